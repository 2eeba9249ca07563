import { type CsvOptions, csvText } from '../../foundation/csv-text.js'
import type { JourneyRecord } from '../../measures/selection/journey-records.js'
import type { ChartDescription, ChartTable } from './chart-description.js'

/**
 * The table of a chart as a CSV text, safe to open in a spreadsheet (`csvText`). Where the table
 * knows the numbers behind its texts, those are written, with all their digits. Further tables follow after an empty line.
 */
export function tableCsv(table: ChartTable, options: CsvOptions = {}): string {
  const further = (table.more ?? []).flatMap((one) => [[], ...linesOf(one)])
  return csvText([...linesOf(table), ...further], options)
}

/** Records (`journeyRecords`) as a CSV text, one line per touch, safe to open in a spreadsheet. */
export function recordsCsv(records: readonly JourneyRecord[], options: CsvOptions = {}): string {
  const columns = Object.keys(records[0] ?? {})
  return csvText([columns, ...records.map((record) => columns.map((column) => record[column] ?? null))], options)
}

/**
 * All that a chart says as JSON: finding, summary, definition, notes and table; with `measure` also
 * the numbers that it was drawn from. Columns of numbers become lists; what is no finite number, null.
 */
export function chartJson(description: ChartDescription, measure?: unknown): string {
  const { title, readingKey, summary, definition, notes, table } = description
  const shown = { ...shownOf(table), ...(table.more === undefined ? {} : { more: table.more.map(shownOf) }) }
  const all = { title, readingKey, summary, definition, notes, table: shown, ...(measure == null ? {} : { measure }) }
  return JSON.stringify(all, (_key, value: unknown) => (ArrayBuffer.isView(value) ? listOf(value) : value), 2)
}

function linesOf(table: ChartTable): (string | number | null)[][] {
  return [table.columns.map(({ label }) => label), ...cellsOf(table)]
}

function shownOf(table: ChartTable): Record<'caption' | 'columns' | 'rows', unknown> {
  return { caption: table.caption, columns: table.columns.map(({ label }) => label), rows: cellsOf(table) }
}

function cellsOf({ rows, values, columns }: ChartTable): (string | number | null)[][] {
  return rows.map((row, r) => row.map((text, c) => (columns[c]?.numeric === true ? (values?.[r]?.[c] ?? text) : text)))
}

function listOf(view: ArrayBufferView): readonly number[] {
  return Symbol.iterator in view ? [...(view as unknown as Iterable<number>)] : []
}
