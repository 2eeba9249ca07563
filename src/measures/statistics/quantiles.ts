import { quantilePlace, sortedNumbers } from './quantile.js'

/** More buckets leave less to sort, and cost more where numbers are few. */
const BUCKETS = 256
/** Fewer numbers are sorted before buckets pay. */
const BUCKETS_FROM = 1024

/**
 * The quantiles of numbers in any order, as `quantileOfSorted` gives them one by one; none where there are no numbers.
 *
 * Many numbers are counted into equal buckets, and only those that hold a quantile are sorted. Linear; n log n
 * where nearly all share a bucket. The input is not changed.
 *
 * @param values finite numbers
 * @param shares 0..1 each
 */
export function quantiles(values: ArrayLike<number>, shares: readonly number[]): number[] {
  if (values.length === 0) return []
  const places = shares.map((share) => quantilePlace(values.length, share))
  const at = orderStatistics(values, new Set(places.flatMap(({ below, above }) => [below, above])))
  return places.map(({ below, above, part }) => {
    const low = at(below)
    return low + (at(above) - low) * part
  })
}

/** The median of numbers in any order, or `null` where there are none. The input is not changed. As `quantiles`. */
export function median(values: ArrayLike<number>): number | null {
  return quantiles(values, [0.5])[0] ?? null
}

/** Reads the numbers that would stand at these places if all were in ascending order. */
function orderStatistics(values: ArrayLike<number>, places: ReadonlySet<number>): (place: number) => number {
  if (values.length < BUCKETS_FROM) {
    const sorted = sortedNumbers(values)
    return (place) => sorted[place] as number
  }
  const buckets = bucketsOf(values)
  const isKept = new Uint8Array(BUCKETS + 1)
  for (const place of places) isKept[bucketHolding(buckets, place)] = 1
  const keptBefore = countKept(buckets, isKept)
  const sorted = sortedNumbers(valuesKept(values, buckets, isKept, keptBefore.at(-1) ?? 0))
  return (place) => {
    const bucket = bucketHolding(buckets, place)
    return sorted[place - (buckets.starts[bucket] as number) + (keptBefore[bucket] as number)] as number
  }
}

/** A number lies in bucket floor((number - minimum) * perUnit). */
interface Buckets {
  readonly minimum: number
  readonly perUnit: number
  /** How many numbers lie in lower buckets: an entry per bucket and one for all. */
  readonly starts: Uint32Array
}

function bucketsOf(values: ArrayLike<number>): Buckets {
  let minimum = Number.POSITIVE_INFINITY
  let maximum = Number.NEGATIVE_INFINITY
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    if (value < minimum) minimum = value
    if (value > maximum) maximum = value
  }
  const scale = BUCKETS / (maximum - minimum)
  // Equal numbers, or nearly: one bucket.
  const perUnit = Number.isFinite(scale) ? scale : 0
  const starts = new Uint32Array(BUCKETS + 2)
  for (let i = 0; i < values.length; i++) {
    const next = Math.floor(((values[i] as number) - minimum) * perUnit) + 1
    starts[next] = (starts[next] as number) + 1
  }
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number)
  return { minimum, perUnit, starts }
}

/** The last bucket with no more than `place` numbers before it. */
function bucketHolding({ starts }: Buckets, place: number): number {
  let bucket = 0
  while ((starts[bucket + 1] as number) <= place) bucket++
  return bucket
}

/** As `starts`, counting only the buckets that are kept. */
function countKept({ starts }: Buckets, isKept: Uint8Array): Uint32Array {
  const counted = new Uint32Array(starts.length)
  for (let bucket = 0; bucket < isKept.length; bucket++) {
    const own = isKept[bucket] === 1 ? (starts[bucket + 1] as number) - (starts[bucket] as number) : 0
    counted[bucket + 1] = (counted[bucket] as number) + own
  }
  return counted
}

function valuesKept(
  values: ArrayLike<number>,
  { minimum, perUnit }: Buckets,
  isKept: Uint8Array,
  count: number,
): Float64Array {
  const kept = new Float64Array(count)
  let next = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    if (isKept[Math.floor((value - minimum) * perUnit)] === 1) kept[next++] = value
  }
  return kept
}
