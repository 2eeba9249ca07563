import { badOption } from './error-texts.js'
import { JourneyError } from './journey-error.js'

/**
 * The value of an option that takes one of a few words.
 * @throws JourneyError `bad-option` for any other
 */
export function oneOf<Value extends string>(option: string, value: Value, allowed: readonly Value[]): Value {
  if (allowed.includes(value)) return value
  throw new JourneyError(badOption, option, value, allowed.map((one) => `"${one}"`).join(', '))
}
