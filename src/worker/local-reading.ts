import type { TouchReading } from '../ingest/touch-reader.js'
import type { TextFormat, TouchTextReader } from '../ingest/touch-text-reader.js'
import { buildJourneys } from '../model/build-journeys.js'
import type { JourneyDefinition } from '../model/definition.js'
import type { JourneySet } from '../model/journey-set.js'
import type { FileMapping } from './file-mapping.js'
import { pause } from './pause.js'
import { readBlob } from './read-blob.js'
import { buildingProgress, type OnProgress } from './reading-progress.js'

/** What to read and how to build. */
export interface ReadingTask {
  readonly file: Blob
  readonly mapping?: FileMapping | undefined
  readonly format?: TextFormat | undefined
  readonly definition?: JourneyDefinition | undefined
  readonly sliceBytes: number
}

/** How the work talks to who asked for it. */
export interface ReadingCalls {
  readonly onProgress: OnProgress
  /** Throws where the work is to stop. */
  readonly check: () => void
}

/** How the file was understood. */
export type ReadingSummary = Omit<TouchReading, 'table'>

/** What a reading gives first. */
export interface ReadingResult extends ReadingSummary {
  readonly set: JourneySet
}

/**
 * A file that has been read on this thread: keeps its touches, so that journeys can be cut again
 * without reading again. Runs inside the worker, or on the page's own thread where none starts.
 */
export class LocalReading {
  readonly #reader: TouchTextReader
  readonly #bytes: number
  #reading: TouchReading
  #timeZone: string

  private constructor(reader: TouchTextReader, bytes: number, timeZone: string) {
    this.#reader = reader
    this.#bytes = bytes
    this.#timeZone = timeZone
    this.#reading = reader.finish(timeZone)
  }

  /** Reads a file and builds its journeys. */
  static async open(task: ReadingTask, calls: ReadingCalls): Promise<{ reading: LocalReading; result: ReadingResult }> {
    const reader = await readBlob(task.file, { ...task, ...calls })
    const reading = new LocalReading(reader, task.file.size, task.definition?.timeZone ?? 'UTC')
    const set = await reading.build(task.definition, calls)
    const { table: _, ...summary } = reading.#reading
    return { reading, result: { set, ...summary } }
  }

  /** Builds journeys from what was read, giving everything else its turn between steps. */
  async build(definition: JourneyDefinition = {}, calls: ReadingCalls): Promise<JourneySet> {
    this.#readTimesIn(definition.timeZone ?? 'UTC')
    const steps = buildJourneys(this.#reading.table, definition)
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value
      calls.onProgress(buildingProgress(step.value, this.#bytes, this.#reading.rowsRead))
      await pause()
      calls.check()
    }
  }

  /** The memory of the touches, which must stay here when a set is handed over. */
  keptBuffers(): ReadonlySet<ArrayBufferLike> {
    const { table } = this.#reading
    const columns = [table.actor, table.touchpoint, table.stage, table.referredBy, ...Object.values(table.dimensions)]
    const arrays = [table.timeMs, table.value, table.conversion, table.loss, table.sequence, table.source]
    return new Set([...columns.map((column) => column?.codes), ...arrays].flatMap((array) => array?.buffer ?? []))
  }

  #readTimesIn(timeZone: string): void {
    if (timeZone === this.#timeZone) return
    this.#reading = this.#reader.finish(timeZone)
    this.#timeZone = timeZone
  }
}
