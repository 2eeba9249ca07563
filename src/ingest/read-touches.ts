import { notRows } from '../foundation/error-texts.js'
import { JourneyError } from '../foundation/journey-error.js'
import type { ColumnMapping } from './column-mapping.js'
import { isObjectRow, type ObjectRow, objectRows } from './object-rows.js'
import { TouchReader, type TouchReading } from './touch-reader.js'

/** What reading needs of a definition. */
export interface ReadOptions {
  /** The zone in which times without zone are read. Default `UTC`. */
  readonly timeZone?: string | undefined
}

/**
 * Reads rows (objects, one per touch) into a table of touches, without building journeys yet: to
 * look at the mapping first, or to build several definitions from one reading.
 *
 * Elements that are no objects are reported as `malformed-row`; faults in cells by their kinds.
 * Throws JourneyError `not-rows` where `rows` cannot be walked, `missing-column` where the mapping
 * names a column that no row has. Cost: one pass.
 */
export function readTouches<Row extends object>(
  rows: Iterable<Row>,
  mapping: ColumnMapping<Row> = {},
  options: ReadOptions = {},
): TouchReading {
  if (!isIterable(rows)) throw new JourneyError(notRows, rows)
  // The reader only ever hands the caller's accessors rows that came from `rows`.
  const reader = new TouchReader(objectRows, mapping as unknown as ColumnMapping<ObjectRow>)
  for (const row of rows) pushObject(reader, row)
  return reader.finish(options.timeZone)
}

/** Passes a value on as a row, or reports that it is none. */
export function pushObject(reader: TouchReader<ObjectRow>, value: unknown): void {
  if (isObjectRow(value)) reader.push(value)
  else reader.pushMalformed(`${kindOf(value)} instead of an object with named columns`)
}

function isIterable(rows: unknown): rows is Iterable<unknown> {
  return typeof rows === 'object' && rows !== null && Symbol.iterator in rows
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`
}
