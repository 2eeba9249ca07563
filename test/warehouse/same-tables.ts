import { CONTRACT_COLUMNS, CONTRACT_TABLES, type ContractTable, type RawTables } from '../../src/warehouse/contract.js'
import { definitionFromText } from '../../src/warehouse/contract-definition.js'
import { readTable } from '../../src/warehouse/read-table.js'

/** Tables in one form: rows as texts, sorted, fractions to nine digits, the definition left out. */
export function plainTables(raw: RawTables): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(CONTRACT_TABLES.map((table) => [table, plainRows(raw, table)]))
}

function plainRows(raw: RawTables, table: ContractTable): readonly string[] {
  const columns = Object.keys(CONTRACT_COLUMNS[table]).filter((column) => column !== 'definition')
  return readTable(raw, table)
    .map((row) => columns.map((column) => `${column}=${cell((row as Record<string, unknown>)[column])}`).join(' '))
    .sort()
}

function cell(value: unknown): string {
  if (typeof value !== 'number' || Number.isInteger(value)) return String(value)
  return String(Number(value.toPrecision(9)))
}

/** The definition that the tables carry. */
export function definitionIn(raw: RawTables): unknown {
  return definitionFromText(readTable(raw, 'meta')[0]?.definition ?? '')
}
