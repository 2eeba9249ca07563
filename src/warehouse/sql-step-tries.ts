import { longestWait } from '../measures/steps/strict-tries.js'
import type { SqlStep } from './sql-parts.js'
import type { StepRows } from './sql-step-rows.js'

/**
 * All tries in order or in strict order, one move of every try per round: from the row that it stands at, each try goes
 * to the next row that it can use, if the window allows, for the furthest step that this row meets. As many rounds as
 * steps, one join by equality each; no recursion.
 */
export function orderedTries(rows: StepRows): SqlStep[] {
  const { prefix, options } = rows
  const rounds = Array.from({ length: options.last }, (_, round) => ({
    name: `${prefix}_try${round + 1}`,
    sql: roundOf(rows, `${prefix}_try${round}`),
  }))
  return [{ name: `${prefix}_try0`, sql: entries(rows) }, ...rounds]
}

function entries(rows: StepRows): string {
  const { parts, options, prefix, steps } = rows
  const none = parts.none('whole')
  const isStrict = options.order === 'strict'
  const next = options.last === 0 ? none : isStrict ? 'nx' : 'n0'
  const excluded = isStrict || options.last === 0 ? [none, none] : ['xp0', 'xm0']
  return `SELECT actor, pos AS entry_pos, ms AS entry_ms, 0 AS step, pos AS at_pos, ms AS at_ms, 0 AS excluded, 1 AS done, 1 AS n_done,
  ms AS m0${steps
    .slice(1)
    .map((k) => `, ${none} AS m${k}`)
    .join('')}, ${options.breakdown?.step === 0 ? 'pos' : none} AS b_pos,
  ${parts.cast(next, 'whole')} AS next_pos, ${excluded[0]} AS x_pos, ${excluded[1]} AS x_ms
FROM ${prefix}_thread
WHERE ${rows.opens}${options.entryFirst ? ' AND pos = opens_at' : ''}`
}

function roundOf(rows: StepRows, before: string): string {
  const { options, prefix, steps } = rows
  const isStrict = options.order === 'strict'
  const inWindow = Number.isFinite(options.windowMs)
    ? ` AND g.ms - s.entry_ms <= ${rows.parts.whole(options.windowMs)}`
    : ''
  const kept = ['actor', 'entry_pos', 'entry_ms', 'step', 'at_pos', 'at_ms', 'excluded', 'done', 'n_done']
  const carried = [...kept, ...steps.map((k) => `m${k}`), 'b_pos', 'next_pos', 'x_pos', 'x_ms'].map(
    (name) => `s.${name}`,
  )
  const from = steps.slice(0, -1)
  const met = [
    'g.pos AS g_pos, g.ms AS g_ms',
    ...rows.exclusions.map((j) => `g.x${j} AS g_x${j}`),
    ...(isStrict
      ? ['g.nx AS g_nx']
      : from.map((k) => `g.n${k} AS g_n${k}, g.xp${k} AS g_xp${k}, g.xm${k} AS g_xm${k}`)),
  ]
  const toStep = from.map(
    (step) =>
      `WHEN ${step} THEN CASE ${rows
        .nextOf(step)
        .map((k) => whenMet(rows, k))
        .join(' ')} END`,
  )
  const moved = (then: string, otherwise: string): string =>
    `CASE WHEN to_step IS NULL THEN ${otherwise} ELSE ${then} END`
  const byStep = (column: string, last = rows.parts.none('whole')): string =>
    `CASE to_step ${from
      .slice(1)
      .map((k) => `WHEN ${k} THEN g_${column}${k}`)
      .join(' ')} ELSE ${last} END`
  const next = (column: string): string => (from.length > 1 ? byStep(column) : rows.parts.none('whole'))
  const nextPos = isStrict
    ? `CASE WHEN to_step < ${options.last} THEN g_nx END`
    : moved(next('n'), rows.parts.none('whole'))
  const breakdown = options.breakdown?.step ?? -1
  const columns = [
    'actor, entry_pos, entry_ms',
    'COALESCE(to_step, step) AS step',
    `${moved('g_pos', 'at_pos')} AS at_pos`,
    `${moved('g_ms', 'at_ms')} AS at_ms`,
    `CASE WHEN ${['excluded = 1', ...(isStrict ? excludedStrictly(rows) : excludedBetween(rows))].join(' OR ')} THEN 1 ELSE 0 END AS excluded`,
    `done + CASE to_step ${steps
      .slice(1)
      .map((k) => `WHEN ${k} THEN ${2 ** k}`)
      .join(' ')} ELSE 0 END AS done`,
    `n_done + ${moved('1', '0')} AS n_done`,
    'm0',
    ...steps.slice(1).map((k) => `CASE WHEN to_step = ${k} THEN g_ms ELSE m${k} END AS m${k}`),
    `CASE WHEN to_step = ${breakdown} THEN g_pos ELSE b_pos END AS b_pos`,
    `${nextPos} AS next_pos`,
    `${isStrict ? 'x_pos' : moved(next('xp'), 'x_pos')} AS x_pos`,
    `${isStrict ? 'x_ms' : moved(next('xm'), 'x_ms')} AS x_ms`,
  ]
  return `SELECT ${columns.join(', ')}
FROM (SELECT ${carried.join(', ')}, ${met.join(', ')},
    CASE WHEN g.pos IS NULL THEN 0 WHEN 1 = 1${inWindow} THEN 1 ELSE 0 END AS is_met,
    CASE WHEN g.pos IS NOT NULL${inWindow} THEN CASE s.step ${toStep.join(' ')} END END AS to_step
  FROM ${before} s
  LEFT JOIN ${prefix}_thread g ON g.actor = s.actor AND g.pos = s.next_pos) moves`
}

function whenMet({ options, parts }: StepRows, step: number): string {
  const withinMs = options.withinMs[step] ?? Number.POSITIVE_INFINITY
  const inTime = Number.isFinite(withinMs) ? ` AND g.ms - s.at_ms <= ${parts.whole(withinMs)}` : ''
  return `WHEN g.b${step} = 1${inTime} THEN ${step}`
}

/** Before the touch of the move, at it, or, where there is none, until the window ends. */
function excludedBetween(rows: StepRows): string[] {
  const { options, parts } = rows
  if (rows.exclusions.length === 0) return []
  const inWindow = Number.isFinite(options.windowMs)
    ? `x_ms - entry_ms <= ${parts.whole(options.windowMs)}`
    : 'x_pos IS NOT NULL'
  return [
    '(to_step IS NOT NULL AND x_pos < g_pos)',
    `(to_step IS NULL AND ${inWindow})`,
    ...excludedAt(rows, 'to_step'),
  ]
}

/** At the very next touch only, which ends the try or moves it. */
function excludedStrictly(rows: StepRows): string[] {
  const { options, parts } = rows
  const at = excludedAt(rows, 'COALESCE(to_step, step)').map((condition) => `(is_met = 1 AND ${condition})`)
  if (!options.hasWithin) return at
  const waits = rows.steps.slice(0, -1).map((step) => ({ step, waitMs: longestWait(options, step) }))
  const inTime = waits.map(({ step, waitMs }) => `WHEN ${step} THEN ${parts.whole(waitMs)}`).join(' ')
  return at.map((condition) => `(${condition} AND g_ms - at_ms <= CASE step ${inTime} ELSE 0 END)`)
}

function excludedAt({ options }: StepRows, after: string): string[] {
  return options.exclusions.map(
    ({ from, to }, j) => `(g_x${j} = 1 AND step >= ${from} AND step < ${to} AND ${after} < ${to})`,
  )
}
