import type { JourneySet, Touchpoint } from '../../model/journey-set.js'
import type { NetworkVisits } from './network-visits.js'

/** The touchpoints that occur, and the visits numbered by them. */
export interface UsedTouchpoints {
  readonly touchpoints: readonly Touchpoint[]
  readonly visits: NetworkVisits
}

/** Leaves out touchpoints that are defined but never visited; the order stays that of the set. */
export function usedTouchpoints(set: JourneySet, visits: NetworkVisits): UsedTouchpoints {
  const place = new Int32Array(set.touchpoints.length).fill(-1)
  const { touchpoint } = visits
  for (let at = 0; at < touchpoint.length; at++) place[touchpoint[at] as number] = 0
  const touchpoints = set.touchpoints.filter((_, i) => place[i] === 0)
  if (touchpoints.length === set.touchpoints.length) return { touchpoints, visits }
  let next = 0
  place.forEach((used, i) => {
    if (used === 0) place[i] = next++
  })
  return { touchpoints, visits: { ...visits, touchpoint: visits.touchpoint.map((i) => place[i] as number) } }
}
