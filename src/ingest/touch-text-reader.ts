import type { JourneyIssueKind } from '../model/journey-issues.js'
import type { ColumnMapping } from './column-mapping.js'
import { type CellRow, CsvRows, cellRows } from './csv-rows.js'
import { JsonRows } from './json-rows.js'
import { type ObjectRow, objectRows } from './object-rows.js'
import { pushObject } from './read-touches.js'
import { TouchReader, type TouchReading } from './touch-reader.js'

/** How a text keeps its rows. `auto` tells by the first character. */
export type TextFormat = 'csv' | 'json' | 'auto'

/** Cuts text into rows for one reader. */
interface OpenText {
  readonly rows: { push(text: string): void; end(): void }
  readonly reader: {
    readonly rowsRead: number
    reportMalformed(example: string): void
    report(kind: JourneyIssueKind, example: string, times?: number): void
    finish(timeZone?: string, isLast?: boolean): TouchReading
  }
}

/**
 * Reads touches from CSV or JSON text that arrives in pieces of any length, cut anywhere.
 *
 * `push` the pieces, then `finish`, which may be called again with another zone. Memory: the typed
 * columns and one piece of text.
 */
export class TouchTextReader {
  readonly #mapping: ColumnMapping
  readonly #format: TextFormat
  #open: OpenText | undefined
  #ended = false
  /** Faults found before the first row tells how rows are kept. */
  readonly #early: [JourneyIssueKind, string, number][] = []
  #blank = ''

  constructor(mapping: ColumnMapping = {}, format: TextFormat = 'auto') {
    this.#mapping = mapping
    this.#format = format
  }

  /** Rows read so far, kept or not. */
  get rowsRead(): number {
    return this.#open?.reader.rowsRead ?? 0
  }

  /** Takes the next piece of text. */
  push(text: string): void {
    if (this.#open === undefined && (this.#blank + text).trim() === '') this.#blank += text
    else this.#opened(text).rows.push(text)
  }

  /** Reports that the input is no text with rows. */
  reportMalformed(example: string): void {
    this.#opened('').reader.reportMalformed(example)
  }

  /** Reports a fault that is none of the rows, such as bytes of another encoding. */
  report(kind: JourneyIssueKind, example: string, times = 1): void {
    if (this.#open === undefined) this.#early.push([kind, example, times])
    else this.#open.reader.report(kind, example, times)
  }

  /**
   * What was read; times without zone are read in `timeZone`. No text may follow. With `isLast` the memory of the
   * columns is given up on the way, and this may not be called again.
   */
  finish(timeZone = 'UTC', isLast = false): TouchReading {
    const { rows, reader } = this.#opened('')
    if (!this.#ended) rows.end()
    this.#ended = true
    return reader.finish(timeZone, isLast)
  }

  #opened(text: string): OpenText {
    if (this.#open !== undefined) return this.#open
    this.#open = this.#openAs(this.#format === 'auto' ? formatOf(text) : this.#format)
    for (const fault of this.#early.splice(0)) this.#open.reader.report(...fault)
    return this.#open
  }

  #openAs(format: 'csv' | 'json'): OpenText {
    return format === 'csv' ? openCsv(this.#mapping) : openJson(this.#mapping)
  }
}

function formatOf(text: string): 'csv' | 'json' {
  return /^[\uFEFF\s]*[[{]/.test(text) ? 'json' : 'csv'
}

function openCsv(mapping: ColumnMapping): OpenText {
  const columns: string[] = []
  const reader = new TouchReader<CellRow>(cellRows(columns), mapping)
  return { rows: new CsvRows(columns, reader), reader }
}

function openJson(mapping: ColumnMapping): OpenText {
  const reader = new TouchReader<ObjectRow>(objectRows, mapping)
  const rows = new JsonRows({
    push: (row) => pushObject(reader, row),
    pushMalformed: (why) => reader.pushMalformed(why),
    reportMalformed: (example) => reader.reportMalformed(example),
    get rowsRead() {
      return reader.rowsRead
    },
  })
  return { rows, reader }
}
