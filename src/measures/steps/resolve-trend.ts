import { badOption } from '../../foundation/error-texts.js'
import { JourneyError } from '../../foundation/journey-error.js'
import { calendarPeriods, fittingUnit, PERIOD_UNITS, type PeriodUnit } from '../circles/calendar-periods.js'
import type { StepsContext } from './resolve-steps.js'
import type { StepsOptions } from './steps-options.js'

/** A series with its periods cut: period i is [bounds[i], bounds[i + 1]). */
export interface ResolvedTrend {
  readonly unit: PeriodUnit
  readonly timeZone: string
  readonly fromStep: number
  readonly toStep: number
  readonly bounds: readonly number[]
}

/** Cuts the periods of the series, or gives null where none is asked for. Throws JourneyError `bad-option`. */
export function resolveTrend(set: StepsContext, options: StepsOptions, last: number): ResolvedTrend | null {
  if (options.trend === undefined) return null
  const asked = typeof options.trend === 'string' ? { unit: options.trend } : options.trend
  const { fromStep = 0, toStep = last, timeZone = set.rules.timeZone, weekStartsOn = 1 } = asked
  const fromMs = asked.fromMs ?? options.range?.fromMs ?? set.rules.observedFromMs
  const toMs = asked.toMs ?? options.range?.toMs ?? set.rules.observedUntilMs
  const unit = asked.unit ?? fittingUnit(fromMs, toMs)
  check(PERIOD_UNITS.includes(unit), 'trend.unit', unit, PERIOD_UNITS.join(', '))
  check(fromStep >= 0 && fromStep <= last, 'trend.fromStep', fromStep, `a step from 0 to ${last}`)
  check(toStep >= fromStep && toStep <= last, 'trend.toStep', toStep, `a step from ${fromStep} to ${last}`)
  check(weekStartsOn >= 0 && weekStartsOn <= 6, 'trend.weekStartsOn', weekStartsOn, '0 (Sunday) to 6 (Saturday)')
  return { unit, timeZone, fromStep, toStep, bounds: calendarPeriods(fromMs, toMs, { unit, timeZone, weekStartsOn }) }
}

function check(holds: boolean, option: string, got: unknown, allowed: string): void {
  if (!holds) throw new JourneyError(badOption, option, got, allowed)
}
