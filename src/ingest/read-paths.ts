import { DiagnosticCollector } from '../foundation/diagnostics.js'
import { notRows } from '../foundation/error-texts.js'
import { JourneyError } from '../foundation/journey-error.js'
import { type JourneyIssueKind, journeyIssueSeverity } from '../model/journey-issues.js'
import type { TouchTable } from '../model/touch-table.js'
import { isObjectRow, type ObjectRow } from './object-rows.js'
import { PATH_ROLES, type PathMapping, type PathRole, pathColumns } from './path-columns.js'
import { PathTouches } from './path-touches.js'
import { readNumber } from './read-number.js'
import { readText } from './read-text.js'
import { noColumnText } from './reading-issues.js'

/** More touches than this are not laid out: their columns alone would take gigabytes. */
const TOUCHES_AT_MOST = 50_000_000
const USUAL_SEPARATOR = /[>→»]/

/**
 * Reads a table of aggregated paths (path, conversions, value, nulls) into touches: as many journeys
 * per row as it counts, each a visitor of its own, closed by a row that converts or is a loss.
 *
 * Throws JourneyError `not-rows` and `missing-column`; faults in the data are reported. Cost: the
 * touches of all journeys; a path of five steps that 1,000 took is 6,000 rows.
 */
export function readPaths<Row extends object>(rows: Iterable<Row>, mapping: PathMapping<Row> = {}): TouchTable {
  if (typeof rows !== 'object' || rows === null || !(Symbol.iterator in rows)) throw new JourneyError(notRows, rows)
  const list: readonly unknown[] = [...rows]
  const names = new Set(list.flatMap((row) => (isObjectRow(row) ? Object.keys(row) : [])))
  const reader = new PathReader(pathColumns([...names], mapping), mapping.separator)
  reader.reportColumns(mapping, [...names], list.length)
  list.forEach((row, i) => {
    reader.read(row, i + 1)
  })
  return reader.table()
}

type Stated = { readonly [R in PathRole]?: string | null }

/** Reads row after row, and keeps what was wrong with them. */
class PathReader {
  readonly #columns: { readonly [R in PathRole]?: string }
  readonly #separator: string | RegExp
  readonly #touches = new PathTouches()
  readonly #issues = new DiagnosticCollector<JourneyIssueKind>(journeyIssueSeverity)

  constructor(columns: { readonly [R in PathRole]?: string }, separator: string | undefined) {
    this.#columns = columns
    this.#separator = separator ?? USUAL_SEPARATOR
  }

  /** Which columns were found by name. Without a path, or without any count, rows say nothing. */
  reportColumns(mapping: Stated, names: readonly string[], count: number): void {
    for (const role of PATH_ROLES) {
      const column = this.#columns[role]
      if (column !== undefined && mapping[role] === undefined) {
        this.#issues.add('guessed-column', `${role} from "${column}": it is named "${column}"`)
      }
    }
    const { path, conversions, nulls, journeys } = this.#columns
    if (path === undefined) this.#issues.add('missing-column', noColumnText('path', names), count)
    if (conversions === undefined && nulls === undefined && journeys === undefined) {
      this.#issues.add('missing-column', noColumnText('conversions', names), count)
    }
  }

  read(row: unknown, source: number): void {
    if (!isObjectRow(row)) this.#issues.add('malformed-row', `row ${source}: no object with named columns`)
    else if (this.#columns.path !== undefined) this.#readPath(row, row[this.#columns.path], source)
  }

  #readPath(row: ObjectRow, path: unknown, source: number): void {
    const conversions = this.#count('conversions', row, source)
    const nulls = this.#nulls(row, conversions, source)
    if (conversions === undefined || nulls === undefined) return
    const steps = this.#steps(path)
    if (this.#isTooMuch((conversions + nulls) * (steps.length + 1), source)) return
    this.#touches.add({ steps, conversions, nulls, value: this.#value(row, conversions, source), source })
  }

  table(): TouchTable {
    if (this.#touches.count > 0) {
      this.#issues.add(
        'ambiguous-time',
        'paths have an order but no times; steps were set 1 ms apart',
        this.#touches.count,
      )
    }
    return this.#touches.table(this.#issues.result().issues)
  }

  #steps(path: unknown): readonly string[] {
    const parts = Array.isArray(path) ? path.map(readText) : (readText(path)?.split(this.#separator) ?? [])
    return parts.flatMap((part) => part?.trim() || [])
  }

  /** What did not convert: stated, or what is left of all journeys. */
  #nulls(row: ObjectRow, conversions: number | undefined, source: number): number | undefined {
    if (this.#columns.nulls !== undefined || this.#columns.journeys === undefined)
      return this.#count('nulls', row, source)
    const journeys = this.#count('journeys', row, source)
    if (journeys === undefined || conversions === undefined) return undefined
    if (journeys >= conversions) return journeys - conversions
    this.#issues.add('unreadable-value', `row ${source}: ${conversions} conversions of ${journeys} journeys`)
    return undefined
  }

  /** A whole number of at least 0; 0 where missing, undefined (and reported) where it is none. */
  #count(role: PathRole, row: ObjectRow, source: number): number | undefined {
    const cell = this.#cell(role, row)
    const number = readNumber(cell)
    if (Number.isNaN(number)) return 0
    if (number !== undefined && Number.isInteger(number) && number >= 0) return number
    this.#issues.add('unreadable-value', `row ${source}: ${role} "${readText(cell)}" is no count`)
    return undefined
  }

  #value(row: ObjectRow, conversions: number, source: number): number {
    const cell = this.#cell('value', row)
    const value = readNumber(cell)
    if (value === undefined) this.#issues.add('unreadable-value', `row ${source}: value "${readText(cell)}"`)
    if (conversions > 0) return value ?? Number.NaN
    if (value) this.#issues.add('unreadable-value', `row ${source}: a value of ${value} without conversions`)
    return Number.NaN
  }

  #cell(role: PathRole, row: ObjectRow): unknown {
    const column = this.#columns[role]
    return column === undefined ? undefined : row[column]
  }

  #isTooMuch(touches: number, source: number): boolean {
    if (this.#touches.count + touches <= TOUCHES_AT_MOST) return false
    this.#issues.add(
      'unreadable-value',
      `row ${source}: its ${touches} touches would make more than ${TOUCHES_AT_MOST}`,
    )
    return true
  }
}
