import type { CodeColumn } from '../foundation/code-column.js'
import { DiagnosticCollector } from '../foundation/diagnostics.js'
import { type JourneyIssueKind, journeyIssueSeverity } from '../model/journey-issues.js'
import type { DictionaryColumn, TouchTable } from '../model/touch-table.js'
import type { Role } from './column-mapping.js'
import {
  beginsPlainly,
  type CellReader,
  type ColumnWriter,
  cellWriter,
  placeOf,
  pushCell,
  textWriter,
} from './column-writer.js'
import { DictionaryBuilder } from './dictionary-builder.js'
import { type GrowingColumn, growingFloat64, growingInt32, growingUint8 } from './growing-column.js'
import type { LineCells } from './line-cells.js'
import { readMark } from './read-mark.js'
import { readNumber } from './read-number.js'
import { readText } from './read-text.js'
import { TimeColumn, type TimeOptions } from './time-column.js'

/** How to read each role from a row; a role that no column stands for is absent. */
export type TouchPlan<Row> = { readonly [R in Role]?: CellReader<Row> }

/** Roles whose columns are kept as dimensions, under their own names. */
const DIMENSION_ROLES = ['channel', 'device', 'content'] as const

/**
 * Builds a TouchTable row by row, in typed columns that grow: nothing is kept per row but its cells'
 * codes, so rows may be appended chunk by chunk and thrown away.
 *
 * Rows without actor are reported and left out at once; rows with an unreadable time when the table
 * is taken, because only the whole column tells what its times mean. `table` may be taken again,
 * with another zone or after further rows.
 */
export class TouchTableBuilder<Row> {
  readonly #plan: TouchPlan<Row>
  readonly #found = new DiagnosticCollector<JourneyIssueKind>(journeyIssueSeverity)
  /** Empty as long as row follows row. */
  readonly #source = growingInt32()
  readonly #time: TimeColumn
  readonly #actors = new DictionaryBuilder()
  readonly #texts = new Map<TextColumn, DictionaryBuilder>()
  readonly #numbers = new Map<'value' | 'sequence', GrowingColumn<Float64Array>>()
  readonly #marks = new Map<'conversion' | 'loss' | 'gap', GrowingColumn<Uint8Array>>()
  readonly #dimensions: { readonly name: string; readonly values: DictionaryBuilder }[] = []
  /** What is done with each row besides its actor and time, in the order of the columns. */
  readonly #writers: ColumnWriter<Row>[] = []
  /** Whether every cell has its place in a row of split text. */
  #readsLines: boolean

  constructor(plan: TouchPlan<Row>, options: TimeOptions = {}) {
    this.#plan = plan
    this.#time = new TimeColumn(options)
    this.#readsLines = placeOf(plan.actor) >= 0 && placeOf(plan.time) >= 0
    for (const role of ['touchpoint', 'stage', 'referredBy'] as const) this.#addText(role, plan[role])
    for (const role of ['value', 'sequence'] as const) this.#addNumber(role, plan[role])
    for (const role of ['conversion', 'loss', 'gap'] as const) this.#addMark(role, plan[role])
    for (const role of DIMENSION_ROLES) this.addDimension(role, plan[role])
  }

  /** Rows kept so far. */
  get count(): number {
    return this.#actors.length
  }

  /** A further column from here on; earlier rows have no value in it. */
  addDimension(name: string, read: CellReader<Row> | undefined): void {
    if (read === undefined) return
    const values = new DictionaryBuilder()
    values.padTo(this.count)
    this.#dimensions.push({ name, values })
    this.#write(read, textWriter(read, values))
  }

  /** Reports a fault that was found outside, such as a malformed row. */
  report(kind: JourneyIssueKind, example: string, times = 1): void {
    this.#found.add(kind, example, times)
  }

