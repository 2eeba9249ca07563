import type { Branded } from '../foundation/branded.js'
import type { CodeColumn } from '../foundation/code-column.js'
import type { Diagnostics } from '../foundation/diagnostics.js'
import type { Cut, KpiDefinition, Observation, StageDefinition, Ties, TouchpointDefinition } from './definition.js'
import type { JourneyIssueKind } from './journey-issues.js'
import type { PatienceSource } from './patience.js'
import type { TimeColumn } from './time-column.js'

/** Position of a stage in `JourneySet.stages`, 0 outermost; -1 where there is none. */
export type StageIndex = Branded<'StageIndex'>
/** Position of a touchpoint in `JourneySet.touchpoints`; -1 where a row is no visit. */
export type TouchpointIndex = Branded<'TouchpointIndex'>
/** Position of an actor in `JourneySet.actors`. */
export type ActorIndex = Branded<'ActorIndex'>
/** Position of a journey in the columns of `JourneySet.journeys`. */
export type JourneyIndex = Branded<'JourneyIndex'>

/** How a journey ended. `open` is never counted as `lost`. */
export const OUTCOMES = ['converted', 'lost', 'open', 'ended'] as const
export type Outcome = (typeof OUTCOMES)[number]
/** The codes in `journeys.outcome`: positions in OUTCOMES. */
export const CONVERTED = 0
export const LOST = 1
export const OPEN = 2
export const ENDED = 3

/** A stage with its defaults filled in. */
export interface Stage<StageId extends string = string> extends StageDefinition<StageId> {
  readonly id: StageId
  readonly label: string
  readonly kpi?: KpiDefinition
}

/** A touchpoint with its defaults filled in. */
export interface Touchpoint<StageId extends string = string, TouchpointId extends string = string>
  extends Omit<TouchpointDefinition<StageId, TouchpointId>, 'patience'> {
  readonly id: TouchpointId
  readonly label: string
  /** Position of its stage, or -1. */
  readonly stageIndex: StageIndex
  /** The silence after which who stood here is lost, ms. */
  readonly patienceMs: number
  readonly patienceFrom: PatienceSource
}

/** One further column, dictionary-coded. `channel` is one of them where known. */
export interface Dimension {
  readonly name: string
  /** The distinct values, by code point. */
  readonly values: readonly string[]
  /** Per row of `rows`: position in `values`, or -1 where missing. */
  readonly codes: CodeColumn
}

/**
 * The rows, in the total order of semantics.md: actor, time, sequence, stage, touchpoint, ....
 * A row whose touchpoint is -1 is no visit, but it may close a journey and may carry a stage.
 *
 * Kept in as few bytes as they need: the rows of an actor are a range (`actorRowRange`; back by `actorOfRow`), times
 * are ticks (`timeAt`), codes are one to four bytes wide. Columns in which no row says anything are empty.
 */
export interface RowColumns {
  readonly count: number
  /** Read it by `timeAt(rows, row)`. */
  readonly time: TimeColumn
  readonly touchpoint: CodeColumn
  /** The effective stage: the row's own, else its touchpoint's, else -1. */
  readonly stage: CodeColumn
  /** NaN where missing; empty where no row has one. */
  readonly value: Float64Array
  /** 1 where the row is a conversion; of full length even where none is. */
  readonly conversion: Uint8Array
  /** 1 where the row is an explicit loss; empty where none is. */
  readonly loss: Uint8Array
  /** 1 where something between the actor's row before and this one was not observed; empty where no row says so. */
  readonly gap: Uint8Array
  /** The actor who referred this one, or -1; empty where no row names one. */
  readonly referredBy: Int32Array
}

/** The journeys, ordered by actor and then by time; rows [start, end) of one journey lie together. */
export interface JourneyColumns {
  readonly count: number
  readonly actor: Int32Array
  readonly start: Int32Array
  readonly end: Int32Array
  /** Codes of OUTCOMES. */
  readonly outcome: Uint8Array
  /** 1 for the journey up to the actor's first conversion, 2 for the next, .... */
  readonly cycle: Int32Array
  /** 1 where the actor's journey before this one was lost. */
  readonly isReturn: Uint8Array
  /** Rows with a touchpoint. 0 is a journey of zero touches; it counts. */
  readonly touches: Int32Array
  /** Further conversions inside the journey; empty where the cut ends journeys at conversions. */
  readonly repeatConversions: Int32Array
}

/**
 * Where the stages and their order come from. `definition`: it states them, or there are none. `data`: rows or
 * touchpoints name stages and their order is guessed. `proposed`: nothing names any, so they are proposed from
 * where touchpoints stand in journeys.
 */
export type StagesFrom = 'definition' | 'data' | 'proposed'

/** The rules that the set was made with; every chart can print them. */
export interface JourneyRules {
  readonly cut: Cut
  readonly ties: Ties
  readonly observation: Observation
  /** The general patience, ms; touchpoints may have their own. With `'auto'` that of all visits together. */
  readonly patienceMs: number
  /** The least and the greatest patience of the touchpoints that were visited, ms; the general one where none was. */
  readonly patienceRangeMs: readonly [number, number]
  readonly observedFromMs: number
  readonly observedUntilMs: number
  readonly timeZone: string
  readonly stagesFrom: StagesFrom
}

/** What the set counts. */
export interface JourneyTotals {
  readonly rows: number
  /** Rows with a touchpoint. */
  readonly touches: number
  readonly actors: number
  readonly journeys: number
  readonly converted: number
  readonly lost: number
  readonly open: number
  readonly ended: number
  /** All conversion rows: `converted` + repeats + those after the goal. */
  readonly conversions: number
  readonly repeatConversions: number
  /** Journeys that began after a loss of the same actor. */
  readonly returns: number
  /** Rows after the first conversion, where `cut` is `first-conversion`. */
  readonly afterGoal: number
}

/** What a selection knows of the set that it was taken from. */
export interface JourneySelection {
  /** The set that it was taken from; of a selection from a selection, the set of all. Stays in memory with it. */
  readonly whole: JourneySet
  /** Per journey: the last stage of the lost journey before it, or -1; -1 for journeys that are no returns. */
  readonly lostStage: CodeColumn
  /** The same for its last touchpoint. */
  readonly lostTouchpoint: CodeColumn
  /** True where any row, kept or not, names who brought an actor. */
  readonly knowsReferrers: boolean
}

/**
 * All journeys of a set of touches: typed, read-only, columnar.
 *
 * Invariants: actors ascend by code point of their id; rows of one journey lie together; journeys
 * of one actor lie together; converted + lost + open + ended = journeys. The same touches in any
@@
 */
export interface JourneySet<StageId extends string = string, TouchpointId extends string = string> {
  /** Outermost first. Empty where nothing is staged. */
  readonly stages: readonly Stage<StageId>[]
  /** Those of the definition first, in its order; then those that the rows bring, by code point. */
  readonly touchpoints: readonly Touchpoint<StageId, TouchpointId>[]
  /** Ids, by code point. */
  readonly actors: readonly string[]
  /** Per actor, the first of its journeys; one entry more than actors, so that [i, i+1) is a range. */
  readonly actorJourneys: Int32Array
  /** Per actor, the first of its rows; one entry more than actors (rows after the goal included). */
  readonly actorRows: Int32Array
  readonly rows: RowColumns
  readonly journeys: JourneyColumns
  readonly dimensions: readonly Dimension[]
  readonly rules: JourneyRules
  readonly totals: JourneyTotals
  readonly diagnostics: Diagnostics<JourneyIssueKind>
  /** Only where the set is part of another (`selectJourneys`). */
  readonly selection?: JourneySelection | undefined
}
