/**
 * The period [bounds[i], bounds[i + 1]) that an instant lies in: -1 before the first and for NaN,
 * the number of periods (`bounds.length - 1`) after the last. Neither is the place of any period, so
 * looking a period up by it finds none. Without bounds -1. Logarithmic.
 */
export function periodAt(bounds: readonly number[], timeMs: number): number {
  let low = 0
  let high = bounds.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((bounds[middle] as number) <= timeMs) low = middle + 1
    else high = middle
  }
  return low - 1
}