  /** Appends a row; `source` is its position in the input, from 1. */
  append(row: Row, source: number): void {
    const plan = this.#plan
    const actor = plan.actor === undefined ? null : readText(plan.actor(row))
    if (actor === null) {
      if (plan.actor !== undefined) this.#found.add('missing-actor', `row ${source}`)
      return
    }
    this.#noteSource(source)
    this.#actors.push(actor)
    this.#time.push(plan.time?.(row), source)
    for (let i = 0; i < this.#writers.length; i++) this.#writers[i]?.row(row, source)
  }

  /**
   * Appends a row where it stands in its text, as `append` would; false, and nothing appended, where it must be cut
   * into cells first: where some column has no place in it, or the actor may be missing.
   */
  appendLine(line: LineCells, source: number): boolean {
    const actor = placeOf(this.#plan.actor)
    if (!this.#readsLines || !beginsPlainly(line, actor)) return false
    this.#noteSource(source)
    pushCell(this.#actors, line, actor)
    const time = placeOf(this.#plan.time)
    this.#time.pushPart(line.text, line.starts[time] as number, line.ends[time] as number, source)
    for (let i = 0; i < this.#writers.length; i++) this.#writers[i]?.line(line, source)
    return true
  }

  #write(read: CellReader<Row>, writer: ColumnWriter<Row>): void {
    this.#readsLines &&= placeOf(read) >= 0
    this.#writers.push(writer)
  }

  /** A dimension read so far; shares memory with the builder. */
  dimension(name: string): DictionaryColumn | undefined {
    return this.#dimensions.find((dimension) => dimension.name === name)?.values.column()
  }

  /** The actors read so far; shares memory with the builder. */
  actors(): DictionaryColumn {
    return this.#actors.column()
  }

  /**
   * The table of all rows appended so far. Times without zone are read in `timeZone`.
   * `referrer` names a dimension that is to be the referrer instead. With `isLast` the builder gives its memory up
   * column by column and is empty afterwards.
   */
  table(timeZone = 'UTC', referrer?: string, isLast = false): TouchTable {
    const { count } = this
    const issues = new DiagnosticCollector<JourneyIssueKind>(journeyIssueSeverity)
    issues.addAll(this.#found.result().issues)
    const timeMs =
      this.#plan.time === undefined
        ? new Float64Array(count).fill(Number.NaN)
        : this.#time.resolve(timeZone, issues, isLast)
    const keep = rowsWithTime(timeMs)
    const codes = (values: DictionaryBuilder | undefined): DictionaryColumn => {
      const column = isLast ? values?.take() : values?.column()
      return pickCodes(column ?? { values: [], codes: new Int8Array(count).fill(-1) }, keep, isLast)
    }
    const dimensions = this.#dimensions.filter((dimension) => dimension.name !== referrer)
    const referredBy = this.#dimensions.find((dimension) => dimension.name === referrer)?.values
    return {
      count: keep.length,
      actor: codes(this.#actors),
      timeMs: keep.isAll ? timeMs : pick(timeMs, keep),
      touchpoint: codes(this.#texts.get('touchpoint')),
      ...filled('stage', codes(this.#texts.get('stage'))),
      ...column('value', this.#numbers.get('value'), keep),
      ...column('conversion', this.#marks.get('conversion'), keep),
      ...column('loss', this.#marks.get('loss'), keep),
      ...column('gap', this.#marks.get('gap'), keep),
      ...column('sequence', this.#numbers.get('sequence'), keep),
      ...filled('referredBy', codes(referredBy ?? this.#texts.get('referredBy'))),
      dimensions: Object.fromEntries(dimensions.map(({ name, values }) => [name, codes(values)])),
      ...this.#sources(keep),
      issues: issues.result().issues,
    }
  }

  /** Where row follows row nothing need be written down. */
  #sources(keep: Kept): Pick<TouchTable, 'source'> {
    const all = this.#source.length > 0 ? this.#source.view() : null
    const sourceAt = (at: number): number => all?.[at] ?? at + 1
    const last =
      keep.length === 0 ? 0 : sourceAt(keep.isAll ? keep.length - 1 : (keep.positions[keep.length - 1] as number))
    if (last === keep.length) return {}
    return { source: keep.isAll ? (all as Int32Array) : keep.positions.slice(0, keep.length).map(sourceAt) }
  }

  #noteSource(source: number): void {
    if (this.#source.length === 0) {
      if (source === this.count + 1) return
      for (let row = 1; row <= this.count; row++) this.#source.push(row)
    }
    this.#source.push(source)
  }

  #addText(role: TextColumn, read: CellReader<Row> | undefined): void {
    if (read === undefined) return
    const values = new DictionaryBuilder()
    this.#texts.set(role, values)
    this.#write(read, textWriter(read, values))
  }

  #addNumber(role: 'value' | 'sequence', read: CellReader<Row> | undefined): void {
    if (read === undefined) return
    const column = growingFloat64()
    this.#numbers.set(role, column)
    this.#write(
      read,
      cellWriter(read, (cell, source) => column.push(this.#number(role, cell, source))),
    )
  }

  #addMark(role: 'conversion' | 'loss' | 'gap', read: CellReader<Row> | undefined): void {
    if (read === undefined) return
    const column = growingUint8()
    this.#marks.set(role, column)
    this.#write(
      read,
      cellWriter(read, (cell, source) => column.push(this.#mark(role, cell, source))),
    )
  }

  #number(role: 'value' | 'sequence', cell: unknown, source: number): number {
    const number = readNumber(cell)
    if (number !== undefined) return number
    this.#found.add('unreadable-value', `row ${source}: ${role} ${quoted(cell)}`)
    return Number.NaN
  }

  #mark(role: 'conversion' | 'loss' | 'gap', cell: unknown, source: number): number {
    const mark = readMark(cell)
    if (mark === undefined) this.#found.add('unreadable-mark', `row ${source}: ${role} ${quoted(cell)}`)
    return mark === true ? 1 : 0
  }
}

type TextColumn = 'touchpoint' | 'stage' | 'referredBy'

/** Positions of the rows to keep. */
interface Kept {
  readonly length: number
  readonly isAll: boolean
  /** Empty where all are kept. */
  readonly positions: Int32Array
}

function rowsWithTime(timeMs: Float64Array): Kept {
  let length = 0
  for (let i = 0; i < timeMs.length; i++) if (!Number.isNaN(timeMs[i])) length++
  if (length === timeMs.length) return { length, isAll: true, positions: new Int32Array(0) }
  const positions = new Int32Array(length)
  let next = 0
  for (let i = 0; i < timeMs.length; i++) if (!Number.isNaN(timeMs[i])) positions[next++] = i
  return { length, isAll: false, positions }
}

/** The kept rows of a column that is ours to change. */
function pick<A extends CodeColumn | Float64Array | Uint8Array>(all: A, keep: Kept): A {
  if (keep.isAll) return all
  for (let i = 0; i < keep.length; i++) all[i] = all[keep.positions[i] as number] as number
  return all.slice(0, keep.length) as A
}

/** Texts are the builder's own, unless it has given them up. */
function pickCodes({ values, codes }: DictionaryColumn, keep: Kept, isOurs: boolean): DictionaryColumn {
  return { values: isOurs ? values : [...values], codes: pick(codes, keep) }
}

/** A column that no row fills is absent. */
function filled<Name extends string>(name: Name, values: DictionaryColumn): { [N in Name]?: DictionaryColumn } {
  return values.values.length === 0 ? {} : ({ [name]: values } as { [N in Name]?: DictionaryColumn })
}

function column<Name extends string, A extends Float64Array | Uint8Array>(
  name: Name,
  values: GrowingColumn<A> | undefined,
  keep: Kept,
): { [N in Name]?: A } {
  return values === undefined ? {} : ({ [name]: pick(values.view(), keep) } as { [N in Name]?: A })
}

function quoted(cell: unknown): string {
  return `"${(readText(cell) ?? '').slice(0, 60)}"`
}
