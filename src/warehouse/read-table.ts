import { contractTable } from '../foundation/error-texts.js'
import { JourneyError } from '../foundation/journey-error.js'
import { CONTRACT_COLUMNS, type ColumnKind, type ContractRow, type ContractTable, type RawTables } from './contract.js'

/**
 * Reads the rows of one table, whatever the driver made of names and numbers: `from_touchpoint`, `fromTouchpoint` and
 * `FROM_TOUCHPOINT` are one name; bigint and texts of numbers are numbers. Throws JourneyError `contract-table` where
 * the table or a column is missing, or a cell is not what its column holds. Linear.
 */
export function readTable<Table extends ContractTable>(raw: RawTables, table: Table): readonly ContractRow<Table>[] {
  const rows = raw[table]
  if (rows === undefined) throw new JourneyError(contractTable, table, 'is missing')
  return rows.map((row) => readRow(table, row))
}

/** As `readTable`; no rows where the table was not handed over. */
export function readTableIfThere<Table extends ContractTable>(
  raw: RawTables,
  table: Table,
): readonly ContractRow<Table>[] {
  return raw[table] === undefined ? [] : readTable(raw, table)
}

function readRow<Table extends ContractTable>(
  table: Table,
  row: Readonly<Record<string, unknown>>,
): ContractRow<Table> {
  const cells = new Map(Object.entries(row).map(([name, value]) => [plainName(name), value]))
  const read = Object.entries(CONTRACT_COLUMNS[table]).map(([column, kind]) => {
    const name = plainName(column)
    if (!cells.has(name)) throw new JourneyError(contractTable, table, `has no column "${column}"`)
    return [column, readCell(table, column, kind, cells.get(name))]
  })
  return Object.fromEntries(read) as ContractRow<Table>
}

function plainName(name: string): string {
  return name.replaceAll('_', '').toLowerCase()
}

function readCell(table: string, column: string, kind: ColumnKind, value: unknown): string | number | null {
  const isMissing = value === null || value === undefined
  if (isMissing && kind.endsWith('?')) return null
  if (kind.startsWith('text') && typeof value === 'string') return value
  const number = isMissing || kind.startsWith('text') ? Number.NaN : numberOf(value)
  const isSound = kind === 'number' ? Number.isFinite(number) : Number.isSafeInteger(number)
  if (isSound) return number
  throw new JourneyError(contractTable, table, `holds ${String(value)} in column "${column}"`)
}

/** Drivers hand over whole numbers as bigint, as text, or as objects that write themselves as numbers. */
function numberOf(value: unknown): number {
  if (typeof value === 'number') return value
  const text = String(value)
  return text.trim() === '' ? Number.NaN : Number(text)
}
