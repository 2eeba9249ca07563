import { longestWait } from '../measures/steps/strict-tries.js'
import { WITHHELD } from './contract-options.js'
import type { SqlPlan } from './journey-sql-options.js'
import type { PlannedSteps } from './plan-steps.js'
import { inlineTable, type SqlParts, type SqlStep } from './sql-parts.js'
import { StepRows } from './sql-step-rows.js'
import { orderedTries } from './sql-step-tries.js'
import { unorderedTries } from './sql-steps-any-order.js'

/** What is shared by the queries of the asked-for step dialects. */
export function dialectSteps(plan: SqlPlan, parts: SqlParts): SqlStep[] {
  return plan.steps.flatMap((planned, index) => {
    const rows = new StepRows(plan, parts, planned.resolved, prefixOf(index))
    const tries = planned.resolved.order === 'unordered' ? unorderedTries(rows) : orderedTries(rows)
    return [...rows.rows(), ...tries, ...valueSteps(rows), { name: `${rows.prefix}_runs`, sql: runs(plan, rows) }]
  })
}

function prefixOf(index: number): string {
  return `parcours_d${index}`
}

/** The value that an actor's first or last touch at any of the steps shows. */
function valueSteps(rows: StepRows): SqlStep[] {
  const { prefix, options } = rows
  const attribution = options.breakdown?.attribution
  if (attribution !== 'first' && attribution !== 'last') return []
  const direction = attribution === 'last' ? 'DESC' : 'ASC'
  return [
    {
      name: `${prefix}_values`,
      sql: `SELECT value_actor, value_shown FROM (
  SELECT actor AS value_actor, shown AS value_shown, ROW_NUMBER() OVER (PARTITION BY actor ORDER BY pos ${direction}) AS nth
  FROM ${prefix}_marks WHERE shown IS NOT NULL AND ${rows.meets(rows.steps)}) shows
WHERE nth = 1`,
    },
  ]
}

/** The counted try of every actor: the best by the rules of `bestTry`, and whether it may still go on. */
function runs(plan: SqlPlan, rows: StepRows): string {
  const { prefix, options, steps } = rows
  const attribution = options.breakdown?.attribution
  const value =
    attribution === undefined ? rows.parts.none('text') : attribution === 'step' ? 'v.shown' : 'v.value_shown'
  const values =
    attribution === undefined
      ? ''
      : attribution === 'step'
        ? `\nLEFT JOIN ${prefix}_marks v ON v.actor = t.actor AND v.pos = t.b_pos`
        : `\nLEFT JOIN ${prefix}_values v ON v.value_actor = t.actor`
  return `SELECT t.actor AS actor, t.done AS done, t.excluded AS excluded, ${steps.map((k) => `t.m${k} AS m${k}`).join(', ')}, ${openOf(plan, rows)} AS is_open, ${value} AS shown
FROM (SELECT actor, step, at_pos, at_ms, entry_ms, excluded, done, b_pos, ${steps.map((k) => `m${k}`).join(', ')},
    ROW_NUMBER() OVER (PARTITION BY actor ORDER BY step DESC, excluded, n_done DESC, at_pos, entry_pos DESC) AS best
  FROM ${prefix}_try${options.last}) t
JOIN (SELECT actor AS end_actor, MAX(pos) AS end_pos FROM parcours_rows GROUP BY actor) e ON e.end_actor = t.actor
CROSS JOIN parcours_window w${values}
WHERE t.best = 1`
}

/** As in memory: complete ones are not; strict ones only at the actor's last row; then by window, or by patience. */
function openOf({ definition, contract }: SqlPlan, { options, parts }: StepRows): string {
  if (definition.observation === 'complete') return '0'
  const isOver = [`t.step = ${options.last}`, ...(options.order === 'strict' ? ['t.at_pos < e.end_pos'] : [])]
  return `CASE WHEN ${isOver.join(' OR ')} THEN 0 WHEN ${mayGoOnUntil()} >= w.until_ms THEN 1 ELSE 0 END`

  function mayGoOnUntil(): string {
    if (options.hasWithin) {
      const waits = options.steps.map((_, step) => `WHEN ${step} THEN ${parts.whole(longestWait(options, step))}`)
      return `t.at_ms + CASE t.step ${waits.join(' ')} ELSE 0 END`
    }
    if (Number.isFinite(options.windowMs)) return `t.entry_ms + ${parts.whole(options.windowMs)}`
    return `t.at_ms + ${parts.whole(contract.patienceMs)}`
  }
}

/** Actors by what they reached, per asked-for dialect. */
export function stepsQuery({ steps, contract }: SqlPlan, parts: SqlParts): string {
  const none = parts.none('text')
  if (steps.length === 0)
    return inlineTable(
      ['dialect', 'reached', 'open', 'excluded', 'breakdown', 'actors'],
      [],
      [none, '0', '0', '0', none, '0'],
    )
  const isRare = `row_actors < ${contract.threshold}`
  const counted = steps.map(({ name, resolved }: PlannedSteps, index) => {
    const rare =
      resolved.breakdown === null
        ? 'shown'
        : `CASE WHEN ${isRare} AND is_excluded = 0 THEN ${parts.text(WITHHELD)} ELSE shown END`
    return `SELECT ${parts.text(name)} AS dialect, reached_mask, row_open, is_excluded, ${rare} AS shown_as, row_actors
FROM (SELECT CASE WHEN excluded = 1 THEN 0 ELSE done END AS reached_mask, CASE WHEN excluded = 1 THEN 0 ELSE is_open END AS row_open,
    excluded AS is_excluded, CASE WHEN excluded = 1 THEN ${none} ELSE shown END AS shown, COUNT(*) AS row_actors
  FROM ${prefixOf(index)}_runs
  GROUP BY CASE WHEN excluded = 1 THEN 0 ELSE done END, CASE WHEN excluded = 1 THEN 0 ELSE is_open END, excluded,
    CASE WHEN excluded = 1 THEN ${none} ELSE shown END) runs`
  })
  return `SELECT dialect, reached_mask AS reached, row_open AS open, is_excluded AS excluded, shown_as AS breakdown, SUM(row_actors) AS actors
FROM (${counted.join('\nUNION ALL ')}) dialects
GROUP BY dialect, reached_mask, row_open, is_excluded, shown_as`
}

/** The times between steps, as rows for the histograms. */
export function stepSpans({ steps }: SqlPlan, parts: SqlParts): string[] {
  const none = parts.none('whole')
  return steps.flatMap(({ name, resolved }, index) => {
    const from = `FROM ${prefixOf(index)}_runs WHERE excluded = 0`
    const span = (kind: string, step: string, start: string, end: string): string =>
      `SELECT '${kind}' AS kind, ${step} AS from_key, ${none} AS to_key, ${parts.text(name)} AS path, ${end} - ${start} AS span_ms
${from} AND ${start} IS NOT NULL AND ${end} IS NOT NULL`
    const { last } = resolved
    if (last === 0) return []
    const next = resolved.steps.slice(0, -1).map((_, step) => {
      const later = resolved.steps.slice(step + 1).map((__, k) => `m${step + 1 + k}`)
      const following = later.length > 1 ? `COALESCE(${later.join(', ')})` : `${later[0]}`
      return span('stepToNext', String(step), `m${step}`, following)
    })
    return [...next, span('stepToConvert', none, 'm0', `m${last}`)]
  })
}
