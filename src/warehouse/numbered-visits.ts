import { type NetworkVisits, networkVisits } from '../measures/network/network-visits.js'
import { usedTouchpoints } from '../measures/network/used-touchpoints.js'
import type { JourneySet } from '../model/journey-set.js'
import { WITHHELD } from './contract-options.js'

/** The visits with their touchpoints numbered as in the contract, and whose they are. */
export interface NumberedVisits {
  readonly ids: readonly string[]
  readonly visits: NetworkVisits
  readonly actor: Int32Array
}

/** Numbers the touchpoints that were visited; those of too few actors become one, behind the others. Linear in the visits. */
export function numberedVisits(set: JourneySet, threshold: number): NumberedVisits {
  const used = usedTouchpoints(set, networkVisits(set))
  const ids = used.touchpoints.map(({ id }) => id)
  const { visits } = used
  const actors = actorsPerTouchpoint(visits, set.journeys.actor, ids.length)
  if (actors.every((count) => count >= threshold)) return { ids, visits, actor: set.journeys.actor }
  const isKept = (i: number): boolean => (actors[i] as number) >= threshold
  const kept = ids.filter((_, i) => isKept(i))
  let next = 0
  const place = Int32Array.from(ids, (_, i) => (isKept(i) ? next++ : kept.length))
  const touchpoint = visits.touchpoint.map((i) => place[i] as number)
  return { ids: [...kept, WITHHELD], visits: { ...visits, touchpoint }, actor: set.journeys.actor }
}

function actorsPerTouchpoint(visits: NetworkVisits, actorOf: Int32Array, size: number): Int32Array {
  const actors = new Int32Array(size)
  const lastActor = new Int32Array(size).fill(-1)
  eachVisit(visits, (at, journey) => {
    const touchpoint = visits.touchpoint[at] as number
    if (lastActor[touchpoint] === actorOf[journey]) return
    lastActor[touchpoint] = actorOf[journey] as number
    actors[touchpoint] = (actors[touchpoint] as number) + 1
  })
  return actors
}

/** Calls with every visit, journey by journey. */
export function eachVisit(visits: NetworkVisits, visit: (at: number, journey: number) => void): void {
  for (let journey = 0; journey < visits.journeys; journey++) {
    const end = visits.first[journey + 1] as number
    for (let at = visits.first[journey] as number; at < end; at++) visit(at, journey)
  }
}

/** Calls with the earlier visit of each pair that followed each other directly. */
export function eachTransition(visits: NetworkVisits, transition: (at: number, journey: number) => void): void {
  eachVisit(visits, (at, journey) => {
    if (at + 1 < (visits.first[journey + 1] as number) && visits.unobserved[at + 1] !== 1) transition(at, journey)
  })
}
