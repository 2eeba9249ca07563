import { WITHHELD } from './contract-options.js'
import type { SqlPlan } from './journey-sql-options.js'
import type { SqlParts, SqlStep } from './sql-parts.js'

const IN_ORDER = 'PARTITION BY actor ORDER BY pos'

/** The whole stage sequence of actors, through conversions, and who brought whom. */
export function loopSteps({ dimensions, contract }: SqlPlan, parts: SqlParts): SqlStep[] {
  const channel = dimensions.findIndex(([name]) => name === 'channel')
  const last = contract.stages.length - 1
  return [
    {
      // Where an actor stands when it converts; the k-th conversion counts until the next.
      name: 'parcours_goals',
      sql: `SELECT actor AS goal_actor, goals_before + 1 AS goal_no, stands AS goal_stage
FROM (SELECT actor, conversion, goals_before, MAX(stage) OVER (PARTITION BY actor, stage_no) AS stands, stage_no FROM parcours_rows) filled
WHERE conversion = 1 AND stage_no > 0`,
    },
    {
      name: 'parcours_stands',
      sql: `SELECT actor, pos, ms, stage, gaps, goals_before, ${parts.before('stage')} OVER (${IN_ORDER}) AS stage_before,
  ${parts.before('gaps')} OVER (${IN_ORDER}) AS gaps_before,
  ROW_NUMBER() OVER (PARTITION BY actor ORDER BY pos DESC) AS rows_left
FROM parcours_rows WHERE stage IS NOT NULL`,
    },
    {
      name: 'parcours_returns',
      sql: `SELECT s.actor AS actor, s.pos AS pos, s.ms AS ms, s.stage AS stage, s.stage_before AS stage_before,
  CASE WHEN s.gaps > s.gaps_before THEN 1 ELSE 0 END AS unobserved,
  CASE WHEN s.stage <= g.goal_stage THEN 1 ELSE 0 END AS is_back,
  ROW_NUMBER() OVER (PARTITION BY s.actor, s.goals_before, CASE WHEN s.stage <= g.goal_stage THEN 1 ELSE 0 END ORDER BY s.pos) AS nth_back
FROM parcours_stands s
LEFT JOIN parcours_goals g ON g.goal_actor = s.actor AND g.goal_no = s.goals_before`,
    },
    {
      name: 'parcours_loop_moves',
      sql: `SELECT actor, pos, ms, stage_before AS from_stage, stage AS to_stage, unobserved,
  CASE WHEN stage_before IS NULL THEN 'enter' WHEN is_back = 1 AND nth_back = 1 THEN 'reEntry'
    WHEN stage < stage_before THEN 'stepBack' WHEN stage = stage_before THEN 'stay'
    WHEN stage = stage_before + 1 THEN 'advance' ELSE 'skip' END AS kind
FROM parcours_returns`,
    },
    {
      name: 'parcours_reached',
      sql: `SELECT actor, stage, MIN(pos) AS first_pos, MAX(pos) AS last_pos FROM parcours_stands GROUP BY actor, stage`,
    },
    {
      name: 'parcours_firsts',
      sql: 'SELECT actor AS staged_actor, stage AS first_stage FROM parcours_stands WHERE stage_before IS NULL',
    },
    {
      name: 'parcours_referrals',
      sql: `SELECT actor AS brought, referrer AS bringer, ms AS brought_ms FROM parcours_rows WHERE pos = 1 AND referrer IS NOT NULL`,
    },
    {
      // The bringer's stage by then: the last one where it had reached that, else where it stood.
      name: 'parcours_credited',
      sql: `SELECT r.brought AS brought, COALESCE(f.first_stage, -1) AS to_stage,
  CASE WHEN MAX(CASE WHEN s.stage = ${last} THEN 1 ELSE 0 END) = 1 THEN ${last}
    ELSE COALESCE(MAX(CASE WHEN s.pos = b.standing_pos THEN s.stage END), -1) END AS from_stage
FROM parcours_referrals r
LEFT JOIN parcours_firsts f ON f.staged_actor = r.brought
LEFT JOIN (SELECT q.brought AS by_brought, MAX(t.pos) AS standing_pos
  FROM parcours_referrals q JOIN parcours_stands t ON t.actor = q.bringer AND t.ms <= q.brought_ms
  GROUP BY q.brought) b ON b.by_brought = r.brought
LEFT JOIN parcours_stands s ON s.actor = r.bringer AND s.pos <= b.standing_pos
GROUP BY r.brought, COALESCE(f.first_stage, -1)`,
    },
    {
      name: 'parcours_referral_spans',
      sql: `SELECT MIN(r.brought_ms) - MIN(s.ms) AS span_ms
FROM parcours_referrals r JOIN parcours_rows s ON s.actor = r.bringer AND s.pos = 1
GROUP BY r.bringer`,
    },
    {
      name: 'parcours_reentry_spans',
      sql: `SELECT MIN(m.ms) - MIN(s.ms) AS span_ms
FROM parcours_loop_moves m JOIN parcours_rows s ON s.actor = m.actor AND s.pos = 1
WHERE m.kind = 'reEntry'
GROUP BY m.actor`,
    },
    {
      name: 'parcours_channel_rows',
      sql:
        channel < 0
          ? 'SELECT actor, pos FROM parcours_rows WHERE 1 = 0'
          : `SELECT actor, pos FROM parcours_rows WHERE dim_${channel} IS NOT NULL`,
    },
    {
      name: 'parcours_touches',
      sql: `SELECT actor, pos, stage, touchpoint, ${channel < 0 ? parts.none('text') : `dim_${channel}`} AS channel,
  ROW_NUMBER() OVER (${IN_ORDER}) AS nth
FROM parcours_rows WHERE touchpoint IS NOT NULL`,
    },
  ]
}

