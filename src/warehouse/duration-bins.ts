import type { DurationSummary } from '../measures/statistics/duration-summary.js'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/**
 * Where the bins of a contract's histograms begin, ms: bin 0 holds what is shorter than the first edge, bin i what
 * lies from edge i - 1 up to, and without, edge i. Fixed, so that histograms of two partitions add; about a
 * quarter to a half wider each, so that a quantile is known within that.
 */
export const DURATION_EDGES: readonly number[] = [
  1,
  ...[1, 2, 3, 5, 8, 12, 20, 30, 45].map((n) => n * SECOND),
  ...[1, 1.5, 2, 3, 4, 6, 8, 10, 15, 20, 30, 45].map((n) => n * MINUTE),
  ...[1, 1.5, 2, 3, 4, 6, 8, 10, 12, 16, 20].map((n) => n * HOUR),
  ...[1, 1.5, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 17, 21, 25, 30, 35, 40, 50, 60, 75, 90, 120, 150, 180].map(
    (n) => n * DAY,
  ),
  ...[240, 300, 365, 450, 550, 730, 1000, 1400, 2000, 3000, 5000].map((n) => n * DAY),
]

/** The bin of a duration. Logarithmic in the number of bins. */
export function durationBin(ms: number): number {
  let low = 0
  let high = DURATION_EDGES.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((DURATION_EDGES[middle] as number) <= ms) low = middle + 1
    else high = middle
  }
  return low
}

/** Edges for histograms of which there are many (one per transition): a few of DURATION_EDGES, so that bins keep their numbers. */
export const COARSE_EDGES: readonly number[] = [MINUTE, HOUR, DAY, 7 * DAY, 30 * DAY, 90 * DAY]

/** The bin of a duration among the coarse ones: that of the greatest coarse edge at or below it, or 0. */
export function coarseBin(ms: number): number {
  const edge = COARSE_EDGES.findLast((one) => one <= ms)
  return edge === undefined ? 0 : durationBin(edge)
}

/** One bin with what is in it. */
export interface DurationBin {
  readonly bin: number
  readonly amount: number
  readonly sumMs: number
  readonly minMs: number
  readonly maxMs: number
}

const BINS_AT_MOST = 60

/**
 * A summary of binned durations; null where there are none. Count, minimum, maximum and mean are exact; quartiles,
 * median and the histogram are known within a bin: values are taken to lie evenly between the bin's least and
 * greatest. Linear.
 */
export function summariseBins(rows: readonly DurationBin[]): DurationSummary | null {
  const bins = merged(rows)
  const count = bins.reduce((sum, bin) => sum + bin.amount, 0)
  const first = bins[0]
  const last = bins.at(-1)
  if (first === undefined || last === undefined) return null
  return {
    count,
    minMs: first.minMs,
    lowerQuartileMs: quantileOfBins(bins, count, 0.25),
    medianMs: quantileOfBins(bins, count, 0.5),
    upperQuartileMs: quantileOfBins(bins, count, 0.75),
    maxMs: last.maxMs,
    meanMs: bins.reduce((sum, bin) => sum + bin.sumMs, 0) / count,
    histogram: rebinned(bins, count),
  }
}

/** One entry per bin, ascending; bins of several partitions added. */
function merged(rows: readonly DurationBin[]): DurationBin[] {
  const byBin = new Map<number, DurationBin>()
  for (const row of rows) {
    if (row.amount <= 0) continue
    const known = byBin.get(row.bin)
    byBin.set(row.bin, known === undefined ? row : added(known, row))
  }
  return [...byBin.values()].sort((a, b) => a.bin - b.bin)
}

function added(a: DurationBin, b: DurationBin): DurationBin {
  return {
    bin: a.bin,
    amount: a.amount + b.amount,
    sumMs: a.sumMs + b.sumMs,
    minMs: Math.min(a.minMs, b.minMs),
    maxMs: Math.max(a.maxMs, b.maxMs),
  }
}

/** The value at a place of the ascending order, spread evenly within its bin. */
function quantileOfBins(bins: readonly DurationBin[], count: number, share: number): number {
  const place = share * (count - 1)
  const below = valueAt(bins, Math.floor(place))
  const above = valueAt(bins, Math.ceil(place))
  return below + (above - below) * (place - Math.floor(place))
}

function valueAt(bins: readonly DurationBin[], place: number): number {
  let before = 0
  for (const bin of bins) {
    if (place < before + bin.amount) return spread(bin, place - before)
    before += bin.amount
  }
  return bins.at(-1)?.maxMs ?? 0
}

function spread({ amount, minMs, maxMs, sumMs }: DurationBin, at: number): number {
  if (amount === 1) return sumMs
  return minMs + ((maxMs - minMs) * at) / (amount - 1)
}

/** Equal bins of whole seconds, as DurationSummary has them; each fine bin is spread evenly over them. */
function rebinned(bins: readonly DurationBin[], count: number): DurationSummary['histogram'] {
  const minimum = bins[0]?.minMs ?? 0
  const maximum = bins.at(-1)?.maxMs ?? minimum
  const size = Math.min(BINS_AT_MOST, Math.max(1, Math.ceil(Math.cbrt(count) - 1e-9)))
  const width = Math.max(1, Math.ceil((maximum - minimum) / size / SECOND)) * SECOND
  const counts = new Array<number>(size + 1).fill(0)
  const binOf = (ms: number): number => Math.min(size, Math.max(0, Math.floor((ms - minimum) / width)))
  for (const bin of bins) {
    const from = binOf(bin.minMs)
    const to = binOf(bin.maxMs)
    let left = bin.amount
    for (let at = from; at <= to; at++) {
      const part = at === to ? left : Math.min(left, Math.round(bin.amount / (to - from + 1)))
      counts[at] = (counts[at] ?? 0) + part
      left -= part
    }
  }
  return { minimum, width, counts }
}
