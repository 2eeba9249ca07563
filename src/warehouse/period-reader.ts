import { periodAt } from '../measures/circles/period-at.js'

/** Gives the start of the period that an instant lies in; null outside all, or where there are none. Logarithmic. */
export function periodReader(bounds: readonly number[]): (ms: number) => number | null {
  return (ms) => bounds[periodAt(bounds, ms)] ?? null
}
