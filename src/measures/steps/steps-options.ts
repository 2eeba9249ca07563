import type { Duration } from '../../model/patience.js'
import type { PeriodUnit } from '../periods/calendar-periods.js'
import type { PeriodOptions } from '../periods/resolve-periods.js'

/**
 * In order with anything between; in order with nothing between; or in any order, where step k is
 * reached by doing k different steps.
 */
export type StepOrder = 'ordered' | 'strict' | 'unordered'

/** One row, as a predicate sees it. */
export interface StepRow {
  /** Position in `set.rows`. */
  readonly row: number
  readonly actor: string
  readonly timeMs: number
  /** Null where the row is no visit. */
  readonly touchpoint: string | null
  readonly stage: string | null
  /** Null where missing. */
  readonly value: number | null
  readonly conversion: boolean
  readonly loss: boolean
  /** The value of a dimension at this row, or null where missing or unknown. */
  readonly dimension: (name: string) => string | null
}

/**
 * A predicate on touches: all the conditions that are given must hold. None given: any touch.
 *
 * A row without touchpoint is no visit. It matches only where `stage`, `conversion` or `test` asks for it.
 */
export interface StepMatch {
  /** One of these touchpoints. An id that never occurs matches nothing and is noted. */
  readonly touchpoints?: string | readonly string[]
  /** One of these stages, as the touch itself shows it. */
  readonly stage?: string | readonly string[]
  /** Each dimension named has this value, or one of these; null stands for a missing value. */
  readonly where?: Readonly<Record<string, StepValue | readonly StepValue[]>>
  /** The row is (or is not) a conversion. */
  readonly conversion?: boolean
  /** Any further condition. Called once per row that meets the others; must be pure. */
  readonly test?: (row: StepRow) => boolean
}

/** A value of a dimension; numbers and booleans stand for their text. */
export type StepValue = string | number | boolean | null

/** One step that is asked for. */
export interface StepDefinition extends StepMatch {
  /** Default: what it matches, such as the touchpoint. Made distinct by a number where it repeats. */
  readonly id?: string | undefined
  /** Default: the label of what it matches, else the id. */
  readonly label?: string | undefined
  /** May be left out on the way. Not the first step; not in `unordered`. Default false. */
  readonly optional?: boolean | undefined
  /**
   * Only the actor's first touch of that kind counts, looked up before the range. `true`: the first
   * at these touchpoints and stages, whatever else it shows; it must meet the other conditions too.
   * `'matching'`: the first that meets all conditions. Default false.
   */
  readonly firstTimeForActor?: boolean | 'matching' | undefined
  /** Time at most since the step done before, end included. Not together with `window`. Default: any. */
  readonly within?: Duration | undefined
}

/**
 * Touches that must not lie between two steps: after the touch of step `fromStep` and before that of
 * step `toStep`, both counted from 0. In `unordered` only from the first to the last step.
 */
export interface StepExclusion extends StepMatch {
  /** Default 0. */
  readonly fromStep?: number
  /** Default: the last step. */
  readonly toStep?: number
}

/** By what a funnel of steps is broken down. */
export interface StepsBreakdown {
  readonly dimension: string
  /**
   * Which touch says an actor's value. `first`, `last`: the first or last touch at any of the steps
   * that shows one. `step`: that of the counted try at `step`; actors who did not reach it stand in
   * no group. `all`: the steps run over the touches of each value by themselves, so an actor may stand
   * in several groups. Default `first`.
   */
  readonly attribution?: 'first' | 'last' | 'step' | 'all'
  /** For `step`: which, counted from 0. Default 0. */
  readonly step?: number
}

/** A series of rates by the period in which a try was entered. */
export interface StepsTrendOptions extends PeriodOptions {
  /** Counted from 0. Default 0. */
  readonly fromStep?: number | undefined
  /** Counted from 0. Default: the last step. */
  readonly toStep?: number | undefined
  /** First and last instant of the series, epoch ms; it covers the periods of both. Default: the range, else all. */
  readonly fromMs?: number | undefined
  readonly toMs?: number | undefined
}

/** What `measureSteps` can be asked for. */
export interface StepsOptions {
  /** One to 30. */
  readonly steps: readonly StepDefinition[]
  /** Default `ordered`. */
  readonly order?: StepOrder | undefined
  /**
   * `any`: every touch that fits the first step starts a try (in `unordered`: every touch that fits any
   * step). `first`: only the actor's earliest one does. Default `any`.
   */
  readonly entry?: 'any' | 'first' | undefined
  /** Time at most since the entry of the try, end included. Default: any. */
  readonly window?: Duration | undefined
  readonly exclusions?: readonly StepExclusion[] | undefined
  /** A try runs over touches with one and the same value of this dimension; touches without value are left out. */
  readonly holdConstant?: string | undefined
  /** Only touches from `fromMs` to `toMs`, both included, epoch ms. Default: all. */
  readonly range?: { readonly fromMs?: number; readonly toMs?: number } | undefined
  readonly breakdown?: string | StepsBreakdown | undefined
  readonly trend?: PeriodUnit | StepsTrendOptions | undefined
}
