import { Z_95 } from '../statistics/normal.js'
import type { LoopBeta, LoopReferral } from './loop-measure.js'

/**
 * Actors brought by the last stage, per actor that ever reached it; or the stated number.
 * The interval is that of a Poisson count on the log scale, beta * exp(-+ z / sqrt(referred)), the
 * same that enters the interval of k; null where nobody was brought or the number is stated.
 */
export function betaOf(
  last: number,
  actors: ArrayLike<number>,
  referrals: readonly LoopReferral[],
  stated: number | null,
): LoopBeta {
  const base = actors[last] ?? 0
  const referred = referrals.reduce(
    (sum, referral) => sum + (referral.from === last && last >= 0 ? referral.actors : 0),
    0,
  )
  if (stated !== null) return { referred, base, value: stated, interval: null, stated: true }
  if (!(base > 0)) return { referred, base, value: null, interval: null, stated: false }
  const value = referred / base
  const factor = referred > 0 ? Math.exp(Z_95 / Math.sqrt(referred)) : 0
  const interval = referred > 0 ? { low: value / factor, high: value * factor } : null
  return { referred, base, value, interval, stated: false }
}
