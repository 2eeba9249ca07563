import { wasCancelled } from '../foundation/error-texts.js'
import { JourneyError } from '../foundation/journey-error.js'
import type { TextFormat } from '../ingest/touch-text-reader.js'
import type { JourneyDefinition } from '../model/definition.js'
import type { JourneySet } from '../model/journey-set.js'
import { resolveDefinition } from '../model/resolve-definition.js'
import type { FileMapping } from './file-mapping.js'
import {
  LocalReading,
  type ReadingCalls,
  type ReadingResult,
  type ReadingSummary,
  type ReadingTask,
} from './local-reading.js'
import type { OnProgress } from './reading-progress.js'
import { makeJourneyWorker, startWorker } from './start-worker.js'
import { WorkerReading } from './worker-reading.js'

/** Bytes per slice: on a worker a slice may take its time, on the page's own thread it may not. */
const WORKER_SLICE = 262_144
const LOCAL_SLICE = 49_152

/** How a file is read and cut into journeys. Every member is optional. */
export interface JourneyFileOptions<StageId extends string = string, TouchpointId extends string = string> {
  /** Which column stands for what. Roles that are left out are guessed. */
  readonly mapping?: FileMapping | undefined
  readonly definition?: JourneyDefinition<StageId, TouchpointId> | undefined
  /** Default `auto`: told by the first character. */
  readonly format?: TextFormat | undefined
  /** Called between slices, and between the steps of building. */
  readonly onProgress?: OnProgress | undefined
  /** Aborting it rejects the promise with JourneyError `cancelled` and ends the work. */
  readonly signal?: AbortSignal | undefined
  /**
   * `auto` (default): a Web Worker, or slices on this thread where none can start. `never`: slices on
   * this thread. A function makes the worker, for bundlers that do not pack ours by themselves:
   * `() => new Worker(address, { type: 'module' })`.
   */
  readonly worker?: 'auto' | 'never' | (() => Worker) | undefined
}

/** How journeys are cut again. */
export interface RebuildOptions {
  readonly onProgress?: OnProgress | undefined
  /** Aborting it rejects the promise with JourneyError `cancelled`; the reading stays. */
  readonly signal?: AbortSignal | undefined
}

/** A file that has been read: its journeys, how its columns were understood, and a way to cut it again. */
export interface JourneyFileReading<StageId extends string = string, TouchpointId extends string = string>
  extends ReadingSummary {
  readonly set: JourneySet<StageId, TouchpointId>
  /** Where it was read. */
  readonly thread: 'worker' | 'main'
  /** Cuts the same touches by another definition, without reading the file again. */
  rebuild<S extends string = string, T extends string = string>(
    definition: JourneyDefinition<S, T>,
    options?: RebuildOptions,
  ): Promise<JourneySet<S, T>>
  /** Ends the worker and frees the touches. The set stays good. */
  close(): void
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
  // Misuse is the caller's, so it is found before any work and on this thread.
  resolveDefinition(options.definition)
  throwIfAborted(options.signal, 'Reading the file')
  const reading = (await inWorker(file, options)) ?? (await onThisThread(file, options))
  return reading as unknown as JourneyFileReading<StageId, TouchpointId>
}

async function inWorker(file: Blob, options: JourneyFileOptions): Promise<JourneyFileReading | null> {
  if (options.worker === 'never') return null
  const make = typeof options.worker === 'function' ? options.worker : makeJourneyWorker
  const worker = await startWorker(make, options.signal).catch(() => null)
  throwIfAborted(options.signal, 'Reading the file', worker)
  if (worker === null) return null
  const remote = new WorkerReading(worker)
  const close = (): void => remote.close()
  options.signal?.addEventListener('abort', close, { once: true })
  try {
    const result = await remote.read(taskOf(file, options, WORKER_SLICE), options.onProgress ?? ignore)
    return opened(result, 'worker', {
      rebuild: (definition, { onProgress, signal }) => remote.build(definition, onProgress ?? ignore, signal),
      close,
    })
  } catch (error) {
    close()
    throw error
  } finally {
    options.signal?.removeEventListener('abort', close)
  }
}

async function onThisThread(file: Blob, options: JourneyFileOptions): Promise<JourneyFileReading> {
  const { reading, result } = await LocalReading.open(
    taskOf(file, options, LOCAL_SLICE),
    callsOf(options, 'Reading the file'),
  )
  let kept: LocalReading | undefined = reading
  return opened(result, 'main', {
    rebuild: async (definition, rebuildOptions) => {
      if (kept === undefined) throw new JourneyError(wasCancelled, 'Building the journeys')
      return kept.build(definition, callsOf(rebuildOptions, 'Building the journeys'))
    },
    close: () => {
      kept = undefined
    },
  })
}

/** What is left to be done with a reading, wherever it lives. */
interface ReadingHandle {
  rebuild(definition: JourneyDefinition, options: RebuildOptions): Promise<JourneySet>
  close(): void
}

function opened(result: ReadingResult, thread: 'worker' | 'main', handle: ReadingHandle): JourneyFileReading {
  const rebuild = async (definition: JourneyDefinition, options: RebuildOptions = {}): Promise<JourneySet> => {
    resolveDefinition(definition)
    throwIfAborted(options.signal, 'Building the journeys')
    return handle.rebuild(definition, options)
  }
  return { ...result, thread, rebuild: rebuild as JourneyFileReading['rebuild'], close: () => handle.close() }
}

function taskOf(file: Blob, { mapping, format, definition }: JourneyFileOptions, sliceBytes: number): ReadingTask {
  return { file, mapping, format, definition, sliceBytes }
}

function callsOf(options: RebuildOptions, what: string): ReadingCalls {
  return { onProgress: options.onProgress ?? ignore, check: () => throwIfAborted(options.signal, what) }
}

function throwIfAborted(signal: AbortSignal | undefined, what: string, worker?: Worker | null): void {
  if (signal?.aborted !== true) return
  worker?.terminate()
  throw new JourneyError(wasCancelled, what)
}

function ignore(): void {}
