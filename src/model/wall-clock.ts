import { badOption } from '../foundation/error-texts.js'
import { JourneyError } from '../foundation/journey-error.js'

const DAY_MS = 86_400_000
/** Zones change their offset on quarters of an hour, so one answer holds for a quarter. */
const QUARTER_MS = 900_000

/**
 * Makes a reader of wall-clock times in a zone: from the time as if it were UTC to the instant, both
 * in epoch milliseconds. A time that occurs twice (clocks set back) is the earlier one; a time that
 * does not occur (clocks set forward) moves on by the gap.
 *
 * Costs one look-up per call; the zone's rules are asked once per quarter of an hour that occurs.
 * Throws JourneyError `bad-option` for an unknown zone.
 */
export function wallClock(timeZone: string): (localMs: number) => number {
  const offsetAt = zoneOffset(timeZone)
  if (timeZone === 'UTC') return (localMs) => localMs
  const known = new Map<number, number>()
  return (localMs) => {
    const quarter = Math.floor(localMs / QUARTER_MS)
    let offset = known.get(quarter)
    if (offset === undefined) {
      offset = offsetOfWallClock(quarter * QUARTER_MS, offsetAt)
      known.set(quarter, offset)
    }
    return localMs - offset
  }
}

/** The offset, ms, that turns a wall-clock time into the instant. */
function offsetOfWallClock(localMs: number, offsetAt: (ms: number) => number): number {
  const before = offsetAt(localMs - DAY_MS)
  const after = offsetAt(localMs + DAY_MS)
  if (before === after || offsetAt(localMs - before) === before) return before
  return offsetAt(localMs - after) === after ? after : before
}

/** How far clocks of the zone are ahead of UTC at an instant, ms. */
function zoneOffset(timeZone: string): (ms: number) => number {
  const format = formatOf(timeZone)
  return (ms) => {
    const shown = new Map(format.formatToParts(ms).map((part) => [part.type, Number(part.value)]))
    const part = (type: Intl.DateTimeFormatPartTypes): number => shown.get(type) ?? 0
    const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
    return local - Math.floor(ms / 1000) * 1000
  }
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const numeric = 'numeric'
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
      second: numeric,
    })
  } catch {
    throw new JourneyError(badOption, 'timeZone', timeZone, 'an IANA zone such as "Europe/Paris", or "UTC"')
  }
}
