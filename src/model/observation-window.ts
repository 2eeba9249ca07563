import { type JourneyIssueLog, reportRows, timeText } from './journey-issue-log.js'
import type { TouchTable } from './touch-table.js'

/** The time that the data cover, ms. */
export interface ObservationWindow {
  readonly fromMs: number
  readonly untilMs: number
}

/** With fewer rows every gap is a large share of the span, so none says anything. */
const JUDGED_FROM_ROWS = 30
/** So few rows (or so small a share) can be said to stand alone. */
const ALONE_AT_MOST = 3
const ALONE_SHARE = 0.01
/** A gap is suspect beyond this share of the whole span. */
const GAP_SHARE = 0.1

/**
 * The window of observation: stated, or from the first to the last time that is not suspect.
 *
 * Suspect are at most three rows (or one in a hundred) that stand at either end beyond a gap longer
 * than a tenth of the whole span; the test is repeated on what is left. They stay in the data and are
 * reported, but do not set the window. Also reported: times before 1970, and times after a stated end.
 * An empty table has the window [stated or 0, stated or 0]. Cost: one sort of the times.
 */
export function observationWindow(
  table: Pick<TouchTable, 'count' | 'timeMs' | 'source'>,
  statedUntilMs: number | null,
  issues: JourneyIssueLog,
): ObservationWindow {
  const sorted = table.timeMs.slice(0, table.count).sort()
  const { first, last } = soundRange(sorted)
  const fromMs = sorted[first] ?? statedUntilMs ?? 0
  const untilMs = statedUntilMs ?? sorted[last] ?? 0
  const report = (
    kind: 'suspect-time' | 'time-after-observed-until' | 'time-before-epoch',
    is: (ms: number) => boolean,
  ): void => reportTimes(table, issues, kind, is)
  report('suspect-time', (ms) => ms < fromMs || (statedUntilMs === null && ms > untilMs))
  report('time-after-observed-until', (ms) => statedUntilMs !== null && ms > statedUntilMs)
  report('time-before-epoch', (ms) => ms < 0)
  return { fromMs: Math.min(fromMs, untilMs), untilMs }
}

/** The positions of the first and last time that do not stand alone. */
function soundRange(sorted: Float64Array): { first: number; last: number } {
  let first = 0
  let last = sorted.length - 1
  if (sorted.length < JUDGED_FROM_ROWS) return { first, last }
  const alone = Math.max(ALONE_AT_MOST, Math.floor(sorted.length * ALONE_SHARE))
  for (;;) {
    const gap = ((sorted[last] as number) - (sorted[first] as number)) * GAP_SHARE
    const nextLast = beforeGap(sorted, last, sorted.length - 1 - alone, gap)
    const nextFirst = afterGap(sorted, first, alone, gap)
    if (nextLast === last && nextFirst === first) return { first, last }
    last = nextLast
    first = nextFirst
  }
}

/** The last position before the innermost gap within reach of the late end, or `last` itself. */
function beforeGap(sorted: Float64Array, last: number, reach: number, gap: number): number {
  let sound = last
  for (let i = last; i > reach; i--) {
    if ((sorted[i] as number) - (sorted[i - 1] as number) > gap) sound = i - 1
  }
  return sound
}

/** The first position after the innermost gap within reach of the early end, or `first` itself. */
function afterGap(sorted: Float64Array, first: number, reach: number, gap: number): number {
  let sound = first
  for (let i = first; i < reach; i++) {
    if ((sorted[i + 1] as number) - (sorted[i] as number) > gap) sound = i + 1
  }
  return sound
}

function reportTimes(
  table: Pick<TouchTable, 'count' | 'timeMs' | 'source'>,
  issues: JourneyIssueLog,
  kind: 'suspect-time' | 'time-after-observed-until' | 'time-before-epoch',
  is: (ms: number) => boolean,
): void {
  const rows: number[] = []
  for (let row = 0; row < table.count; row++) {
    if (is(table.timeMs[row] as number)) rows.push(row)
  }
  reportRows(issues, kind, rows, (row) => `row ${table.source[row]}: ${timeText(table.timeMs[row] as number)}`)
}
