import { expect } from 'vitest'
import { CONTRACT_COLUMNS, CONTRACT_TABLES, type ContractTable, type RawTables } from '../../src/warehouse/contract.js'
import { definitionFromText } from '../../src/warehouse/contract-definition.js'
import { readTable } from '../../src/warehouse/read-table.js'

/** A row whose texts and counts are compared to the letter, and whose sums as closely as sums can be. */
interface PlainRow {
  readonly exact: string
  readonly sums: readonly number[]
}

/** Engines add fractions in an order of their own, so sums agree to this share of themselves and no closer. */
const CLOSE = 1e-9

/** Expects the same rows in every table, whatever their order; the definition is left out. */
export function expectSameTables(counted: RawTables, wanted: RawTables): void {
  for (const table of CONTRACT_TABLES) expectSameRows(table, plainRows(counted, table), plainRows(wanted, table))
}

function expectSameRows(table: string, counted: readonly PlainRow[], wanted: readonly PlainRow[]): void {
  const exact = (rows: readonly PlainRow[]): readonly string[] => rows.map((row) => row.exact)
  expect(exact(counted), table).toEqual(exact(wanted))
  const far = wanted.filter((row, i) => !row.sums.every((sum, k) => isClose(sum, counted[i]?.sums[k])))
  expect(far, `${table}: sums that differ`).toEqual([])
}

/** Whole numbers, times among them, are the same or are not; only fractions may differ in their last digits. */
function isClose(wanted: number, counted: number | undefined): boolean {
  if (counted === undefined) return false
  if (Object.is(wanted, counted)) return true
  if (Number.isInteger(wanted) && Number.isInteger(counted)) return false
  return Math.abs(wanted - counted) <= CLOSE * Math.abs(wanted)
}

/** Rows by what is exact in them, then by their sums. */
function plainRows(raw: RawTables, table: ContractTable): readonly PlainRow[] {
  const columns = Object.entries(CONTRACT_COLUMNS[table]).filter(([column]) => column !== 'definition')
  const exact = columns.filter(([, kind]) => kind !== 'number').map(([column]) => column)
  const sums = columns.filter(([, kind]) => kind === 'number').map(([column]) => column)
  return readTable(raw, table)
    .map((row) => row as Readonly<Record<string, unknown>>)
    .map((row) => ({
      exact: exact.map((column) => `${column}=${String(row[column])}`).join(' '),
      sums: sums.map((column) => Number(row[column])),
    }))
    .sort((a, b) => (a.exact < b.exact ? -1 : a.exact > b.exact ? 1 : sumOrder(a.sums, b.sums)))
}

function sumOrder(a: readonly number[], b: readonly number[]): number {
  return a.reduce((order, sum, k) => order || sum - (b[k] ?? 0), 0)
}

/** The definition that the tables carry. */
export function definitionIn(raw: RawTables): unknown {
  return definitionFromText(readTable(raw, 'meta')[0]?.definition ?? '')
}
