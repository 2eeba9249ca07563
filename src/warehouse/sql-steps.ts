import { WITHHELD } from './contract-options.js'
import type { SqlPlan } from './journey-sql-options.js'
import { inlineTable, SqlParts, type SqlStep } from './sql-parts.js'

/**
 * The steps from the table to journeys and visits, in the order in which they build on each other. The rules are
 * those of the kernel (src/model); each step says which. Windows only: no recursion, so that every engine can run it.
 */
export function sqlSteps(plan: SqlPlan): readonly SqlStep[] {
  const parts = new SqlParts(plan)
  return [
    ...listSteps(plan, parts),
    ...rowSteps(plan, parts),
    ...cutSteps(plan, parts),
    ...journeySteps(plan, parts),
    ...visitSteps(plan, parts),
    ...stageSteps(),
  ]
}

/** The window of an actor's rows up to this one. */
const SO_FAR = 'PARTITION BY actor ORDER BY pos ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW'

/** What the definition says, as tables. */
function listSteps({ contract, definition }: SqlPlan, parts: SqlParts): SqlStep[] {
  const flag = (is: boolean): string => (is ? '1' : '0')
  const touchpoints = contract.touchpoints.map((touchpoint, place) => [
    parts.text(touchpoint.id),
    String(place),
    parts.whole(stagePlace(contract.stages, touchpoint.stage)),
    parts.whole(touchpoint.patienceMs),
    flag(touchpoint.terminal === 'good'),
    flag(touchpoint.negative === true),
    flag(touchpoint.retargeting === true),
    parts.text(touchpoint.channel),
    flag(definition.conversion.touchpoints.has(touchpoint.id)),
    flag(definition.loss.touchpoints.has(touchpoint.id)),
  ])
  const known = new Set(contract.touchpoints.map(({ id }) => id))
  const ruled = [...new Set([...definition.conversion.touchpoints, ...definition.loss.touchpoints])]
  const more = ruled
    .filter((id) => !known.has(id))
    .map((id) => [
      parts.text(id),
      parts.none('whole'),
      parts.none('whole'),
      parts.whole(contract.patienceMs),
      '0',
      '0',
      '0',
      parts.none('text'),
      flag(definition.conversion.touchpoints.has(id)),
      flag(definition.loss.touchpoints.has(id)),
    ])
  const names = [
    'id',
    'listed',
    'listed_stage',
    'listed_patience',
    'listed_end',
    'listed_negative',
    'listed_retargeting',
    'listed_channel',
    'listed_conversion',
    'listed_loss',
  ]
  const none = [parts.none('text'), '0', '0', '0', '0', '0', '0', parts.none('text'), '0', '0']
  const periods = contract.periodBounds
    .slice(1)
    .map((end, i) => [parts.whole(contract.periodBounds[i]), parts.whole(contract.periodBounds[i]), parts.whole(end)])
  return [
    { name: 'parcours_listed', sql: inlineTable(names, [...touchpoints, ...more], none) },
    {
      name: 'parcours_aliases',
      sql: inlineTable(
        ['alias', 'stands_for'],
        [...definition.aliases].map(([alias, actor]) => [parts.text(alias), parts.text(actor)]),
        [parts.none('text'), parts.none('text')],
      ),
    },
    {
      name: 'parcours_periods',
      sql: inlineTable(['period_start', 'from_ms', 'until_ms'], periods, ['0', '0', '0']),
    },
  ]
}

function stagePlace(stages: SqlPlan['contract']['stages'], id: string | undefined): number | null {
  const place = stages.findIndex((stage) => stage.id === id)
  return place < 0 ? null : place
}

