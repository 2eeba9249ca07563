/** The period [bounds[i], bounds[i + 1]) that an instant lies in, or -1 outside all. Logarithmic. */
export function periodAt(bounds: readonly number[], timeMs: number): number {
  let low = 0
  let high = bounds.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((bounds[middle] as number) <= timeMs) low = middle + 1
    else high = middle
  }
  return low === bounds.length ? -1 : low - 1
}
