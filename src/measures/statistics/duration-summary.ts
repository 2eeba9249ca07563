import { type Histogram, histogram } from './histogram.js'
import { quantileOfSorted, sortedNumbers } from './quantile.js'

/** A set of durations in a few numbers, all in milliseconds. */
export interface DurationSummary {
  readonly count: number
  readonly minMs: number
  readonly lowerQuartileMs: number
  readonly medianMs: number
  readonly upperQuartileMs: number
  readonly maxMs: number
  readonly meanMs: number
  /** Bins of whole seconds. */
  readonly histogram: Histogram
}

const SECOND_MS = 1000

/** Summarises durations in any order; `null` where there are none. The input is not changed. n log n. */
export function summariseDurations(durationsMs: ArrayLike<number>): DurationSummary | null {
  const sorted = sortedNumbers(durationsMs)
  const bins = histogram(sorted, { unit: SECOND_MS })
  if (bins === null) return null
  const at = (share: number): number => quantileOfSorted(sorted, share) ?? 0
  return {
    count: sorted.length,
    minMs: at(0),
    lowerQuartileMs: at(0.25),
    medianMs: at(0.5),
    upperQuartileMs: at(0.75),
    maxMs: at(1),
    meanMs: sorted.reduce((sum, duration) => sum + duration, 0) / sorted.length,
    histogram: bins,
  }
}
