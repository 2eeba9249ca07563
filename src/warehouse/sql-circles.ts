import { LONGEST } from './contract-definition.js'
import type { SqlParts, SqlStep } from './sql-parts.js'

const IN_ORDER = 'PARTITION BY actor ORDER BY pos'
const SO_FAR = `${IN_ORDER} ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW`

/**
 * Where actors stand over time. A staged row sets the ring; a bad experience moves one ring outward from where the
 * actor stands, never out of the outermost. So within the rows behind one that sets, the ring is its stage less the
 * bad experiences since, and at least 0: a window, no recursion.
 */
export function circleSteps(parts: SqlParts): SqlStep[] {
  return [
    {
      name: 'parcours_ring_rows',
      sql: `SELECT actor, pos, ms, stage, negative, loss, gaps,
  MIN(CASE WHEN stage IS NOT NULL THEN pos END) OVER (PARTITION BY actor) AS first_staged
FROM parcours_rows`,
    },
    {
      name: 'parcours_placements',
      sql: `SELECT actor, pos, ms, loss, gaps, stage, CASE WHEN negative = 1 AND pos <> first_staged THEN 1 ELSE 0 END AS is_shaken
FROM parcours_ring_rows
WHERE pos >= first_staged AND (stage IS NOT NULL OR negative = 1)`,
    },
    {
      name: 'parcours_ring_sets',
      sql: `SELECT actor, pos, ms, loss, gaps, is_shaken, CASE WHEN is_shaken = 0 THEN stage END AS set_to,
  SUM(1 - is_shaken) OVER (${SO_FAR}) AS set_no, SUM(is_shaken) OVER (${SO_FAR}) AS shaken_so_far
FROM parcours_placements`,
    },
    {
      name: 'parcours_ring_bases',
      sql: `SELECT actor, pos, ms, loss, gaps, is_shaken, MAX(set_to) OVER (PARTITION BY actor, set_no) AS base_ring,
  shaken_so_far - MIN(shaken_so_far) OVER (PARTITION BY actor, set_no) AS shaken_since
FROM parcours_ring_sets`,
    },
    {
      name: 'parcours_rings',
      sql: `SELECT actor, pos, ms, loss, gaps, is_shaken,
  CASE WHEN base_ring > shaken_since THEN base_ring - shaken_since ELSE 0 END AS ring
FROM parcours_ring_bases`,
    },
    {
      name: 'parcours_ring_moves',
      sql: `SELECT actor, ms, ring, is_shaken, gaps, COALESCE(${parts.before('ring')} OVER (${IN_ORDER}), -1) AS ring_before,
  ${parts.before('gaps')} OVER (${IN_ORDER}) AS gaps_before
FROM parcours_rings`,
    },
    {
      // Losses of actors who stand in a ring: the first one behind each placement, or on it.
      name: 'parcours_ring_losses',
      sql: `SELECT actor, pos, ms, ring FROM (
  SELECT l.actor AS actor, l.pos AS pos, l.ms AS ms, p.ring AS ring, p.pos AS placed_pos,
    ROW_NUMBER() OVER (PARTITION BY l.actor, p.pos ORDER BY l.pos) AS nth
  FROM (SELECT r.actor AS actor, r.pos AS pos, r.ms AS ms, MAX(q.pos) AS placed_pos
    FROM parcours_ring_rows r JOIN parcours_rings q ON q.actor = r.actor AND q.pos <= r.pos
    WHERE r.loss = 1 GROUP BY r.actor, r.pos, r.ms) l
  JOIN parcours_rings p ON p.actor = l.actor AND p.pos = l.placed_pos) lost
WHERE nth = 1`,
    },
    {
      name: 'parcours_ring_spans',
      sql: `SELECT actor, ring, ms AS since_ms, COALESCE(${parts.behind('ms')} OVER (PARTITION BY actor ORDER BY pos, late), ${LONGEST}) AS until_ms
FROM (SELECT actor, pos, 0 AS late, ms, ring FROM parcours_rings
  UNION ALL SELECT actor, pos, 1 AS late, ms, -2 AS ring FROM parcours_ring_losses) places`,
    },
    {
      name: 'parcours_all_periods',
      sql: `SELECT ${parts.none('whole')} AS period_start, ${-LONGEST} AS from_ms, ${LONGEST} AS until_ms
UNION ALL SELECT period_start, from_ms, until_ms FROM parcours_periods`,
    },
    {
      // Who stands somewhere at the end of a period, and where it stood at its start.
      name: 'parcours_standings',
      sql: `SELECT p.period_start AS period_start, p.from_ms AS from_ms, e.actor AS actor, e.ring AS to_ring, COALESCE(b.ring, -1) AS from_ring
FROM parcours_all_periods p
JOIN parcours_ring_spans e ON e.since_ms < p.until_ms AND e.until_ms >= p.until_ms
LEFT JOIN parcours_ring_spans b ON b.actor = e.actor AND b.since_ms < p.from_ms AND b.until_ms >= p.from_ms`,
    },
    {
      name: 'parcours_goal_counts',
      sql: `SELECT p.period_start AS period_start, p.from_ms AS from_ms, r.actor AS actor, COUNT(*) AS goals
FROM parcours_all_periods p JOIN parcours_rows r ON r.ms >= p.from_ms AND r.ms < p.until_ms
WHERE r.conversion = 1
GROUP BY p.period_start, p.from_ms, r.actor`,
    },
  ]
}