/** Per stage, per move and per referral. */
export function loopQuery(): string {
  const perStage = (kind: string, stage: string, from: string): string =>
    `SELECT ${kind} AS kind, ${stage} AS from_stage, ${stage} AS to_stage, COUNT(*) AS moves, COUNT(*) AS actors, 0 AS unobserved
${from}`
  return `${perStage(`'visits'`, 'to_stage', "FROM parcours_loop_moves WHERE kind <> 'stay' GROUP BY to_stage")}
UNION ALL ${perStage(
    `'onward'`,
    'stage',
    `FROM (SELECT DISTINCT r.actor AS actor, r.stage AS stage FROM parcours_reached r JOIN parcours_reached n ON n.actor = r.actor
  WHERE n.stage > r.stage AND n.last_pos > r.first_pos) went_on GROUP BY stage`,
  )}
UNION ALL ${perStage(
    'kind_now',
    'stage',
    `FROM (SELECT s.stage AS stage, CASE WHEN j.outcome = 'converted' THEN 'settled' WHEN j.outcome IS NULL THEN 'open' ELSE j.outcome END AS kind_now
  FROM parcours_stands s
  LEFT JOIN parcours_journeys j ON j.actor = s.actor AND j.is_last = 1
  WHERE s.rows_left = 1) stood GROUP BY stage, kind_now`,
  )}
UNION ALL SELECT kind, from_stage, to_stage, COUNT(*) AS moves, COUNT(DISTINCT actor) AS actors, SUM(m.unobserved) AS unobserved
FROM parcours_loop_moves m WHERE kind NOT IN ('enter', 'stay') GROUP BY kind, from_stage, to_stage
UNION ALL SELECT 'referral' AS kind, from_stage, to_stage, COUNT(*) AS moves, COUNT(*) AS actors, 0 AS unobserved
FROM parcours_credited GROUP BY from_stage, to_stage`
}

/** The sets of stages that actors ever reached, by where they began. */
export function reachQuery(parts: SqlParts): string {
  return `SELECT first_stage, stages, COUNT(*) AS actors
FROM (SELECT r.actor AS actor, f.first_stage AS first_stage, ${parts.joined(parts.cast('r.stage', 'text'), 'r.stage')} AS stages
  FROM parcours_reached r JOIN parcours_firsts f ON f.staged_actor = r.actor
  GROUP BY r.actor, f.first_stage) sets
GROUP BY first_stage, stages`
}

/** Newcomers by their first touch, and touches at the last stage. */
export function driversQuery({ contract }: SqlPlan, parts: SqlParts): string {
  const last = contract.stages.length - 1
  const isRare = `row_actors < ${contract.threshold}`
  const withheld = parts.text(WITHHELD)
  return `SELECT kind, first_stage, channel, touchpoint, referred, SUM(row_amount) AS amount
FROM (SELECT kind, first_stage, referred, row_amount,
    CASE WHEN ${isRare} AND shown IS NOT NULL THEN ${withheld} ELSE shown END AS channel,
    CASE WHEN ${isRare} THEN ${withheld} ELSE place_name END AS touchpoint
  FROM (SELECT kind, first_stage, shown, place_name, referred, COUNT(*) AS row_amount, COUNT(DISTINCT by_actor) AS row_actors
    FROM (SELECT 'newcomer' AS kind, COALESCE(f.first_stage, -1) AS first_stage, t.channel AS shown, t.touchpoint AS place_name,
        CASE WHEN r.brought IS NULL THEN 0 ELSE 1 END AS referred, t.actor AS by_actor
      FROM parcours_touches t
      LEFT JOIN parcours_firsts f ON f.staged_actor = t.actor
      LEFT JOIN parcours_referrals r ON r.brought = t.actor
      WHERE t.nth = 1
      UNION ALL SELECT 'tail' AS kind, ${last} AS first_stage, channel AS shown, touchpoint AS place_name, 0 AS referred, actor AS by_actor
      FROM parcours_touches WHERE stage = ${last}) drivers
    GROUP BY kind, first_stage, shown, place_name, referred) counted) folded
GROUP BY kind, first_stage, channel, touchpoint, referred`
}
