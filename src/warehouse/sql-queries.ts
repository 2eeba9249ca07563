import type { ContractTable } from './contract.js'
import { definitionText } from './contract-definition.js'
import { WITHHELD } from './contract-options.js'
import { COARSE_EDGES, DURATION_EDGES, durationBin } from './duration-bins.js'
import type { SqlPlan } from './journey-sql-options.js'
import { circleSteps, movesQuery } from './sql-circles.js'
import { cutsAtGoal } from './sql-cut.js'
import { driversQuery, loopQuery, loopSteps, reachQuery } from './sql-loop.js'
import { SqlParts, type SqlStep } from './sql-parts.js'
import { dialectSteps, stepSpans, stepsQuery } from './sql-step-dialects.js'

/** Steps that only some queries need; they come after `sqlSteps`. */
export function furtherSteps(plan: SqlPlan): readonly SqlStep[] {
  const parts = new SqlParts(plan)
  return [...loopSteps(plan, parts), ...circleSteps(parts), ...dialectSteps(plan, parts)]
}

/** One SELECT per table of the contract, on top of the steps. */
export function sqlQueries(plan: SqlPlan): Readonly<Record<ContractTable, string>> {
  const parts = new SqlParts(plan)
  return {
    meta: metaQuery(plan, parts),
    touchpoints: touchpointsQuery(parts),
    transitions: TRANSITIONS,
    starts: STARTS,
    ends: ENDS,
    pools: poolsQuery(plan),
    paths: pathsQuery(parts),
    credits: creditsQuery(plan, parts),
    stageFlow: stageFlowQuery(plan, parts),
    recoveries: recoveriesQuery(plan, parts),
    durations: durationsQuery(plan, parts),
    moves: movesQuery(),
    loop: loopQuery(),
    reach: reachQuery(parts),
    drivers: driversQuery(plan, parts),
    steps: stepsQuery(plan, parts),
  }
}

