import type { JourneyDefinition } from '../model/definition.js'
import type { JourneySet } from '../model/journey-set.js'
import { journeysFromTouches } from '../model/journeys-from-touches.js'
import type { ColumnMapping } from './column-mapping.js'
import { pushText } from './push-text.js'
import { TouchTextReader } from './touch-text-reader.js'

/**
 * Journeys from CSV text: any usual delimiter, quotes, line breaks, with or without byte-order mark.
 *
 * Cells stay texts, so identifiers keep leading zeros. Columns are guessed as in
 * `journeysFromRows`. Malformed rows are reported, and text without rows gives an empty set.
 * Throws JourneyError for misuse only (`missing-column`, a wrong definition, an address
 * in place of the text). For large files use
 * `readJourneyFile` from `parcours/worker`, which keeps the page alive.
 */
export function journeysFromCsv<const StageId extends string = string, const TouchpointId extends string = string>(
  text: string,
  mapping?: ColumnMapping<Record<string, string>>,
  definition?: JourneyDefinition<StageId, TouchpointId>,
): JourneySet<StageId, TouchpointId> {
  const reader = new TouchTextReader(mapping as unknown as ColumnMapping, 'csv')
  pushText(reader, text)
  return journeysFromTouches(reader.finish(definition?.timeZone, true).table, definition, { isLastUse: true })
}
