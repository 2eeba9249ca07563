import { badOption } from '../foundation/error-texts.js'
import { JourneyError } from '../foundation/journey-error.js'
import { wallClock } from './wall-clock.js'

const ZONED = /(?:z|[+-]\d{2}:?\d{2})$/i
const ISO = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:?\d{2})?)?$/i

/**
 * An instant in epoch milliseconds: a number stands for itself, an ISO 8601 text is read.
 *
 * A text without an offset is a wall-clock time in `timeZone`; a date alone is its midnight there.
 * Clocks set forward or back count as in `wallClock`, as they do for times in the data.
 * Throws JourneyError `bad-option`, naming `option`, where it cannot be read.
 */
export function instantMs(instant: number | string, timeZone: string, option: string): number {
  const ms = typeof instant === 'number' ? instant : parseIso(instant.trim(), timeZone)
  if (Number.isFinite(ms)) return ms
  throw new JourneyError(
    badOption,
    option,
    instant,
    'epoch milliseconds or an ISO 8601 text such as "2026-01-31T18:00:00Z"',
  )
}

function parseIso(text: string, timeZone: string): number {
  if (!ISO.test(text)) return Number.NaN
  const iso = text.replace(' ', 'T')
  if (iso.length > 10 && ZONED.test(iso)) return Date.parse(iso)
  const localMs = Date.parse(iso.length > 10 ? `${iso}Z` : iso)
  return Number.isNaN(localMs) ? localMs : wallClock(timeZone)(localMs)
}
