import type { JourneyDefinition } from '../model/definition.js'
import type { JourneySet } from '../model/journey-set.js'
import { journeysFromTouches } from '../model/journeys-from-touches.js'
import type { ColumnMapping } from './column-mapping.js'
import { pushText } from './push-text.js'
import { TouchTextReader } from './touch-text-reader.js'

/**
 * Journeys from JSON text: an array of objects, an object that keeps one under `rows` (or `data`,
 * `events`, `touches`, `records`, `items`), or one object per line.
 *
 * Each row is parsed on its own: one that is broken is reported and the others are kept. Whole
 * numbers of 16 digits and more are read as texts, so long identifiers are not rounded. Columns are
 * guessed as in `journeysFromRows`. Throws JourneyError for misuse only.
 */
export function journeysFromJson<const StageId extends string = string, const TouchpointId extends string = string>(
  text: string,
  mapping?: ColumnMapping,
  definition?: JourneyDefinition<StageId, TouchpointId>,
): JourneySet<StageId, TouchpointId> {
  const reader = new TouchTextReader(mapping, 'json')
  pushText(reader, text)
  return journeysFromTouches(reader.finish(definition?.timeZone, true).table, definition, { isLastUse: true })
}
