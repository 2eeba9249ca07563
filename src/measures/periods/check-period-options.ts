import { badOption } from '../../foundation/error-texts.js'
import { JourneyError } from '../../foundation/journey-error.js'
import { PERIOD_UNITS, type PeriodUnit } from './calendar-periods.js'

/**
 * Holds the words by which periods are cut; `path` stands before the options' names in what is said.
 * @throws JourneyError `bad-option`
 */
export function checkPeriodOptions(
  { unit, weekStartsOn }: { readonly unit?: PeriodUnit | undefined; readonly weekStartsOn: number },
  path = '',
): void {
  if (unit !== undefined && !PERIOD_UNITS.includes(unit)) {
    throw new JourneyError(badOption, `${path}unit`, unit, PERIOD_UNITS.join(', '))
  }
  if (Number.isInteger(weekStartsOn) && weekStartsOn >= 0 && weekStartsOn <= 6) return
  const allowed = 'a whole number from 0 (Sunday) to 6 (Saturday)'
  throw new JourneyError(badOption, `${path}weekStartsOn`, weekStartsOn, allowed)
}
