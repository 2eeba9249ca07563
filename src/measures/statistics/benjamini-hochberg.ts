/**
 * Which of several tests survive when at most the share `falseDiscoveryRate` of the survivors may be false.
 *
 * The step-up rule: with m tests, all whose p value is no greater than the largest p(k) <= k / m * rate survive.
 * Per test, in the order of the input; `NaN` never survives but counts as a test. n log n.
 * Source: Y. Benjamini & Y. Hochberg, J. R. Statist. Soc. B 57 (1995), p. 289-300.
 */
export function benjaminiHochberg(pValues: ArrayLike<number>, falseDiscoveryRate: number): boolean[] {
  const sorted = Float64Array.from(pValues).sort()
  let limit = -1
  sorted.forEach((p, i) => {
    if (p <= ((i + 1) / sorted.length) * falseDiscoveryRate) limit = p
  })
  return Array.from(pValues, (p) => p <= limit)
}
