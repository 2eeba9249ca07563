import { zAmong } from './normal.js'

/** Share of those called above that may be so by chance. */
const FALSE_DISCOVERY_RATE = 0.05
/** What a 95 % interval leaves below its lower limit. */
const OWN_LEVEL = 0.025

/**
 * Of those that lie above by their own 95 % interval, those that still do when `among` of them were looked at: at most
 * one in twenty of what is left is expected to be chance, and of sets where nothing lies above one in twenty shows any.
 *
 * The step-up rule of Benjamini and Hochberg at 0.05, told by limits in place of p values: with k left each must lie
 * above by the interval of the one-sided level 0.05 k / among, until none drops out. Of two or fewer nothing is asked.
 *
 * @param isAbove whether the lower limit at this z lies above.
 * Cost: some passes over `above`.
 * Source: Y. Benjamini & Y. Hochberg, J. R. Statist. Soc. B 57 (1995), p. 289-300.
 */
export function aboveAmong<T>(
  above: readonly T[],
  among: number,
  isAbove: (one: T, z: number) => boolean,
): readonly T[] {
  const z = zAmong((among * OWN_LEVEL) / (FALSE_DISCOVERY_RATE * above.length))
  const left = above.filter((one) => isAbove(one, z))
  return left.length === above.length ? left : aboveAmong(left, among, isAbove)
}
