import type { AddedTouches } from './added-touches.js'
import type { JourneyIssueLog } from './journey-issue-log.js'
import type { JourneyIssueKind } from './journey-issues.js'
import type { JourneyLog } from './journey-log.js'
import type { RowColumns } from './journey-set.js'
import { hasWideGap, observationWindow, reportOutside } from './observation-window.js'
import { timeAt } from './time-column.js'

/** The start of observation once touches have been appended. */
export interface WindowAfter {
  readonly fromMs: number
  readonly hasGap: boolean
  /** Kinds of faults that were counted anew for all rows. */
  readonly replaced: readonly JourneyIssueKind[]
}

/**
 * Where no time can be suspect and the new ones lie between the others, the start stays; else all times are looked
 * through again. Faults of times go to `issues`.
 */
export function windowAfter(
  { set, timeScale, hasGap }: JourneyLog,
  { table }: AddedTouches,
  rows: RowColumns,
  issues: JourneyIssueLog,
): WindowAfter {
  const { observedFromMs, observedUntilMs } = set.rules
  const isWithin =
    timeScale !== null &&
    table.timeMs.every((ms) => ms >= timeScale.fromMs && ms <= timeScale.fromMs + timeScale.span * timeScale.unitMs)
  if (!hasGap && isWithin) {
    reportOutside(table, observedUntilMs, issues)
    return { fromMs: observedFromMs, hasGap, replaced: [] }
  }
  const timeMs = Float64Array.from({ length: rows.count }, (_, row) => timeAt(rows, row))
  const { fromMs } = observationWindow({ count: rows.count, timeMs }, observedUntilMs, issues)
  const replaced = ['suspect-time', 'time-after-observed-until', 'time-before-epoch'] as const
  return { fromMs, hasGap: hasWideGap(timeMs), replaced }
}
