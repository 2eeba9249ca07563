import type { JourneyRules, Stage } from '../../model/journey-set.js'
import type { PeriodUnit } from '../periods/calendar-periods.js'
import type { Rate } from '../statistics/wilson.js'

/** Where an actor stands that has never been in a ring. Rings count from 0, outermost. */
export const OUTSIDE = -1
/** Where an actor stands after an explicit loss, until a staged row brings it back. */
export const LEFT = -2

/** A number of moves between two rings (or OUTSIDE, LEFT). Only moves that occurred are listed. */
export interface RingMove {
  readonly from: number
  readonly to: number
  readonly count: number
}

/** Where everybody stands at one time. `rings` + `outside` + `left` = actors. */
export interface RingPopulations {
  /** People per ring, outermost first. */
  readonly rings: readonly number[]
  /** Not seen in any ring so far. */
  readonly outside: number
  /** Explicitly lost, and not back since. */
  readonly left: number
}

/** What became of those who stood in one ring at the start of a period; the four shares sum to 1. */
export interface RingFate {
  /** Those who stood here at the start. */
  readonly present: number
  readonly inward: number
  readonly held: number
  readonly outward: number
  /** Explicitly lost in the period, and not back at its end. */
  readonly lost: number
  readonly inwardRate: Rate
  readonly heldRate: Rate
  readonly outwardRate: Rate
  readonly lostRate: Rate
  /** Here at the end, never in a ring before the period. */
  readonly entered: number
  /** Here at the end, explicitly lost at the start. */
  readonly returned: number
}

/** Start against end of a period: who stands where, netted per actor. */
export interface PeriodMoves {
  /** Outermost first. */
  readonly rings: readonly RingFate[]
  /** From the place at the start to the place at the end, OUTSIDE and LEFT included, held as from = to. */
  readonly matrix: readonly RingMove[]
}

/** Gross traffic across the boundary between a ring and the next further in. */
export interface BoundaryTraffic {
  /** The ring outside the boundary; the one inside is `outer + 1`. */
  readonly outer: number
  /** Moves by exactly this one boundary. */
  readonly stepsInward: number
  readonly stepsOutward: number
  /**
   * Jumps over several boundaries that cross this one too; first placements further in are jumps from outside,
   * over the rim and this.
   */
  readonly jumpsInward: number
  readonly jumpsOutward: number
}

/**
 * Gross traffic, touch by touch. A placement is a staged row, or a bad experience without a stage of
 * its own by an actor who stands in a ring. inward + outward + held = placements - entries.
 */
export interface TouchMoves {
  readonly placements: number
  readonly inward: number
  readonly outward: number
  readonly held: number
  /** Moves outward because of a bad experience; part of `outward`. */
  readonly shaken: number
  /** Rings moved outward by silence in the period, where `decay` is set; not part of `outward`. */
  readonly decayed: number
  /**
   * Moves inward or outward whose middle was not observed, as the log declares: part of `inward` and
   * `outward`, but nobody knows by which steps, so no part of `boundaries` and `jumps`.
   */
  readonly unobserved: number
  readonly boundaries: readonly BoundaryTraffic[]
  /** Moves over more than one boundary, most frequent first. */
  readonly jumps: readonly RingMove[]
  /** Per ring, actors placed here first of all. */
  readonly entries: readonly number[]
  /** Per ring, explicit losses of actors who stood here. */
  readonly leaves: readonly number[]
}

/** Conversions per actor within a period. */
export interface CycleCounts {
  readonly conversions: number
  /** Actors who converted exactly once. */
  readonly once: number
  readonly twice: number
  /** Actors who converted three times or more often. */
  readonly thrice: number
}

/** The whole of one period: what moved in it and where everybody stands at its end. */
export interface CirclesPeriod {
  /** First instant. */
  readonly startMs: number
  /** First instant after it. */
  readonly endMs: number
  readonly populations: RingPopulations
  readonly periodMoves: PeriodMoves
  /** Null where only totals are known. */
  readonly touchMoves: TouchMoves | null
  /** Null where only totals are known. */
  readonly cycles: CycleCounts | null
  /** Mean conviction of those in rings, 0 outermost to 1 centre; null where nobody is in, or there is one ring. */
  readonly meanConviction: number | null
  /** Sum over those in rings of their squared level weights. */
  readonly commitment: number
  /** Change of commitment since the period before, per member now; null without either. */
  readonly gravity: number | null
}

/** One period of the time series. */
export interface CirclesFrame extends CirclesPeriod {
  /** The period's name where the caller gave one; else null, and the voice names it by its dates. */
  readonly label: string | null
  /** True where observation began or ended within it. */
  readonly partial: boolean
}

/** A fair sample of actors to be drawn as dots, in an order in which every k-th is fair again. */
export interface CirclesDots {
  /** How many actors one dot stands for. */
  readonly actorsPerDot: number
  /** False where dots stand for numbers only (`circlesFromTotals`): they cannot be followed over time. */
  readonly areActors: boolean
  /** Per dot the position of its actor in the set; empty where dots are no actors. */
  readonly actors: Int32Array
  /** Per dot the actor's id; empty where dots are no actors. */
  readonly ids: readonly string[]
  /** Per frame, per dot: the ring at the frame's end, or OUTSIDE or LEFT. */
  readonly frames: readonly Int16Array[]
  /** Per dot the ring at the end of the whole period. */
  readonly atEnd: Int16Array
}

/** The conversion circles of a set of journeys (semantics.md, section 4). */
export interface CirclesMeasure<StageId extends string = string> {
  readonly kind: 'circles'
  /** The rings, outermost first. */
  readonly stages: readonly Stage<StageId>[]
  /** All actors of the set, those outside included. */
  readonly actors: number
  /** Actors that ever stood in a ring. */
  readonly placedActors: number
  /** The asked-for period: by default everything. */
  readonly whole: CirclesPeriod
  /** Consecutive periods of the calendar, oldest first. */
  readonly series: readonly CirclesFrame[]
  /** Unit of the series; null where the caller named the periods. */
  readonly unit: PeriodUnit | null
  /** Weight per ring, before squaring. */
  readonly levelWeights: readonly number[]
  /** The silence after which an actor counts one ring further out; null: never. */
  readonly decayMs: number | null
  readonly dots: CirclesDots
  /** The rules of the set; null where only totals are known. */
  readonly rules: JourneyRules | null
}