/** All kinds of moves, for the whole (no period) and per period. */
export function movesQuery(): string {
  const inPeriod = (table: string): string =>
    `FROM parcours_all_periods p JOIN ${table} m ON m.ms >= p.from_ms AND m.ms < p.until_ms`
  const by = 'p.period_start, m.ring_before, m.ring'
  return `SELECT period_start, 'standing' AS kind, from_ring, to_ring, COUNT(*) AS amount
FROM parcours_standings GROUP BY period_start, from_ring, to_ring
UNION ALL SELECT period_start, 'standing' AS kind, -1 AS from_ring, -1 AS to_ring, outside AS amount
FROM (SELECT p.period_start AS period_start, MAX(a.all_actors) - COUNT(s.actor) AS outside
  FROM parcours_all_periods p
  CROSS JOIN (SELECT COUNT(*) AS all_actors FROM parcours_actors) a
  LEFT JOIN parcours_standings s ON s.from_ms = p.from_ms
  GROUP BY p.period_start, p.from_ms) nobody WHERE outside > 0
UNION ALL SELECT p.period_start AS period_start, CASE WHEN m.gaps > m.gaps_before THEN 'unobserved' ELSE 'touch' END AS kind,
  m.ring_before AS from_ring, m.ring AS to_ring, COUNT(*) AS amount
${inPeriod('parcours_ring_moves')} GROUP BY ${by}, CASE WHEN m.gaps > m.gaps_before THEN 'unobserved' ELSE 'touch' END
UNION ALL SELECT p.period_start, 'shaken' AS kind, m.ring_before AS from_ring, m.ring AS to_ring, COUNT(*) AS amount
${inPeriod('parcours_ring_moves')} WHERE m.is_shaken = 1 AND m.ring <> m.ring_before GROUP BY ${by}
UNION ALL SELECT p.period_start, 'loss' AS kind, m.ring AS from_ring, m.ring AS to_ring, COUNT(*) AS amount
${inPeriod('parcours_ring_losses')} GROUP BY p.period_start, m.ring
UNION ALL SELECT period_start, 'conversions' AS kind, 0 AS from_ring, times AS to_ring, COUNT(*) AS amount
FROM (SELECT period_start, CASE WHEN goals > 3 THEN 3 ELSE goals END AS times FROM parcours_goal_counts) cycles
GROUP BY period_start, times
UNION ALL SELECT period_start, 'converted' AS kind, 0 AS from_ring, 0 AS to_ring, SUM(goals) AS amount
FROM parcours_goal_counts GROUP BY period_start`
}
