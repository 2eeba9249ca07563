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

/** The median of numbers in any order, or `null` where there are none. The input is not changed. n log n. */
export function median(values: ArrayLike<number>): number | null {
  return quantileOfSorted(sortedNumbers(values), 0.5)
}

/** A copy in ascending order. Linear for whole numbers such as durations, else n log n without a comparing function. */
export function sortedNumbers(values: ArrayLike<number>): Float64Array {
  const copy = new Float64Array(values)
  return copy.length < RADIX_FROM ? copy.sort() : sortedWhole(copy)
}

/** Fewer numbers are sorted before the counters stand. */
const RADIX_FROM = 4096
const DIGIT_BITS = 11
const DIGITS = 1 << DIGIT_BITS

/** Sorts in place, digit by digit where all are whole numbers of 32 bits or whole thousands of such. */
function sortedWhole(values: Float64Array): Float64Array {
  const unit = unitOf(values)
  if (unit === 0) return values.sort()
  let from = new Uint32Array(values.length)
  let into = new Uint32Array(values.length)
  let most = 0
  for (let i = 0; i < from.length; i++) {
    const whole = (values[i] as number) / unit
    from[i] = whole
    if (whole > most) most = whole
  }
  for (let shift = 0; shift < 32 && most >= 2 ** shift; shift += DIGIT_BITS) {
    byDigit(from, into, shift)
    const sorted = into
    into = from
    from = sorted
  }
  for (let i = 0; i < from.length; i++) values[i] = (from[i] as number) * unit
  return values
}

/** 1000 or 1: the numbers divided by it are whole and fit into 32 bits; 0 where there is none. */
function unitOf(values: Float64Array): number {
  let inThousands = true
  let most = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    if (!(value >= 0 && Math.floor(value) === value) || Object.is(value, -0)) return 0
    if (inThousands && Math.floor(value / 1000) * 1000 !== value) inThousands = false
    if (value > most) most = value
  }
  const unit = inThousands ? 1000 : 1
  return most / unit < 2 ** 32 ? unit : 0
}

/** A stable counting sort by one digit. */
function byDigit(from: Uint32Array, into: Uint32Array, shift: number): void {
  const next = new Uint32Array(DIGITS + 1)
  const mask = DIGITS - 1
  for (let i = 0; i < from.length; i++) {
    const digit = ((from[i] as number) >>> shift) & mask
    next[digit + 1] = (next[digit + 1] as number) + 1
  }
  for (let digit = 0; digit < DIGITS; digit++) next[digit + 1] = (next[digit + 1] as number) + (next[digit] as number)
  for (let i = 0; i < from.length; i++) {
    const value = from[i] as number
    const digit = (value >>> shift) & mask
    const place = next[digit] as number
    into[place] = value
    next[digit] = place + 1
  }
}