function rowSteps(plan: SqlPlan, parts: SqlParts): SqlStep[] {
  const { options, dimensions, definition, contract } = plan
  const { columns } = options
  const dimension = (i: number): string => `dim_${i}`
  const source = [
    `${parts.label(columns.actor)} AS actor_read`,
    `${parts.timeMs()} AS ms`,
    `${parts.label(columns.touchpoint)} AS touchpoint`,
    `${parts.label(columns.stage)} AS own_stage`,
    `${parts.mark(columns.conversion)} AS own_conversion`,
    `${parts.mark(columns.loss)} AS own_loss`,
    `${parts.mark(columns.gap)} AS gap`,
    `${parts.number(columns.value)} AS amount`,
    `${parts.number(columns.sequence)} AS sequence_no`,
    `${parts.label(columns.referredBy)} AS referrer_read`,
    `${columns.row === undefined ? '0' : parts.column(columns.row)} AS row_no`,
    ...dimensions.map(([, column], i) => `${parts.label(column ?? undefined)} AS own_${dimension(i)}`),
  ]
  const dims = dimensions.map(([name], i) =>
    name === 'channel'
      ? `COALESCE(s.own_${dimension(i)}, t.listed_channel) AS ${dimension(i)}`
      : `s.own_${dimension(i)} AS ${dimension(i)}`,
  )
  const listed = (flag: string): string => `COALESCE(t.${flag}, 0)`
  const rules = (stages: ReadonlySet<string>): string => {
    const places = contract.stages.flatMap(({ id }, place) => (stages.has(id) ? [place] : []))
    return places.length > 0 ? ` OR stage IN (${places.join(', ')})` : ''
  }
  const dimNames = dimensions.map((_, i) => dimension(i))
  const kept = [
    'actor',
    'ms',
    'touchpoint',
    'stage',
    'own_stage',
    'gap',
    'amount',
    'sequence_no',
    'row_no',
    ...dimNames,
  ]
  const keptTouch = [...kept, 'conversion', 'loss', 'referrer_read', 'patience', 'is_end', 'negative', 'retargeting']
  const sampled =
    contract.sample < 1 ? ` AND SUBSTR(${parts.md5(actorOf())}, 1, 8) < '${sampleLimit(contract.sample)}'` : ''
  return [
    {
      name: 'parcours_source',
      sql: `SELECT ${source.join(',\n  ')}\nFROM ${parts.table()}${options.where === undefined ? '' : `\nWHERE (${options.where})`}`,
    },
    {
      // Aliases, the touchpoints' properties and the effective stage: the own one, where given even if unknown.
      name: 'parcours_named',
      sql: `SELECT ${actorOf()} AS actor, s.ms, s.touchpoint, s.own_stage, s.gap, s.amount, s.sequence_no, s.row_no,
  COALESCE(b.stands_for, s.referrer_read) AS referrer_read, s.own_conversion, s.own_loss,
  CASE WHEN s.own_stage IS NULL THEN t.listed_stage ELSE ${stageCase(contract.stages, parts)} END AS stage,
  CASE WHEN s.touchpoint IS NULL THEN NULL ELSE COALESCE(t.listed_patience, ${parts.whole(contract.patienceMs)}) END AS patience,
  ${listed('listed_end')} AS is_end, ${listed('listed_negative')} AS negative,
  ${listed('listed_retargeting')} AS retargeting, ${listed('listed_conversion')} AS listed_conversion,
  ${listed('listed_loss')} AS listed_loss${dims.map((dim) => `,\n  ${dim}`).join('')}
FROM parcours_source s
LEFT JOIN parcours_aliases a ON a.alias = s.actor_read
LEFT JOIN parcours_aliases b ON b.alias = s.referrer_read
LEFT JOIN parcours_listed t ON t.id = s.touchpoint
WHERE s.actor_read IS NOT NULL AND s.ms IS NOT NULL${sampled}`,
    },
    {
      name: 'parcours_marked',
      sql: `SELECT ${kept.join(', ')}, referrer_read, patience, is_end, negative, retargeting,
  CASE WHEN own_conversion = 1 OR listed_conversion = 1${rules(definition.conversion.stages)} THEN 1 ELSE 0 END AS conversion,
  CASE WHEN own_loss = 1 OR listed_loss = 1${rules(definition.loss.stages)} THEN 1 ELSE 0 END AS loss
FROM parcours_named`,
    },
    { name: 'parcours_actors', sql: 'SELECT DISTINCT actor AS known_actor FROM parcours_marked' },
    {
      // The total order of semantics.md, section 1.
      name: 'parcours_ordered',
      sql: `SELECT ${keptTouch.map((name) => `m.${name}`).join(', ')}, r.known_actor AS referrer,
  ROW_NUMBER() OVER (PARTITION BY m.actor ORDER BY ${orderOf(plan, parts, dimNames)}) AS pos
FROM parcours_marked m
LEFT JOIN parcours_actors r ON r.known_actor = m.referrer_read AND r.known_actor <> m.actor`,
    },
    {
      name: 'parcours_rows',
      sql: `SELECT ${keptTouch.join(', ')}, referrer, pos,
  SUM(gap) OVER (${SO_FAR}) AS gaps,
  SUM(conversion) OVER (${SO_FAR}) - conversion AS goals_before,
  COUNT(stage) OVER (${SO_FAR}) AS stage_no
FROM parcours_ordered`,
    },
  ]
}

