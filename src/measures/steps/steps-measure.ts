import type { JourneyRules } from '../../model/journey-set.js'
import type { PeriodUnit } from '../periods/calendar-periods.js'
import type { DurationSummary } from '../statistics/duration-summary.js'
import type { Rate } from '../statistics/wilson.js'
import type { StepOrder } from './steps-options.js'

/** Shares of named bases, in actors. Each numerator is a subset of its base. */
export interface StepRates {
  /** Of the actors who reached the required step before, those who reached this one; null at the first. */
  readonly previous: Rate | null
  /** Of the actors who entered. */
  readonly first: Rate
}

/** One step and who reached it. */
export interface StepResult {
  readonly id: string
  readonly label: string
  readonly optional: boolean
  /** Actors whose counted try did this step; in `unordered`, so many different steps. */
  readonly reached: number
  /** Actors who reached the required step before, but neither this nor any further one. */
  readonly dropped: number
  readonly rates: StepRates
  /** From the step done before, over the actors who reached this one; null at the first and where none did. */
  readonly fromPreviousMs: DurationSummary | null
  /** From the entry of the try. */
  readonly fromEntryMs: DurationSummary | null
}

/** What a group of actors did. */
export interface StepsSummary {
  /** Actors with a counted try: those who reached the first step. */
  readonly entered: number
  /** Actors who reached the last step. */
  readonly completed: number
  /** Actors who did not, but whose try may still go on when observation ends; never counted as lost. */
  readonly open: number
  /** The others: entered = completed + open + lost. */
  readonly lost: number
  readonly steps: readonly StepResult[]
  /** Completed of entered. */
  readonly conversion: Rate
  /** From entry to the last step. */
  readonly timeToConvertMs: DurationSummary | null
}

/** The actors with one value. */
export interface StepsGroup extends StepsSummary {
  /** Null where missing. */
  readonly value: string | null
}

/** A funnel of steps by the values of one dimension. */
export interface StepsGroups {
  readonly dimension: string
  readonly attribution: 'first' | 'last' | 'step' | 'all'
  /** For `step`: which. */
  readonly step: number | null
  /** Most entered first, then by code point; missing last. Groups that nobody entered are left out. */
  readonly groups: readonly StepsGroup[]
}

/** One period of the series. */
export interface StepsTrendPoint {
  readonly startMs: number
  /** The start of the next. */
  readonly endMs: number
  /** Actors with a try entered in this period, by how far their best such try got. */
  readonly reachedFrom: number
  readonly reachedTo: number
  /** `reachedTo` of `reachedFrom`. */
  readonly rate: Rate
  /** False where tries entered in this period may still go on when observation ends. */
  readonly settled: boolean
}

/** Rates by the period of entry. An actor counts once in every period in which it entered. */
export interface StepsTrend {
  readonly unit: PeriodUnit
  readonly timeZone: string
  readonly fromStep: number
  readonly toStep: number
  /** Without holes: a period without entries is a point of zeros. */
  readonly points: readonly StepsTrendPoint[]
}

/** The counted tries, one per actor who entered, in columns. */
export interface StepRuns {
  readonly count: number
  /** Position in `set.actors`. Ascending. */
  readonly actor: Int32Array
  /** Bit k is set where step k was reached. */
  readonly reached: Int32Array
  /** Per run and step (`run * steps + step`): when, epoch ms; NaN where not reached. */
  readonly timeMs: Float64Array
  /** 1 where the try is not complete and may still go on when observation ends. */
  readonly open: Uint8Array
}

/** Something the reader must know about the numbers. */
export interface StepsNote {
  readonly kind: 'unknown-touchpoint' | 'unknown-dimension'
  readonly count: number
  readonly examples: readonly string[]
}

/** The rules of the dialect, resolved, for captions. */
export interface StepsRules {
  readonly order: StepOrder
  readonly entry: 'any' | 'first'
  /** Null where any time will do. */
  readonly windowMs: number | null
  /** Per step, since the step before; null where any time will do. */
  readonly withinMs: readonly (number | null)[]
  readonly exclusions: number
  readonly holdConstant: string | null
  readonly fromMs: number | null
  readonly toMs: number | null
}

/** What `measureSteps` hands on: numbers about actors, no pixels. */
export interface StepsMeasure extends StepsSummary {
  readonly reading: 'steps'
  /** Actors whose counted try has an exclusion in it; they stand in no step. */
  readonly excluded: number
  readonly runs: StepRuns
  readonly breakdown: StepsGroups | null
  readonly trend: StepsTrend | null
  readonly dialect: StepsRules
  /** The rules of the set. Its cut has no bearing on steps. */
  readonly rules: JourneyRules
  readonly notes: readonly StepsNote[]
}
