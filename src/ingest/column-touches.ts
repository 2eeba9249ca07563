import type { CodeColumn } from '../foundation/code-column.js'
import { DiagnosticCollector } from '../foundation/diagnostics.js'
import { type JourneyIssueKind, journeyIssueSeverity } from '../model/journey-issues.js'
import type { DictionaryColumn, TouchTable } from '../model/touch-table.js'
import type { Role } from './column-mapping.js'
import { DictionaryBuilder } from './dictionary-builder.js'
import { readMark } from './read-mark.js'
import { readNumber } from './read-number.js'
import { readText } from './read-text.js'
import { plainEpochTimes, TimeColumn, type TimeOptions } from './time-column.js'
import type { ColumnView } from './touch-columns.js'

type Issues = DiagnosticCollector<JourneyIssueKind>

/** Whole columns by role, and the dimensions by the names they get. */
export interface ColumnPlan {
  readonly count: number
  readonly roles: { readonly [R in Role]?: ColumnView }
  readonly dimensions: readonly (readonly [name: string, view: ColumnView])[]
}

/**
 * A table of touches from whole columns: the rules of TouchTableBuilder, column by column. Codes and
 * numbers that are sound already are not copied, so the table shares their memory.
 */
export function columnTouches(plan: ColumnPlan, options: TimeOptions, timeZone: string): TouchTable {
  const { roles, count } = plan
  const issues: Issues = new DiagnosticCollector<JourneyIssueKind>(journeyIssueSeverity)
  const actor = actors(roles.actor, count)
  const named = namedRows(actor, roles.actor, issues)
  const timeMs = times(roles.time, named, { options, timeZone, issues, count })
  const rows = timedRows(named, timeMs)
  const keep = <A extends CodeColumn | Float64Array | Uint8Array>(all: A): A =>
    rows.length === count ? all : picked(all, rows)
  const text = ({ values, codes }: DictionaryColumn): DictionaryColumn => ({ values, codes: keep(codes) })
  const optional = (role: 'stage' | 'referredBy'): DictionaryColumn | undefined => {
    const column = roles[role] && text(texts(roles[role], count))
    return column?.codes.some((code) => code >= 0) ? column : undefined
  }
  const stage = optional('stage')
  const referredBy = optional('referredBy')
  const read: Reading = { rows: named, issues }
  return {
    count: rows.length,
    actor: text(actor),
    timeMs: keep(timeMs),
    touchpoint: text(texts(roles.touchpoint, count)),
    ...(stage && { stage }),
    ...(roles.value && { value: keep(numbers('value', roles.value, read)) }),
    ...(roles.conversion && { conversion: keep(marks('conversion', roles.conversion, read)) }),
    ...(roles.loss && { loss: keep(marks('loss', roles.loss, read)) }),
    ...(roles.gap && { gap: keep(marks('gap', roles.gap, read)) }),
    ...(roles.sequence && { sequence: keep(numbers('sequence', roles.sequence, read)) }),
    ...(referredBy && { referredBy }),
    dimensions: Object.fromEntries(plan.dimensions.map(([name, view]) => [name, text(texts(view, count))])),
    ...(rows.at(-1) !== rows.length - 1 && rows.length > 0 && { source: rows.map((row) => row + 1) }),
    issues: issues.result().issues,
  }
}

/** Which cells count for faults, and where these go. */
interface Reading {
  readonly rows: Int32Array
  readonly issues: Issues
}

/** A column as distinct trimmed texts with codes; no column has no text in any row. */
export function texts(view: ColumnView | undefined, count: number): DictionaryColumn {
  if (view === undefined) return { values: [], codes: new Int32Array(count).fill(-1) }
  if (view.coded !== undefined) return cleanDictionary(view.coded.values, view.coded.codes)
  const column = new DictionaryBuilder()
  for (let row = 0; row < count; row++) column.push(readText(view.at(row)))
  return column.take()
}

/**
 * Actors are many, and the build sorts them anyway and finds those that stand twice; so a dictionary of sound ids is
 * taken as it is, without looking for repeats.
 */
function actors(view: ColumnView | undefined, count: number): DictionaryColumn {
  const { coded } = view ?? {}
  return coded !== undefined && areTexts(coded.values)
    ? { values: coded.values, codes: coded.codes }
    : texts(view, count)
}

