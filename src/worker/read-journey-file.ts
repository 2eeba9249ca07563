import type { TextFormat } from '../ingest/touch-text-reader.js'
import type { FileMapping } from './file-mapping.js'
import { type JourneyFileReading, type OpenOptions, openReading } from './open-reading.js'

/** How a file is read and cut into journeys. Every member is optional. */
export interface JourneyFileOptions<StageId extends string = string, TouchpointId extends string = string>
  extends OpenOptions<StageId, TouchpointId> {
  /** Which column stands for what. Roles that are left out are guessed. */
  readonly mapping?: FileMapping | undefined
  /** Default `auto`: told by the first character. */
  readonly format?: TextFormat | undefined
}

/**
 * Reads a CSV or JSON file (a File, or any Blob) into journeys while the page stays alive.
 *
 * The file is read by slices in a Web Worker of its own, never as a whole; typed arrays are handed
 * over, not copied. Where a worker cannot start (old browsers, a content security policy, a bundler
 * that lost it) the same code runs on this thread in slices of some milliseconds. The worker keeps the
 * touches for `rebuild`; `close` the reading when it is no longer needed.
 *
 * Faults in the data never reject: they are in `set.diagnostics`. Rejects with JourneyError:
 * `cancelled`, `unreadable-file`, `worker-failed`, `missing-column`, and what a wrong definition throws.
 *
 * @example
 * const { set } = await readJourneyFile(file, { onProgress: ({ share }) => show(share) })
 */
export async function readJourneyFile<
  const StageId extends string = string,
  const TouchpointId extends string = string,
>(
  file: Blob,
  options: JourneyFileOptions<StageId, TouchpointId> = {},
): Promise<JourneyFileReading<StageId, TouchpointId>> {
  const { mapping, format, ...shared } = options
  return openReading({ file, mapping, format }, shared)
}
