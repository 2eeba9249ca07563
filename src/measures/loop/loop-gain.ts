import { Z_95 } from '../statistics/normal.js'
import type { Interval } from '../statistics/wilson.js'
import type { LoopMultiplier } from './loop-measure.js'

/** The share of all generations' actors that `generationsOf` waits for, as the rest that is missing. */
const MISSING_REST = 0.05

/**
 * M = 1/(1-k), with its interval from that of k. "Not bounded" where k or its upper limit reaches 1:
 * then any number would pretend to a knowledge that the data do not give.
 */
export function multiplierOf(k: number | null, interval: Interval | null): LoopMultiplier {
  if (k === null) return { kind: 'unknown' }
  const low = interval === null ? k : interval.low
  const high = interval === null ? k : interval.high
  if (!(k < 1 && high < 1)) return { kind: 'not-bounded', low: low < 1 ? grow(low) : null }
  return {
    kind: 'bounded',
    value: grow(k),
    interval: interval === null ? null : { low: grow(low), high: grow(high) },
  }
}

function grow(k: number): number {
  return 1 / (1 - k)
}

/** Generations until 95 % of M have come: ceil(ln 0.05 / ln k). 0 for k = 0; null from k = 1 on. */
export function generationsOf(k: number | null): number | null {
  if (k === null || !(k < 1)) return null
  return k <= 0 ? 0 : Math.ceil(Math.log(MISSING_REST) / Math.log(k))
}

/** The elasticity of M to the rate of any one stage of a simple chain: k/(1-k). Null from k = 1 on. */
export function elasticityOf(k: number | null): number | null {
  return k === null || !(k < 1) ? null : k / (1 - k)
}

/**
 * The 95 % interval of k by the delta method on log k: k times exp(-+ z * standard error).
 * Null where there is nothing uncertain, or k is 0 and has no logarithm.
 */
export function gainInterval(k: number | null, logVariance: number): Interval | null {
  if (k === null || !(k > 0) || !(logVariance > 0)) return null
  const factor = Math.exp(Z_95 * Math.sqrt(logVariance))
  return { low: k / factor, high: Math.min(k * factor, Number.MAX_VALUE) }
}
