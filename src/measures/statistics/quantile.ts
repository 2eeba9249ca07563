/**
 * The quantile of ascending numbers at `share` (0..1), or `null` where there are none.
 *
 * Linear between neighbours (type 7 of Hyndman & Fan, The American Statistician 50, 1996; the default of R and
 * of most warehouses' PERCENTILE_CONT). Constant cost.
 */
export function quantileOfSorted(sorted: ArrayLike<number>, share: number): number | null {
  if (sorted.length === 0) return null
  const place = Math.min(1, Math.max(0, share)) * (sorted.length - 1)
  const below = Math.floor(place)
  const low = sorted[below] as number
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number
  return low + (high - low) * (place - below)
}

/** The median of numbers in any order, or `null` where there are none. The input is not changed. n log n. */
export function median(values: ArrayLike<number>): number | null {
  return quantileOfSorted(sortedNumbers(values), 0.5)
}

/** A copy in ascending order. n log n, without a comparison function. */
export function sortedNumbers(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values).sort()
}
