import { requireOption } from '../../foundation/require-option.js'
import { type Periods, resolvePeriods } from '../periods/resolve-periods.js'
import type { StepsContext } from './resolve-steps.js'
import type { StepsOptions } from './steps-options.js'

/** A series with its periods cut: period i is [bounds[i], bounds[i + 1]). */
export interface ResolvedTrend extends Periods {
  readonly fromStep: number
  readonly toStep: number
}

/** Cuts the periods of the series, or gives null where none is asked for. Throws JourneyError `bad-option`. */
export function resolveTrend(set: StepsContext, options: StepsOptions, last: number): ResolvedTrend | null {
  if (options.trend === undefined) return null
  const asked = typeof options.trend === 'string' ? { unit: options.trend } : options.trend
  const { fromStep = 0, toStep = last } = asked
  const fromMs = asked.fromMs ?? options.range?.fromMs
  const toMs = asked.toMs ?? options.range?.toMs
  requireOption(fromStep >= 0 && fromStep <= last, 'trend.fromStep', fromStep, `a step from 0 to ${last}`)
  requireOption(toStep >= fromStep && toStep <= last, 'trend.toStep', toStep, `a step from ${fromStep} to ${last}`)
  return { ...resolvePeriods(set, { ...asked, fromMs, toMs }, 'trend.'), fromStep, toStep }
}
