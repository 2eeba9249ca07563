import type { DictionaryBuilder } from './dictionary-builder.js'
import type { LineCells } from './line-cells.js'
import { readText } from './read-text.js'

/** Reads one cell of a row. */
export interface CellReader<Row> {
  (row: Row): unknown
  /** The cell's place in a row of split text; absent where there is none such. */
  readonly at?: number
}

/** Writes one column, from a row or from a row that still stands in its text. */
export interface ColumnWriter<Row> {
  readonly row: (row: Row, source: number) => void
  readonly line: (line: LineCells, source: number) => void
}

/** Writes what `write` makes of the cells. */
export function cellWriter<Row>(
  read: CellReader<Row>,
  write: (cell: unknown, source: number) => void,
): ColumnWriter<Row> {
  const at = placeOf(read)
  return {
    row: (row, source) => write(read(row), source),
    line: (line, source) => write(line.cell(at), source),
  }
}

/** Writes the cells as texts. */
export function textWriter<Row>(read: CellReader<Row>, values: DictionaryBuilder): ColumnWriter<Row> {
  const at = placeOf(read)
  return {
    row: (row) => values.push(readText(read(row))),
    line: (line) => pushCell(values, line, at),
  }
}

/** The cell's place in a row of split text, or -1. */
export function placeOf<Row>(read: CellReader<Row> | undefined): number {
  return read?.at ?? -1
}

/** Beyond these, units may be blanks that only `trim` knows. */
const PLAIN_AT_MOST = 0x7f

/** Whether a cell begins with a unit that is certainly no blank. */
export function beginsPlainly({ text, starts, ends }: LineCells, at: number): boolean {
  const start = starts[at] as number
  const first = text.charCodeAt(start)
  return start < (ends[at] as number) && first <= PLAIN_AT_MOST && !isBlank(first)
}

/** Appends a cell as `readText` reads it, without cutting it out. */
export function pushCell(values: DictionaryBuilder, { text, starts, ends }: LineCells, at: number): void {
  let start = starts[at] as number
  let end = ends[at] as number
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  if (start === end) values.push(null)
  else if (text.charCodeAt(start) <= PLAIN_AT_MOST && text.charCodeAt(end - 1) <= PLAIN_AT_MOST)
    values.pushPart(text, start, end)
  else values.push(readText(text.slice(start, end)))
}

/** A blank, a tab or a break. */
function isBlank(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13)
}
