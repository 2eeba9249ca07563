import { CONVERTED } from '../../model/journey-set.js'
import type { NetworkVisits } from './network-visits.js'

/** A sequence of touchpoints with consecutive repeats collapsed, and the journeys that went exactly so. */
export interface PathVariant {
  /** Positions of touchpoints; empty for journeys without any visit. */
  readonly touchpoints: readonly number[]
  /** Positions of the journeys, ascending. */
  readonly journeys: readonly number[]
  readonly conversions: number
  readonly value: number
}

/**
 * Groups journeys by their collapsed sequence, compared whole and not by a hash.
 * The order is that of first appearance. Cost: one pass over the visits.
 */
export function pathVariants(visits: NetworkVisits): PathVariant[] {
  const groups = new Map<string, number[]>()
  for (let journey = 0; journey < visits.journeys; journey++) {
    const key = collapsedKey(visits, journey)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [journey])
    else group.push(journey)
  }
  return [...groups.values()].map((journeys) => variantOf(visits, journeys))
}

/** Two UTF-16 units per touchpoint hold 32 bits, so distinct sequences give distinct texts. */
function collapsedKey(visits: NetworkVisits, journey: number): string {
  let key = ''
  let before = -1
  for (let at = visits.first[journey] as number; at < (visits.first[journey + 1] as number); at++) {
    const touchpoint = visits.touchpoint[at] as number
    if (touchpoint !== before) key += String.fromCharCode(touchpoint >>> 16, touchpoint & 0xffff)
    before = touchpoint
  }
  return key
}

function variantOf(visits: NetworkVisits, journeys: readonly number[]): PathVariant {
  let conversions = 0
  let value = 0
  for (const journey of journeys) {
    if (visits.outcome[journey] === CONVERTED) conversions++
    value += visits.value[journey] as number
  }
  return { touchpoints: collapsedPath(visits, journeys[0] as number), journeys, conversions, value }
}

/** The touchpoints of a journey without consecutive repeats. */
export function collapsedPath(visits: NetworkVisits, journey: number): number[] {
  const path: number[] = []
  for (let at = visits.first[journey] as number; at < (visits.first[journey + 1] as number); at++) {
    const touchpoint = visits.touchpoint[at] as number
    if (touchpoint !== path[path.length - 1]) path.push(touchpoint)
  }
  return path
}
