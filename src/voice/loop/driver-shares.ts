import type { LoopDriver, LoopMeasure } from '../../measures/loop/loop-measure.js'
import type { Formatter } from '../common/formatter.js'

/** From here on a share is written in whole percents, and its rounding can be seen to miss the whole. */
const WHOLE_FROM = 0.0995

/** Shares of drivers as they are written, 0..1, in the order of the measure's lists. */
export interface DriverShares {
  readonly mouth: readonly number[]
  readonly midway: readonly number[]
  readonly tail: readonly number[]
}

/** The shares of all drivers, each end rounded together. */
export function driverShares({ mouth, midway, tail }: LoopMeasure['drivers'], f: Formatter): DriverShares {
  const rounded = (drivers: readonly LoopDriver[]): number[] =>
    roundedShares(
      drivers.map(({ share }) => share),
      f,
    )
  return { mouth: rounded(mouth), midway: rounded(midway), tail: rounded(tail) }
}

/**
 * Parts of one whole, rounded so that what is written in whole percents adds up to it: 33.5 and 66.5 are
 * not 34 and 67. The largest remainders are rounded up. What is written with more digits, such as by a
 * format of the caller's, stays as it is, and so does what the parts leave of the whole.
 */
export function roundedShares(shares: readonly number[], f: Formatter): number[] {
  const isWhole = (share: number): boolean =>
    share >= WHOLE_FROM && f.percent(share) === f.percent(Math.round(100 * share) / 100)
  const whole = shares.flatMap((share, index) => (isWhole(share) ? [{ index, floor: Math.floor(100 * share) }] : []))
  const fixed = shares.reduce((sum, share) => sum + (isWhole(share) ? 0 : written(share)), 0)
  const rest = Math.max(0, 1 - shares.reduce((sum, share) => sum + share, 0))
  const remainder = ({ index, floor }: { index: number; floor: number }): number => 100 * (shares[index] ?? 0) - floor
  const missing = Math.round(100 * (1 - fixed - written(rest))) - whole.reduce((sum, { floor }) => sum + floor, 0)
  const raised = new Set(
    [...whole]
      .sort((a, b) => remainder(b) - remainder(a) || a.index - b.index)
      .slice(0, Math.max(0, missing))
      .map(({ index }) => index),
  )
  const result = [...shares]
  for (const { index, floor } of whole) result[index] = (floor + (raised.has(index) ? 1 : 0)) / 100
  return result
}

/** A share with the digits that percents are written with: whole from 10 % on, else one. */
function written(share: number): number {
  const parts = share >= WHOLE_FROM ? 100 : 1000
  return Math.round(share * parts) / parts
}

/** True where the shares at the tail were stated without counts, so that nobody knows what they are shares of. */
export function isTailStated({ by, tail }: LoopMeasure['drivers']): boolean {
  return by === 'stated' && tail.reduce((sum, { count }) => sum + count, 0) <= 1 + 1e-9
}
