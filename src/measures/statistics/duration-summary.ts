import { type Histogram, histogram } from './histogram.js'
import { quantileOfSorted, sortedNumbers } from './quantile.js'
import { quantiles } from './quantiles.js'

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
const QUARTERS = [0, 0.25, 0.5, 0.75, 1] as const

/** Summarises durations in any order; `null` where there are none. The input is not changed. Linear for whole numbers, else n log n. */
export function summariseDurations(durationsMs: ArrayLike<number>): DurationSummary | null {
  const bins = histogram(durationsMs, { unit: SECOND_MS })
  if (bins === null) return null
  const { quartiles, totalMs } = summed(durationsMs)
  const at = (quarter: number): number => quartiles[quarter] ?? 0
  return {
    count: durationsMs.length,
    minMs: at(0),
    lowerQuartileMs: at(1),
    medianMs: at(2),
    upperQuartileMs: at(3),
    maxMs: at(4),
    meanMs: totalMs / durationsMs.length,
    histogram: bins,
  }
}

/** Fractions are added in ascending order: their sum depends on it, and the order they came in must not matter. */
function summed(values: ArrayLike<number>): { quartiles: readonly number[]; totalMs: number } {
  const whole = wholeTotal(values)
  if (whole !== null) return { quartiles: quantiles(values, QUARTERS), totalMs: whole }
  const sorted = sortedNumbers(values)
  const quartiles = QUARTERS.map((share) => quantileOfSorted(sorted, share) ?? 0)
  return { quartiles, totalMs: sorted.reduce((sum, value) => sum + value, 0) }
}

/** The exact sum of whole numbers; null where one is not whole or below zero, or the sum is beyond what is exact. */
function wholeTotal(values: ArrayLike<number>): number | null {
  let total = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    if (!(value >= 0 && Math.floor(value) === value)) return null
    total += value
  }
  return total <= Number.MAX_SAFE_INTEGER ? total : null
}
