import { badOption } from '../../foundation/error-texts.js'
import { JourneyError } from '../../foundation/journey-error.js'
import type { JourneySet } from '../../model/journey-set.js'
import { calendarPeriods, fittingUnit, PERIOD_UNITS, type PeriodUnit } from '../circles/calendar-periods.js'

/** How a series over the loop is cut. Every member is optional. */
export interface LoopPeriodOptions {
  /** Default: one that fits the observed time. */
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
export interface LoopPeriods {
  readonly unit: PeriodUnit
  readonly timeZone: string
  readonly bounds: readonly number[]
}

/** Cuts the periods. Throws JourneyError `bad-option`. */
export function loopPeriods(set: JourneySet, options: LoopPeriodOptions): LoopPeriods {
  const { timeZone = set.rules.timeZone, weekStartsOn = 1 } = options
  const fromMs = options.fromMs ?? set.rules.observedFromMs
  const toMs = options.toMs ?? set.rules.observedUntilMs
  const unit = options.unit ?? fittingUnit(fromMs, toMs)
  if (!PERIOD_UNITS.includes(unit)) throw new JourneyError(badOption, 'unit', unit, PERIOD_UNITS.join(', '))
  return { unit, timeZone, bounds: calendarPeriods(fromMs, toMs, { unit, timeZone, weekStartsOn }) }
}

/** The period of an instant; -1 before the first, the number of periods after the last. Logarithmic. */
export function periodAt({ bounds }: LoopPeriods, timeMs: number): number {
  let low = 0
  let high = bounds.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((bounds[middle] as number) <= timeMs) low = middle + 1
    else high = middle
  }
  return low - 1
}
