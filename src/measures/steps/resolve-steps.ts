import { requireOption } from '../../foundation/require-option.js'
import { durationMs } from '../../model/duration.js'
import type { JourneySet } from '../../model/journey-set.js'
import { coversMatch } from './covers-match.js'
import { type ResolvedTrend, resolveTrend } from './resolve-trend.js'
import { stepNames } from './step-names.js'
import type { StepDefinition, StepExclusion, StepOrder, StepsBreakdown, StepsOptions } from './steps-options.js'

/** An exclusion with its places filled in. */
export interface ResolvedExclusion {
  readonly match: StepExclusion
  readonly from: number
  readonly to: number
}

/** The options with their defaults filled in. Steps are counted from 0; masks have bit k for step k. */
export interface ResolvedSteps {
  readonly count: number
  readonly last: number
  readonly steps: readonly StepDefinition[]
  readonly names: readonly { readonly id: string; readonly label: string }[]
  readonly order: StepOrder
  readonly entryFirst: boolean
  /** Infinity where any time will do. */
  readonly windowMs: number
  /** Per step, since the step done before; Infinity where any time will do. */
  readonly withinMs: readonly number[]
  readonly hasWithin: boolean
  readonly optionals: number
  /** Per step: the required step before, or -1. */
  readonly requiredBefore: readonly number[]
  /** Per step: the mask of the steps that may come next. */
  readonly nextMask: readonly number[]
  readonly exclusions: readonly ResolvedExclusion[]
  readonly holdConstant: string | null
  /** Infinite where all will do. */
  readonly fromMs: number
  readonly toMs: number
  readonly breakdown: Required<StepsBreakdown> | null
  readonly trend: ResolvedTrend | null
}

/** What the options are checked against: names of touchpoints and stages, and the rules. */
export type StepsContext = Pick<JourneySet, 'touchpoints' | 'stages'> & {
  readonly rules: Pick<JourneySet['rules'], 'timeZone' | 'observedFromMs' | 'observedUntilMs'>
}

/** Masks are signed 32-bit integers. */
export const STEPS_AT_MOST = 30

const ORDERS: readonly StepOrder[] = ['ordered', 'strict', 'unordered']

/** Checks and fills in the options of `measureSteps`. Throws JourneyError `bad-option` or `unknown-stage`. */
export function resolveSteps(set: StepsContext, options: StepsOptions): ResolvedSteps {
  const { steps, order = 'ordered', entry = 'any', exclusions = [] } = options
  requireOption(Array.isArray(steps) && steps.length >= 1 && steps.length <= STEPS_AT_MOST, 'steps', steps, ONE_TO_MOST)
  requireOption(exclusions.length <= STEPS_AT_MOST, 'exclusions', exclusions.length, `at most ${STEPS_AT_MOST}`)
  requireOption(ORDERS.includes(order), 'order', order, ORDERS.join(', '))
  requireOption(entry === 'any' || entry === 'first', 'entry', entry, '"any" or "first"')
  const withinMs = steps.map((step, k) => resolveWithin(step, k, options))
  const optionalAt = steps.map((step, k) => resolveOptional(step, k, order))
  const last = steps.length - 1
  return {
    count: steps.length,
    last,
    steps,
    names: stepNames(set, steps, order),
    order,
    entryFirst: entry === 'first',
    windowMs: options.window === undefined ? Number.POSITIVE_INFINITY : durationMs(options.window, 'window'),
    withinMs,
    hasWithin: withinMs.some(Number.isFinite),
    optionals: optionalAt.filter(Boolean).length,
    requiredBefore: steps.map((_, k) => (k === 0 ? -1 : optionalAt.lastIndexOf(false, k - 1))),
    nextMask: steps.map((_, k) => nextMask(optionalAt, k)),
    exclusions: exclusions.map((exclusion) => resolveExclusion(exclusion, steps, order)),
    holdConstant: options.holdConstant ?? null,
    ...resolveRange(options),
    breakdown: resolveBreakdown(options.breakdown, last),
    trend: resolveTrend(set, options, last),
  }
}

const ONE_TO_MOST = `an array of 1 to ${STEPS_AT_MOST} steps`

function resolveWithin(step: StepDefinition, k: number, options: StepsOptions): number {
  if (step.within === undefined) return Number.POSITIVE_INFINITY
  const option = `steps[${k}].within`
  requireOption(k > 0, option, step.within, 'nothing at the first step, which has none before it')
  requireOption(options.order !== 'unordered', option, step.within, 'nothing where the order is free; use "window"')
  requireOption(options.window === undefined, option, step.within, 'nothing beside "window": one or the other')
  return durationMs(step.within, option)
}

function resolveOptional(step: StepDefinition, k: number, order: StepOrder): boolean {
  if (step.optional !== true) return false
  const option = `steps[${k}].optional`
  requireOption(k > 0, option, true, 'only false at the first step, where a try is entered')
  requireOption(order !== 'unordered', option, true, 'only false where the order is free: there any steps count')
  return true
}

/** The steps after k up to the next required one. */
function nextMask(optionalAt: readonly boolean[], k: number): number {
  const required = optionalAt.indexOf(false, k + 1)
  const end = required < 0 ? optionalAt.length - 1 : required
  let mask = 0
  for (let next = k + 1; next <= end; next++) mask |= 1 << next
  return mask
}

function resolveExclusion(match: StepExclusion, steps: readonly StepDefinition[], order: StepOrder): ResolvedExclusion {
  const last = steps.length - 1
  const { fromStep: from = 0, toStep: to = last } = match
  const isRange = Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from < to && to <= last
  requireOption(isRange, 'exclusions', `${from} to ${to}`, `steps from 0 to ${last}, "fromStep" before "toStep"`)
  const isWhole = from === 0 && to === last
  requireOption(
    order !== 'unordered' || isWhole,
    'exclusions',
    `${from} to ${to}`,
    `0 to ${last} where the order is free`,
  )
  const covered = steps.findIndex((step, k) => k >= from && k <= to && coversMatch(match, step))
  requireOption(
    covered < 0,
    'exclusions',
    `every touch of step ${covered}`,
    'touches that are no step of its own range',
  )
  return { match, from, to }
}

function resolveRange({ range = {} }: StepsOptions): { fromMs: number; toMs: number } {
  const { fromMs = Number.NEGATIVE_INFINITY, toMs = Number.POSITIVE_INFINITY } = range
  requireOption(fromMs <= toMs, 'range', `${fromMs} to ${toMs}`, '"fromMs" not after "toMs", epoch milliseconds')
  return { fromMs, toMs }
}

function resolveBreakdown(asked: StepsOptions['breakdown'], last: number): Required<StepsBreakdown> | null {
  if (asked === undefined) return null
  const { dimension, attribution = 'first', step = 0 } = typeof asked === 'string' ? { dimension: asked } : asked
  const known = ['first', 'last', 'step', 'all']
  requireOption(known.includes(attribution), 'breakdown.attribution', attribution, known.join(', '))
  requireOption(Number.isInteger(step) && step >= 0 && step <= last, 'breakdown.step', step, `a step from 0 to ${last}`)
  return { dimension, attribution, step }
}
