import type { JourneyDefinition } from '../model/definition.js'
import type { JourneySet } from '../model/journey-set.js'
import { journeysFromTouches } from '../model/journeys-from-touches.js'
import type { ByteStream } from './byte-stream.js'
import type { ColumnMapping } from './column-mapping.js'
import type { StreamOptions } from './read-stream.js'
import { readXes } from './read-xes.js'
import { type XesOptions, XesReader } from './xes-reader.js'

/**
 * Journeys from an event log in XES (IEEE 1849), the format of process mining. One event is one touch: its trace is
 * the actor (`case:concept:name`), `concept:name` the touchpoint, `time:timestamp` the time, and its place in the trace
 * decides among events of one time. All else is a dimension under its key, that of traces behind `case:`.
 *
 * Traces without a name are numbered (`unnamed-case`); several states of an activity (`lifecycle:transition`) are all
 * kept and reported (`several-lifecycles`) unless `lifecycles` says which count. Defaults that a log states for
 * attributes are not filled in. Entities of the document are never expanded. Faults are reported like those of rows.
 *
 * @param log text, or a stream of bytes (then a promise); unpack `.xes.gz` first, with `DecompressionStream`.
 * @throws JourneyError `bad-option` for a classifier that the log does not name, `missing-column`; a stream's promise
 * rejects with them, and with what the stream fails with. Memory: the typed columns and one piece of text.
 *
 * @example
 * const journeys = await journeysFromXes(file.stream(), {}, { cut: 'never', observation: 'complete' })
 */
export function journeysFromXes<const StageId extends string = string, const TouchpointId extends string = string>(
  log: string,
  mapping?: ColumnMapping,
  definition?: JourneyDefinition<StageId, TouchpointId>,
  options?: XesOptions,
): JourneySet<StageId, TouchpointId>
export function journeysFromXes<const StageId extends string = string, const TouchpointId extends string = string>(
  log: ByteStream,
  mapping?: ColumnMapping,
  definition?: JourneyDefinition<StageId, TouchpointId>,
  options?: XesOptions & Pick<StreamOptions, 'encoding' | 'onProgress'>,
): Promise<JourneySet<StageId, TouchpointId>>
export function journeysFromXes<const StageId extends string = string, const TouchpointId extends string = string>(
  log: string | ByteStream,
  mapping?: ColumnMapping,
  definition?: JourneyDefinition<StageId, TouchpointId>,
  options?: XesOptions & Pick<StreamOptions, 'encoding' | 'onProgress'>,
): JourneySet<StageId, TouchpointId> | Promise<JourneySet<StageId, TouchpointId>> {
  if (typeof log !== 'string') {
    const reading = readXes(log, mapping, { ...options, timeZone: definition?.timeZone })
    return reading.then(({ table }) => journeysFromTouches(table, definition))
  }
  const reader = new XesReader(mapping, options)
  reader.push(log)
  return journeysFromTouches(reader.finish(definition?.timeZone).table, definition, { isLastUse: true })
}
