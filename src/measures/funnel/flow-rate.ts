import { type Rate, rateOf } from '../statistics/wilson.js'

/** A numerator and its base, of all journeys or of those still under way. */
export interface Share {
  readonly numerator: number
  readonly base: number
}

/**
 * A rate of journeys that knows who may yet come to its numerator. `open` counts those still under way
 * among `all`; where `settled`, they are left out of numerator and base. Constant cost.
 */
export function flowRate(all: Share, open: Share, settled: boolean): Rate {
  if (!settled) {
    const undecided = open.base - open.numerator
    return { ...rateOf(all.numerator, all.base), ...(undecided > 0 && { open: undecided }) }
  }
  const rate = rateOf(all.numerator - open.numerator, all.base - open.base)
  return { ...rate, ...(open.base > 0 && { leftOut: open.base }) }
}
