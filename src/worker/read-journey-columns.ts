import type { ColumnsMapping, TouchColumns } from '../ingest/touch-columns.js'
import { type JourneyFileReading, type OpenOptions, openReading } from './open-reading.js'

/** How columns are read and cut into journeys. Every member is optional. */
export interface JourneyColumnsOptions<
  Name extends string = string,
  StageId extends string = string,
  TouchpointId extends string = string,
> extends OpenOptions<StageId, TouchpointId> {
  /** Which column stands for what, by name. Roles that are left out are guessed. */
  readonly mapping?: ColumnsMapping<Name> | undefined
}

/**
 * Builds journeys from whole columns (lists, typed arrays, values with codes) while the page stays alive: as
 * `journeysFromColumns`, in a Web Worker or, where none starts, on this thread in slices of some milliseconds.
 *
 * The columns are copied to the worker and stay good here. It keeps its copy for `rebuild`; `close` the reading when
 * it is no longer needed. Rejects with JourneyError as `readJourneyFile` does, and `bad-option` for columns that
 * cannot be one table.
 *
 * @example
 * const { set } = await readJourneyColumns({ actor, time, touchpoint }, { onProgress: ({ share }) => show(share) })
 */
export async function readJourneyColumns<
  const Columns extends TouchColumns,
  const StageId extends string = string,
  const TouchpointId extends string = string,
>(
  columns: Columns,
  options: JourneyColumnsOptions<keyof Columns & string, StageId, TouchpointId> = {},
): Promise<JourneyFileReading<StageId, TouchpointId>> {
  const { mapping, ...shared } = options
  return openReading({ columns, mapping: mapping as ColumnsMapping | undefined }, shared)
}