/** The codes as they are where every value is a trimmed text and stands once; else codes of such values. */
function cleanDictionary(raw: readonly unknown[], codes: CodeColumn): DictionaryColumn {
  if (isClean(raw)) return { values: raw, codes }
  const values = new DictionaryBuilder()
  for (const value of raw) values.push(readText(value))
  const cleaned = values.column()
  if (cleaned.values.length === raw.length) return { values: cleaned.values, codes }
  return {
    values: cleaned.values,
    codes: Int32Array.from(codes, (code) => (code < 0 ? -1 : (cleaned.codes[code] as number))),
  }
}

function isClean(raw: readonly unknown[]): raw is readonly string[] {
  return areTexts(raw) && isDistinct(raw)
}

function areTexts(raw: readonly unknown[]): raw is readonly string[] {
  return raw.every((value) => typeof value === 'string' && value !== '' && value.trim() === value)
}

function isDistinct(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length
}

/** Rows that have an actor; the others are reported, unless there is no such column at all. */
function namedRows(actor: DictionaryColumn, view: ColumnView | undefined, issues: Issues): Int32Array {
  const rows = new Int32Array(actor.codes.length)
  let length = 0
  for (let row = 0; row < rows.length; row++) {
    if ((actor.codes[row] as number) >= 0) rows[length++] = row
    else if (view !== undefined) issues.add('missing-actor', `row ${row + 1}`)
  }
  return rows.subarray(0, length)
}

/** Those rows that have a time. */
function timedRows(rows: Int32Array, timeMs: Float64Array): Int32Array {
  for (let i = 0; i < rows.length; i++) {
    if (Number.isNaN(timeMs[rows[i] as number])) return rows.filter((row) => !Number.isNaN(timeMs[row]))
  }
  return rows
}

interface TimeReading {
  readonly options: TimeOptions
  readonly timeZone: string
  readonly issues: Issues
  readonly count: number
}

/** Epoch milliseconds per row, NaN where there is no time. */
function times(view: ColumnView | undefined, rows: Int32Array, reading: TimeReading): Float64Array {
  const plain =
    view?.numbers && rows.length === reading.count
      ? plainEpochTimes(view.numbers, reading.options, reading.issues)
      : undefined
  if (plain !== undefined) return plain
  const all = new Float64Array(reading.count).fill(Number.NaN)
  if (view === undefined) return all
  const column = new TimeColumn(reading.options)
  for (const row of rows) column.push(view.at(row), row + 1)
  const ms = column.resolve(reading.timeZone, reading.issues)
  if (rows.length === reading.count) return ms
  for (let i = 0; i < rows.length; i++) all[rows[i] as number] = ms[i] as number
  return all
}

function numbers(role: 'value' | 'sequence', view: ColumnView, { rows, issues }: Reading): Float64Array {
  if (view.numbers?.every((number) => Math.abs(number) !== Number.POSITIVE_INFINITY)) return view.numbers
  const read = new Float64Array(view.length).fill(Number.NaN)
  for (const row of rows) {
    const cell = view.at(row)
    const number = readNumber(cell)
    if (number === undefined) issues.add('unreadable-value', `row ${row + 1}: ${role} ${quoted(cell)}`)
    else read[row] = number
  }
  return read
}

function marks(role: 'conversion' | 'loss' | 'gap', view: ColumnView, { rows, issues }: Reading): Uint8Array {
  const read = new Uint8Array(view.length)
  for (const row of rows) {
    const cell = view.at(row)
    const mark = readMark(cell)
    if (mark === undefined) issues.add('unreadable-mark', `row ${row + 1}: ${role} ${quoted(cell)}`)
    if (mark === true) read[row] = 1
  }
  return read
}

function picked<A extends CodeColumn | Float64Array | Uint8Array>(from: A, rows: Int32Array): A {
  const all = from.slice(0, rows.length) as A
  for (let i = 0; i < rows.length; i++) all[i] = from[rows[i] as number] as number
  return all
}

function quoted(cell: unknown): string {
  return `"${(readText(cell) ?? '').slice(0, 60)}"`
}
