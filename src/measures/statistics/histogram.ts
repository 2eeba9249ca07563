/** Equal bins: bin `i` holds values from `minimum + i * width` up to, and without, the start of the next. */
export interface Histogram {
  readonly minimum: number
  readonly width: number
  /**
   * One count per bin and one more: the largest value may stand exactly on the end of the last bin, and
   * is then counted at the start of the next. They sum to the number of values.
   */
  readonly counts: readonly number[]
}

/** How a histogram is cut. */
export interface HistogramOptions {
  /** Number of bins. Default: the cube root of the number of values, rounded up. */
  readonly bins?: number | undefined
  /** The width is a whole multiple of this, at least one. Default 1. */
  readonly unit?: number | undefined
}

/**
 * The histogram of semantics.md, section 2: ceil(cube root n) equal bins from the minimum, width rounded up.
 *
 * Equal values give bins of one unit, all in the first. `null` where there are no values. Linear.
 * Checked against conformance/funnel-scenarios.json (fs088, fs091).
 */
export function histogram(values: ArrayLike<number>, options: HistogramOptions = {}): Histogram | null {
  if (values.length === 0) return null
  const unit = options.unit ?? 1
  const bins = Math.max(1, Math.floor(options.bins ?? cubeRootUp(values.length)))
  const { minimum, maximum } = extent(values)
  const width = Math.max(1, Math.ceil((maximum - minimum) / bins / unit)) * unit
  const counts = new Array<number>(bins + 1).fill(0)
  for (let i = 0; i < values.length; i++) {
    const bin = Math.min(bins, Math.floor(((values[i] as number) - minimum) / width))
    counts[bin] = (counts[bin] as number) + 1
  }
  return { minimum, width, counts }
}

/** The smallest whole number whose cube is at least `n`, free of rounding errors. */
function cubeRootUp(n: number): number {
  const root = Math.round(Math.cbrt(n))
  return root ** 3 >= n ? root : root + 1
}

function extent(values: ArrayLike<number>): { minimum: number; maximum: number } {
  let minimum = Number.POSITIVE_INFINITY
  let maximum = Number.NEGATIVE_INFINITY
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    if (value < minimum) minimum = value
    if (value > maximum) maximum = value
  }
  return { minimum, maximum }
}
