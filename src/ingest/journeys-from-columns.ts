import type { JourneyDefinition } from '../model/definition.js'
import type { JourneySet } from '../model/journey-set.js'
import { journeysFromTouches } from '../model/journeys-from-touches.js'
import { readColumns } from './read-columns.js'
import type { ColumnsMapping, TouchColumns } from './touch-columns.js'

/**
 * Journeys from whole columns: lists, typed arrays, or distinct values with codes, all of one length.
 *
 * The cells mean what they mean in rows: columns are guessed alike, faults are reported alike. Codes
 * in an Int32Array and numbers in a Float64Array are read where they are. Ids in typed arrays are
 * numbers and become their usual text; ids with leading zeros must come as texts.
 * Throws JourneyError for misuse only: `bad-option` (lengths that differ, codes without values),
 * `missing-column`, and what the definition's check throws. Cost: one pass per column, plus a sort.
 *
 * @example
 * const journeys = journeysFromColumns({
 *   actor: { values: ['ann', 'bob'], codes: Int32Array.of(0, 0, 1) },
 *   time: Float64Array.of(1767225600000, 1767229200000, 1767232800000),
 *   touchpoint: ['blog', 'shop', 'blog'],
 * })
 */
export function journeysFromColumns<
  const Columns extends TouchColumns,
  const StageId extends string = string,
  const TouchpointId extends string = string,
>(
  columns: Columns,
  mapping?: ColumnsMapping<keyof Columns & string>,
  definition?: JourneyDefinition<StageId, TouchpointId>,
): JourneySet<StageId, TouchpointId> {
  const { table } = readColumns(columns, mapping, { timeZone: definition?.timeZone })
  return journeysFromTouches(table, definition)
}
