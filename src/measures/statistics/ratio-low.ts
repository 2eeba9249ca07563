/** An estimate with one of its limits. */
export interface Bounded {
  readonly value: number
  readonly limit: number
}

/**
 * Lower limit of the ratio of two independent estimates that are not negative, from the lower limit of the one above
 * and the upper limit of the one below, each recovered as a variance (MOVER).
 *
 * Above 1 exactly where `above.value - below.value` exceeds the root of the squares of both distances to their limits.
 * Defined also where nothing lies below; 0 where the limit above is 0. Constant cost.
 * Source: A. Donner & G. Y. Zou, Statistical Methods in Medical Research 21 (2012), p. 347-359.
 */
export function ratioLow(above: Bounded, below: Bounded): number {
  const a = below.limit * (2 * below.value - below.limit)
  const b = above.value * below.value
  const c = above.limit * (2 * above.value - above.limit)
  const root = b + Math.sqrt(Math.max(0, b * b - a * c))
  return root > 0 ? c / root : 0
}
