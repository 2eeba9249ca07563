import { readColumns } from '../ingest/read-columns.js'
import type { ColumnsMapping, TouchColumns } from '../ingest/touch-columns.js'
import type { TouchReading } from '../ingest/touch-reader.js'
import type { TextFormat } from '../ingest/touch-text-reader.js'
import { buildJourneys } from '../model/build-journeys.js'
import type { JourneyDefinition } from '../model/definition.js'
import type { JourneySet } from '../model/journey-set.js'
import type { FileMapping } from './file-mapping.js'
import { pause } from './pause.js'
import { readBlob } from './read-blob.js'
import { buildingProgress, type OnProgress } from './reading-progress.js'

/** What is read: a file, or whole columns. */
export type ReadingSource =
  | { readonly file: Blob; readonly mapping?: FileMapping | undefined; readonly format?: TextFormat | undefined }
  | { readonly columns: TouchColumns; readonly mapping?: ColumnsMapping | undefined }

/** What to read and how to build. */
export type ReadingTask = ReadingSource & {
  readonly definition?: JourneyDefinition | undefined
  /** Bytes of a file that are read at once. */
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

/** What was read, and how many bytes that took; times without zone are read in the zone that is asked for. */
interface OpenSource {
  readonly bytes: number
  readonly finish: (timeZone: string) => TouchReading
}

async function openSource(task: ReadingTask, calls: ReadingCalls): Promise<OpenSource> {
  if ('columns' in task) {
    const { columns, mapping } = task
    return { bytes: 0, finish: (timeZone) => readColumns(columns, mapping, { timeZone }) }
  }
  const reader = await readBlob(task.file, { ...task, ...calls })
  return { bytes: task.file.size, finish: (timeZone) => reader.finish(timeZone) }
}

/**
 * A file or columns that have been read on this thread: keeps the touches, so that journeys can be cut again
 * without reading again. Runs inside the worker, or on the page's own thread where none starts.
 */
export class LocalReading {
  readonly #source: OpenSource
  #reading: TouchReading
  #timeZone: string
  /** The journeys that were measured last, and the definition they were cut by, as text. */
  #kept: { readonly definition: string; readonly set: JourneySet } | null = null
  #definition: JourneyDefinition
  /** Whoever wants journeys to be measured waits for whom came before, so that the same ones are not cut twice. */
  #turn: Promise<void> = Promise.resolve()

  private constructor(source: OpenSource, definition: JourneyDefinition) {
    const { timeZone = 'UTC' } = definition
    this.#source = source
    this.#definition = definition
    this.#timeZone = timeZone
    this.#reading = source.finish(timeZone)
  }

  /** Reads the source and builds its journeys. */
  static async open(task: ReadingTask, calls: ReadingCalls): Promise<{ reading: LocalReading; result: ReadingResult }> {
    const source = await openSource(task, calls)
    const reading = new LocalReading(source, task.definition ?? {})
    const set = await reading.build(task.definition, calls)
    const { table: _, ...summary } = reading.#reading
    return { reading, result: { set, ...summary } }
  }

  /** Builds journeys from what was read, giving everything else its turn between steps. */
  async build(definition: JourneyDefinition = {}, calls: ReadingCalls): Promise<JourneySet> {
    this.#definition = definition
    this.#readTimesIn(definition.timeZone ?? 'UTC')
    const steps = buildJourneys(this.#reading.table, definition)
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value
      calls.onProgress(buildingProgress(step.value, this.#source.bytes, this.#reading.rowsRead))
      await pause()
      calls.check()
    }
  }

  /**
   * Journeys that stay here to be measured: cut by `definition`, or as they were last. They are cut once for as long
   * as the definition says the same.
   */
  async keptSet(definition: JourneyDefinition = this.#definition, calls: ReadingCalls): Promise<JourneySet> {
    const before = this.#turn
    const cut = before.then(() => this.#cutOnce(definition, calls))
    this.#turn = cut.then(ignore, ignore)
    return cut
  }

  /** The memory of the touches, which must stay here when a set is handed over. */
  keptBuffers(): ReadonlySet<ArrayBufferLike> {
    const { table } = this.#reading
    const columns = [table.actor, table.touchpoint, table.stage, table.referredBy, ...Object.values(table.dimensions)]
    const arrays = [table.timeMs, table.value, table.conversion, table.loss, table.sequence, table.source]
    return new Set([...columns.map((column) => column?.codes), ...arrays].flatMap((array) => array?.buffer ?? []))
  }

  async #cutOnce(definition: JourneyDefinition, calls: ReadingCalls): Promise<JourneySet> {
    const text = JSON.stringify(definition)
    if (this.#kept?.definition === text) return this.#kept.set
    this.#kept = null
    const set = await this.build(definition, calls)
    this.#kept = { definition: text, set }
    return set
  }

  #readTimesIn(timeZone: string): void {
    if (timeZone === this.#timeZone) return
    this.#reading = this.#source.finish(timeZone)
    this.#timeZone = timeZone
  }
}

function ignore(): void {}
