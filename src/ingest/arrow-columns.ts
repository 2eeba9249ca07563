import { badOption } from '../foundation/error-texts.js'
import { JourneyError } from '../foundation/journey-error.js'
import type { ArrowBatchLike, ArrowColumnLike, ArrowTableLike } from './arrow-table.js'
import { type ColumnView, codedView } from './touch-columns.js'

/** Type ids of Arrow's metadata. */
const DICTIONARY = -1
const DECIMAL = 7
const DATE = 8
const TIMESTAMP = 10

/**
 * Views of the columns of an Arrow table by name. A dictionary in one chunk of 32-bit positions
 * without nulls is used as it is; otherwise its positions are copied, never its texts.
 * Throws JourneyError `bad-option` where the argument has not the shape of an Arrow table.
 */
export function arrowViews(table: ArrowTableLike): ReadonlyMap<string, ColumnView> {
  if (!isArrowTable(table)) {
    throw new JourneyError(badOption, 'table', table, 'an Arrow table (numRows, schema and getChild)')
  }
  const views = new Map<string, ColumnView>()
  for (const { name } of table.schema.fields) {
    const column = table.getChild(name)
    if (column !== null && column !== undefined) views.set(name, viewOf(name, column))
  }
  return views
}

function isArrowTable(table: unknown): boolean {
  if (typeof table !== 'object' || table === null) return false
  const { getChild, schema } = table as Partial<ArrowTableLike>
  return typeof getChild === 'function' && Array.isArray(schema?.fields)
}

function viewOf(name: string, column: ArrowColumnLike): ColumnView {
  if (column.type.typeId === DICTIONARY) return dictionaryView(name, column)
  const view = { length: column.length, at: cellReader(column) }
  const numbers = numbersOf(column)
  return numbers === undefined ? view : { ...view, numbers }
}

/** How a cell of this type is read; what Arrow's libraries hand out as a number may be a time. */
function cellReader(column: ArrowColumnLike): (row: number) => unknown {
  const { typeId, timezone, scale = 0 } = column.type
  if (typeId === TIMESTAMP && timezone) return (row) => instantOf(column.get(row))
  if (typeId === TIMESTAMP || typeId === DATE) return (row) => wallClockText(column.get(row))
  if (typeId === DECIMAL) return (row) => decimalOf(column.get(row), scale)
  return (row) => column.get(row)
}

/** A timestamp with a zone is an instant: milliseconds, whatever the unit in the table. */
function instantOf(cell: unknown): unknown {
  return typeof cell === 'number' || typeof cell === 'bigint' ? new Date(Number(cell)) : cell
}

/** A timestamp without a zone, and a day, are what a clock showed: the text has no zone either. */
function wallClockText(cell: unknown): unknown {
  const instant = cell instanceof Date ? cell : instantOf(cell)
  if (!(instant instanceof Date) || Number.isNaN(instant.getTime())) return cell
  return instant.toISOString().slice(0, -1)
}

/** Decimals may come as numbers, as whole numbers still to be scaled, or as their 32-bit words, lowest first. */
function decimalOf(cell: unknown, scale: number): unknown {
  if (typeof cell === 'bigint') return Number(cell) / 10 ** scale
  if (!(cell instanceof Uint32Array)) return cell
  const words = cell.reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n)
  return Number(BigInt.asIntN(cell.length * 32, words)) / 10 ** scale
}

function numbersOf({ data }: ArrowColumnLike): Float64Array | undefined {
  const [batch] = data
  if (data.length !== 1 || batch === undefined || batch.nullCount !== 0) return undefined
  return batch.values instanceof Float64Array ? batch.values.subarray(0, batch.length) : undefined
}

/** One chunk is the usual case; several may each have a dictionary of their own. */
function dictionaryView(name: string, { data }: ArrowColumnLike): ColumnView {
  const [batch] = data
  if (data.length !== 1 || batch === undefined) return chunkedDictionaryView(name, data)
  return codedView(name, valuesOf(batch.dictionary), codesOf(batch))
}

function chunkedDictionaryView(name: string, data: readonly ArrowBatchLike[]): ColumnView {
  const codes = new Int32Array(data.reduce((sum, { length }) => sum + length, 0))
  const values: unknown[] = []
  const startOf = new Map<ArrowColumnLike | null | undefined, number>()
  let row = 0
  for (const batch of data) {
    const start = startOf.get(batch.dictionary) ?? values.length
    if (!startOf.has(batch.dictionary)) for (const value of valuesOf(batch.dictionary)) values.push(value)
    startOf.set(batch.dictionary, start)
    for (const code of codesOf(batch)) codes[row++] = code < 0 ? -1 : code + start
  }
  return codedView(name, values, codes)
}

function valuesOf(dictionary: ArrowColumnLike | null | undefined): readonly unknown[] {
  if (dictionary === null || dictionary === undefined) return []
  const read = cellReader(dictionary)
  return Array.from({ length: dictionary.length }, (_, code) => read(code))
}

/** Positions of a chunk, -1 where null. */
function codesOf(batch: ArrowBatchLike): Int32Array {
  const positions = batch.values as ArrayLike<number>
  if (batch.nullCount === 0 && positions instanceof Int32Array) return positions.subarray(0, batch.length)
  const codes = Int32Array.from({ length: batch.length }, (_, row) => Number(positions[row]))
  const filled = batch.nullBitmap ?? batch.validity
  if (batch.nullCount === 0 || !filled || filled.length === 0) return codes
  const offset = batch.offset ?? 0
  return codes.map((code, row) => (isSet(filled, offset + row) ? code : -1))
}

function isSet(bits: Uint8Array, at: number): boolean {
  return ((bits[at >> 3] as number) & (1 << (at & 7))) !== 0
}
