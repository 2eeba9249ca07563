import type { DiagnosticCollector } from '../foundation/diagnostics.js'
import type { JourneyIssueKind } from '../model/journey-issues.js'
import { wallClock } from '../model/wall-clock.js'
import type { DateOrder, TimeUnit } from './column-mapping.js'
import { type GrowingColumn, GrowingTimes, growingUint8 } from './growing-column.js'
import { readIsoInstant } from './read-iso-instant.js'
import { readText } from './read-text.js'
import { EITHER, EPOCH, INSTANT, isPlainEpoch, LOCAL, readTime, UNREADABLE } from './read-time.js'

type Issues = DiagnosticCollector<JourneyIssueKind>

const UNIT_MS: Record<TimeUnit, number> = { s: 1000, ms: 1, us: 1e-3, ns: 1e-6 }
const UNIT_NAME: Record<TimeUnit, string> = {
  s: 'seconds',
  ms: 'milliseconds',
  us: 'microseconds',
  ns: 'nanoseconds',
}
const LATEST_MS = 8.64e15
const SECONDS_BELOW = 1e11
const EXAMPLES_AT_MOST = 5

/** What the caller states about times, where the column cannot tell. */
export interface TimeOptions {
  readonly timeUnit?: TimeUnit | undefined
  readonly dateOrder?: DateOrder | undefined
}

/** An unreadable cell, kept for the report. */
interface BadTime {
  readonly source: number
  readonly text: string
}

/**
 * A column of times while it is read. Cells are kept as they stand; the unit of numbers, the order
 * of day and month and the zone are applied to the whole column in `resolve`, which may be called
 * again with another zone.
 */
export class TimeColumn {
  /** The kind of all cells so far; those of each cell once they differ. */
  #firstKind: number = INSTANT
  #kinds: GrowingColumn<Uint8Array> | null = null
  readonly #ms = new GrowingTimes()
  /** Positions and month-first readings of cells of kind EITHER. */
  readonly #eitherAt: number[] = []
  readonly #monthFirst: number[] = []
  readonly #bad: BadTime[] = []
  #badCount = 0
  #days = 0
  readonly #options: TimeOptions

  constructor(options: TimeOptions) {
    this.#options = options
  }

  push(cell: unknown, source: number): void {
    const instant = typeof cell === 'string' ? readIsoInstant(cell) : Number.NaN
    if (Number.isNaN(instant)) this.#pushOther(cell, source)
    else this.#keep(INSTANT, instant)
  }

  /** Appends the cell that stands in a text from `start` up to, and without, `end`. */
  pushPart(text: string, start: number, end: number, source: number): void {
    const instant = readIsoInstant(text, start, end)
    if (Number.isNaN(instant)) this.#pushOther(text.slice(start, end), source)
    else this.#keep(INSTANT, instant)
  }

