import { badOption } from '../../foundation/error-texts.js'
import { JourneyError } from '../../foundation/journey-error.js'

/** The length of one period of a series. */
export type PeriodUnit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century'

/** Units from fine to coarse. */
export const PERIOD_UNITS: readonly PeriodUnit[] = ['day', 'week', 'month', 'quarter', 'year', 'decade', 'century']

/** Months per unit, for units that are whole months; 0 for the others. */
const MONTHS: Readonly<Record<PeriodUnit, number>> = {
  day: 0,
  week: 0,
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1200,
}

/** How periods are cut. */
export interface CalendarOptions {
  readonly unit: PeriodUnit
  /** IANA zone. */
  readonly timeZone: string
  /** 0 Sunday to 6 Saturday. */
  readonly weekStartsOn: number
}

const DAY_MS = 86_400_000
const EARLIEST_MS = -62_135_596_800_000
const LATEST_MS = 253_402_300_799_999

/**
 * The bounds of the calendar periods that cover `startMs` to `endMs`, both included: the first bound
 * is at or before the start, the last after the end; period i is [bounds[i], bounds[i + 1]).
 *
 * Periods begin at local midnight of `timeZone`, so days of a clock change are 23 or 25 hours long.
 * Instants outside the years 1 to 9999 are drawn in. Throws JourneyError `bad-option` for an unknown
 * zone. Cost: one reading of the zone's calendar per period.
 */
export function calendarPeriods(startMs: number, endMs: number, options: CalendarOptions): number[] {
  const offset = zoneOffset(options.timeZone)
  const start = within(startMs)
  const end = Math.max(start, within(endMs))
  let day = floorDay(localDay(start, offset), options)
  const bounds = [midnight(day, offset)]
  while ((bounds.at(-1) as number) <= end) {
    day = nextDay(day, options.unit)
    bounds.push(midnight(day, offset))
  }
  return bounds
}

/** A unit that cuts the time between two instants into about 1 to 60 periods, at most into some hundred. */
export function fittingUnit(startMs: number, endMs: number): PeriodUnit {
  const days = (endMs - startMs) / DAY_MS
  if (!(days > 21)) return 'day'
  if (days <= 190) return 'week'
  if (days <= 5 * 366) return 'month'
  if (days <= 15 * 366) return 'quarter'
  if (days <= 60 * 366) return 'year'
  return days <= 600 * 366 ? 'decade' : 'century'
}

/** Roughly how many periods of a unit lie between two instants; never less than the truth by more than two. */
export function periodCount(startMs: number, endMs: number, unit: PeriodUnit): number {
  const days: Record<PeriodUnit, number> = {
    day: 1,
    week: 7,
    month: 28,
    quarter: 90,
    year: 365,
    decade: 3652,
    century: 36_524,
  }
  return Math.ceil((within(endMs) - within(startMs)) / DAY_MS / days[unit]) + 1
}

function within(ms: number): number {
  return Math.min(LATEST_MS, Math.max(EARLIEST_MS, Number.isFinite(ms) ? ms : 0))
}

/** Local midnights are kept as days since the epoch of the proleptic Gregorian calendar. */
function localDay(ms: number, offset: (ms: number) => number): number {
  return Math.floor((ms + offset(ms)) / DAY_MS)
}

function floorDay(day: number, { unit, weekStartsOn }: CalendarOptions): number {
  if (unit === 'day') return day
  const date = new Date(day * DAY_MS)
  if (unit === 'week') return day - ((date.getUTCDay() - weekStartsOn + 7) % 7)
  const months = MONTHS[unit]
  const since = date.getUTCFullYear() * 12 + date.getUTCMonth()
  return dayOf(0, since - (since % months))
}

function nextDay(day: number, unit: PeriodUnit): number {
  if (unit === 'day') return day + 1
  if (unit === 'week') return day + 7
  const date = new Date(day * DAY_MS)
  return dayOf(date.getUTCFullYear(), date.getUTCMonth() + MONTHS[unit])
}

/** Day number of the first of a month; years below 100 are taken as they are. */
function dayOf(year: number, month: number): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month, 1)
  return Math.floor(date.getTime() / DAY_MS)
}

/** The instant of local midnight: the offset is read twice, for days on which the clocks change. */
function midnight(day: number, offset: (ms: number) => number): number {
  const local = day * DAY_MS
  const guess = local - offset(local)
  return local - offset(guess)
}

/** Milliseconds by which a zone's clocks are ahead of UTC at an instant. */
function zoneOffset(timeZone: string): (ms: number) => number {
  if (timeZone === 'UTC') return () => 0
  const format = formatOf(timeZone)
  return (ms) => {
    const whole = Math.floor(within(ms) / 1000) * 1000
    const part: Record<string, number> = {}
    for (const { type, value } of format.formatToParts(whole)) part[type] = Number(value)
    const date = new Date(0)
    date.setUTCFullYear(part.year ?? 1970, (part.month ?? 1) - 1, part.day ?? 1)
    date.setUTCHours(part.hour ?? 0, part.minute ?? 0, part.second ?? 0)
    return date.getTime() - whole
  }
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch {
    throw new JourneyError(badOption, 'timeZone', timeZone, 'an IANA time zone such as "Europe/Paris"')
  }
}
