import { missingColumn } from '../foundation/error-texts.js'
import { JourneyError } from '../foundation/journey-error.js'
import type { JourneyIssueKind } from '../model/journey-issues.js'
import type { TouchTable } from '../model/touch-table.js'
import {
  type ColumnGuess,
  type ColumnMapping,
  type ColumnSource,
  type ResolvedColumn,
  type ResolvedMapping,
  ROLES,
  type Role,
} from './column-mapping.js'
import { nameFit } from './column-names.js'
import type { CellReader } from './column-writer.js'
import { guessMapping } from './guess-mapping.js'
import { guessReferrer } from './guess-referrer.js'
import type { LineCells } from './line-cells.js'
import { readText } from './read-text.js'
import { missingRoles, readingIssues } from './reading-issues.js'
import { TouchTableBuilder } from './touch-table-builder.js'

/** Rows that are looked at before columns are guessed. */
const HEAD_ROWS = 2000
const PREVIEW_ROWS = 5

/** How the cells of one kind of row are reached: objects by key, split text by position. */
export interface RowShape<Row> {
  /** The columns that these rows have, in order of first appearance. */
  readonly columnsOf: (rows: readonly Row[]) => readonly string[]
  /** Whether later rows may bring further columns. */
  readonly isOpen: boolean
  readonly cell: (column: string) => CellReader<Row>
  /** For accessors: the row as the caller knows it. */
  readonly asObject: (row: Row) => Record<string, unknown>
}

/** What reading gave: the touches, and how the columns were understood. */
export interface TouchReading {
  readonly table: TouchTable
  readonly mapping: ResolvedMapping
  readonly guesses: readonly ColumnGuess[]
  /** All columns of the input. */
  readonly columns: readonly string[]
  /** The first rows as text, one entry per column. */
  readonly preview: readonly (readonly string[])[]
  /** Rows in the input, kept or not. */
  readonly rowsRead: number
}

/** The mapping as it reaches the reader: names and functions over plain objects. */
type LooseMapping = ColumnMapping<Record<string, unknown>>

/**
 * Reads rows into touches, chunk by chunk: waits for the first rows, settles the mapping, then
 * passes every row on to a TouchTableBuilder. `finish` may be called again with another zone.
 *
 * Throws JourneyError `missing-column` where the mapping names a column that no row has: at the first row where all
 * rows have the same columns, else in `finish`.
 */
export class TouchReader<Row> {
  readonly #shape: RowShape<Row>
  readonly #mapping: LooseMapping
  readonly #head: { readonly row: Row; readonly source: number }[] = []
  readonly #faults: { readonly kind: JourneyIssueKind; readonly example: string; readonly times: number }[] = []
  #settled: Settled<Row> | undefined
  #rowsRead = 0

  constructor(shape: RowShape<Row>, mapping: LooseMapping = {}) {
    this.#shape = shape
    this.#mapping = mapping
  }

  /** Rows read so far, kept or not. */
  get rowsRead(): number {
    return this.#rowsRead
  }

