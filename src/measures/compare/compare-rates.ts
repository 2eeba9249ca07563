import { newcombe, type RateDifference } from '../statistics/newcombe.js'
import type { Rate } from '../statistics/wilson.js'

/** Two rates side by side. */
export interface RateComparison extends RateDifference {
  readonly earlier: Rate
  readonly later: Rate
  /** `rose` or `fell` where the interval leaves out zero; else `unclear`: no change can be told from chance. */
  readonly verdict: 'rose' | 'fell' | 'unclear'
}

/**
 * Compares a rate with that of an earlier period, or of another cohort: the difference
 * `later - earlier` with Newcombe's 95 % interval. The two must not share members. Where a base is empty the
 * difference is null and the verdict unclear. Constant cost.
 * Source: semantics.md, section 2; R. G. Newcombe, Statistics in Medicine 17 (1998), p. 873-890, method 10.
 */
export function compareRates(earlier: Rate, later: Rate): RateComparison {
  const difference = newcombe(later, earlier)
  const verdict = difference.low > 0 ? 'rose' : difference.high < 0 ? 'fell' : 'unclear'
  return { ...difference, earlier, later, verdict }
}
