import { badOption } from './error-texts.js'
import { JourneyError } from './journey-error.js'

/**
 * Holds one option: says what it got and what it takes where a condition does not hold.
 * @throws JourneyError `bad-option`
 */
export function requireOption(holds: boolean, option: string, got: unknown, allowed: string): void {
  if (!holds) throw new JourneyError(badOption, option, got, allowed)
}
