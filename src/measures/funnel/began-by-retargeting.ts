import { edgeCode } from '../../model/edge-code.js'
import type { JourneySet } from '../../model/journey-set.js'

/** True where the first touchpoint of a journey aims at people who were lost. Linear in the rows before it. */
export function beganByRetargeting(set: JourneySet, journey: number): boolean {
  return set.touchpoints[edgeCode(set, set.rows.touchpoint, journey, 1)]?.retargeting === true
}
