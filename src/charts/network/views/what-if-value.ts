import type { NetworkPicture } from '../../../measures/network/network-measure.js'
import { type WhatIfAnswer, whatIfTouchpoint } from '../../../measures/network/what-if-touchpoint.js'

/** What is asked of the model: that another share of visits be lost at a touchpoint. */
export interface WhatIfValue {
  /** Its id. */
  readonly touchpoint: string
  /** Share of its visits that would be lost, 0 (the hole is plugged) to 1 (the touchpoint leads nowhere any more). */
  readonly lossRate: number
}

/** The answer, and the loss rate of the chain as it is; null where the model has no answer. */
export function answerOf(
  measure: NetworkPicture,
  { touchpoint, lossRate }: WhatIfValue,
): (WhatIfAnswer & { readonly lossRate: number }) | null {
  const now = lossRateOf(measure, touchpoint)
  if (now === null || now === 1) return null
  const change = Math.max(-1, (1 - lossRate) / (1 - now) - 1)
  const answer = whatIfTouchpoint(measure, touchpoint, change)
  return answer === null ? null : { ...answer, lossRate: now }
}

/** l of the chain at a touchpoint; null where it is not modelled by itself. */
export function lossRateOf(measure: NetworkPicture, touchpoint: string): number | null {
  return measure.touchpoints.find(({ id }) => id === touchpoint)?.chainLossRate ?? null
}

/** Where one would ask first: the worst hole, else the touchpoint with most at stake. */
export function worstTouchpoint(measure: NetworkPicture): string | null {
  const modelled = measure.holes.filter(({ touchpoint }) => {
    const loss = measure.touchpoints[touchpoint]?.chainLossRate
    return loss !== null && loss !== undefined && loss < 1
  })
  const hole = modelled.find(({ verdict }) => verdict === 'hole')
  const most = hole ?? [...modelled].sort((a, b) => b.atStake - a.atStake)[0]
  return most === undefined ? null : (measure.touchpoints[most.touchpoint]?.id ?? null)
}
