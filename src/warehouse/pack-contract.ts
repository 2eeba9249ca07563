import {
  CONTRACT_COLUMNS,
  CONTRACT_TABLES,
  type ContractRow,
  type ContractTable,
  type ContractTables,
  type RawTables,
} from './contract.js'
import { DURATION_EDGES } from './duration-bins.js'
import { readTableIfThere } from './read-table.js'

/** A column: numbers as they are; texts as their distinct values and, per row, the place among them (-1 missing). */
export type PackedColumn =
  | readonly (number | null)[]
  | { readonly values: readonly string[]; readonly codes: readonly number[] }

/** The tables of a contract, column by column: about a third of their rows as JSON. Plain data. */
export interface PackedContract {
  readonly packed: 1
  readonly tables: { readonly [Table in ContractTable]?: Readonly<Record<string, PackedColumn>> }
}

/**
 * Packs the tables of a contract for sending: columns in place of rows, texts once, times of a histogram's bin as what
 * they exceed its beginning by. Nothing is lost; `readContract` takes the result as it is. Reads what drivers hand
 * over (bigint, snake case). Throws JourneyError `contract-table` for a table that cannot be read. Linear.
 *
 * @example
 * response.end(JSON.stringify(packContract(tables)))
 */
export function packContract(tables: RawTables): PackedContract {
  const packed = CONTRACT_TABLES.filter((table) => tables[table] !== undefined).map((table) => {
    const rows =
      table === 'durations' ? readTableIfThere(tables, table).map(shortened) : readTableIfThere(tables, table)
    return [table, packTable(table, rows)]
  })
  return { packed: 1, tables: Object.fromEntries(packed) }
}

/** The rows of packed tables. */
export function unpackContract({ tables }: PackedContract): RawTables {
  const unpacked = CONTRACT_TABLES.flatMap((table) => {
    const columns = tables[table]
    if (columns === undefined) return []
    const rows = unpackTable(columns)
    return [[table, table === 'durations' ? rows.map((row) => lengthened(row as ContractRow<'durations'>)) : rows]]
  })
  return Object.fromEntries(unpacked) as Partial<ContractTables>
}

/** Whether tables are packed. */
export function isPacked(tables: RawTables | PackedContract): tables is PackedContract {
  return 'packed' in tables && tables.packed === 1
}

function packTable(table: ContractTable, rows: readonly object[]): Readonly<Record<string, PackedColumn>> {
  return Object.fromEntries(
    Object.entries(CONTRACT_COLUMNS[table]).map(([column, kind]) => {
      const cells = rows.map((row) => (row as Readonly<Record<string, string | number | null>>)[column] ?? null)
      return [column, kind.startsWith('text') ? packTexts(cells) : (cells as readonly (number | null)[])]
    }),
  )
}

function packTexts(cells: readonly (string | number | null)[]): PackedColumn {
  const places = new Map<string, number>()
  const codes = cells.map((cell) => {
    if (typeof cell !== 'string') return -1
    const place = places.get(cell) ?? places.size
    places.set(cell, place)
    return place
  })
  return { values: [...places.keys()], codes }
}

function unpackTable(columns: Readonly<Record<string, PackedColumn>>): Record<string, string | number | null>[] {
  const read = Object.entries(columns).map(([name, column]) => [name, cellsOf(column)] as const)
  const count = read[0]?.[1].length ?? 0
  return Array.from({ length: count }, (_, row) =>
    Object.fromEntries(read.map(([name, cells]) => [name, cells[row] ?? null])),
  )
}

function cellsOf(column: PackedColumn): readonly (string | number | null)[] {
  return 'codes' in column ? column.codes.map((code) => column.values[code] ?? null) : column
}

/** The least beyond the bin's beginning, the greatest beyond the least, the sum beyond as many times the least. */
function shortened(row: ContractRow<'durations'>): ContractRow<'durations'> {
  const { bin, amount, sumMs, minMs, maxMs } = row
  return { ...row, minMs: minMs - beginOf(bin), maxMs: maxMs - minMs, sumMs: sumMs - amount * minMs }
}

function lengthened(row: ContractRow<'durations'>): ContractRow<'durations'> {
  const minMs = row.minMs + beginOf(row.bin)
  return { ...row, minMs, maxMs: row.maxMs + minMs, sumMs: row.sumMs + row.amount * minMs }
}

function beginOf(bin: number): number {
  return bin === 0 ? 0 : (DURATION_EDGES[bin - 1] ?? 0)
}
