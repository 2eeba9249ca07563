import type { BlackHole } from './network-measure.js'
import type { HoleRank } from './network-options.js'

/**
 * Holes in another order, worst first: by the lower limit of the excess, by number lost, or by the share lost. Of equals
 * the one with the larger excess, then with more losses, then the one that stands first. n log n.
 */
export function rankHoles(holes: readonly BlackHole[], rank: HoleRank): BlackHole[] {
  const key = (hole: BlackHole): number => {
    if (rank === 'lost') return hole.lossRate.numerator
    return rank === 'rate' ? (hole.lossRate.rate ?? 0) : hole.excessLow
  }
  return [...holes].sort(
    (a, b) =>
      key(b) - key(a) ||
      b.excess - a.excess ||
      b.lossRate.numerator - a.lossRate.numerator ||
      a.touchpoint - b.touchpoint,
  )
}
