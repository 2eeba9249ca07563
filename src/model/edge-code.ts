import { journeyRows } from './journey-query.js'
import type { JourneySet } from './journey-set.js'

/** The first code of a journey (step 1) or its last one (step -1); -1 where it has none. Linear in its rows at most. */
export function edgeCode(set: JourneySet, codes: ArrayLike<number>, journey: number, step: 1 | -1): number {
  const { start, end } = journeyRows(set, journey)
  for (let row = step === 1 ? start : end - 1; row >= start && row < end; row += step)
    if ((codes[row] as number) >= 0) return codes[row] as number
  return -1
}
