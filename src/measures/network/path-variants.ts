import { CONVERTED } from '../../model/journey-set.js'
import type { NetworkVisits } from './network-visits.js'

/** A sequence of touchpoints with consecutive repeats collapsed, and the journeys that went exactly so. */
export interface PathVariant {
  /** Positions of touchpoints; empty for journeys without any visit. */
  readonly touchpoints: readonly number[]
  /** Positions of the journeys, ascending. */
  readonly journeys: readonly number[]
  readonly conversions: number
  /** False where part of the way was not observed. */
  readonly isWhole: boolean
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

/** No touchpoint has this code: positions are below 2^31. */
const GAP = '\uffff\uffff'

/** Two UTF-16 units per touchpoint hold 32 bits, so distinct sequences give distinct texts. */
function collapsedKey(visits: NetworkVisits, journey: number): string {
  let key = ''
  let before = -1
  for (let at = visits.first[journey] as number; at < (visits.first[journey + 1] as number); at++) {
    const touchpoint = visits.touchpoint[at] as number
    if (visits.unobserved[at] === 1) key += GAP
    if (touchpoint !== before || visits.unobserved[at] === 1)
      key += String.fromCharCode(touchpoint >>> 16, touchpoint & 0xffff)
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
  const example = journeys[0] as number
  const isWhole = isObserved(visits, example)
  return { touchpoints: collapsedPath(visits, example), journeys, conversions, isWhole, value }
}

/** False where the journey has an unobserved middle. */
export function isObserved(visits: NetworkVisits, journey: number): boolean {
  const end = visits.first[journey + 1] as number
  for (let at = visits.first[journey] as number; at < end; at++) if (visits.unobserved[at] === 1) return false
  return true
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
