import type { JourneyRules, Stage } from '../../model/journey-set.js'
import type { DurationSummary } from '../statistics/duration-summary.js'
import type { Rate } from '../statistics/wilson.js'
import type { StepsRules } from '../steps/steps-measure.js'

/**
 * How the numbers came about (semantics.md, section 2): `stage-flow` follows each journey's
 * stages, `steps` asks for explicit steps, `totals` was given as plain counts.
 */
export type FunnelReading = 'stage-flow' | 'steps' | 'totals'

/**
 * The kinds of move. `entered` and `returned` begin a journey; `advance`, `skip` and `step-back`
 * lead to another stage; `converted`, `lost`, `open` and `ended` close it. `unknown` stands only
 * where plain totals were given: those not counted further in, whatever became of them.
 */
export const FUNNEL_FLOW_KINDS = [
  'entered',
  'returned',
  'advance',
  'skip',
  'step-back',
  'converted',
  'lost',
  'open',
  'ended',
  'unknown',
] as const
export type FunnelFlowKind = (typeof FUNNEL_FLOW_KINDS)[number]

/** One cell of the stage flow matrix, in visits. */
export interface FunnelFlow {
  /** Id of the stage that is left, or null where the journey begins. */
  readonly from: string | null
  /** Id of the stage that is reached, or null where the journey closes. */
  readonly to: string | null
  readonly kind: FunnelFlowKind
  /** Never 0: cells without a visit are left out. */
  readonly visits: number
  /** Of these, moves across a declared gap: what lies between is unknown. Absent where there are none. */
  readonly unobserved?: number
}

/** How visits came into a stage; the five sum to its visits. */
export interface FunnelInflow {
  /** From the stage before. */
  readonly carriedIn: number
  /** The journey began here; re-entries after a conversion included, returns apart. */
  readonly entered: number
  /** From further out than the stage before. */
  readonly skippedIn: number
  /** From further in. */
  readonly steppedBackIn: number
  /** The journey began here after the same actor's earlier one was lost. */
  readonly returned: number
}

/** How visits left a stage; the eight sum to its visits. */
export interface FunnelOutflow {
  /** To the next stage. */
  readonly movedOn: number
  /** Over the next stage. */
  readonly skippedAhead: number
  readonly steppedBack: number
  readonly converted: number
  readonly lost: number
  readonly open: number
  readonly ended: number
  /** Not counted further in, outcome not known; 0 but for plain totals. No flow where the next count is missing. */
  readonly unknown: number
}

/** Shares of named bases. Each numerator is a subset of its base. */
export interface FunnelStageRates {
  /** Of the journeys that arrived at the stage before, those that later arrived here or further in; null at the first. */
  readonly previous: Rate | null
  /** Of the journeys that arrived at the first stage, those that later arrived here or further in. */
  readonly first: Rate
  /** Of all journeys, those that arrived here or further in. */
  readonly total: Rate
  /** Of the journeys that arrived here, those that converted, here or later. */
  readonly conversion: Rate
}

/** One stage of the funnel. */
export interface FunnelStage {
  readonly stage: Stage
  /** Journeys that were here, each counted once. */
  readonly arrivals: number
  /** Set where plain totals held no count for this stage: its 0 stands for "not known", and no rate leads to or from it. */
  readonly missing?: true
  /** Stays: maximal runs of touches at this stage. A journey that comes again counts again. */
  readonly visits: number
  readonly inflow: FunnelInflow
  readonly outflow: FunnelOutflow
  readonly rates: FunnelStageRates
  /** The touchpoint at which most of those lost here were last seen; null where none was lost. Absent where touches are not known. */
  readonly lastSeen?: { readonly touchpoint: string; readonly label: string; readonly journeys: number } | null
  /** From the first touch of a stay to the first touch at the stage that followed; stays that were followed only. */
  readonly dwellMs: DurationSummary | null
  /** From the first arrival here to the first later arrival further in. */
  readonly timeToNextMs: DurationSummary | null
}

/** One cell of the recovery matrix. */
export interface FunnelRecovery {
  /** Stage at which the earlier journey was lost, or null where it never showed one. */
  readonly lostAt: string | null
  /** Stage at which the next journey began. */
  readonly returnedAt: string
  /** Channel of the first touch of the return, or null where not known. */
  readonly channel: string | null
  /** True where a touchpoint declared `retargeting` began it. */
  readonly retargeted: boolean
  readonly journeys: number
}

/** One value of the dimension that the funnel is broken down by. */
export interface FunnelBand {
  /** The value; null where it is missing or stands for several. */
  readonly value: string | null
  /** `missing`: the journey shows no value. `other`: the small values, pooled. */
  readonly kind: 'value' | 'missing' | 'other'
  /** How many values it stands for. */
  readonly values: number
  readonly journeys: number
  readonly converted: number
  readonly lost: number
  readonly open: number
  readonly ended: number
  /** Per stage; over all bands they sum to the stage's arrivals. */
  readonly arrivals: readonly number[]
  /** Per stage, as in `FunnelStageRates`; null at the first. */
  readonly previousRates: readonly (Rate | null)[]
}

/** The funnel by the values of one dimension. Every journey belongs to exactly one band. */
export interface FunnelBreakdown {
  readonly dimension: string
  /** Which touch of the journey says its value. */
  readonly attribution: 'first' | 'last'
  /**
   * Most journeys first, then by code point; missing and other last. Those of a selection are the bands of the whole
   * set, in its order, also where they hold nobody: so a value keeps its place and its colour.
   */
  readonly bands: readonly FunnelBand[]
}

/** Counts of journeys by outcome. */
export interface FunnelTotals {
  readonly journeys: number
  readonly converted: number
  readonly lost: number
  readonly open: number
  readonly ended: number
}

/** Something the reader must know about the numbers. */
export interface FunnelNote {
  readonly kind:
    | 'hostile-count'
    | 'unnamed'
    | 'rising-totals'
    | 'unstaged'
    | 'stages-guessed'
    | 'unknown-dimension'
    | 'unobserved'
  readonly count: number
  /** At most five, for people. */
  readonly examples: readonly string[]
}

/** What `measureFunnel` and `funnelFromTotals` hand on: numbers, no pixels. */
export interface FunnelMeasure {
  readonly reading: FunnelReading
  /** Outermost first. */
  readonly stages: readonly FunnelStage[]
  /** The stage flow matrix, by stage from, kind and stage to. */
  readonly flows: readonly FunnelFlow[]
  readonly recoveries: readonly FunnelRecovery[]
  /** Journeys that never show a stage; they stand in no stage but in `totals`. */
  readonly unstaged: FunnelTotals
  readonly totals: FunnelTotals
  /** Of all journeys, those that converted. */
  readonly conversion: Rate
  /** From a journey's first touch to its conversion. */
  readonly timeToConvertMs: DurationSummary | null
  /** True where open journeys are left out of every rate. */
  readonly settled: boolean
  readonly breakdown: FunnelBreakdown | null
  /** The rules that the journeys were made with; null for plain totals. */
  readonly rules: JourneyRules | null
  /** The rules of the steps, for the reading `steps`; the cut of `rules` has no bearing on it. */
  readonly dialect?: StepsRules
  readonly notes: readonly FunnelNote[]
}
