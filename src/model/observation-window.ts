import { type JourneyIssueLog, reportRows, timeText } from './journey-issue-log.js'
import { sourceOf, type TouchTable } from './touch-table.js'

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
 * An empty table has the window [stated or 0, stated or 0]. Linear.
 */
export function observationWindow(
  table: Pick<TouchTable, 'count' | 'timeMs' | 'source'>,
  statedUntilMs: number | null,
  issues: JourneyIssueLog,
): ObservationWindow {
  const whole = table.count === 0 ? null : extent(table.timeMs)
  const sound = whole && soundRange(table.timeMs, whole)
  const fromMs = sound?.fromMs ?? statedUntilMs ?? 0
  const untilMs = statedUntilMs ?? sound?.untilMs ?? 0
  const { fromMs: first, untilMs: last } = whole ?? { fromMs, untilMs }
  const isStated = statedUntilMs !== null
  if (first < fromMs || (!isStated && last > untilMs)) {
    reportTimes(table, issues, 'suspect-time', (ms) => ms < fromMs || (!isStated && ms > untilMs))
  }
  if (isStated && last > untilMs) reportTimes(table, issues, 'time-after-observed-until', (ms) => ms > untilMs)
  if (first < 0) reportTimes(table, issues, 'time-before-epoch', (ms) => ms < 0)
  return { fromMs: Math.min(fromMs, untilMs), untilMs }
}

/** Reports times after a stated end of observation, and before 1970. */
export function reportOutside(
  table: Pick<TouchTable, 'count' | 'timeMs' | 'source'>,
  untilMs: number,
  issues: JourneyIssueLog,
): void {
  reportTimes(table, issues, 'time-after-observed-until', (ms) => ms > untilMs)
  reportTimes(table, issues, 'time-before-epoch', (ms) => ms < 0)
}

/** Whether some times stand beyond a gap so wide that they may be suspect; few times always may. Linear. */
export function hasWideGap(times: Float64Array): boolean {
  if (times.length < JUDGED_FROM_ROWS) return true
  const { fromMs, untilMs } = extent(times)
  return clustersOf(times, fromMs, untilMs, (untilMs - fromMs) * GAP_SHARE).length > 1
}

/** The first and last time that do not stand alone. */
function soundRange(times: Float64Array, whole: ObservationWindow): ObservationWindow {
  if (times.length < JUDGED_FROM_ROWS) return whole
  let { fromMs, untilMs } = whole
  const alone = Math.max(ALONE_AT_MOST, Math.floor(times.length * ALONE_SHARE))
  let early = 0
  let late = 0
  for (;;) {
    const gapMs = (untilMs - fromMs) * GAP_SHARE
    const clusters = clustersOf(times, fromMs, untilMs, gapMs)
    const cutEarly = countAlone(clusters, alone - early)
    const cutLate = countAlone([...clusters].reverse(), alone - late)
    if (cutEarly.clusters + cutLate.clusters === 0 || cutEarly.clusters + cutLate.clusters >= clusters.length) break
    early += cutEarly.times
    late += cutLate.times
    fromMs = (clusters[cutEarly.clusters] as Cluster).fromMs
    untilMs = (clusters[clusters.length - 1 - cutLate.clusters] as Cluster).untilMs
  }
  return { fromMs, untilMs }
}

/** Times with no gap between them that is longer than allowed. */
interface Cluster {
  fromMs: number
  untilMs: number
  count: number
}

/**
 * The clusters between gaps longer than `gapMs`, in order. Linear: times fall into bins half as wide as the
 * gap, so that such a gap leaves a bin empty and only neighbouring bins need be compared.
 */
function clustersOf(times: Float64Array, fromMs: number, untilMs: number, gapMs: number): readonly Cluster[] {
  const bins = Math.ceil(2 / GAP_SHARE) + 1
  const first = new Float64Array(bins).fill(Number.POSITIVE_INFINITY)
  const last = new Float64Array(bins).fill(Number.NEGATIVE_INFINITY)
  const counts = new Int32Array(bins)
  const perBin = gapMs > 0 ? 2 / gapMs : 0
  for (let row = 0; row < times.length; row++) {
    const timeMs = times[row] as number
    if (timeMs < fromMs || timeMs > untilMs) continue
    const bin = Math.floor((timeMs - fromMs) * perBin)
    if (timeMs < (first[bin] as number)) first[bin] = timeMs
    if (timeMs > (last[bin] as number)) last[bin] = timeMs
    counts[bin] = (counts[bin] as number) + 1
  }
  const clusters: Cluster[] = []
  for (let bin = 0; bin < bins; bin++) {
    const count = counts[bin] as number
    if (count === 0) continue
    const cluster = { fromMs: first[bin] as number, untilMs: last[bin] as number, count }
    const before = clusters.at(-1)
    if (before === undefined || cluster.fromMs - before.untilMs > gapMs) clusters.push(cluster)
    else {
      before.untilMs = cluster.untilMs
      before.count += count
    }
  }
  return clusters
}

/** How many clusters from the start are few enough together to stand alone. */
function countAlone(clusters: readonly Cluster[], alone: number): { clusters: number; times: number } {
  let times = 0
  let standing = 0
  for (const cluster of clusters) {
    if (times + cluster.count > alone) break
    times += cluster.count
    standing++
  }
  return { clusters: standing, times }
}

function extent(times: Float64Array): ObservationWindow {
  let fromMs = Number.POSITIVE_INFINITY
  let untilMs = Number.NEGATIVE_INFINITY
  for (let row = 0; row < times.length; row++) {
    const timeMs = times[row] as number
    if (timeMs < fromMs) fromMs = timeMs
    if (timeMs > untilMs) untilMs = timeMs
  }
  return { fromMs, untilMs }
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
  reportRows(issues, kind, rows, (row) => `row ${sourceOf(table, row)}: ${timeText(table.timeMs[row] as number)}`)
}
