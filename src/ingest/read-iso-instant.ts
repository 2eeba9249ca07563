const DASH = 45
const POINT = 46
const COLON = 58
const LETTER_T = 84
const LETTER_Z = 90
const ZERO = 48
const MS_PER_DAY = 86_400_000

/**
 * The instant of a text, or of a part of it, in exactly the form `2026-03-01T10:20:30Z` or `2026-03-01T10:20:30.123Z`,
 * NaN for every other form. It is what nearly all logs hold, so it is read without a regular
 * expression and without an object per cell.
 */
export function readIsoInstant(text: string, from = 0, until: number = text.length): number {
  const length = until - from
  if ((length !== 20 && length !== 24) || !hasMarks(text, from, length)) return Number.NaN
  const month = two(text, from + 5)
  const day = two(text, from + 8)
  const year = two(text, from) * 100 + two(text, from + 2)
  const clock = clockMs(two(text, from + 11), two(text, from + 14), two(text, from + 17))
  const ms = length === 24 ? digit(text, from + 20) * 100 + two(text, from + 21) : 0
  if (!(year >= 100) || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return Number.NaN
  return daysSinceEpoch(year, month, day) * MS_PER_DAY + clock + ms
}

function hasMarks(text: string, from: number, length: number): boolean {
  return (
    text.charCodeAt(from + 4) === DASH &&
    text.charCodeAt(from + 7) === DASH &&
    text.charCodeAt(from + 10) === LETTER_T &&
    text.charCodeAt(from + 13) === COLON &&
    text.charCodeAt(from + 16) === COLON &&
    (length === 20 || text.charCodeAt(from + 19) === POINT) &&
    text.charCodeAt(from + length - 1) === LETTER_Z
  )
}

function digit(text: string, at: number): number {
  const value = text.charCodeAt(at) - ZERO
  return value >= 0 && value <= 9 ? value : Number.NaN
}

function two(text: string, at: number): number {
  return digit(text, at) * 10 + digit(text, at + 1)
}

function clockMs(hour: number, minute: number, second: number): number {
  return hour < 24 && minute < 60 && second < 60 ? ((hour * 60 + minute) * 60 + second) * 1000 : Number.NaN
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Days from 1970-01-01 in the proleptic Gregorian calendar, counting years from March on. */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468
}
