import { Z_95 } from './normal.js'
import { type Interval, type Rate, wilson } from './wilson.js'

/** The difference of two rates with its 95 % interval, -1..1. */
export interface RateDifference {
  /** `later - earlier`; null where either base is empty. */
  readonly difference: number | null
  readonly low: number
  readonly high: number
  /** True where either rate is thin. */
  readonly thin: boolean
}

/**
 * The difference `later - earlier` of two independent rates, with Newcombe's hybrid score interval.
 *
 * Where either base is empty nothing is known: null with the interval -1..1. `z` is the normal quantile, by default
 * that of 95 %. Constant cost.
 * Source: R. G. Newcombe, Statistics in Medicine 17 (1998), p. 873-890, method 10.
 */
export function newcombe(later: Rate, earlier: Rate, z: number = Z_95): RateDifference {
  const thin = later.thin || earlier.thin
  if (later.rate === null || earlier.rate === null) return { difference: null, low: -1, high: 1, thin }
  const difference = later.rate - earlier.rate
  const [now, before] = [limitsOf(later, z), limitsOf(earlier, z)]
  return {
    difference,
    low: Math.max(-1, difference - Math.hypot(later.rate - now.low, before.high - earlier.rate)),
    high: Math.min(1, difference + Math.hypot(now.high - later.rate, earlier.rate - before.low)),
    thin,
  }
}

function limitsOf(rate: Rate, z: number): Interval {
  return z === Z_95 ? rate : wilson(rate.numerator, rate.denominator, z)
}
