import type { JourneyDefinition } from '../model/definition.js'
import type { JourneySet } from '../model/journey-set.js'
import { journeysFromTouches } from '../model/journeys-from-touches.js'
import type { ColumnMapping } from './column-mapping.js'
import { readTouches } from './read-touches.js'

/**
 * Journeys from an array (or another iterable) of objects, one per touch.
 *
 * Roles that the mapping leaves out are guessed from the columns' names and values; every guess
 * stands in the diagnostics as `guessed-column`. Bad rows are reported and left out, never thrown.
 * Where the definition lists ids literally, the set knows them as types.
 *
 * Throws JourneyError for misuse only: `not-rows`, `missing-column`, and what the definition's
 * check throws. Cost: linear in the rows, plus a sort.
 *
 * @example
 * const journeys = journeysFromRows(rows, { actor: 'customer', time: 'at', touchpoint: 'page' })
 */
export function journeysFromRows<
  Row extends object,
  const StageId extends string = string,
  const TouchpointId extends string = string,
>(
  rows: Iterable<Row>,
  mapping?: ColumnMapping<Row>,
  definition?: JourneyDefinition<StageId, TouchpointId>,
): JourneySet<StageId, TouchpointId> {
  const { table } = readTouches(rows, mapping, { timeZone: definition?.timeZone })
  return journeysFromTouches(table, definition, { isLastUse: true })
}
