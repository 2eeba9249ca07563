import type { JourneyDefinition } from '../model/definition.js'
import type { JourneySet } from '../model/journey-set.js'
import { journeysFromTouches } from '../model/journeys-from-touches.js'
import type { PathMapping } from './path-columns.js'
import { readPaths } from './read-paths.js'

/**
 * Journeys from a table of aggregated paths, as attribution tools export it: one row per path, with how
 * many converted on it (`conversions`), their value together (`value`) and how many did not (`nulls`,
 * or `journeys` for all of them).
 *
 * Each counted journey is one of an actor of its own. Paths have no times, so durations mean nothing
 * (reported as `ambiguous-time`) and nothing is still under way: what did not convert is lost, and every
 * visit is eligible (`observation` is `complete`, whatever the definition says). Bad counts are reported and their
 * rows left out. Throws JourneyError `not-rows`, `missing-column`, and what the definition's check throws.
 * Cost: the touches of all journeys, not the rows.
 *
 * @example
 * const journeys = journeysFromPaths([
 *   { path: 'search > blog > shop', conversions: 12, value: 480, nulls: 230 },
 *   { path: 'mail > shop', conversions: 31, value: 990, nulls: 75 },
 * ])
 */
export function journeysFromPaths<
  Row extends object,
  const StageId extends string = string,
  const TouchpointId extends string = string,
>(
  rows: Iterable<Row>,
  mapping?: PathMapping<Row>,
  definition?: JourneyDefinition<StageId, TouchpointId>,
): JourneySet<StageId, TouchpointId> {
  return journeysFromTouches(readPaths(rows, mapping), { ...definition, observation: 'complete' })
}
