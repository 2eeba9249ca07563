import type { RowShape } from './touch-reader.js'

/** A row as an object: columns are its own keys. */
export type ObjectRow = Record<string, unknown>

/** Rows that are objects, one column per key; rows need not all have the same keys. */
export const objectRows: RowShape<ObjectRow> = {
  columnsOf(rows) {
    const columns = new Set<string>()
    for (const row of rows) for (const key of Object.keys(row)) columns.add(key)
    return [...columns]
  },
  isOpen: true,
  cell: (column) => (row) => (Object.hasOwn(row, column) ? row[column] : undefined),
  asObject: (row) => row,
}

/** Whether a value can be a row. Lists cannot: their cells have no names. */
export function isObjectRow(value: unknown): value is ObjectRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}
