import { badOption, wasCancelled } from '../foundation/error-texts.js'
import { JourneyError } from '../foundation/journey-error.js'
import type { JourneyDefinition } from '../model/definition.js'
import type { JourneySet } from '../model/journey-set.js'
import { resolveDefinition } from '../model/resolve-definition.js'
import {
  LocalReading,
  type ReadingCalls,
  type ReadingResult,
  type ReadingSource,
  type ReadingSummary,
  type ReadingTask,
} from './local-reading.js'
import type { FamilyMeasures, MeasuredFamily } from './measure-set.js'
import type { MeasuringTask } from './messages.js'
import type { OnProgress } from './reading-progress.js'
import { makeJourneyWorker, startWorker } from './start-worker.js'
import { WorkerReading } from './worker-reading.js'

/** Bytes per slice: on a worker a slice may take its time, on the page's own thread it may not. */
const WORKER_SLICE = 262_144
const LOCAL_SLICE = 49_152

/** How anything is read and cut into journeys, on a worker or here. Every member is optional. */
export interface OpenOptions<StageId extends string = string, TouchpointId extends string = string> {
  readonly definition?: JourneyDefinition<StageId, TouchpointId> | undefined
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

/** How journeys are measured where they were read. */
export interface MeasureOptions extends RebuildOptions {
  /** Cuts the journeys by this; default: as they were cut last. */
  readonly definition?: JourneyDefinition | undefined
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
  /**
   * Measures the journeys where they were read, so that the page stays alive meanwhile: what `measureFunnel`,
   * `measureLoop`, `measureCircles` and `measureNetwork` give. `{}` for the default options. The journeys to be
   * measured stay with the touches; they are cut once for all measures by the same definition.
   */
  measure<F extends MeasuredFamily>(
    family: F,
    options?: FamilyMeasures[F]['options'],
    how?: MeasureOptions,
  ): Promise<FamilyMeasures[F]['measure']>
  /** Ends the worker and frees the touches. The set stays good. */
  close(): void
}

/**
 * Reads a source and builds its journeys: on a worker where one starts, else here in slices. Misuse is the caller's,
 * so it is found before any work and on this thread.
 */
export async function openReading<StageId extends string, TouchpointId extends string>(
  source: ReadingSource,
  options: OpenOptions<StageId, TouchpointId>,
): Promise<JourneyFileReading<StageId, TouchpointId>> {
  resolveDefinition(options.definition)
  throwIfAborted(options.signal, nameOf(source))
  const reading = (await inWorker(source, options)) ?? (await onThisThread(source, options))
  return reading as unknown as JourneyFileReading<StageId, TouchpointId>
}

/** What is done with a source, for the error of who ended it. */
function nameOf(source: ReadingSource): string {
  return 'file' in source ? 'Reading the file' : 'Reading the columns'
}

async function inWorker(source: ReadingSource, options: OpenOptions): Promise<JourneyFileReading | null> {
  if (options.worker === 'never') return null
  const make = typeof options.worker === 'function' ? options.worker : makeJourneyWorker
  const worker = await startWorker(make, options.signal).catch(() => null)
  throwIfAborted(options.signal, nameOf(source), worker)
  if (worker === null) return null
  const remote = new WorkerReading(worker, nameOf(source))
  const close = (): void => remote.close()
  options.signal?.addEventListener('abort', close, { once: true })
  try {
    const result = await remote.read(taskOf(source, options, WORKER_SLICE), options.onProgress ?? ignore)
    return opened(result, 'worker', {
      rebuild: (definition, { onProgress, signal }) => remote.build(definition, onProgress ?? ignore, signal),
      measure: (asked, { onProgress, signal }) => remote.measure(asked, onProgress ?? ignore, signal),
      close,
    })
  } catch (error) {
    close()
    throw error
  } finally {
    options.signal?.removeEventListener('abort', close)
  }
}

async function onThisThread(source: ReadingSource, options: OpenOptions): Promise<JourneyFileReading> {
  const { reading, result } = await LocalReading.open(
    taskOf(source, options, LOCAL_SLICE),
    callsOf(options, nameOf(source)),
  )
  let kept: LocalReading | undefined = reading
  return opened(result, 'main', {
    rebuild: async (definition, rebuildOptions) => {
      if (kept === undefined) throw new JourneyError(wasCancelled, 'Building the journeys')
      return kept.build(definition, callsOf(rebuildOptions, 'Building the journeys'))
    },
    measure: async ({ family, options: measured, definition }, how) => {
      if (kept === undefined) throw new JourneyError(wasCancelled, 'Measuring the journeys')
      const set = await kept.keptSet(definition, callsOf(how, 'Measuring the journeys'))
      // Loaded when asked for: a page whose worker starts never needs it on its own thread.
      const { measureSet } = await import('./measure-set.js')
      return measureSet(set, family, measured)
    },
    close: () => {
      kept = undefined
    },
  })
}

/** What is left to be done with a reading, wherever it lives. */
interface ReadingHandle {
  rebuild(definition: JourneyDefinition, options: RebuildOptions): Promise<JourneySet>
  measure(task: MeasuringTask, options: RebuildOptions): Promise<FamilyMeasures[MeasuredFamily]['measure']>
  close(): void
}

const FAMILIES: readonly MeasuredFamily[] = ['funnel', 'loop', 'circles', 'network']

function opened(result: ReadingResult, thread: 'worker' | 'main', handle: ReadingHandle): JourneyFileReading {
  const rebuild = async (definition: JourneyDefinition, options: RebuildOptions = {}): Promise<JourneySet> => {
    resolveDefinition(definition)
    throwIfAborted(options.signal, 'Building the journeys')
    return handle.rebuild(definition, options)
  }
  const measure = async (
    family: MeasuredFamily,
    options: FamilyMeasures[MeasuredFamily]['options'] | undefined,
    { definition, ...how }: MeasureOptions = {},
  ): Promise<FamilyMeasures[MeasuredFamily]['measure']> => {
    if (!FAMILIES.includes(family)) throw new JourneyError(badOption, 'family', family, FAMILIES.join(', '))
    if (definition !== undefined) resolveDefinition(definition)
    throwIfAborted(how.signal, 'Measuring the journeys')
    return handle.measure({ family, options, definition }, how)
  }
  return {
    ...result,
    thread,
    measure: measure as JourneyFileReading['measure'],
    rebuild: rebuild as JourneyFileReading['rebuild'],
    close: () => handle.close(),
  }
}

function taskOf(source: ReadingSource, { definition }: OpenOptions, sliceBytes: number): ReadingTask {
  return { ...source, definition, sliceBytes }
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
