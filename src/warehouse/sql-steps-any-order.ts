import type { SqlStep } from './sql-parts.js'
import type { StepRows } from './sql-step-rows.js'

/**
 * All tries in any order, for steps that no touch can meet two of: from an entry on, step k is reached where k different
 * steps were first done. An exclusion before the try is complete takes it back to its first step.
 */
export function unorderedTries(rows: StepRows): SqlStep[] {
  const { prefix, parts, options, steps } = rows
  const none = parts.none('whole')
  const within = (ms: string): string =>
    Number.isFinite(options.windowMs) ? `${ms} - ms <= ${parts.whole(options.windowMs)}` : `${ms} IS NOT NULL`
  const done = steps.map(
    (k) => `SELECT actor, pos AS entry_pos, ms AS entry_ms, xp0, xm0, fp${k} AS f_pos, fm${k} AS f_ms
FROM ${prefix}_thread
WHERE ${rows.opens}${options.entryFirst ? ' AND pos = opens_at' : ''} AND fp${k} IS NOT NULL AND ${within(`fm${k}`)}`,
  )
  const count = options.count
  const inWindow = Number.isFinite(options.windowMs)
    ? `xm0 - entry_ms <= ${parts.whole(options.windowMs)}`
    : 'xp0 IS NOT NULL'
  const ifKept = (kept: string, reset: string): string => `CASE WHEN is_reset = 1 THEN ${reset} ELSE ${kept} END`
  const breakdown = options.breakdown?.step ?? -1
  const at = (column: string, k: number): string => `MAX(CASE WHEN nth = ${k + 1} THEN ${column} END)`
  return [
    {
      name: `${prefix}_dones`,
      sql: `SELECT actor, entry_pos, entry_ms, xp0, xm0, f_pos, f_ms,
  ROW_NUMBER() OVER (PARTITION BY actor, entry_pos ORDER BY f_pos) AS nth
FROM (${done.join('\nUNION ALL ')}) firsts`,
    },
    {
      name: `${prefix}_sums`,
      sql: `SELECT actor, entry_pos, entry_ms, COUNT(*) AS all_done, MAX(f_pos) AS last_pos, MAX(f_ms) AS last_ms,
  ${breakdown < 0 ? none : at('f_pos', breakdown)} AS step_pos${steps
    .slice(1)
    .map((k) => `, ${at('f_ms', k)} AS d${k}`)
    .join('')},
  ${rows.exclusions.length > 0 ? `MAX(CASE WHEN ${inWindow} THEN xp0 END)` : none} AS x_pos
FROM ${prefix}_dones
GROUP BY actor, entry_pos, entry_ms`,
    },
    {
      name: `${prefix}_try${options.last}`,
      sql: `SELECT actor, entry_pos, entry_ms, ${ifKept('all_done - 1', '0')} AS step, ${ifKept('last_pos', 'entry_pos')} AS at_pos,
  ${ifKept('last_ms', 'entry_ms')} AS at_ms, 0 AS excluded, ${ifKept(
    `CASE all_done ${steps.map((k) => `WHEN ${k + 1} THEN ${2 ** (k + 1) - 1}`).join(' ')} END`,
    '1',
  )} AS done, ${ifKept('all_done', '1')} AS n_done, entry_ms AS m0${steps
    .slice(1)
    .map((k) => `, ${ifKept(`d${k}`, none)} AS m${k}`)
    .join('')}, ${breakdown === 0 ? 'entry_pos' : ifKept('step_pos', none)} AS b_pos
FROM (SELECT *, CASE WHEN x_pos IS NULL THEN 0 WHEN all_done = ${count} AND last_pos <= x_pos THEN 0 ELSE 1 END AS is_reset
  FROM ${prefix}_sums) judged`,
    },
  ]
}
