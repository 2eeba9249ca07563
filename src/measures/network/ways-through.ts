import { CONVERTED } from '../../model/journey-set.js'
import type { NetworkVisits } from './network-visits.js'
import { type AtOnce, passesInOrder } from './passes-in-order.js'

/** Where some journeys went: positions of touchpoints; a way is `from * touchpoints + to`. */
export interface WaysThrough {
  readonly journeys: number
  /** How many of them convert. */
  readonly converted: number
  readonly touchpoints: ReadonlySet<number>
  readonly ways: ReadonlySet<number>
  /** Where they begin, and where they convert. */
  readonly starts: ReadonlySet<number>
  readonly conversions: ReadonlySet<number>
}

/**
 * Everywhere that the journeys go which pass `steps` in order: what stays bright while these are pointed at. It is
 * asked of the journeys and not of the picture: a neighbour that no such journey visits stays dark.
 *
 * @param size number of touchpoints.
 * Cost: one pass over the visits, some milliseconds at 100,000 journeys. `traceJourneys` counts, too.
 */
export function waysThrough(
  visits: NetworkVisits,
  size: number,
  steps: readonly number[],
  adjacent: AtOnce = false,
): WaysThrough {
  const touchpoints = new Set<number>()
  const ways = new Set<number>()
  const starts = new Set<number>()
  const conversions = new Set<number>()
  let [journeys, converted] = [0, 0]
  for (let journey = 0; journey < visits.journeys; journey++) {
    if (!passesInOrder(visits, journey, steps, adjacent)) continue
    const isConverted = visits.outcome[journey] === CONVERTED
    journeys++
    if (isConverted) converted++
    const start = visits.first[journey] as number
    const end = visits.first[journey + 1] as number
    if (start === end) continue
    starts.add(visits.touchpoint[start] as number)
    if (isConverted) conversions.add(visits.touchpoint[end - 1] as number)
    for (let at = start; at < end; at++) {
      const here = visits.touchpoint[at] as number
      touchpoints.add(here)
      if (at > start && visits.unobserved[at] !== 1) ways.add((visits.touchpoint[at - 1] as number) * size + here)
    }
  }
  return { journeys, converted, touchpoints, ways, starts, conversions }
}
