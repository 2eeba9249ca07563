import type { DiagnosticIssue } from '../../foundation/diagnostics.js'
import type { StageDefinition } from '../../model/definition.js'
import type { JourneyRules } from '../../model/journey-set.js'
import type { Interval, Rate } from '../statistics/wilson.js'
import type { Audience } from './beta-of-audience.js'

/** How an actor moved between two stages. All are gross: a way forth and back counts as two moves. */
export type LoopMoveKind = 'advance' | 'skip' | 'stepBack' | 'reEntry'

/** Moves from one stage to another, gross. Both numbers are of the same moves. */
export interface LoopFlow {
  readonly kind: LoopMoveKind
  /** Positions in `LoopMeasure.stages`; equal where somebody re-entered at the stage where it stood. */
  readonly from: number
  readonly to: number
  /** How often the move was made. */
  readonly moves: number
  /** How many actors made it at least once: never more than `moves`. */
  readonly actors: number
  /** Of the moves, those across a declared gap: what lies between is unknown. Absent where there are none. */
  readonly unobserved?: number
}

/** New actors that actors at one stage brought. */
export interface LoopReferral {
  /** Where the bringing actors stood; the last stage counts for whoever had reached it; -1 unknown. */
  readonly from: number
  /** Where the brought actors began; -1 where none of their rows shows a stage. */
  readonly to: number
  readonly actors: number
}

/** One stage of the loop. Counts are actors, unless said otherwise. */
export interface LoopStage {
  readonly id: string
  readonly label: string
  readonly question?: string
  readonly tactics?: StageDefinition['tactics']
  /** Actors that were ever here. */
  readonly actors: number
  /** Arrivals: gross, so one actor may count many times. */
  readonly visits: number
  /** Actors whose first stage this is. */
  readonly entered: number
  /** Those of `entered` who were brought by another actor. */
  readonly enteredReferred: number
  /** c_i: of the actors ever here, those later seen further in. Null at the last stage. */
  readonly onward: Rate | null
  /** Where actors stood when observation ended, by the outcome of their last journey. */
  readonly lost: number
  readonly open: number
  readonly ended: number
  /** Converted and not seen since: neither lost nor under way. */
  readonly settled: number
  /** Actors that stand here at `observedUntil`: settled + open. */
  readonly stock: number
  /** entered + moves in - moves out - lost - ended - stock: 0 wherever every move was seen. */
  readonly stockResidual: number
  /** Actors brought by those who stood here. */
  readonly referrals: number
}

/** The multiplier M = 1/(1-k): how many actors come of one, itself included, over all generations. */
export type LoopMultiplier =
  | { readonly kind: 'bounded'; readonly value: number; readonly interval: Interval | null }
  /** k, or the upper limit of its interval, reaches 1: no number can be given; at least `low`, if known. */
  | { readonly kind: 'not-bounded'; readonly low: number | null }
  /** Nobody is in the loop. */
  | { readonly kind: 'unknown' }

/** How many new actors one actor at the tail brings. */
export interface LoopBeta {
  /** Actors brought by actors that had reached the last stage. */
  readonly referred: number
  /** Actors that ever reached the last stage. */
  readonly base: number
  /** referred / base, or the stated number; null where nobody reached the last stage. */
  readonly value: number | null
  /** Exact Poisson limits (Byar); null where stated or without base. */
  readonly interval: Interval | null
  /** True where the caller gave the number. */
  readonly stated: boolean
  /** Where the caller gave the audience that the number follows from. */
  readonly audience?: Audience
}

