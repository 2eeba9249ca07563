import type { SqlPlan } from './journey-sql-options.js'
import { SO_FAR, type SqlParts, type SqlStep } from './sql-parts.js'

/** From the table to the rows of actors in their total order: names, marks, effective stages. */
export function rowSteps(plan: SqlPlan, parts: SqlParts): SqlStep[] {
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
      sql: `SELECT ${actorOf()} AS actor, s.ms AS ms, s.touchpoint AS touchpoint, s.own_stage AS own_stage, s.gap AS gap,
  s.amount AS amount, s.sequence_no AS sequence_no, s.row_no AS row_no,
  COALESCE(b.stands_for, s.referrer_read) AS referrer_read,
  s.own_conversion AS own_conversion, s.own_loss AS own_loss,
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
      sql: `SELECT ${keptTouch.map((name) => `m.${name} AS ${name}`).join(', ')}, r.known_actor AS referrer,
  ${parts.cast(`ROW_NUMBER() OVER (PARTITION BY m.actor ORDER BY ${orderOf(plan, parts, dimNames)})`, 'whole')} AS pos
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