  #pushOther(cell: unknown, source: number): void {
    const time = readTime(cell)
    if (time.kind === EITHER) this.#noteEither(time.monthFirstMs ?? Number.NaN)
    if (time.kind === UNREADABLE) this.#noteBad(cell, source)
    if (time.isDay === true) this.#days++
    this.#keep(time.kind, time.ms)
  }

  #keep(kind: number, ms: number): void {
    if (this.#ms.length === 0) this.#firstKind = kind
    else if (kind !== this.#firstKind && this.#kinds === null) {
      this.#kinds = growingUint8()
      this.#kinds.padTo(this.#ms.length, this.#firstKind)
    }
    this.#kinds?.push(kind)
    this.#ms.push(ms)
  }

  /**
   * Epoch milliseconds per row, NaN where unreadable; what was found and decided goes to `issues`. With `isLast` the
   * column is empty afterwards.
   */
  resolve(timeZone: string, issues: DiagnosticCollector<JourneyIssueKind>, isLast = false): Float64Array {
    const count = this.#ms.length
    const ms = isLast ? this.#ms.take() : this.#ms.view()
    const kindAt = this.#kindReader()
    this.#resolveEither(ms, issues)
    if (this.#has(EPOCH)) this.#resolveEpoch(ms, kindAt, issues)
    if (this.#has(LOCAL) || this.#has(EITHER)) this.#resolveLocal(ms, kindAt, timeZone, issues)
    this.#reportDays(count, issues)
    this.#reportBad(issues)
    return ms
  }

  #kindReader(): (row: number) => number {
    const kinds = this.#kinds?.view()
    return kinds === undefined ? () => this.#firstKind : (row) => kinds[row] as number
  }

  /** False where no cell can be of this kind. */
  #has(kind: number): boolean {
    return this.#kinds !== null || this.#firstKind === kind
  }

  /** Where other cells have a time of day, nobody knows what of that day came before a day without one. */
  #reportDays(count: number, issues: Issues): void {
    if (this.#days < count - this.#badCount) issues.add('ambiguous-time', DAYS_BESIDE_TIMES, this.#days)
  }

  #reportBad(issues: DiagnosticCollector<JourneyIssueKind>): void {
    this.#bad.forEach((bad, i) => {
      const last = i === this.#bad.length - 1
      issues.add('unreadable-time', `row ${bad.source}: ${bad.text}`, last ? this.#badCount - i : 1)
    })
  }

  #noteEither(monthFirstMs: number): void {
    this.#eitherAt.push(this.#ms.length)
    this.#monthFirst.push(monthFirstMs)
  }

  #noteBad(cell: unknown, source: number): void {
    this.#badCount++
    if (this.#bad.length < EXAMPLES_AT_MOST) this.#bad.push({ source, text: shown(cell) })
  }

  /** 03/04/2026: the column decides by days beyond 12, or nobody does. */
  #resolveEither(ms: Float64Array, issues: DiagnosticCollector<JourneyIssueKind>): void {
    const count = this.#eitherAt.length
    if (count === 0) return
    const order = this.#options.dateOrder ?? this.#orderByEvidence(ms)
    let lost = 0
    for (let i = 0; i < count; i++) {
      const at = this.#eitherAt[i] as number
      if (order === undefined) ms[at] = Number.NaN
      else if (order === 'month-first') ms[at] = this.#monthFirst[i] as number
      if (Number.isNaN(ms[at])) lost++
    }
    if (order === undefined) issues.add('unreadable-time', UNDECIDED, lost)
    else issues.add('unreadable-time', `days or months beyond the calendar, read ${order}`, lost)
    if (order !== undefined) issues.add('ambiguous-time', `day and month were read ${order}`, count - lost)
  }

  #orderByEvidence(ms: Float64Array): DateOrder | undefined {
    let dayFirst = 0
    let monthFirst = 0
    for (let i = 0; i < this.#eitherAt.length; i++) {
      if (Number.isNaN(this.#monthFirst[i] as number)) dayFirst++
      else if (Number.isNaN(ms[this.#eitherAt[i] as number] as number)) monthFirst++
    }
    if (dayFirst === monthFirst) return undefined
    return dayFirst > monthFirst ? 'day-first' : 'month-first'
  }

  #resolveEpoch(ms: Float64Array, kindAt: (row: number) => number, issues: Issues): void {
    const numbers = ms.filter((_, i) => kindAt(i) === EPOCH)
    if (numbers.length === 0) return
    const unit = this.#options.timeUnit ?? unitByMagnitude(numbers)
    let lost = 0
    for (let i = 0; i < ms.length; i++) {
      if (kindAt(i) !== EPOCH) continue
      const instant = toMicrosecond((ms[i] as number) * UNIT_MS[unit])
      ms[i] = Math.abs(instant) <= LATEST_MS ? instant : Number.NaN
      if (Number.isNaN(ms[i])) lost++
    }
    issues.add('unreadable-time', `numbers beyond the calendar as ${UNIT_NAME[unit]}`, lost)
    if (this.#options.timeUnit === undefined) {
      issues.add('ambiguous-time', `numbers were read as ${UNIT_NAME[unit]} since 1970`, numbers.length - lost)
    }
  }

  #resolveLocal(ms: Float64Array, kindAt: (row: number) => number, timeZone: string, issues: Issues): void {
    const instantOf = wallClock(timeZone)
    let count = 0
    for (let i = 0; i < ms.length; i++) {
      const kind = kindAt(i)
      if (kind === INSTANT || kind === EPOCH || Number.isNaN(ms[i])) continue
      if (kind === LOCAL || kind === EITHER) {
        ms[i] = instantOf(ms[i] as number)
        count++
      }
    }
    issues.add('ambiguous-time', `times without a zone were read in ${timeZone}`, count)
  }
}

/**
 * The instants of plain numbers, all of them between 1973 in seconds and 2286 in milliseconds, by the rules of
 * TimeColumn; undefined where some number is none of these and must be looked at by itself. Whole milliseconds stay
 * where they are. Linear.
 */
export function plainEpochTimes(
  numbers: Float64Array,
  { timeUnit }: TimeOptions,
  issues: DiagnosticCollector<JourneyIssueKind>,
): Float64Array | undefined {
  let seconds = 0
  let isWhole = true
  for (let row = 0; row < numbers.length; row++) {
    const number = numbers[row] as number
    if (!isPlainEpoch(number)) return undefined
    if (number < SECONDS_BELOW) seconds++
    if (isWhole && !Number.isInteger(number)) isWhole = false
  }
  const unit = timeUnit ?? (seconds > numbers.length >> 1 ? 's' : 'ms')
  if (unit === 's' && seconds < numbers.length) return undefined
  if (timeUnit === undefined) {
    issues.add('ambiguous-time', `numbers were read as ${UNIT_NAME[unit]} since 1970`, numbers.length)
  }
  return unit === 'ms' && isWhole ? numbers : numbers.map((number) => toMicrosecond(number * UNIT_MS[unit]))
}

const DAYS_BESIDE_TIMES = 'days without a time of day stand beside times and were read as midnight'
const UNDECIDED =
  'day and month cannot be told apart: no day in the column is beyond 12; state dateOrder "day-first" or "month-first"'

/** By the median: seconds reach the year 5138, milliseconds the same from 1973 on, and so forth. */
function unitByMagnitude(numbers: Float64Array): TimeUnit {
  const sorted = numbers.map(Math.abs).sort()
  const median = sorted[sorted.length >> 1] ?? 0
  if (median < SECONDS_BELOW) return 's'
  if (median < 1e14) return 'ms'
  return median < 1e17 ? 'us' : 'ns'
}

/** 1609459200.123 seconds times 1000 is not quite a whole number. */
function toMicrosecond(ms: number): number {
  return Math.round(ms * 1000) / 1000
}

function shown(cell: unknown): string {
  const text = readText(cell)
  return text === null ? 'no time' : `"${text.slice(0, 60)}"`
}
