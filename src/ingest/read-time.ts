/** Cannot be read as a time. */
export const UNREADABLE = 0
/** An instant: `ms` is epoch milliseconds. */
export const INSTANT = 1
/** A wall-clock time or a day without zone: `ms` as if it were UTC. */
export const LOCAL = 2
/** A number since the epoch whose unit the column decides: `ms` is the number. */
export const EPOCH = 3
/** 03/04/2026: `ms` read day first, `monthFirstMs` month first, both as if UTC, NaN where impossible. */
export const EITHER = 4

/** A cell read on its own. What only the whole column can decide stays open. */
export interface ReadTime {
  readonly kind: typeof UNREADABLE | typeof INSTANT | typeof LOCAL | typeof EPOCH | typeof EITHER
  readonly ms: number
  readonly monthFirstMs?: number
  /** A day without a time of day: `ms` is its midnight. */
  readonly isDay?: boolean
}

const NOT_A_TIME: ReadTime = { kind: UNREADABLE, ms: Number.NaN }
/** The widest range of a Date. */
const LATEST_MS = 8.64e15

const CLOCK = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?`
const YEAR_FIRST = new RegExp(
  String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\s*${CLOCK}\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$`,
  'i',
)
const YEAR_LAST = new RegExp(
  String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:[T ,]\s*${CLOCK}\s*(?:([ap])\.?m\.?)?)?$`,
  'i',
)
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})(Z)?)?$/
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:e\+?\d+)?$/i

/**
 * Reads one cell as a time: Date objects, ISO 8601 with and without zone, days, numbers since the
 * epoch, and day/month/year in either order (docs/data-in.md has the rules).
 * Never throws; what cannot be read has kind UNREADABLE.
 */
export function readTime(cell: unknown): ReadTime {
  if (typeof cell === 'string') return readText(cell.trim())
  if (typeof cell === 'number') return isPlainEpoch(cell) ? { kind: EPOCH, ms: cell } : readEpoch(cell, String(cell))
  if (cell instanceof Date) return instant(cell.getTime())
  if (typeof cell === 'bigint') return readEpoch(Number(cell), String(cell))
  return NOT_A_TIME
}

function readText(text: string): ReadTime {
  const iso = YEAR_FIRST.exec(text)
  if (iso !== null) return readYearFirst(iso)
  if (NUMBER.test(text)) return readEpoch(Number(text), text)
  const compact = COMPACT.exec(text)
  if (compact !== null) return readCompact(compact)
  const yearLast = YEAR_LAST.exec(text)
  return yearLast === null ? NOT_A_TIME : readYearLast(yearLast)
}

function readYearFirst(match: RegExpExecArray): ReadTime {
  const day = dayMs(match[1], match[3], match[4])
  const clock = clockMs(match[5], match[6], match[7], match[8])
  const zone = match[9]
  if (zone === undefined) return local(day + clock, match[5] === undefined)
  return instant(day + clock - zoneMs(zone))
}

/** Nine to thirteen digits, as nearly all times since 1970 have: no compact date has so many. */
export function isPlainEpoch(number: number): boolean {
  return number >= 1e8 && number < 1e13
}

/** Eight digits that are a day of the calendar are one: as seconds they would all lie in 1970. */
function readEpoch(number: number, text: string): ReadTime {
  const compact = COMPACT.exec(text)
  const day = compact === null ? NOT_A_TIME : readCompact(compact)
  if (day.kind !== UNREADABLE) return day
  return Number.isFinite(number) ? { kind: EPOCH, ms: number } : NOT_A_TIME
}

function readCompact(match: RegExpExecArray): ReadTime {
  const year = Number(match[1])
  if (year < 1900 || year > 2100) return NOT_A_TIME
  const ms = dayMs(match[1], match[2], match[3]) + clockMs(match[4], match[5], match[6], undefined)
  return match[7] === undefined ? local(ms, match[4] === undefined) : instant(ms)
}

/** With points the day stands first everywhere; with strokes and hyphens only the column can tell. */
function readYearLast(match: RegExpExecArray): ReadTime {
  const year = fullYear(match[4] ?? '', match[2])
  const clock = clockMs(hour24(match[5], match[9]), match[6], match[7], match[8])
  const dayFirst = dayMs(year, match[3], match[1]) + clock
  const isDay = match[5] === undefined
  if (match[2] === '.') return local(dayFirst, isDay)
  const monthFirst = dayMs(year, match[1], match[3]) + clock
  if (Number.isNaN(dayFirst) && Number.isNaN(monthFirst)) return NOT_A_TIME
  return { kind: EITHER, ms: dayFirst, monthFirstMs: monthFirst, ...(isDay && { isDay }) }
}

/** Two digits mean 1970 to 2069; between hyphens they might be the day, so they are not read. */
function fullYear(digits: string, separator: string | undefined): string | undefined {
  if (digits.length === 4) return digits
  if (separator === '-') return undefined
  return String(Number(digits) + (Number(digits) < 70 ? 2000 : 1900))
}

function hour24(hour: string | undefined, half: string | undefined): string | undefined {
  if (hour === undefined || half === undefined) return hour
  const twelve = Number(hour)
  if (twelve < 1 || twelve > 12) return '99'
  return String((twelve % 12) + (half.toLowerCase() === 'p' ? 12 : 0))
}

/** Midnight of a day as if in UTC, NaN where the calendar has no such day. */
function dayMs(year: string | undefined, month: string | undefined, day: string | undefined): number {
  const y = Number(year)
  const m = Number(month)
  const d = Number(day)
  if (!(y >= 100) || m < 1 || m > 12 || d < 1) return Number.NaN
  // Date.UTC would roll the 31st of April over into May.
  return d > 28 && d > daysIn(y, m) ? Number.NaN : Date.UTC(y, m - 1, d)
}

function daysIn(year: number, month: number): number {
  return (Date.UTC(year, month, 1) - Date.UTC(year, month - 1, 1)) / 86_400_000
}

/** Milliseconds since midnight: 0 without a clock, NaN beyond 24:00:00; a leap second is allowed. */
function clockMs(
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
  fraction: string | undefined,
): number {
  if (hour === undefined) return 0
  const h = Number(hour)
  const m = Number(minute)
  const s = Number(second ?? 0)
  if (h > 24 || m > 59 || s > 60 || (h === 24 && m + s > 0)) return Number.NaN
  const ms = fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000 + 1e-6)
  return ((h * 60 + m) * 60 + s) * 1000 + ms
}

function zoneMs(zone: string): number {
  if (zone.length < 3 || !/[+-]/.test(zone)) return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.length > 3 ? zone.slice(-2) : 0)
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000
}

function instant(ms: number): ReadTime {
  return Math.abs(ms) <= LATEST_MS ? { kind: INSTANT, ms } : NOT_A_TIME
}

function local(ms: number, isDay: boolean): ReadTime {
  return Math.abs(ms) <= LATEST_MS ? { kind: LOCAL, ms, ...(isDay && { isDay }) } : NOT_A_TIME
}
