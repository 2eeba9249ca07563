import { logFactorial } from './log-factorial.js'

/** Tables this little more likely than the one at hand count as equally likely (as in R). */
const TOLERANCE = 1e-7
/** Terms below this share of the sum no longer matter. */
const NEGLIGIBLE = 1e-17

/**
 * Fisher's exact test of a 2 x 2 table of counts, two-sided: the probability, margins fixed, of
 * a table no more likely than this one.
 *
 * ```
 *   a  b
 *   c  d
 * ```
 * 1 where a margin is empty. Cost: about the square root of the smallest margin (tails are summed
 * until they no longer matter). Source: R. A. Fisher, Statistical Methods for Research Workers, 5th ed. 1934, section 21.02.
 */
export function fisherExact(a: number, b: number, c: number, d: number): number {
  const table = marginsOf(a, b, c, d)
  if (table.least === table.most) return 1
  const bound = logProbability(table, a) + Math.log1p(TOLERANCE)
  const lower = lastBelowMode(table, bound)
  const upper = firstAboveMode(table, bound)
  return Math.min(1, sumOutward(table, lower, -1) + sumOutward(table, upper, 1))
}

/** A table by its margins; only the upper left cell is free. */
interface Margins {
  readonly row: number
  readonly column: number
  readonly all: number
  /** The range of the free cell. */
  readonly least: number
  readonly most: number
  readonly mode: number
  /** The part of the log probability that does not depend on the free cell. */
  readonly constant: number
}

function marginsOf(a: number, b: number, c: number, d: number): Margins {
  const row = a + b
  const column = a + c
  const all = row + c + d
  const least = Math.max(0, row + column - all)
  const most = Math.min(row, column)
  const mode = Math.min(most, Math.max(least, Math.floor(((row + 1) * (column + 1)) / (all + 2))))
  const constant =
    logFactorial(row) + logFactorial(all - row) + logFactorial(column) + logFactorial(all - column) - logFactorial(all)
  return { row, column, all, least, most, mode, constant }
}

function logProbability({ row, column, all, constant }: Margins, x: number): number {
  return (
    constant - logFactorial(x) - logFactorial(row - x) - logFactorial(column - x) - logFactorial(all - row - column + x)
  )
}

/** The largest x up to the mode that is no more likely than the bound, or least - 1. Bisection: one-peaked. */
function lastBelowMode(table: Margins, bound: number): number {
  let low = table.least - 1
  let high = table.mode
  while (low < high) {
    const x = Math.ceil((low + high) / 2)
    if (logProbability(table, x) <= bound) low = x
    else high = x - 1
  }
  return low
}

/** The smallest x after the mode that is no more likely than the bound, or most + 1. */
function firstAboveMode(table: Margins, bound: number): number {
  let low = table.mode + 1
  let high = table.most + 1
  while (low < high) {
    const x = Math.floor((low + high) / 2)
    if (logProbability(table, x) <= bound) high = x
    else low = x + 1
  }
  return low
}

function sumOutward(table: Margins, from: number, step: 1 | -1): number {
  let sum = 0
  for (let x = from; x >= table.least && x <= table.most; x += step) {
    const term = Math.exp(logProbability(table, x))
    sum += term
    if (term < sum * NEGLIGIBLE || sum === 0) break
  }
  return sum
}
