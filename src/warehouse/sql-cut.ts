import type { Cut } from '../model/definition.js'
import type { SqlPlan } from './journey-sql-options.js'
import { SO_FAR, type SqlParts, type SqlStep } from './sql-parts.js'

/** Whether a conversion ends its journey, so that it is its last row. */
export function cutsAtGoal(cut: Cut): boolean {
  return cut !== 'silence' && cut !== 'never'
}

/**
 * Where journeys are cut. The patience is that of the last touchpoint of the journey at hand. A row without touchpoint
 * may open a journey; from there on, until the next touchpoint, the general patience counts. So the rows that follow one touchpoint are
 * judged by its patience up to the first cut, and by the general one behind it: `cut_own` and `cut_general`.
 */
export function cutSteps({ definition, contract }: SqlPlan, parts: SqlParts): SqlStep[] {
  const { cut } = definition
  const cutsAtSilence = cut === 'both' || cut === 'silence'
  const ends = [
    ...(cutsAtGoal(cut) ? ['conversion = 1'] : []),
    ...(cut === 'never' ? [] : ['loss = 1', '(touchpoint IS NOT NULL AND is_end = 1)']),
  ]
  const general = parts.whole(contract.patienceMs)
  const silence = (patience: string): string =>
    cutsAtSilence ? ` WHEN gaps = gaps_before AND ms - ms_before > ${patience} THEN 1` : ''
  const cutAt = (patience: string): string =>
    `CASE WHEN nth = 1 THEN 1 WHEN ended_before = 1 THEN 1${silence(patience)} ELSE 0 END`
  const lag = (column: string): string => `${parts.before(column)} OVER (PARTITION BY actor ORDER BY pos)`
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
