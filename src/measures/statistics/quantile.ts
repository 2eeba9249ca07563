/**
 * The quantile of ascending numbers at `share` (0..1), or `null` where there are none.
 *
 * Linear between neighbours (type 7 of Hyndman & Fan, The American Statistician 50, 1996; the default of R and
 * of most warehouses' PERCENTILE_CONT). Constant cost.
 */
export function quantileOfSorted(sorted: ArrayLike<number>, share: number): number | null {
  if (sorted.length === 0) return null
  const { below, above, part } = quantilePlace(sorted.length, share)
  const low = sorted[below] as number
  return low + ((sorted[above] as number) - low) * part
}

/** Between which positions of so many ascending numbers a quantile lies, and how far from the lower one. */
export function quantilePlace(count: number, share: number): { below: number; above: number; part: number } {
  const place = Math.min(1, Math.max(0, share)) * (count - 1)
  const below = Math.floor(place)
  return { below, above: Math.min(below + 1, count - 1), part: place - below }
}

/** A copy in ascending order. The input is not changed. n log n, without a comparing function. */
export function sortedNumbers(values: ArrayLike<number>): Float64Array {
  return new Float64Array(values).sort()
}