function metaQuery({ contract }: SqlPlan, parts: SqlParts): string {
  const count = (condition: string): string => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`
  const outcome = (name: string): string => count(`outcome = '${name}'`)
  const channel = `SELECT COUNT(*) AS named_channels FROM parcours_channel_rows`
  const { cut } = contract
  const unknownStage = contract.stages.length > 0 ? count('own_stage IS NOT NULL AND stage IS NULL') : '0'
  const general = parts.whole(contract.patienceMs)
  return `SELECT ${parts.text(definitionText(contract))} AS definition,
  r.row_count AS row_count, r.touches AS touches, a.actors AS actors, a.placed_actors AS placed_actors, j.journeys AS journeys, j.converted_journeys AS converted_journeys, j.lost_journeys AS lost_journeys, j.open_journeys AS open_journeys,
  j.ended_journeys AS ended_journeys, v.unobserved_journeys AS unobserved_journeys, r.conversions AS conversions, j.repeat_conversions AS repeat_conversions, j.returns AS returns, r.after_goal AS after_goal,
  w.from_ms AS observed_from, w.until_ms AS observed_until, r.least_patience AS least_patience,
  r.greatest_patience AS greatest_patience,
  s.missing_actor AS missing_actor, s.missing_time AS missing_time, r.unknown_stage AS unknown_stage, r.unknown_referrer AS unknown_referrer, c.named_channels AS named_channels, r.named_referrers AS named_referrers
FROM (SELECT COUNT(*) AS row_count, COUNT(touchpoint) AS touches, COALESCE(SUM(conversion), 0) AS conversions,
    COALESCE(${cut === 'first-conversion' ? count('goals_before > 0') : '0'}, 0) AS after_goal,
    COALESCE(MIN(patience), ${general}) AS least_patience, COALESCE(MAX(patience), ${general}) AS greatest_patience,
    COALESCE(${unknownStage}, 0) AS unknown_stage,
    COALESCE(${count('referrer_read IS NOT NULL AND referrer IS NULL')}, 0) AS unknown_referrer,
    COUNT(referrer) AS named_referrers
  FROM parcours_rows) r
CROSS JOIN (SELECT COUNT(*) AS actors, COUNT(first_staged) AS placed_actors
  FROM (SELECT actor, MIN(CASE WHEN stage IS NOT NULL THEN pos END) AS first_staged FROM parcours_rows GROUP BY actor) p) a
CROSS JOIN (SELECT COUNT(*) AS journeys, COALESCE(${outcome('converted')}, 0) AS converted_journeys,
    COALESCE(${outcome('lost')}, 0) AS lost_journeys, COALESCE(${outcome('open')}, 0) AS open_journeys,
    COALESCE(${outcome('ended')}, 0) AS ended_journeys,
    COALESCE(SUM(CASE WHEN goals > 1 THEN goals - 1 ELSE 0 END), 0) AS repeat_conversions,
    COALESCE(SUM(is_return), 0) AS returns
  FROM parcours_journeys) j
CROSS JOIN (SELECT COUNT(*) AS unobserved_journeys FROM (
  SELECT actor, journey FROM parcours_visits WHERE unobserved = 1 GROUP BY actor, journey) u) v
CROSS JOIN (SELECT COALESCE(${count('actor_read IS NULL')}, 0) AS missing_actor,
    COALESCE(${count('actor_read IS NOT NULL AND ms IS NULL')}, 0) AS missing_time
  FROM parcours_source) s
CROSS JOIN (${channel}) c
CROSS JOIN parcours_window w`
}

function touchpointsQuery(parts: SqlParts): string {
  const position = `(${parts.cast('step', 'double')} - 0.5) / touches`
  return `SELECT place AS touchpoint, place_id AS id, COUNT(*) AS visits, SUM(v.eligible) AS eligible,
  SUM(is_first) AS journeys, SUM(CASE WHEN outcome = 'converted' THEN is_first ELSE 0 END) AS converting_journeys,
  SUM(unobserved) AS unobserved_in, SUM(unobserved_after) AS unobserved_out,
  SUM(CASE WHEN outcome = 'converted' THEN 1 ELSE 0 END) AS converting_visits,
  SUM(CASE WHEN outcome = 'converted' THEN ${position} ELSE 0 END) AS converting_position,
  SUM(${position}) AS position
FROM parcours_visits v
GROUP BY place, place_id`
}

const TRANSITIONS = `SELECT k.kept_from AS from_touchpoint, k.kept_to AS to_touchpoint, COUNT(*) AS transitions,
  SUM(p.eligible) AS eligible, SUM(p.is_new) AS journeys,
  SUM(CASE WHEN p.outcome = 'converted' THEN p.is_new ELSE 0 END) AS converting_journeys,
  SUM(CASE WHEN p.outcome = 'lost' THEN p.is_new ELSE 0 END) AS lost_journeys
FROM parcours_pairs p
LEFT JOIN parcours_pair_actors k ON k.kept_from = p.from_place AND k.kept_to = p.to_place
GROUP BY k.kept_from, k.kept_to`

const STARTS = `SELECT v.place AS touchpoint, COUNT(*) AS journeys,
  SUM(CASE WHEN j.outcome = 'converted' THEN 1 ELSE 0 END) AS converting_journeys
FROM parcours_journeys j
LEFT JOIN (SELECT actor AS at_actor, journey AS at_journey, place FROM parcours_visits WHERE step = 1) v
  ON v.at_actor = j.actor AND v.at_journey = j.journey
GROUP BY v.place`

const ENDS = `SELECT v.place AS touchpoint, COUNT(*) AS journeys,
  SUM(CASE WHEN j.outcome = 'converted' THEN 1 ELSE 0 END) AS converted_journeys,
  SUM(CASE WHEN j.outcome = 'lost' THEN 1 ELSE 0 END) AS lost_journeys,
  SUM(CASE WHEN j.outcome = 'open' THEN 1 ELSE 0 END) AS open_journeys,
  SUM(CASE WHEN j.outcome = 'ended' THEN 1 ELSE 0 END) AS ended_journeys,
  SUM(COALESCE(v.eligible_end, 0)) AS eligible,
  SUM(CASE WHEN j.outcome = 'converted' THEN COALESCE(v.eligible_end, 0) ELSE 0 END) AS eligible_converted,
  SUM(CASE WHEN j.outcome = 'lost' THEN COALESCE(v.eligible_end, 0) ELSE 0 END) AS eligible_lost
FROM parcours_journeys j
LEFT JOIN (SELECT actor AS at_actor, journey AS at_journey, place, eligible AS eligible_end
  FROM parcours_visits WHERE step = touches) v
  ON v.at_actor = j.actor AND v.at_journey = j.journey
GROUP BY v.place`

function poolsQuery({ contract }: SqlPlan): string {
  const first = contract.stages.length
  return `SELECT place AS touchpoint, pool_class, COUNT(*) AS visits, SUM(is_eligible) AS eligible,
  SUM(CASE WHEN step = touches AND outcome = 'lost' THEN is_eligible ELSE 0 END) AS eligible_lost
FROM (SELECT place, step, touches, outcome, eligible AS is_eligible,
    CASE WHEN stage IS NOT NULL THEN stage WHEN step = 1 THEN ${first} WHEN step = 2 THEN ${first + 1}
      WHEN step <= 4 THEN ${first + 2} ELSE ${first + 3} END AS pool_class
  FROM parcours_visits) classed
GROUP BY place, pool_class`
}

function pathsQuery(parts: SqlParts): string {
  return `SELECT path, SUM(way_journeys) AS journeys, SUM(way_conversions) AS conversions, SUM(way_value) AS path_value, COUNT(*) AS variants
FROM (SELECT CASE WHEN is_kept = 1 THEN way ELSE ${parts.none('text')} END AS path, way_journeys, way_conversions, way_value
  FROM parcours_variants) named
GROUP BY path`
}

/** What each visit of a converting journey is credited with, by method; a journey's shares sum to 1. */
const SHARES: readonly (readonly [string, string])[] = [
  ['first', 'CASE WHEN step = 1 THEN 1.0 ELSE 0.0 END'],
  ['last', 'CASE WHEN step = touches THEN 1.0 ELSE 0.0 END'],
  ['linear', '1.0 / all_touches'],
  ['linear-distinct', 'is_first / distinct_places'],
  [
    'position',
    'CASE WHEN touches <= 2 THEN 1.0 / all_touches WHEN step = 1 OR step = touches THEN 0.4 ELSE 0.2 / (all_touches - 2) END',
  ],
  ['time-decay', 'decay_share'],
]

function creditsQuery({ definition }: SqlPlan, parts: SqlParts): string {
  // Where the cut is at the conversion, no touch lies behind it.
  const untouched = cutsAtGoal(definition.cut)
    ? `parcours_journeys WHERE touches = 0 AND outcome = 'converted'`
    : `parcours_journeys j LEFT JOIN (SELECT actor AS by_actor, journey AS by_journey, COUNT(*) AS earning
  FROM parcours_visits WHERE pos <= goal_pos GROUP BY actor, journey) e ON e.by_actor = j.actor AND e.by_journey = j.journey
WHERE j.outcome = 'converted' AND COALESCE(e.earning, 0) = 0`
  const shares = SHARES.map(
    ([method, share]) =>
      `SELECT '${method}' AS method, place AS touchpoint, ${parts.cast(share, 'double')} AS share, journey_value FROM parcours_shares`,
  )
  const unearned = SHARES.map(
    ([method]) =>
      `SELECT '${method}' AS method, ${parts.none('whole')} AS touchpoint, ${parts.cast('1.0', 'double')} AS share, journey_value
FROM ${untouched}`,
  )
  return `SELECT method, touchpoint, SUM(share) AS conversions, SUM(share * journey_value) AS credit_value
FROM (${[...shares, ...unearned].join('\nUNION ALL ')}) shared
WHERE share > 0
GROUP BY method, touchpoint`
}

/** Every move and every base of a rate as one row, before it is counted. */
function flowEvents(parts: SqlParts): string {
  const none = parts.none('whole')
  const noText = parts.none('text')
  const runs = 'FROM parcours_runs r JOIN parcours_journeys j ON j.actor = r.actor AND j.journey = r.journey'
  const select = (cells: {
    readonly kind: string
    readonly from?: string
    readonly to?: string
    readonly outcome?: string
    readonly ms: string
    readonly unobserved?: string
    readonly source: string
  }): string => `SELECT j.actor AS by_actor, j.journey AS by_journey, ${cells.kind} AS kind, ${cells.from ?? none} AS from_stage,
  ${cells.to ?? none} AS to_stage, ${cells.outcome ?? noText} AS outcome, ${cells.ms} AS at_ms, ${cells.unobserved ?? '0'} AS is_unobserved
${cells.source}`
  const rate = { outcome: 'j.outcome', ms: 'j.start_ms' }
  return [
    select({
      kind: `CASE WHEN j.is_return = 1 THEN 'returned' ELSE 'entered' END`,
      to: 'r.stage',
      ms: 'r.ms',
      source: `${runs} WHERE r.run_no = 1`,
    }),
    select({
      kind: `CASE WHEN r.stage < r.stage_before THEN 'step-back' WHEN r.stage = r.stage_before + 1 THEN 'advance' ELSE 'skip' END`,
      from: 'r.stage_before',
      to: 'r.stage',
      ms: 'r.ms',
      unobserved: 'r.unobserved',
      source: `${runs} WHERE r.run_no > 1`,
    }),
    select({ kind: 'j.outcome', from: 'r.stage', ms: 'j.end_ms', source: `${runs} WHERE r.runs_left = 1` }),
    select({
      kind: `'journeys'`,
      to: 'f.stage',
      ...rate,
      source: `FROM parcours_journeys j LEFT JOIN (SELECT actor AS run_actor, journey AS run_journey, stage FROM parcours_runs WHERE run_no = 1) f
  ON f.run_actor = j.actor AND f.run_journey = j.journey`,
    }),
    select({ kind: `'arrived'`, to: 'r.stage', ...rate, source: `${runs} WHERE r.time_here = 1` }),
    select({
      kind: `'wentOn'`,
      to: 'r.stage',
      ...rate,
      source: `${runs} WHERE r.time_here = 1 AND r.furthest_later > r.stage`,
    }),
    select({
      kind: `'furthestFromFirst'`,
      to: 'COALESCE(r.furthest_later, 0)',
      ...rate,
      source: `${runs} WHERE r.time_here = 1 AND r.stage = 0`,
    }),
    select({
      kind: `'furthest'`,
      to: 'f.furthest_stage',
      ...rate,
      source: `FROM parcours_journeys j JOIN (SELECT actor AS run_actor, journey AS run_journey, MAX(stage) AS furthest_stage FROM parcours_runs GROUP BY actor, journey) f
  ON f.run_actor = j.actor AND f.run_journey = j.journey`,
    }),
  ].join('\nUNION ALL ')
}

function stageFlowQuery({ contract }: SqlPlan, parts: SqlParts): string {
  const rest = contract.breakdown === null ? parts.none('text') : parts.text(WITHHELD)
  const isRare = `row_actors < ${contract.threshold}`
  return `SELECT period_start, kind, from_stage, to_stage, outcome, breakdown, SUM(row_visits) AS visits, SUM(row_unobserved) AS unobserved
FROM (SELECT CASE WHEN ${isRare} THEN NULL ELSE p_start END AS period_start, kind, from_stage, to_stage, outcome,
    CASE WHEN ${isRare} THEN ${rest} ELSE shown END AS breakdown, row_visits, row_unobserved
  FROM (SELECT p.period_start AS p_start, e.kind AS kind, e.from_stage AS from_stage, e.to_stage AS to_stage, e.outcome AS outcome, b.shown AS shown,
      COUNT(*) AS row_visits, SUM(e.is_unobserved) AS row_unobserved, COUNT(DISTINCT e.by_actor) AS row_actors
    FROM (${flowEvents(parts)}) e
    LEFT JOIN parcours_values b ON b.actor = e.by_actor AND b.journey = e.by_journey
    LEFT JOIN parcours_periods p ON ${parts.inRange('e.at_ms', 'p.from_ms', 'e.at_ms >= p.from_ms AND e.at_ms < p.until_ms')}
    GROUP BY p.period_start, e.kind, e.from_stage, e.to_stage, e.outcome, b.shown) counted) folded
GROUP BY period_start, kind, from_stage, to_stage, outcome, breakdown`
}

function recoveriesQuery({ contract }: SqlPlan, parts: SqlParts): string {
  return `SELECT lost_at, returned_at, channel, retargeted, SUM(row_journeys) AS journeys
FROM (SELECT lost_at, returned_at, retargeted, row_journeys,
    CASE WHEN row_actors < ${contract.threshold} THEN ${parts.text(WITHHELD)} ELSE shown END AS channel
  FROM (SELECT l.stage AS lost_at, r.stage AS returned_at, c.shown AS shown, COALESCE(v.retargeting, 0) AS retargeted,
      COUNT(*) AS row_journeys, COUNT(DISTINCT j.actor) AS row_actors
    FROM parcours_journeys j
    JOIN parcours_runs r ON r.actor = j.actor AND r.journey = j.journey AND r.run_no = 1
    LEFT JOIN (SELECT actor AS lost_actor, journey + 1 AS next_journey, stage FROM parcours_runs WHERE runs_left = 1) l
      ON l.lost_actor = j.actor AND l.next_journey = j.journey
    LEFT JOIN parcours_channels c ON c.actor = j.actor AND c.journey = j.journey
    LEFT JOIN (SELECT actor AS at_actor, journey AS at_journey, retargeting FROM parcours_visits WHERE step = 1) v
      ON v.at_actor = j.actor AND v.at_journey = j.journey
    WHERE j.is_return = 1
    GROUP BY l.stage, r.stage, c.shown, COALESCE(v.retargeting, 0)) counted) folded
GROUP BY lost_at, returned_at, channel, retargeted`
}

/** All times as rows, then into the bins of DURATION_EDGES. */
function durationsQuery(plan: SqlPlan, parts: SqlParts): string {
  const none = parts.none('whole')
  const noText = parts.none('text')
  const coarse = `CASE ${[...COARSE_EDGES]
    .reverse()
    .map((edge) => `WHEN span_ms >= ${edge} THEN ${durationBin(edge)}`)
    .join(' ')} ELSE 0 END`
  const bin = `CASE ${DURATION_EDGES.map((edge, i) => `WHEN span_ms < ${edge} THEN ${i}`).join(' ')} ELSE ${DURATION_EDGES.length} END`
  const spans = [
    `SELECT 'gap' AS kind, k.kept_from AS from_key, k.kept_to AS to_key, ${noText} AS path, p.gap_ms AS span_ms
FROM parcours_pairs p LEFT JOIN parcours_pair_actors k ON k.kept_from = p.from_place AND k.kept_to = p.to_place`,
    `SELECT 'path' AS kind, ${none} AS from_key, ${none} AS to_key, w.way AS path, w.goal_ms - w.first_ms AS span_ms
FROM parcours_ways w JOIN parcours_variants k ON k.way = w.way
WHERE k.is_kept = 1 AND w.outcome = 'converted' AND w.goal_ms >= w.first_ms`,
    `SELECT 'dwell' AS kind, stage AS from_key, ${none} AS to_key, ${noText} AS path, ms_after - ms AS span_ms
FROM parcours_runs WHERE ms_after IS NOT NULL`,
    `SELECT 'toNext' AS kind, r.stage AS from_key, ${none} AS to_key, ${noText} AS path, MIN(n.ms) - r.ms AS span_ms
FROM parcours_runs r JOIN parcours_runs n ON n.actor = r.actor AND n.journey = r.journey
WHERE n.pos > r.pos AND n.stage > r.stage AND r.time_here = 1
GROUP BY r.actor, r.journey, r.stage, r.ms`,
    `SELECT 'toConvert' AS kind, ${none} AS from_key, ${none} AS to_key, ${noText} AS path, goal_ms - start_ms AS span_ms
FROM parcours_journeys WHERE outcome = 'converted'`,
    `SELECT 'toReferral' AS kind, ${none} AS from_key, ${none} AS to_key, ${noText} AS path, span_ms
FROM parcours_referral_spans WHERE span_ms >= 0`,
    `SELECT 'toReEntry' AS kind, ${none} AS from_key, ${none} AS to_key, ${noText} AS path, span_ms
FROM parcours_reentry_spans`,
    ...stepSpans(plan, parts),
  ]
  return `SELECT kind, from_key, to_key, path, bin, COUNT(*) AS amount, SUM(span_ms) AS sum_ms, MIN(span_ms) AS min_ms, MAX(span_ms) AS max_ms
FROM (SELECT kind, from_key, to_key, path, span_ms, CASE WHEN kind = 'gap' THEN ${coarse} ELSE ${bin} END AS bin
  FROM (${spans.join('\nUNION ALL ')}) spans) binned
GROUP BY kind, from_key, to_key, path, bin`
}
