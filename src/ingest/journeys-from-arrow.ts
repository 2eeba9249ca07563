import type { JourneyDefinition } from '../model/definition.js'
import type { JourneySet } from '../model/journey-set.js'
import { journeysFromTouches } from '../model/journeys-from-touches.js'
import { arrowViews } from './arrow-columns.js'
import type { ArrowTableLike } from './arrow-table.js'
import { readViews } from './read-columns.js'
import type { ReadOptions } from './read-touches.js'
import type { ColumnsMapping } from './touch-columns.js'
import type { TouchReading } from './touch-reader.js'

/**
 * Journeys from an Arrow table of any library that gives it the usual shape (`apache-arrow`,
 * `@uwdata/flechette`); none is needed here.
 *
 * Cells mean what they mean in rows. Dictionary columns keep their codes: one chunk of 32-bit
 * positions without nulls is read where it is, and texts are never decoded per row. Timestamps with
 * a zone are instants; those without, and days, are read in the definition's `timeZone` and reported
 * as `ambiguous-time`. Numbers as times have the unit that their column's median decides.
 * Throws JourneyError for misuse only: `bad-option`, `missing-column`, and what the definition's
 * check throws. Cost: one pass per column, plus a sort.
 *
 * @example
 * const journeys = journeysFromArrow(tableFromIPC(bytes), { actor: 'user_id', time: 'at' })
 */
export function journeysFromArrow<const StageId extends string = string, const TouchpointId extends string = string>(
  table: ArrowTableLike,
  mapping?: ColumnsMapping,
  definition?: JourneyDefinition<StageId, TouchpointId>,
): JourneySet<StageId, TouchpointId> {
  const { table: touches } = readArrow(table, mapping, { timeZone: definition?.timeZone })
  return journeysFromTouches(touches, definition)
}

/** Reads an Arrow table into a table of touches, without building journeys yet. Otherwise as `journeysFromArrow`. */
export function readArrow(
  table: ArrowTableLike,
  mapping: ColumnsMapping = {},
  options: ReadOptions = {},
): TouchReading {
  return readViews(arrowViews(table), mapping, options)
}
