import Papa from 'papaparse'
import { csvBoundary } from './csv-boundary.js'
import type { LineCells } from './line-cells.js'
import { plainLines } from './plain-lines.js'
import { EPOCH, readTime, UNREADABLE } from './read-time.js'
import type { RowShape } from './touch-reader.js'

/** A row as its cells, in the order of the columns. */
export type CellRow = readonly string[]

/** Takes rows one by one, in order. */
export interface RowSink<Row> {
  push(row: Row): void
  /** Takes a row where it stands in its text; false where it must be cut into cells first. */
  pushLine?(line: LineCells): boolean
  /** A row that cannot be read as one: it counts and is left out. */
  pushMalformed(why: string): void
  /** A fault in a row that is read all the same. */
  reportMalformed(example: string): void
  readonly rowsRead: number
}

/** Text that is looked at to tell the delimiter. */
const SNIFFED = 65_536
/** A quote that is open for longer than this was never meant to be closed. */
const QUOTED_AT_MOST = 1_048_576
/** After so many quotes that are never closed, the file does not use them as quotes. */
const UNCLOSED_AT_MOST = 100
const NO_QUOTE = '\u0000'

/**
 * Cuts CSV text into rows, chunk by chunk, with the columns of the first row.
 *
 * The delimiter is told from the first rows (or an Excel line `sep=;`); all line breaks count; a
 * byte-order mark is dropped; blank rows are skipped. A row with too few cells is read and
 * reported, one with too many is reported and left out, and a quote that is never closed costs its
 * own line and not the rest of the file. A first row with a time in it is data: then the columns
 * are called `column 1`, `column 2`, .... Memory: one chunk and the row that crosses its end.
 */
export class CsvRows {
  readonly #columns: string[]
  readonly #sink: RowSink<CellRow>
  #rest = ''
  #delimiter: string | undefined
  #usesQuotes = true
  #unclosed = 0
  #hasHeader = false
  #isFirstChunk = true

  /** `columns` is filled with the names when the first row has been read. */
  constructor(columns: string[], sink: RowSink<CellRow>) {
    this.#columns = columns
    this.#sink = sink
  }

  /** Takes the next piece of text, of any length. */
  push(text: string): void {
    this.#take(text, false)
  }

  /** Says that the text has ended. */
  end(): void {
    this.#take('', true)
  }

  #take(text: string, isLast: boolean): void {
    this.#rest += this.#isFirstChunk ? withoutMark(text) : text
    if (text !== '') this.#isFirstChunk = false
    if (this.#delimiter === undefined && this.#rest.length < SNIFFED && !isLast) return
    let ready = this.#takeReady(isLast)
    this.#delimiter ??= this.#sniff(ready)
    ready = this.#dropSeparatorLine(ready)
    this.#readComplete(ready, isLast)
  }

