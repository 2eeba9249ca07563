import type { JourneySet } from '../../model/journey-set.js'
import { type NetworkVisits, networkVisits } from './network-visits.js'

/** The journeys of a set, sorted so that it is quick to ask which of them went where. Positions are those of the set. */
export interface TraceIndex {
  readonly touchpoints: readonly { readonly id: string; readonly label: string }[]
  readonly visits: NetworkVisits
  /** Journeys per touchpoint, ascending, each once: those of touchpoint i are [first[i], first[i + 1]). */
  readonly journeysAt: { readonly first: Int32Array; readonly journeys: Int32Array }
  /** Per visit the transition by which it was left, or -1 (last visit, or an unobserved way on). */
  readonly left: Int32Array
  /** The distinct transitions, by position of their touchpoints. */
  readonly from: Int32Array
  readonly to: Int32Array
}

/**
 * Makes an index for `traceJourneys`; keep it as long as the set stays.
 * Cost: three passes over the visits; about 20 bytes per visit.
 */
export function traceIndex(set: JourneySet): TraceIndex {
  const visits = networkVisits(set)
  return {
    touchpoints: set.touchpoints.map(({ id, label }) => ({ id, label })),
    visits,
    journeysAt: journeysPerTouchpoint(visits, set.touchpoints.length),
    ...transitionsLeft(visits, set.touchpoints.length),
  }
}

function journeysPerTouchpoint(visits: NetworkVisits, size: number): TraceIndex['journeysAt'] {
  const first = new Int32Array(size + 1)
  eachDistinctVisit(visits, size, (touchpoint) => {
    first[touchpoint + 1] = (first[touchpoint + 1] as number) + 1
  })
  for (let i = 0; i < size; i++) first[i + 1] = (first[i + 1] as number) + (first[i] as number)
  const next = first.slice(0, size)
  const journeys = new Int32Array(first[size] as number)
  eachDistinctVisit(visits, size, (touchpoint, journey) => {
    const at = next[touchpoint] as number
    journeys[at] = journey
    next[touchpoint] = at + 1
  })
  return { first, journeys }
}

/** Calls once per journey and touchpoint that it visits. */
function eachDistinctVisit(
  visits: NetworkVisits,
  size: number,
  call: (touchpoint: number, journey: number) => void,
): void {
  const seenBy = new Int32Array(size).fill(-1)
  for (let journey = 0; journey < visits.journeys; journey++) {
    const end = visits.first[journey + 1] as number
    for (let at = visits.first[journey] as number; at < end; at++) {
      const touchpoint = visits.touchpoint[at] as number
      if (seenBy[touchpoint] === journey) continue
      seenBy[touchpoint] = journey
      call(touchpoint, journey)
    }
  }
}

function transitionsLeft(visits: NetworkVisits, size: number): Pick<TraceIndex, 'left' | 'from' | 'to'> {
  const left = new Int32Array(visits.touchpoint.length).fill(-1)
  const slots = new Map<number, number>()
  for (let journey = 0; journey < visits.journeys; journey++) {
    const end = (visits.first[journey + 1] as number) - 1
    for (let at = visits.first[journey] as number; at < end; at++) {
      if (visits.unobserved[at + 1] === 1) continue
      const pair = (visits.touchpoint[at] as number) * size + (visits.touchpoint[at + 1] as number)
      const known = slots.get(pair)
      left[at] = known ?? slots.size
      if (known === undefined) slots.set(pair, slots.size)
    }
  }
  const pairs = [...slots.keys()]
  return {
    left,
    from: Int32Array.from(pairs, (pair) => Math.floor(pair / size)),
    to: Int32Array.from(pairs, (pair) => pair % size),
  }
}
