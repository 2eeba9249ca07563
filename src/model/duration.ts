import { badOption } from '../foundation/error-texts.js'
import { JourneyError } from '../foundation/journey-error.js'
import type { Duration } from './patience.js'

const MS_OF_UNIT: Readonly<Record<string, number>> = {
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
}

const TEXT = /^\s*(\d+(?:\.\d+)?)\s*(minute|hour|day|week)s?\s*$/

/**
 * A duration in milliseconds: a number stands for itself, a text such as `'30 days'` is read.
 *
 * Zero is a value, and so is `Infinity` (never). A day is 24 hours, whatever the calendar says.
 * Throws JourneyError `bad-option`, naming `option`, for anything else.
 */
export function durationMs(duration: Duration, option: string): number {
  if (typeof duration === 'number' && duration >= 0) return duration
  const parts = typeof duration === 'string' ? TEXT.exec(duration) : null
  const unitMs = MS_OF_UNIT[parts?.[2] ?? '']
  if (parts === null || unitMs === undefined) {
    throw new JourneyError(badOption, option, duration, 'milliseconds from 0 on, or a text such as "30 days"')
  }
  return Number(parts[1]) * unitMs
}
