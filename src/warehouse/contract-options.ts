import { badOption } from '../foundation/error-texts.js'
import { JourneyError } from '../foundation/journey-error.js'
import { PERIOD_UNITS, type PeriodUnit } from '../measures/periods/calendar-periods.js'
import type { StepsOptions } from '../measures/steps/steps-options.js'

/** What is asked of a contract beyond the definition. Every member is optional. */
export interface ContractOptions {
  /**
   * The dimension whose values the stage flow is broken down by, such as `channel`, or what the definition says of
   * touchpoints, such as `direction`. Default: none.
   */
  readonly breakdown?: string | undefined
  /** Which touch of a journey says its value of the breakdown. Default `first`. */
  readonly attribution?: 'first' | 'last' | undefined
  /** Unit of the periods, cut in the definition's zone, weeks from Monday. Default: only the whole. */
  readonly period?: PeriodUnit | undefined
  /** How many paths are kept by themselves; the others are one residual row. Default 200. */
  readonly paths?: number | undefined
  /**
   * Touchpoints, transitions, paths, channels and periods of the stage flow with fewer actors than this are withheld
   * into a residual row, which keeps the totals. Default 1: nothing is withheld.
   */
  readonly threshold?: number | undefined
  /**
   * Step dialects to count, by names of your own, for `readContract(...).steps(name)`. Without trend, and not broken
   * down by `all`. In SQL no `test` and no `within` but in strict order, and in any order only steps of touchpoints, or
   * of stages, that differ. Default: none.
   */
  readonly steps?: Readonly<Record<string, StepsOptions>> | undefined
}

/** The options with their defaults. */
export interface ResolvedContractOptions {
  readonly breakdown: string | null
  readonly attribution: 'first' | 'last'
  readonly period: PeriodUnit | null
  readonly paths: number
  readonly threshold: number
  readonly steps: Readonly<Record<string, StepsOptions>>
}

/** Fills in the defaults; throws JourneyError `bad-option` for misuse. */
export function resolveContractOptions(options: ContractOptions): ResolvedContractOptions {
  const { breakdown = null, attribution = 'first', period = null, paths = 200, threshold = 1, steps = {} } = options
  if (attribution !== 'first' && attribution !== 'last')
    throw new JourneyError(badOption, 'attribution', attribution, '"first" or "last"')
  if (period !== null && !PERIOD_UNITS.includes(period))
    throw new JourneyError(badOption, 'period', period, PERIOD_UNITS.join(', '))
  if (!Number.isInteger(paths) || paths < 0) throw new JourneyError(badOption, 'paths', paths, 'a whole number from 0')
  if (!Number.isInteger(threshold) || threshold < 1)
    throw new JourneyError(badOption, 'threshold', threshold, 'a whole number from 1')
  for (const [name, asked] of Object.entries(steps)) checkSteps(name, asked)
  return { breakdown, attribution, period, paths, threshold, steps }
}

function checkSteps(name: string, { trend, breakdown }: StepsOptions): void {
  if (trend !== undefined)
    throw new JourneyError(
      badOption,
      `steps.${name}.trend`,
      trend,
      'nothing: series of steps are measured from journeys',
    )
  if (typeof breakdown === 'object' && breakdown.attribution === 'all')
    throw new JourneyError(badOption, `steps.${name}.breakdown`, 'all', '"first", "last" or "step" in a contract')
}

/** What stands for touchpoints and values that were withheld. */
export const WITHHELD = '(other)'
