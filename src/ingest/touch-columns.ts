import { badOption } from '../foundation/error-texts.js'
import { JourneyError } from '../foundation/journey-error.js'
import type { DateOrder, Role, TimeUnit } from './column-mapping.js'

/** A column of texts as positions in a list of distinct values, as databases and Arrow keep them. */
export interface CodedColumn {
  readonly values: ArrayLike<unknown>
  /** Per row: position in `values`, or -1 where missing. An Int32Array is used as it is. */
  readonly codes: ArrayLike<number>
}

/** One column: a list, a typed array, or values with codes. */
export type TouchColumn = ArrayLike<unknown> | CodedColumn

/** Columns by name, all of one length. */
export type TouchColumns = Readonly<Record<string, TouchColumn>>

/** Which column stands for what, as `ColumnMapping`, but by names only: columns have no rows to hand to a function. */
export type ColumnsMapping<Name extends string = string> = { readonly [R in Role]?: NoInfer<Name> | null } & {
  /** Further columns to keep, by name or under another name. Default: every column without a role. */
  readonly dimensions?: readonly NoInfer<Name>[] | Readonly<Record<string, NoInfer<Name>>> | undefined
  /** The unit of numeric times. Default: by the column's median. */
  readonly timeUnit?: TimeUnit | undefined
  /** Default: decided by the days beyond 12 in the column. */
  readonly dateOrder?: DateOrder | undefined
}

/** A column as the reader sees it, wherever it came from. */
export interface ColumnView {
  readonly length: number
  /** The cell of a row; null or undefined where missing. */
  readonly at: (row: number) => unknown
  /** Where the column is coded: its distinct values, and per row a position or -1. */
  readonly coded?: { readonly values: readonly unknown[]; readonly codes: Int32Array }
  /** Where the cells are plain numbers, NaN where missing: the numbers. */
  readonly numbers?: Float64Array
}

/**
 * Views of the caller's columns by name. Nothing is copied but codes that are no Int32Array.
 * Throws JourneyError `bad-option` where a column is none, is longer or shorter than the first, or
 * has codes beyond its values.
 */
export function columnViews(columns: TouchColumns): ReadonlyMap<string, ColumnView> {
  if (typeof columns !== 'object' || columns === null) {
    throw new JourneyError(badOption, 'columns', columns, 'an object of columns by name')
  }
  const views = new Map(Object.entries(columns).map(([name, column]) => [name, viewOf(name, column)]))
  checkLengths(views)
  return views
}

/** Throws JourneyError `bad-option` unless all columns have as many rows as the first. */
function checkLengths(views: ReadonlyMap<string, ColumnView>): void {
  const [first] = views
  for (const [name, { length }] of views) {
    if (first === undefined || length === first[1].length) continue
    const wanted = `${first[1].length} entries, as many as "${first[0]}" has`
    throw new JourneyError(badOption, `columns.${name}`, `${length} entries`, wanted)
  }
}

function viewOf(name: string, column: TouchColumn): ColumnView {
  if (isCoded(column)) return codedView(name, Array.from(column.values), codesOf(column.codes))
  if (!isList(column)) {
    throw new JourneyError(badOption, `columns.${name}`, column, 'a list, a typed array or { values, codes }')
  }
  const view = { length: column.length, at: (row: number): unknown => column[row] }
  return column instanceof Float64Array ? { ...view, numbers: column } : view
}

/** A view of a coded column. Throws JourneyError `bad-option` where a code has no value. */
export function codedView(name: string, values: readonly unknown[], codes: Int32Array): ColumnView {
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number
    if (code >= -1 && code < values.length) continue
    throw new JourneyError(badOption, `columns.${name}`, code, `codes from -1 to ${values.length - 1}`)
  }
  return { length: codes.length, at: (row) => values[codes[row] as number], coded: { values, codes } }
}

function codesOf(codes: ArrayLike<number>): Int32Array {
  return codes instanceof Int32Array ? codes : Int32Array.from(codes)
}

function isCoded(column: TouchColumn): column is CodedColumn {
  return typeof column === 'object' && column !== null && 'codes' in column && 'values' in column
}

function isList(column: unknown): column is ArrayLike<unknown> {
  return typeof column === 'object' && column !== null && typeof (column as { length?: unknown }).length === 'number'
}
