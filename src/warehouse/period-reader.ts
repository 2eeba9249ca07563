/** Gives the start of the period that an instant lies in; null outside all, or where there are none. Logarithmic. */
export function periodReader(bounds: readonly number[]): (ms: number) => number | null {
  return (ms) => {
    let low = 0
    let high = bounds.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((bounds[middle] as number) <= ms) low = middle + 1
      else high = middle
    }
    return low === 0 || low === bounds.length ? null : (bounds[low - 1] as number)
  }
}