function actorOf(): string {
  return 'COALESCE(a.stands_for, s.actor_read)'
}

/** The first eight digits below which a hash is counted. */
function sampleLimit(share: number): string {
  return Math.min(0xffffffff, Math.round(share * 0x100000000))
    .toString(16)
    .padStart(8, '0')
}

function stageCase(stages: SqlPlan['contract']['stages'], parts: SqlParts): string {
  if (stages.length === 0) return parts.none('whole')
  return `CASE s.own_stage ${stages.map(({ id }, place) => `WHEN ${parts.text(id)} THEN ${place}`).join(' ')} END`
}

function orderOf({ definition }: SqlPlan, parts: SqlParts, dims: readonly string[]): string {
  const moment = ['m.ms', parts.ascending('m.sequence_no')]
  if (definition.ties === 'rows') return [...moment, 'm.row_no'].join(', ')
  const content = [
    parts.ascending('m.stage'),
    parts.ascending('m.touchpoint', true),
    'm.conversion',
    parts.ascending('m.amount'),
    'm.loss',
    'm.gap',
    parts.ascending('r.known_actor', true),
    ...dims.map((dim) => parts.ascending(`m.${dim}`, true)),
  ]
  return [...moment, ...content].join(', ')
}

/**
 * Where journeys are cut. The patience is that of the last touchpoint of the journey at hand. A row without touchpoint
 * may open a journey; from there on, until the next touchpoint, the general patience counts. So the rows that follow one touchpoint are
 * judged by its patience up to the first cut, and by the general one behind it: `cut_own` and `cut_general`.
 */
function cutSteps({ definition, contract }: SqlPlan, parts: SqlParts): SqlStep[] {
  const { cut } = definition
  const cutsAtGoal = cut !== 'silence' && cut !== 'never'
  const cutsAtSilence = cut === 'both' || cut === 'silence'
  const ends = [
    ...(cutsAtGoal ? ['conversion = 1'] : []),
    ...(cut === 'never' ? [] : ['loss = 1', '(touchpoint IS NOT NULL AND is_end = 1)']),
  ]
  const general = parts.whole(contract.patienceMs)
  const silence = (patience: string): string =>
    cutsAtSilence ? ` WHEN gaps = gaps_before AND ms - ms_before > ${patience} THEN 1` : ''
  const cutAt = (patience: string): string =>
    `CASE WHEN nth = 1 THEN 1 WHEN ended_before = 1 THEN 1${silence(patience)} ELSE 0 END`
  const lag = (column: string): string => `LAG(${column}) OVER (PARTITION BY actor ORDER BY pos)`
  const names = 'actor, pos, ms, touchpoint, stage, conversion, loss, is_end, amount, patience, retargeting, gaps'
  return [
    {
      name: 'parcours_moving',
      sql: `SELECT ${names},
  CASE WHEN ${ends.length > 0 ? ends.join(' OR ') : '1 = 0'} THEN 1 ELSE 0 END AS ends,
  ROW_NUMBER() OVER (PARTITION BY actor ORDER BY pos) AS nth,
  COUNT(touchpoint) OVER (${SO_FAR}) AS visit_no
FROM parcours_rows
WHERE (touchpoint IS NOT NULL OR stage IS NOT NULL OR conversion = 1 OR loss = 1)${cut === 'first-conversion' ? ' AND goals_before = 0' : ''}`,
    },
    {
      name: 'parcours_standing',
      sql: `SELECT ${names}, ends, nth, visit_no,
  MAX(patience) OVER (PARTITION BY actor, visit_no) AS patience_now
FROM parcours_moving`,
    },
    {
      name: 'parcours_waited',
      sql: `SELECT ${names}, nth, visit_no - CASE WHEN touchpoint IS NULL THEN 0 ELSE 1 END AS visits_before,
  ${lag('ms')} AS ms_before, ${lag('gaps')} AS gaps_before, ${lag('ends')} AS ended_before,
  ${lag('patience_now')} AS patience_before
FROM parcours_standing`,
    },
    {
      name: 'parcours_judged',
      sql: `SELECT ${names}, visits_before,
  ${cutAt(`COALESCE(patience_before, ${general})`)} AS cut_own,
  ${cutAt(general)} AS cut_general
FROM parcours_waited`,
    },
    {
      name: 'parcours_cut',
      sql: `SELECT ${names},
  CASE WHEN COALESCE(SUM(cut_own) OVER (PARTITION BY actor, visits_before ORDER BY pos ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) > 0
    THEN cut_general ELSE cut_own END AS cut_here
FROM parcours_judged`,
    },
    {
      name: 'parcours_numbered',
      sql: `SELECT ${names}, SUM(cut_here) OVER (${SO_FAR}) AS journey
FROM parcours_cut`,
    },
  ]
}

