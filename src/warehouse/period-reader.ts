import { periodAt } from '../measures/periods/period-at.js'

/** Gives the start of the period that an instant lies in; null outside all, or where there are none. Logarithmic. */
export function periodReader(bounds: readonly number[]): (ms: number) => number | null {
  const starts = bounds.slice(0, -1)
  return (ms) => starts[periodAt(bounds, ms)] ?? null
}