/** The gain of the loop and what follows from it. */
export interface LoopGain {
  /**
   * `chain`: k = beta times the product of c_i. `matrix`: k is the spectral radius of the
   * next-generation matrix, because actors skip, step back or refer from other stages too.
   */
  readonly method: 'chain' | 'matrix'
  /** Actors that one actor causes in the next generation; null where nobody is in the loop. */
  readonly k: number | null
  /** 95 %, delta method on log k; null where k is 0 or rests on stated numbers alone. */
  readonly interval: Interval | null
  readonly beta: LoopBeta
  /** beta times the product of c_i, whatever the method. */
  readonly chainK: number | null
  readonly multiplier: LoopMultiplier
  /** Generations until 95 % of M have come; null where k reaches 1 or is unknown. */
  readonly generations: number | null
  /** By how many percent M grows when one stage's rate grows by one percent; null as above. */
  readonly elasticity: number | null
  /** K_ab over the stages at which brought actors begin: who enters at a brings entrants at b. */
  readonly nextGeneration: { readonly stages: readonly number[]; readonly rows: readonly (readonly number[])[] }
  /** Per stage: the part of k that referrals from there carry; sums to 1 where k > 0. */
  readonly shareOfGain: readonly number[]
}

/** A time between two events, over the actors to whom both happened. */
export interface LoopTime {
  readonly actors: number
  /** Null where it happened to nobody. */
  readonly medianMs: number | null
  readonly firstQuartileMs: number | null
  readonly thirdQuartileMs: number | null
}

/** Whether all touches of a driver share a property, or which. */
export type DriverTrait<T extends string> = T | 'mixed' | null

/** A channel (or, where no channel is known, a touchpoint) that feeds one end of the loop. */
export interface LoopDriver {
  readonly id: string
  readonly label: string
  /** Mouth and midway: actors whose first touch came this way and whom nobody brought. Tail: touches. */
  readonly count: number
  /** Of all who begin there (at the mouth those included whom others brought); of all touches at the tail. 0..1. */
  readonly share: number
  readonly direction: DriverTrait<'inbound' | 'outbound'>
  readonly influence: DriverTrait<'direct' | 'indirect'>
  readonly medium: DriverTrait<'paid' | 'organic'>
}

/** What feeds the two ends. */
export interface LoopDrivers {
  readonly by: 'channel' | 'touchpoint' | 'stated'
  /** First touches of those who begin at the first stage, largest first. With those brought they make 1. */
  readonly mouth: readonly LoopDriver[]
  /** First touches of those who begin further in and whom nobody brought; shares make 1. */
  readonly midway: readonly LoopDriver[]
  /** Touches at the last stage; shares make 1. */
  readonly tail: readonly LoopDriver[]
  /** The part of all newcomers, wherever they begin, that existing actors brought, 0..1. */
  readonly referredShare: number
}

/** What a loop measure may report about its input. */
export type LoopIssueKind =
  | 'unusable-number'
  | 'unknown-flow-stage'
  | 'referral-before-touch'
  | 'no-stages'
  | 'assumed-base'

/**
 * The closed loop: who moves on, back and round, who is lost, and what new actors existing ones bring.
 * Counts are actors unless a name says moves, visits or touches. Plain data: it can be sent as JSON.
 */
export interface LoopMeasure {
  readonly kind: 'loop'
  /** `totals`: made of numbers that the caller gave. */
  readonly source: 'journeys' | 'totals'
  /** The rules of the journeys; null for totals. */
  readonly rules: JourneyRules | null
  readonly stages: readonly LoopStage[]
  /** By kind (advance, skip, step back, re-entry), then from, then to. */
  readonly flows: readonly LoopFlow[]
  readonly referrals: readonly LoopReferral[]
  /** False where no row names who brought an actor: then a gain of 0 is silence, not knowledge. */
  readonly referralsKnown: boolean
  readonly gain: LoopGain
  /** First touch to the first actor brought, and to the first re-entry: two different times. */
  readonly timeToReferral: LoopTime
  readonly timeToReEntry: LoopTime
  readonly drivers: LoopDrivers
  readonly totals: {
    readonly actors: number
    /** Actors with at least one staged row; the others are `unstaged`. */
    readonly staged: number
    readonly unstaged: number
    /** Actors brought by another actor. */
    readonly referred: number
    readonly lost: number
    readonly open: number
    readonly ended: number
    readonly settled: number
  }
  readonly issues: readonly DiagnosticIssue<LoopIssueKind>[]
}