function journeySteps({ definition, contract, dimensions, observedFromMs }: SqlPlan, parts: SqlParts): SqlStep[] {
  const stated = definition.observedUntilMs
  const until = stated === null ? 'COALESCE(last_ms, 0)' : parts.whole(stated)
  const from = observedFromMs === null ? 'COALESCE(first_ms, 0)' : parts.whole(observedFromMs)
  const isComplete = definition.observation === 'complete'
  const general = parts.whole(contract.patienceMs)
  const silent = isComplete ? '1 = 1' : `w.until_ms - j.end_ms > COALESCE(v.patience, ${general})`
  const dimension = (name: string | null): string => {
    const place = dimensions.findIndex(([known]) => known === name)
    return place < 0 ? parts.none('text') : `r.dim_${place}`
  }
  const valueStep = (name: string, of: string, direction: string): SqlStep => ({
    name,
    sql: `SELECT actor, journey, shown FROM (
  SELECT i.actor, i.journey, ${of} AS shown,
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
  MIN(CASE WHEN conversion = 1 THEN ms END) AS goal_ms
FROM parcours_numbered
GROUP BY actor, journey`,
    },
    {
      name: 'parcours_lasts',
      sql: 'SELECT actor AS last_actor, MAX(journey) AS last_journey FROM parcours_spans GROUP BY actor',
    },
    {
      name: 'parcours_outcomes',
      sql: `SELECT j.actor, j.journey, j.start_pos, j.end_pos, j.start_ms, j.end_ms, j.goals, j.touches,
  j.journey_value, j.goal_ms, e.gaps AS end_gaps, CASE WHEN j.journey = l.last_journey THEN 1 ELSE 0 END AS is_last,
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
      sql: `SELECT actor, journey, start_pos, end_pos, start_ms, end_ms, goals, touches, journey_value, goal_ms, end_gaps, is_last, outcome,
  CASE WHEN LAG(outcome) OVER (PARTITION BY actor ORDER BY journey) = 'lost' THEN 1 ELSE 0 END AS is_return
FROM parcours_outcomes`,
    },
    {
      name: 'parcours_filled',
      sql: `SELECT r.actor, r.pos, MAX(n.journey) OVER (PARTITION BY r.actor ORDER BY r.pos ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS journey_so_far
FROM parcours_rows r
LEFT JOIN parcours_numbered n ON n.actor = r.actor AND n.pos = r.pos`,
    },
    {
      // Rows that move nothing belong to a journey only where they lie between two of its rows.
      name: 'parcours_inside',
      sql: `SELECT f.actor, f.pos, j.journey
FROM parcours_filled f
JOIN parcours_journeys j ON j.actor = f.actor AND j.journey = f.journey_so_far AND f.pos <= j.end_pos`,
    },
    valueStep('parcours_values', dimension(contract.breakdown), contract.attribution === 'last' ? 'DESC' : 'ASC'),
    valueStep('parcours_channels', dimension('channel'), 'ASC'),
  ]
}

/** Visits with their place among touchpoints: those of the definition first, then by code point, the withheld last. */
function visitSteps({ definition, contract }: SqlPlan, parts: SqlParts): SqlStep[] {
  const isRare = `actors < ${contract.threshold}`
  const old = definition.observation === 'complete' ? '1 = 1' : 'n.ms < w.until_ms - n.patience'
  return [
    {
      name: 'parcours_placed',
      sql: `SELECT c.touchpoint, CASE WHEN ${isRare} THEN ${parts.text(WITHHELD)} ELSE c.touchpoint END AS place_id,
  DENSE_RANK() OVER (ORDER BY CASE WHEN ${isRare} THEN 1 ELSE 0 END,
    CASE WHEN ${isRare} THEN 0 ELSE COALESCE(t.listed, 1000000000) END,
    ${parts.byCodePoint(`CASE WHEN ${isRare} THEN '' ELSE c.touchpoint END`)}) - 1 AS place
FROM (SELECT touchpoint, COUNT(DISTINCT actor) AS actors FROM parcours_numbered WHERE touchpoint IS NOT NULL GROUP BY touchpoint) c
LEFT JOIN parcours_listed t ON t.id = c.touchpoint`,
    },
    {
      name: 'parcours_seen',
      sql: `SELECT n.actor, n.journey, n.pos, n.ms, n.stage, n.retargeting, p.place, p.place_id, j.touches, j.outcome,
  j.journey_value, j.end_ms, j.end_gaps, n.gaps, CASE WHEN ${old} THEN 1 ELSE 0 END AS is_old,
  ROW_NUMBER() OVER (PARTITION BY n.actor, n.journey ORDER BY n.pos) AS step,
  LAG(n.gaps) OVER (PARTITION BY n.actor, n.journey ORDER BY n.pos) AS gaps_before,
  LEAD(n.gaps) OVER (PARTITION BY n.actor, n.journey ORDER BY n.pos) AS gaps_after,
  LAG(p.place) OVER (PARTITION BY n.actor, n.journey ORDER BY n.pos) AS place_before,
  LEAD(p.place) OVER (PARTITION BY n.actor, n.journey ORDER BY n.pos) AS place_after,
  LEAD(n.ms) OVER (PARTITION BY n.actor, n.journey ORDER BY n.pos) AS ms_after
FROM parcours_numbered n
JOIN parcours_placed p ON p.touchpoint = n.touchpoint
JOIN parcours_journeys j ON j.actor = n.actor AND j.journey = n.journey
CROSS JOIN parcours_window w`,
    },
    {
      // A visit whose next step was not observed, or that is still open, is not eligible.
      name: 'parcours_visits',
      sql: `SELECT actor, journey, pos, ms, stage, retargeting, place, place_id, touches, outcome, journey_value, end_ms, step,
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
      sql: `SELECT j.actor, j.journey, j.outcome, j.journey_value, j.end_ms, COALESCE(w.way, '') AS way, w.first_ms
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
FROM (SELECT actor, journey, place, is_first, step, touches, journey_value, ms,
    MAX(ms) OVER (PARTITION BY actor, journey) AS latest_ms
  FROM parcours_visits WHERE outcome = 'converted') converting`,
    },
  ]

  function decay(): string {
    return `POWER(2.0, ${parts.cast('ms - latest_ms', 'double')} / 604800000.0)`
  }
}

/** Runs of equal stage within journeys, as the stage flow follows them. */
function stageSteps(): SqlStep[] {
  const inJourney = 'PARTITION BY actor, journey ORDER BY pos'
  return [
    {
      name: 'parcours_staged',
      sql: `SELECT actor, journey, pos, ms, stage, gaps,
  LAG(stage) OVER (${inJourney}) AS stage_before, LAG(gaps) OVER (${inJourney}) AS gaps_before
FROM parcours_numbered WHERE stage IS NOT NULL`,
    },
    {
      name: 'parcours_runs',
      sql: `SELECT actor, journey, pos, ms, stage, stage_before,
  CASE WHEN gaps > gaps_before THEN 1 ELSE 0 END AS unobserved,
  ROW_NUMBER() OVER (${inJourney}) AS run_no,
  ROW_NUMBER() OVER (PARTITION BY actor, journey ORDER BY pos DESC) AS runs_left,
  ROW_NUMBER() OVER (PARTITION BY actor, journey, stage ORDER BY pos) AS time_here,
  LEAD(ms) OVER (${inJourney}) AS ms_after,
  MAX(stage) OVER (${inJourney} ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS furthest_later
FROM parcours_staged WHERE stage_before IS NULL OR stage <> stage_before`,
    },
  ]
}
