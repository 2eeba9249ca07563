import { Z_95 } from './normal.js'

/** A share of a named base, with its 95 % interval. The numerator is a subset of the denominator. */
export interface Rate {
  readonly numerator: number
  readonly denominator: number
  /** 0..1, null where the base is empty. */
  readonly rate: number | null
  /** Lower limit of the 95 % interval, 0..1; 0 where the base is empty. */
  readonly low: number
  /** Upper limit of the 95 % interval, 0..1; 1 where the base is empty. */
  readonly high: number
  /** True where the base has fewer than 30: too few to lean on. */
  readonly thin: boolean
  /** Of the base, those still under way that the numerator does not hold: they may yet come to it. Absent where there are none, or not known. */
  readonly open?: number
  /** Those still under way that were left out of numerator and base (`settled`). Absent where there are none. */
  readonly leftOut?: number
}

/** Two limits of an interval, `low <= high`. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** Bases smaller than this are marked thin. */
export const THIN_BELOW = 30

/**
 * The rate `numerator / denominator` with Wilson's 95 % interval.
 *
 * An empty base gives rate `null` and the interval 0..1: nothing is known.
 */
export function rateOf(numerator: number, denominator: number): Rate {
  const { low, high } = wilson(numerator, denominator)
  return {
    numerator,
    denominator,
    rate: denominator > 0 ? numerator / denominator : null,
    low,
    high,
    thin: denominator < THIN_BELOW,
  }
}

/**
 * Wilson's score interval of a binomial share, without continuity correction.
 *
 * Always within 0..1 and around the share, also at shares of 0 and 1; 0..1 where `denominator` is 0.
 * `z` is the normal quantile, by default that of 95 %. Constant cost.
 * Source: E. B. Wilson, JASA 22 (1927), p. 209-212.
 */
export function wilson(numerator: number, denominator: number, z: number = Z_95): Interval {
  if (!(denominator > 0)) return { low: 0, high: 1 }
  const share = numerator / denominator
  const zz = (z * z) / denominator
  const centre = share + zz / 2
  const half = z * Math.sqrt((share * (1 - share)) / denominator + zz / (4 * denominator))
  return {
    low: numerator <= 0 ? 0 : Math.max(0, (centre - half) / (1 + zz)),
    high: numerator >= denominator ? 1 : Math.min(1, (centre + half) / (1 + zz)),
  }
}
