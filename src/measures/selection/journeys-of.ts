import type { JourneyRef } from '../../model/journey-ref.js'
import type { JourneySet } from '../../model/journey-set.js'
import { type JourneyMatch, journeyMatch } from './journey-match.js'

/** How the refs of a selection are taken together. */
export interface JourneysOfOptions {
  /** `any` (default): journeys that one of the refs means. `all`: that each of them means. */
  readonly match?: 'any' | 'all' | undefined
}

/**
 * The journeys that a selection means: who passed a stage or touchpoint, made a move, was lost here,
 * followed a path, belongs to a cohort or is this actor. Refs that the set does not know mean nobody
 * and are passed over; see `knownRefs`.
 *
 * A move between stages or touchpoints is one from visit to visit. `{ kind: 'transition', from: id,
 * to: '', flow: 'lost' }` asks who was lost at a stage or touchpoint.
 *
 * @returns 1 per journey that is meant: for `selectJourneys`, `journeyRecords` and `actorsOf`.
 * Cost: one pass over the rows per ref; 100,000 journeys take some milliseconds.
 */
export function journeysOf(
  set: JourneySet,
  refs: readonly JourneyRef[],
  { match = 'any' }: JourneysOfOptions = {},
): Uint8Array {
  const matches = refs.map((ref) => journeyMatch(set, ref)).filter((found): found is JourneyMatch => found !== null)
  const keep = new Uint8Array(set.journeys.count)
  const [first] = matches
  if (first === undefined) return keep
  if (matches.length === 1) {
    for (let journey = 0; journey < keep.length; journey++) if (first(journey)) keep[journey] = 1
    return keep
  }
  for (let journey = 0; journey < keep.length; journey++) {
    const meant = (matching: JourneyMatch): boolean => matching(journey)
    if (match === 'all' ? matches.every(meant) : matches.some(meant)) keep[journey] = 1
  }
  return keep
}

/**
 * The refs whose stages, touchpoints, values and actors the set has; the same list where it has all.
 * What new data no longer holds is dropped from a selection by this.
 */
export function knownRefs(set: JourneySet, refs: readonly JourneyRef[]): readonly JourneyRef[] {
  const known = refs.filter((ref) => journeyMatch(set, ref) !== null)
  return known.length === refs.length ? refs : known
}
