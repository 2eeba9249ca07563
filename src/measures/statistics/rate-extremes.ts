import { type Rate, rateOf } from './wilson.js'

/** What a rate can still become. Both have the same base, and nobody under way. */
export interface RateExtremes {
  /** Where nobody who is under way comes to the numerator. */
  readonly least: Rate
  /** Where all of them do. */
  readonly most: Rate
}

/**
 * Between which two rates a rate must end, whatever becomes of those still under way. Nothing is
 * supposed about them, so what holds of both ends holds of the rate once all is decided. Where nobody is under way
 * both are the rate itself. Constant cost.
 * Source: C. F. Manski, American Economic Review 80 (1990), p. 319-323 (bounds without assumptions on what was not observed).
 */
export function rateExtremes(rate: Rate): RateExtremes {
  const { numerator, denominator, open = 0, leftOut = 0 } = rate
  if (open === 0 && leftOut === 0) return { least: rate, most: rate }
  const base = denominator + leftOut
  return { least: rateOf(numerator, base), most: rateOf(numerator + open + leftOut, base) }
}
