import { WITHHELD } from './contract-options.js'
import type { SqlPlan } from './journey-sql-options.js'
import type { SqlParts, SqlStep } from './sql-parts.js'

/** Visits with their place among touchpoints: those of the definition first, then by code point, the withheld last. */
export function visitSteps({ definition, contract }: SqlPlan, parts: SqlParts): SqlStep[] {
  const isRare = `actors < ${contract.threshold}`
  const old = definition.observation === 'complete' ? '1 = 1' : 'n.ms < w.until_ms - n.patience'
  return [
    {
      name: 'parcours_placed',
      sql: `SELECT c.touchpoint AS touchpoint, CASE WHEN ${isRare} THEN ${parts.text(WITHHELD)} ELSE c.touchpoint END AS place_id,
  DENSE_RANK() OVER (ORDER BY CASE WHEN ${isRare} THEN 1 ELSE 0 END,
    CASE WHEN ${isRare} THEN 0 ELSE COALESCE(t.listed, 1000000000) END,
    ${parts.byCodePoint(`CASE WHEN ${isRare} THEN '' ELSE c.touchpoint END`)}) - 1 AS place
FROM (SELECT touchpoint, COUNT(DISTINCT actor) AS actors FROM parcours_numbered WHERE touchpoint IS NOT NULL GROUP BY touchpoint) c
LEFT JOIN parcours_listed t ON t.id = c.touchpoint`,
    },
    {
      name: 'parcours_seen',
      sql: `SELECT n.actor AS actor, n.journey AS journey, n.pos AS pos, n.ms AS ms, n.stage AS stage, n.retargeting AS retargeting, p.place AS place, p.place_id AS place_id, j.touches AS touches, j.outcome AS outcome,
  j.journey_value AS journey_value, j.end_ms AS end_ms, j.goal_pos AS goal_pos, j.end_gaps AS end_gaps, n.gaps AS gaps, CASE WHEN ${old} THEN 1 ELSE 0 END AS is_old,
  ROW_NUMBER() OVER (PARTITION BY n.actor, n.journey ORDER BY n.pos) AS step,
  ${parts.before('n.gaps')} OVER (PARTITION BY n.actor, n.journey ORDER BY n.pos) AS gaps_before,
  ${parts.behind('n.gaps')} OVER (PARTITION BY n.actor, n.journey ORDER BY n.pos) AS gaps_after,
  ${parts.before('p.place')} OVER (PARTITION BY n.actor, n.journey ORDER BY n.pos) AS place_before,
  ${parts.behind('p.place')} OVER (PARTITION BY n.actor, n.journey ORDER BY n.pos) AS place_after,
  ${parts.behind('n.ms')} OVER (PARTITION BY n.actor, n.journey ORDER BY n.pos) AS ms_after
FROM parcours_numbered n
JOIN parcours_placed p ON p.touchpoint = n.touchpoint
JOIN parcours_journeys j ON j.actor = n.actor AND j.journey = n.journey
CROSS JOIN parcours_window w`,
    },
    {
      // A visit whose next step was not observed, or that is still open, is not eligible.
      name: 'parcours_visits',
      sql: `SELECT actor, journey, pos, ms, stage, retargeting, place, place_id, touches, outcome, journey_value, end_ms, goal_pos, step,
  place_before, place_after, ms_after,
  CASE WHEN step > 1 AND gaps > gaps_before THEN 1 ELSE 0 END AS unobserved,
  CASE WHEN step < touches AND gaps_after > gaps THEN 1 ELSE 0 END AS unobserved_after,
  CASE WHEN is_old = 0 THEN 0 WHEN step < touches AND gaps_after > gaps THEN 0
    WHEN step = touches AND (end_gaps > gaps OR outcome = 'open') THEN 0 ELSE 1 END AS eligible,
  CASE WHEN ROW_NUMBER() OVER (PARTITION BY actor, journey, place ORDER BY pos) = 1 THEN 1 ELSE 0 END AS is_first
FROM parcours_seen`,
    },
    {
      name: 'parcours_pairs',
      sql: `SELECT actor, journey, place AS from_place, place_after AS to_place, ms_after - ms AS gap_ms, eligible, outcome,
  CASE WHEN ROW_NUMBER() OVER (PARTITION BY actor, journey, place, place_after ORDER BY pos) = 1 THEN 1 ELSE 0 END AS is_new
FROM parcours_visits
WHERE step < touches AND unobserved_after = 0`,
    },
    {
      name: 'parcours_pair_actors',
      sql: `SELECT from_place AS kept_from, to_place AS kept_to FROM parcours_pairs
GROUP BY from_place, to_place HAVING COUNT(DISTINCT actor) >= ${contract.threshold}`,
    },
    {
      name: 'parcours_ways',
      sql: `SELECT j.actor AS actor, j.journey AS journey, j.outcome AS outcome, j.journey_value AS journey_value, j.goal_ms AS goal_ms, COALESCE(w.way, '') AS way, w.first_ms AS first_ms
FROM parcours_journeys j
LEFT JOIN (SELECT actor AS way_actor, journey AS way_journey, MIN(ms) AS first_ms, ${parts.joined(
        `CASE WHEN unobserved = 1 THEN CONCAT('?,', ${parts.cast('place', 'text')}) ELSE ${parts.cast('place', 'text')} END`,
        'pos',
      )} AS way
  FROM parcours_visits
  WHERE step = 1 OR unobserved = 1 OR place <> place_before
  GROUP BY actor, journey) w ON w.way_actor = j.actor AND w.way_journey = j.journey`,
    },
    {
      name: 'parcours_variants',
      sql: `SELECT way, way_journeys, way_conversions, way_value, way_actors,
  CASE WHEN way_actors >= ${contract.threshold} AND ROW_NUMBER() OVER (ORDER BY CASE WHEN way_actors >= ${contract.threshold} THEN 0 ELSE 1 END,
    way_conversions DESC, way_value DESC, way_journeys DESC, ${parts.byCodePoint('way')}) <= ${contract.pathsKept} THEN 1 ELSE 0 END AS is_kept
FROM (SELECT way, COUNT(*) AS way_journeys, SUM(CASE WHEN outcome = 'converted' THEN 1 ELSE 0 END) AS way_conversions,
    SUM(journey_value) AS way_value, COUNT(DISTINCT actor) AS way_actors
  FROM parcours_ways GROUP BY way) grouped`,
    },
    {
      name: 'parcours_shares',
      sql: `SELECT place, is_first, step, touches, ${parts.cast('touches', 'double')} AS all_touches, journey_value,
  ${parts.cast('SUM(is_first) OVER (PARTITION BY actor, journey)', 'double')} AS distinct_places,
  ${decay()} / SUM(${decay()}) OVER (PARTITION BY actor, journey) AS decay_share
FROM (SELECT actor, journey, place, is_first, step, COUNT(*) OVER (PARTITION BY actor, journey) AS touches, journey_value, ms,
    MAX(ms) OVER (PARTITION BY actor, journey) AS latest_ms
  FROM parcours_visits WHERE outcome = 'converted' AND pos <= goal_pos) converting`,
    },
  ]

  function decay(): string {
    return `POWER(2.0, ${parts.cast('ms - latest_ms', 'double')} / 604800000.0)`
  }
}
