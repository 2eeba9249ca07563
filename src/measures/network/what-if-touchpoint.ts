import { badOption } from '../../foundation/error-texts.js'
import { JourneyError } from '../../foundation/journey-error.js'
import type { NetworkPicture } from './network-measure.js'

/** What would be different, about, by the model. An estimate, never an uplift. */
export interface WhatIfAnswer {
  /** d: the ways on that are no loss became (1 + change) times as likely. */
  readonly change: number
  /** dP: difference of the share of journeys that convert. */
  readonly rateDifference: number
  /** J * dP: conversions more, or fewer, among the journeys measured. */
  readonly conversionsDifference: number
}

/**
 * Asks the chain: what if more, or fewer, of those who stand at a touchpoint moved on? All ways on from it that are
 * no loss become (1 + change) times as likely and loss takes the rest: dP = v d B / (1 - d (N - 1))
 * (semantics.md, section 5). A change of -1 removes the touchpoint; `'close'` lets nobody be lost there,
 * d = 1/(1 - l) - 1. More than that is not possible, so larger changes count as `'close'`.
 *
 * @param touchpoint its id.
 * @returns null where the touchpoint is not modelled by itself, or nobody is known to move on from it.
 * Cost: that of finding the touchpoint; nothing is solved again.
 * @throws JourneyError `bad-option` for a change below -1 or not a number.
 *
 * @example
 * whatIfTouchpoint(measureNetwork(journeys), 'shop', 'close')?.conversionsDifference
 */
export function whatIfTouchpoint(
  measure: NetworkPicture,
  touchpoint: string,
  change: number | 'close',
): WhatIfAnswer | null {
  if (change !== 'close' && !(change >= -1)) {
    throw new JourneyError(badOption, 'change', change, 'a number from -1 on, or "close"')
  }
  const place = measure.touchpoints.find(({ id }) => id === touchpoint)
  const { convertRate = null, expectedVisits = null, reachRate = null, chainLossRate = null } = place ?? {}
  if (convertRate === null || expectedVisits === null || reachRate === null || chainLossRate === null) return null
  if (chainLossRate === 1) return null
  const most = 1 / (1 - chainLossRate) - 1
  const d = change === 'close' ? most : Math.min(change, most)
  const returns = reachRate > 0 ? expectedVisits / reachRate : 1
  const again = 1 - d * (returns - 1)
  const rateDifference = convertRate > 0 && again > 0 ? (expectedVisits * d * convertRate) / again : 0
  return { change: d, rateDifference, conversionsDifference: measure.totals.journeys * rateDifference }
}
