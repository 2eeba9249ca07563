import { newcombe, type RateDifference } from '../statistics/newcombe.js'
import { zAmong } from '../statistics/normal.js'
import { rateExtremes } from '../statistics/rate-extremes.js'
import type { Rate } from '../statistics/wilson.js'

/** Two rates side by side. `low` and `high` hold whatever becomes of those still under way. */
export interface RateComparison extends RateDifference {
  readonly earlier: Rate
  readonly later: Rate
  /**
   * `rose` or `fell` where the interval leaves out zero; `unfinished` where that depends on what becomes of those
   * still under way; else `unclear`: no change can be told from chance.
   */
  readonly verdict: 'rose' | 'fell' | 'unclear' | 'unfinished'
}

/**
 * Compares a rate with that of an earlier period, or of another cohort: the difference
 * `later - earlier` with Newcombe's 95 % interval. The two must not share members. Where a base is empty the
 * difference is null and the verdict unclear. Constant cost.
 *
 * A young period has had less time, so its rate so far is too low without anything having changed. Therefore
 * both rates are compared at both ends of what they can still become: the interval runs from the
 * least to the greatest of these, and the verdict is the one that all agree on. So a process that does not change is said
 * to have changed no more often than once all is decided. `difference` is that of the rates so far.
 *
 * `among`: of how many comparisons this one is to be picked by its size; the interval is as much wider as that
 * takes (Bonferroni). Default 1.
 * Source: semantics.md, section 2; R. G. Newcombe, Statistics in Medicine 17 (1998), p. 873-890, method 10.
 */
export function compareRates(earlier: Rate, later: Rate, among = 1): RateComparison {
  const [before, after] = [rateExtremes(earlier), rateExtremes(later)]
  const z = zAmong(among)
  const least = newcombe(after.least, before.most, z)
  const greatest = newcombe(after.most, before.least, z)
  const [verdict, other] = [verdictOf(least), verdictOf(greatest)]
  return {
    difference: later.rate === null || earlier.rate === null ? null : later.rate - earlier.rate,
    low: least.low,
    high: greatest.high,
    thin: earlier.thin || later.thin,
    earlier,
    later,
    verdict: verdict === other ? verdict : 'unfinished',
  }
}

function verdictOf({ low, high }: RateDifference): RateComparison['verdict'] {
  return low > 0 ? 'rose' : high < 0 ? 'fell' : 'unclear'
}
