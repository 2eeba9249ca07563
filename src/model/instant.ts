import { JourneyError } from '../foundation/journey-error.js'

const ZONED = /(?:z|[+-]\d{2}:?\d{2})$/i
const ISO = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:?\d{2})?)?$/i

/**
 * An instant in epoch milliseconds: a number stands for itself, an ISO 8601 text is read.
 *
 * A text without an offset is a wall-clock time in `timeZone`; a date alone is its midnight there.
 * A wall-clock time that occurs twice (clocks set back) is the earlier one.
 * Throws JourneyError `bad-option`, naming `option`, where it cannot be read.
 */
export function instantMs(instant: number | string, timeZone: string, option: string): number {
  const ms = typeof instant === 'number' ? instant : parseIso(instant.trim(), timeZone)
  if (Number.isFinite(ms)) return ms
  throw new JourneyError(
    'bad-option',
    option,
    instant,
    'epoch milliseconds or an ISO 8601 text such as "2026-01-31T18:00:00Z"',
  )
}

function parseIso(text: string, timeZone: string): number {
  if (!ISO.test(text)) return Number.NaN
  const iso = text.replace(' ', 'T')
  if (iso.length > 10 && ZONED.test(iso)) return Date.parse(iso)
  return wallClockMs(Date.parse(iso.length > 10 ? `${iso}Z` : iso), timeZone)
}

/** The instant at which clocks in `timeZone` show what UTC clocks show at `utcMs`. */
function wallClockMs(utcMs: number, timeZone: string): number {
  if (timeZone === 'UTC' || Number.isNaN(utcMs)) return utcMs
  const before = utcMs - offsetMs(utcMs - 86_400_000, timeZone)
  if (before + offsetMs(before, timeZone) === utcMs) return before
  return utcMs - offsetMs(utcMs + 86_400_000, timeZone)
}

/** How far clocks in `timeZone` are ahead of UTC at an instant, ms. */
function offsetMs(ms: number, timeZone: string): number {
  const shown = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(ms)
  const part = (type: string): number => Number(shown.find((one) => one.type === type)?.value)
  const asUtc = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return asUtc - Math.floor(ms / 1000) * 1000
}