  /** Reads the next row. */
  push(row: Row): void {
    this.#rowsRead++
    if (this.#settled !== undefined) this.#append(this.#settled, row, this.#rowsRead)
    else {
      // Where later rows bring no further columns, a wrong name in the mapping need not wait for the end of the file.
      if (this.#rowsRead === 1 && !this.#shape.isOpen) this.#checkColumns(this.#shape.columnsOf([row]))
      this.#head.push({ row, source: this.#rowsRead })
      if (this.#head.length >= HEAD_ROWS) this.#settle()
    }
  }

  /** Reads the next row where it stands in its text; false where it must be cut into cells and pushed. */
  pushLine(line: LineCells): boolean {
    const isRead = this.#settled?.builder.appendLine(line, this.#rowsRead + 1) === true
    if (isRead) this.#rowsRead++
    return isRead
  }

  /** Notes that the next row cannot be read as one; it counts, and is left out. */
  pushMalformed(why: string): void {
    this.#rowsRead++
    this.reportMalformed(`row ${this.#rowsRead}: ${why}`)
  }

  /** Reports a fault in the text that is no row of its own. */
  reportMalformed(example: string): void {
    this.report('malformed-row', example)
  }

  /** Reports a fault of any kind, so many times. */
  report(kind: JourneyIssueKind, example: string, times = 1): void {
    if (this.#settled !== undefined) this.#settled.builder.report(kind, example, times)
    else this.#faults.push({ kind, example, times })
  }

  /**
   * What was read so far; times without zone are read in `timeZone`. With `isLast` all memory is given up column by
   * column, and nothing may be read or finished any more.
   */
  finish(timeZone = 'UTC', isLast = false): TouchReading {
    const settled = this.#settled ?? this.#settle()
    const referrer = this.#referrer(settled)
    const guesses = referrer === undefined ? settled.guesses : [...settled.guesses, referrer]
    const table = settled.builder.table(timeZone, referrer?.column, isLast)
    this.#checkColumns(settled.columns)
    return {
      table: {
        ...withoutHelpers(table, settled),
        issues: readingIssues({ ...settled, rowsRead: this.#rowsRead, guesses }, table.issues),
      },
      mapping: resolvedMapping(settled, referrer),
      guesses,
      columns: settled.columns,
      preview: settled.preview,
      rowsRead: this.#rowsRead,
    }
  }

  #append(settled: Settled<Row>, row: Row, source: number): void {
    if (settled.watchesColumns) this.#noteNewColumns(settled, row)
    settled.builder.append(row, source)
  }

  #settle(): Settled<Row> {
    const rows = this.#head.map((entry) => entry.row)
    const settled = settle(this.#shape, this.#mapping, rows)
    for (const { kind, example, times } of this.#faults) settled.builder.report(kind, example, times)
    this.#settled = settled
    for (const { row, source } of this.#head.splice(0)) settled.builder.append(row, source)
    return settled
  }

  /** Objects may bring a column late; it is kept like the others. */
  #noteNewColumns(settled: Settled<Row>, row: Row): void {
    for (const column of this.#shape.columnsOf([row])) {
      if (settled.known.has(column)) continue
      settled.known.add(column)
      settled.columns.push(column)
      if (settled.keepsAll) addDimension(settled, column, this.#shape.cell(column))
    }
  }

  #referrer(settled: Settled<Row>): ColumnGuess | undefined {
    if (this.#mapping.referredBy !== undefined) return undefined
    const candidates = settled.dimensions.flatMap((column) => {
      const values = settled.builder.dimension(column)
      return values === undefined || values.values.length === 0 ? [] : [{ column, values }]
    })
    return candidates.length === 0 ? undefined : guessReferrer(settled.builder.actors(), candidates)
  }

  /** A column named in the mapping must exist, unless there are no rows to tell. */
  #checkColumns(columns: readonly string[]): void {
    if (columns.length === 0) return
    for (const [role, source] of statedColumns(this.#mapping)) {
      if (typeof source === 'string' && !columns.includes(source)) {
        throw new JourneyError(missingColumn, role, source, columns)
      }
    }
  }
}

/** Everything that is known once the first rows have been seen. */
interface Settled<Row> {
  readonly builder: TouchTableBuilder<Row>
  readonly guesses: readonly ColumnGuess[]
  readonly stated: readonly (readonly [Role, ResolvedColumn])[]
  readonly missing: readonly Role[]
  readonly columns: string[]
  readonly known: Set<string>
  readonly dimensions: string[]
  /** Columns read only because they may turn out to name referrers. */
  readonly helpers: ReadonlySet<string>
  readonly keepsAll: boolean
  readonly watchesColumns: boolean
  readonly preview: readonly (readonly string[])[]
}

function settle<Row>(shape: RowShape<Row>, mapping: LooseMapping, rows: readonly Row[]): Settled<Row> {
  const columns = [...shape.columnsOf(rows)]
  const stated = statedColumns(mapping)
  const taken = new Set(stated.flatMap(([, source]) => (typeof source === 'string' ? [source] : [])))
  const settledRoles = new Set(ROLES.filter((role) => mapping[role] !== undefined))
  const guesses = guessMapping({ columns, rows, read: shape.cell, settled: settledRoles, taken })
  const plan: { [R in Role]?: CellReader<Row> } = {}
  for (const [role, source] of stated) plan[role] = readerOf(shape, source)
  for (const { role, column } of guesses) plan[role] = shape.cell(column)
  for (const guess of guesses) taken.add(guess.column)
  const builder = new TouchTableBuilder(plan, mapping)
  const free = columns.filter((column) => !taken.has(column))
  const helpers = new Set(mapping.dimensions === undefined ? [] : free.filter(isReferrerName))
  const settled: Settled<Row> = {
    builder,
    guesses,
    stated: stated.map(([role, source]) => [role, { column: nameOf(source, role), from: 'stated' }]),
    missing: missingRoles(plan, mapping),
    columns,
    known: new Set(columns),
    dimensions: [],
    helpers: new Set([...helpers].filter((column) => !statedDimensions(mapping).some(([name]) => name === column))),
    keepsAll: mapping.dimensions === undefined,
    watchesColumns: shape.isOpen,
    preview: rows.slice(0, PREVIEW_ROWS).map((row) => columns.map((column) => readText(shape.cell(column)(row)) ?? '')),
  }
  const further = settled.keepsAll ? free.map((column) => [column, column] as const) : statedDimensions(mapping)
  for (const [name, source] of further) addDimension(settled, name, readerOf(shape, source))
  for (const column of settled.helpers) addDimension(settled, column, shape.cell(column))
  return settled
}

/** A dimension keeps its name; where a role's own dimension has it already, it gets a number. */
function addDimension<Row>(settled: Settled<Row>, name: string, read: CellReader<Row>): void {
  const free = settled.builder.dimension(name) === undefined ? name : `${name} (2)`
  settled.builder.addDimension(free, read)
  settled.dimensions.push(free)
}

function isReferrerName(column: string): boolean {
  return nameFit('referredBy', column) > 0
}

function withoutHelpers<Row>(table: TouchTable, settled: Settled<Row>): TouchTable {
  if (settled.helpers.size === 0) return table
  const kept = Object.entries(table.dimensions).filter(([name]) => !settled.helpers.has(name))
  return { ...table, dimensions: Object.fromEntries(kept) }
}

function resolvedMapping<Row>(settled: Settled<Row>, referrer: ColumnGuess | undefined): ResolvedMapping {
  const guessed = [...settled.guesses, ...(referrer === undefined ? [] : [referrer])]
  const columns = new Map<Role, ResolvedColumn>(settled.stated)
  for (const { role, column } of guessed) columns.set(role, { column, from: 'guessed' })
  const dimensions = settled.dimensions.filter((name) => name !== referrer?.column && !settled.helpers.has(name))
  return { ...Object.fromEntries(columns), dimensions }
}

function statedColumns(mapping: LooseMapping): readonly (readonly [Role, ColumnSource<Record<string, unknown>>])[] {
  return ROLES.flatMap((role) => {
    const source = mapping[role]
    return source === undefined || source === null ? [] : [[role, source] as const]
  })
}

function statedDimensions(
  mapping: LooseMapping,
): readonly (readonly [string, ColumnSource<Record<string, unknown>>])[] {
  const { dimensions } = mapping
  if (dimensions === undefined) return []
  if (Array.isArray(dimensions)) return (dimensions as readonly string[]).map((name) => [name, name] as const)
  return Object.entries(dimensions as Readonly<Record<string, ColumnSource<Record<string, unknown>>>>)
}

function readerOf<Row>(shape: RowShape<Row>, source: ColumnSource<Record<string, unknown>>): CellReader<Row> {
  return typeof source === 'string' ? shape.cell(source) : (row) => source(shape.asObject(row))
}

function nameOf(source: ColumnSource<Record<string, unknown>>, role: Role): string {
  return typeof source === 'string' ? source : source.name || role
}