  /** The text to look at, with one kind of line break. A final CR may be half of a CRLF. */
  #takeReady(isLast: boolean): string {
    const half = !isLast && this.#rest.endsWith('\r')
    const text = half ? this.#rest.slice(0, -1) : this.#rest
    this.#rest = half ? '\r' : ''
    const plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
    return isLast && plain !== '' && !plain.endsWith('\n') ? `${plain}\n` : plain
  }

  #sniff(text: string): string {
    const stated = /^sep=(.)\n/i.exec(text)?.[1]
    if (stated !== undefined) return stated
    const head = text.slice(0, SNIFFED)
    const whole = head.slice(0, head.lastIndexOf('\n') + 1) || head
    return Papa.parse(whole, { preview: 10, newline: '\n', skipEmptyLines: 'greedy' }).meta.delimiter || ','
  }

  #dropSeparatorLine(text: string): string {
    return this.#hasHeader ? text : text.replace(/^sep=.\n/i, '')
  }

  #readComplete(text: string, isLast: boolean): void {
    let left = text
    for (;;) {
      const { end, openQuote } = this.#boundary(left)
      this.#parse(left, end)
      left = left.slice(end)
      const isUnclosed = openQuote >= 0 && (isLast || left.length > QUOTED_AT_MOST)
      if (!isUnclosed) break
      left = this.#skipLine(left)
    }
    this.#rest = left + this.#rest
  }

  #boundary(text: string): { readonly end: number; readonly openQuote: number } {
    if (this.#usesQuotes) return csvBoundary(text, this.#delimiter ?? ',')
    return { end: text.lastIndexOf('\n') + 1, openQuote: -1 }
  }

  #skipLine(text: string): string {
    this.#unclosed++
    if (this.#unclosed > UNCLOSED_AT_MOST) this.#usesQuotes = false
    else this.#sink.pushMalformed('a quote is opened and never closed')
    return this.#usesQuotes ? text.slice(text.indexOf('\n') + 1) : text
  }

  /** Reads whole rows: the text up to `end`. */
  #parse(text: string, end: number): void {
    if (end === 0) return
    if (!this.#usesQuotes || !hasQuote(text, end)) {
      plainLines(text, end, this.#delimiter ?? ',', (line) => this.#line(line))
      return
    }
    const { data, errors } = Papa.parse<string[]>(text.slice(0, end - 1), {
      delimiter: this.#delimiter ?? ',',
      newline: '\n',
      quoteChar: this.#usesQuotes ? '"' : NO_QUOTE,
      skipEmptyLines: false,
    })
    const faulty = new Set(errors.map((error) => error.row))
    for (const [i, cells] of data.entries()) this.#row(cells, faulty.has(i))
  }

  #line(line: LineCells): void {
    const isWhole = this.#hasHeader && line.count === this.#columns.length
    if (!isWhole || this.#sink.pushLine?.(line) !== true) this.#row(line.cells(), false)
  }

  #row(cells: string[], hasStrayQuote: boolean): void {
    if (cells.every((cell) => cell.trim() === '')) return
    if (this.#hasHeader || !this.#readHeader(cells)) this.#dataRow(cells, hasStrayQuote)
  }

  /** Returns whether the first row is a header. */
  #readHeader(cells: readonly string[]): boolean {
    this.#hasHeader = true
    const isData = cells.some(isTime)
    const names = isData
      ? cells.map((_, i) => `column ${i + 1}`)
      : cells.map((cell, i) => cell.trim() || `column ${i + 1}`)
    for (const name of names) this.#columns.push(unlikeThose(this.#columns, name))
    return !isData
  }

  #dataRow(cells: string[], hasStrayQuote: boolean): void {
    const wanted = this.#columns.length
    const found = cells.length
    if (found > wanted && cells.slice(wanted).some((cell) => cell.trim() !== '')) {
      this.#sink.pushMalformed(`${found} cells for ${wanted} columns`)
      return
    }
    this.#sink.push(cells)
    const row = `row ${this.#sink.rowsRead}`
    if (found < wanted)
      this.#sink.reportMalformed(`${row}: ${found} cells for ${wanted} columns; the others were read as empty`)
    else if (hasStrayQuote) this.#sink.reportMalformed(`${row}: a quote stands inside a quoted cell; read as it is`)
  }
}

/** The shape of CSV rows; the columns are known once the first row has been read. */
export function cellRows(columns: readonly string[]): RowShape<CellRow> {
  return {
    columnsOf: () => columns,
    isOpen: false,
    cell(column) {
      const at = columns.indexOf(column)
      return Object.assign((row: CellRow) => row[at], { at })
    },
    asObject: (row) => Object.fromEntries(columns.map((column, i) => [column, row[i] ?? ''])),
  }
}

function hasQuote(text: string, end: number): boolean {
  const at = text.indexOf('"')
  return at >= 0 && at < end
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}

function isTime(cell: string): boolean {
  const { kind } = readTime(cell)
  return kind !== UNREADABLE && kind !== EPOCH
}

/** Two columns of one name would hide each other. */
function unlikeThose(names: readonly string[], name: string): string {
  let candidate = name
  for (let n = 2; names.includes(candidate); n++) candidate = `${name} (${n})`
  return candidate
}
