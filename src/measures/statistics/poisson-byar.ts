import { Z_95 } from './normal.js'
import type { Interval } from './wilson.js'

/**
 * A 95 % interval for the mean of a Poisson count, by Byar's approximation to the exact one.
 *
 * Within one per cent of the exact limits from a count of 5 on (and still close below). The lower limit of 0 is 0.
 * Divide both limits by an expected count for the interval of a ratio. Constant cost.
 * Source: N. E. Breslow & N. E. Day, Statistical Methods in Cancer Research II, IARC 1987, p. 69.
 */
export function byarInterval(count: number, z: number = Z_95): Interval {
  return { low: count <= 0 ? 0 : Math.max(0, limit(count, -z)), high: limit(Math.max(0, count) + 1, z) }
}

/** Wilson and Hilferty's cube-root transformation of the chi-squared limit. */
function limit(count: number, z: number): number {
  const root = 1 - 1 / (9 * count) + z / (3 * Math.sqrt(count))
  return root <= 0 ? 0 : count * root ** 3
}
