import type { JourneySet } from '../../model/journey-set.js'
import { calendarPeriods, fittingUnit, type PeriodUnit } from './calendar-periods.js'
import { checkPeriodOptions } from './check-period-options.js'

/** How a series is cut into periods. Every member is optional. */
export interface PeriodOptions {
  /** Default: one that fits the time. */
  readonly unit?: PeriodUnit | undefined
  /** First and last instant, epoch ms; the series covers the periods of both. Default: the observed time. */
  readonly fromMs?: number | undefined
  readonly toMs?: number | undefined
  /** IANA zone in which periods are cut. Default: the set's. */
  readonly timeZone?: string | undefined
  /** 0 Sunday to 6 Saturday. Default 1. */
  readonly weekStartsOn?: number | undefined
}

/** Periods: the i-th is [bounds[i], bounds[i + 1]). */
export interface Periods {
  readonly unit: PeriodUnit
  readonly timeZone: string
  readonly bounds: readonly number[]
}

/** What is read of a set. */
export interface PeriodContext {
  readonly rules: Pick<JourneySet['rules'], 'timeZone' | 'observedFromMs' | 'observedUntilMs'>
}

/**
 * Cuts the periods of a series; `path` stands before the options' names in what is said.
 * @throws JourneyError `bad-option`
 */
export function resolvePeriods({ rules }: PeriodContext, options: PeriodOptions, path = ''): Periods {
  const { timeZone = rules.timeZone, weekStartsOn = 1 } = options
  checkPeriodOptions({ unit: options.unit, weekStartsOn }, path)
  const fromMs = options.fromMs ?? rules.observedFromMs
  const toMs = options.toMs ?? rules.observedUntilMs
  const unit = options.unit ?? fittingUnit(fromMs, toMs)
  return { unit, timeZone, bounds: calendarPeriods(fromMs, toMs, { unit, timeZone, weekStartsOn }) }
}
