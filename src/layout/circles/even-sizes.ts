/** Dots below this share of the largest stay smaller than the others: their ring is thin. */
const ALIKE_SHARE = 0.6

/**
 * One size for dots that could have similar ones, so that no size seems to mean something: the least
 * of them. Where a ring is so thin that its dots must be far smaller, only those are. 0 stays 0.
 */
export function evenSizes(sizesPx: readonly number[]): number[] {
  const least = Math.max(0, ...sizesPx) * ALIKE_SHARE
  const common = Math.min(...sizesPx.filter((size) => size > 0 && size >= least))
  return sizesPx.map((size) => Math.min(size, common))
}
