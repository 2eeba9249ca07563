import type { JourneyDefinition } from '../model/definition.js'
import type { JourneySet } from '../model/journey-set.js'
import { journeysFromTouches } from '../model/journeys-from-touches.js'
import type { ByteStream } from './byte-stream.js'
import type { ColumnMapping } from './column-mapping.js'
import { readStream, type StreamOptions } from './read-stream.js'

/**
 * Journeys from bytes as they arrive: CSV, JSON or one JSON object per line, of any size. The text is
 * never held as a whole; pieces may end anywhere, even inside a character.
 *
 * Columns are guessed and faults reported as in `journeysFromCsv` and `journeysFromJson`. Rejects for
 * misuse (`bad-option`, `missing-column`, a wrong definition), and with what the stream fails with.
 * The journeys are built in one go at the end; to keep a page alive use `readJourneyFile` from
 * `parcours/worker`.
 *
 * @example
 * const journeys = await journeysFromStream(response.body, { actor: 'user_id' })
 * const same = await journeysFromStream(createReadStream('events.csv'), { actor: 'user_id' })
 */
export async function journeysFromStream<
  const StageId extends string = string,
  const TouchpointId extends string = string,
>(
  stream: ByteStream,
  mapping?: ColumnMapping,
  definition?: JourneyDefinition<StageId, TouchpointId>,
  options?: Omit<StreamOptions, 'timeZone'>,
): Promise<JourneySet<StageId, TouchpointId>> {
  const { table } = await readStream(stream, mapping, { ...options, timeZone: definition?.timeZone })
  return journeysFromTouches(table, definition, { isLastUse: true })
}
