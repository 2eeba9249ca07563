import { badOption } from '../../foundation/error-texts.js'
import { JourneyError } from '../../foundation/journey-error.js'
import { durationMs } from '../../model/duration.js'
import type { JourneySet } from '../../model/journey-set.js'
import type { Duration } from '../../model/patience.js'
import { fittingUnit, PERIOD_UNITS, type PeriodUnit, periodCount } from '../periods/calendar-periods.js'
import { checkPeriodOptions } from '../periods/check-period-options.js'
import { defaultLevelWeights } from './commitment.js'

/** How the circles are measured. Every member is optional. */
export interface CirclesOptions {
  /** A silence that moves one ring outward (never out of the outermost). Default: rings are kept. */
  readonly decay?: Duration | undefined
  /** First instant of the period asked for, epoch ms. Default: everything. */
  readonly fromMs?: number | undefined
  /** First instant after the period asked for, epoch ms. Default: everything. */
  readonly untilMs?: number | undefined
  /** Length of the series' periods. Default: one that fits the observed time. */
  readonly unit?: PeriodUnit | undefined
  /** IANA zone in which periods are cut. Default: the set's. */
  readonly timeZone?: string | undefined
  /** First day of a week, 0 Sunday to 6 Saturday. Default 1, Monday. */
  readonly weekStartsOn?: number | undefined
  /** Weight per ring, outermost first, for commitment. Default 1, 4, 7, 10, .... */
  readonly levelWeights?: readonly number[] | undefined
  /** How many dots may be drawn; above it a dot stands for several actors. Default 2,000. */
  readonly dotsAtMost?: number | undefined
}

/** The options with their defaults filled in. */
export interface ResolvedCirclesOptions {
  readonly decayMs: number | null
  readonly fromMs: number
  readonly untilMs: number
  readonly unit: PeriodUnit
  readonly timeZone: string
  readonly weekStartsOn: number
  readonly levelWeights: readonly number[]
  readonly dotsAtMost: number
}

const PERIODS_AT_MOST = 400

/** Fills in the defaults; throws JourneyError `bad-option` for what no value can mean. */
export function resolveCirclesOptions(set: JourneySet, options: CirclesOptions): ResolvedCirclesOptions {
  const { weekStartsOn = 1, dotsAtMost = 2000 } = options
  checkPeriodOptions({ unit: options.unit, weekStartsOn })
  if (!(dotsAtMost >= 1)) throw new JourneyError(badOption, 'dotsAtMost', dotsAtMost, 'a number of 1 or more')
  return {
    decayMs: options.decay === undefined ? null : decayMs(options.decay),
    fromMs: options.fromMs ?? Number.NEGATIVE_INFINITY,
    untilMs: options.untilMs ?? Number.POSITIVE_INFINITY,
    unit: resolveUnit(set, options.unit),
    timeZone: options.timeZone ?? set.rules.timeZone,
    weekStartsOn,
    levelWeights: resolveWeights(set, options.levelWeights),
    dotsAtMost: Math.floor(dotsAtMost),
  }
}

/** The asked-for unit, or a coarser one where it would make more periods than anyone can look at. */
function resolveUnit(set: JourneySet, asked: PeriodUnit | undefined): PeriodUnit {
  const { observedFromMs, observedUntilMs } = set.rules
  if (asked === undefined) return fittingUnit(observedFromMs, observedUntilMs)
  const fits = (unit: PeriodUnit): boolean => periodCount(observedFromMs, observedUntilMs, unit) <= PERIODS_AT_MOST
  return PERIOD_UNITS.slice(PERIOD_UNITS.indexOf(asked)).find(fits) ?? 'century'
}

function resolveWeights(set: JourneySet, weights: readonly number[] | undefined): readonly number[] {
  if (weights === undefined) return defaultLevelWeights(set.stages.length)
  if (weights.length !== set.stages.length || !weights.every(Number.isFinite)) {
    throw new JourneyError(badOption, 'levelWeights', weights, `one number per ring (${set.stages.length})`)
  }
  return weights
}

function decayMs(decay: Duration): number {
  const ms = durationMs(decay, 'decay')
  if (ms > 0) return ms
  throw new JourneyError(badOption, 'decay', decay, 'a duration above zero, such as "90 days"')
}
