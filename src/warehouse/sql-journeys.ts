import { traitNamed } from '../measures/funnel/journey-value.js'
import type { SqlPlan } from './journey-sql-options.js'
import type { SqlParts, SqlStep } from './sql-parts.js'

/** Journeys with their outcomes, and which value each shows. */
export function journeySteps(
  { definition, contract, dimensions, observedFromMs }: SqlPlan,
  parts: SqlParts,
): SqlStep[] {
  const stated = definition.observedUntilMs
  const until = stated === null ? 'COALESCE(last_ms, 0)' : parts.whole(stated)
  const from = observedFromMs === null ? 'COALESCE(first_ms, 0)' : parts.whole(observedFromMs)
  const isComplete = definition.observation === 'complete'
  const general = parts.whole(contract.patienceMs)
  const silent = isComplete ? '1 = 1' : `w.until_ms - j.end_ms > COALESCE(v.patience, ${general})`
  const dimension = (name: string | null): string => {
    const place = dimensions.findIndex(([known]) => known === name)
    return place < 0 ? traitOf(contract.touchpoints, name, parts) : `r.dim_${place}`
  }
  const valueStep = (name: string, of: string, direction: string): SqlStep => ({
    name,
    sql: `SELECT actor, journey, shown FROM (
  SELECT i.actor AS actor, i.journey AS journey, ${of} AS shown,
    ROW_NUMBER() OVER (PARTITION BY i.actor, i.journey ORDER BY i.pos ${direction}) AS nth
  FROM parcours_inside i JOIN parcours_rows r ON r.actor = i.actor AND r.pos = i.pos
  WHERE ${of} IS NOT NULL) shows
WHERE nth = 1`,
  })
  return [
    {
      name: 'parcours_window',
      sql: `SELECT CASE WHEN ${from} > ${until} THEN ${until} ELSE ${from} END AS from_ms, ${until} AS until_ms
FROM (SELECT MIN(ms) AS first_ms, MAX(ms) AS last_ms FROM parcours_rows) observed`,
    },
    {
      name: 'parcours_spans',
      sql: `SELECT actor, journey, MIN(pos) AS start_pos, MAX(pos) AS end_pos, MIN(ms) AS start_ms, MAX(ms) AS end_ms,
  SUM(conversion) AS goals, COUNT(touchpoint) AS touches,
  MAX(CASE WHEN touchpoint IS NOT NULL THEN pos END) AS last_visit,
  COALESCE(SUM(CASE WHEN conversion = 1 THEN amount END), 0) AS journey_value,
  MIN(CASE WHEN conversion = 1 THEN ms END) AS goal_ms, MIN(CASE WHEN conversion = 1 THEN pos END) AS goal_pos
FROM parcours_numbered
GROUP BY actor, journey`,
    },
    {
      name: 'parcours_lasts',
      sql: 'SELECT actor AS last_actor, MAX(journey) AS last_journey FROM parcours_spans GROUP BY actor',
    },
    {
      name: 'parcours_outcomes',
      sql: `SELECT j.actor AS actor, j.journey AS journey, j.start_pos AS start_pos, j.end_pos AS end_pos, j.start_ms AS start_ms, j.end_ms AS end_ms, j.goals AS goals, j.touches AS touches,
  j.journey_value AS journey_value, j.goal_ms AS goal_ms, j.goal_pos AS goal_pos, e.gaps AS end_gaps, CASE WHEN j.journey = l.last_journey THEN 1 ELSE 0 END AS is_last,
  CASE WHEN j.goals > 0 THEN 'converted' WHEN e.loss = 1 THEN 'lost'
    WHEN e.touchpoint IS NOT NULL AND e.is_end = 1 THEN 'ended'
    WHEN j.journey < l.last_journey THEN 'lost' WHEN ${silent} THEN 'lost' ELSE 'open' END AS outcome
FROM parcours_spans j
JOIN parcours_lasts l ON l.last_actor = j.actor
JOIN parcours_numbered e ON e.actor = j.actor AND e.pos = j.end_pos
LEFT JOIN parcours_numbered v ON v.actor = j.actor AND v.pos = j.last_visit
CROSS JOIN parcours_window w`,
    },
    {
      name: 'parcours_journeys',
      sql: `SELECT actor, journey, start_pos, end_pos, start_ms, end_ms, goals, touches, journey_value, goal_ms, goal_pos, end_gaps, is_last, outcome,
  CASE WHEN ${parts.before('outcome')} OVER (PARTITION BY actor ORDER BY journey) = 'lost' THEN 1 ELSE 0 END AS is_return
FROM parcours_outcomes`,
    },
    {
      name: 'parcours_filled',
      sql: `SELECT r.actor AS actor, r.pos AS pos, MAX(n.journey) OVER (PARTITION BY r.actor ORDER BY r.pos ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS journey_so_far
FROM parcours_rows r
LEFT JOIN parcours_numbered n ON n.actor = r.actor AND n.pos = r.pos`,
    },
    {
      // Rows that move nothing belong to a journey only where they lie between two of its rows.
      name: 'parcours_inside',
      sql: `SELECT f.actor AS actor, f.pos AS pos, j.journey AS journey
FROM parcours_filled f
JOIN parcours_journeys j ON j.actor = f.actor AND j.journey = f.journey_so_far AND f.pos <= j.end_pos`,
    },
    valueStep('parcours_values', dimension(contract.breakdown), contract.attribution === 'last' ? 'DESC' : 'ASC'),
    valueStep('parcours_channels', dimension('channel'), 'ASC'),
  ]
}

/** What the definition says of a row's touchpoint; nothing where it is no such trait. */
function traitOf(touchpoints: SqlPlan['contract']['touchpoints'], name: string | null, parts: SqlParts): string {
  const trait = traitNamed(name)
  const ids = new Map<string, string[]>()
  for (const touchpoint of touchpoints) {
    const value = trait === undefined ? undefined : touchpoint[trait]
    if (value !== undefined) ids.set(value, [...(ids.get(value) ?? []), parts.text(touchpoint.id)])
  }
  if (ids.size === 0) return parts.none('text')
  const cases = [...ids].map(([value, of]) => `WHEN r.touchpoint IN (${of.join(', ')}) THEN ${parts.text(value)}`)
  return `CASE ${cases.join(' ')} END`
}
