import { quantileSorted } from 'd3-array'
import type { LoopTime } from './loop-measure.js'

/** Median and quartiles (by linear interpolation) of times in ms; of nobody's times, nulls. */
export function loopTime(timesMs: readonly number[]): LoopTime {
  const sorted = [...timesMs].sort((a, b) => a - b)
  const at = (share: number): number | null => quantileSorted(sorted, share) ?? null
  return { actors: sorted.length, medianMs: at(0.5), firstQuartileMs: at(0.25), thirdQuartileMs: at(0.75) }
}
