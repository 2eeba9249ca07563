import type { PeriodUnit } from '../../measures/periods/calendar-periods.js'
import type { Formatter } from '../common/formatter.js'

/** Facts that a title may be made of. */
export interface CirclesTitleFacts {
  /** Name of the innermost ring. */
  readonly innermost: string
  readonly atCentre: number
  readonly members: number
  /** Explicitly lost, and not back. */
  readonly left: number
  readonly inward: number
  readonly outward: number
  /** The moment's name; null for the whole. */
  readonly period: string | null
  /** The period in which more moved outward than inward, most clearly; null where there is none. */
  readonly shock: { readonly period: string; readonly inward: number; readonly outward: number } | null
  readonly movesKnown: boolean
}

/** Facts for the reading key. */
export interface CirclesKeyFacts {
  readonly scale: 'area' | 'equal' | 'log'
  readonly actorsPerDot: number
  readonly dotsShown: boolean
  /** What the colour of a dot tells (a dimension); null: only its ring. */
  readonly by: string | null
  /** True where the angle of a dot tells that, too; else it tells nothing. */
  readonly hasAngle: boolean
  readonly hasTicks: boolean
  /** False where nobody stands in any ring: then there is none. */
  readonly hasRings: boolean
  /** True where the place of those who are gone is drawn hatched. */
  readonly hasGround: boolean
  /** Which arrows and arcs are drawn. */
  readonly hasInward: boolean
  readonly hasOutward: boolean
  readonly hasLosses: boolean
  readonly hasArcs: boolean
  /** True where a jump is among the crossings that are written or drawn at a boundary. */
  readonly hasJumpsInCrossings: boolean
}

/** Facts for the summary. */
export interface CirclesSummaryFacts extends CirclesTitleFacts {
  readonly actors: number
  readonly outside: number
  readonly rings: readonly { readonly name: string; readonly people: number }[]
  readonly meanConviction: number | null
  readonly gravity: number | null
  readonly once: number
  readonly twice: number
  readonly thrice: number
  readonly cyclesKnown: boolean
}

/** What the circles say in one language. Every sentence is whole. */
export interface CirclesMessages {
  readonly title: (facts: CirclesTitleFacts, f: Formatter) => string
  readonly readingKey: (facts: CirclesKeyFacts, f: Formatter) => string
  readonly summary: (facts: CirclesSummaryFacts, f: Formatter) => string
  /** Names of periods. */
  readonly period: (unit: PeriodUnit, startMs: number, f: Formatter) => string
  readonly numberedPeriod: (number: number, f: Formatter) => string
  readonly wholeTime: string
  readonly wholeTimeShort: string
  /** Short labels of the ladder; at a boundary `inward` and `outward` count crossings. */
  readonly inward: (count: number, f: Formatter) => string
  readonly outward: (count: number, f: Formatter) => string
  readonly entered: (count: number, f: Formatter) => string
  readonly left: (count: number, f: Formatter) => string
  /** Beside a ring further in: those whose first place it was. */
  readonly straightHere: (count: number, f: Formatter) => string
  /** What people are told apart by where that is the time of their first contact. */
  readonly cohort: string
  /** Beside the measure of arrow widths. */
  readonly moves: (count: number, f: Formatter) => string
  readonly cycles: (once: number, twice: number, thrice: number, f: Formatter) => string
  /** The table. */
  readonly table: {
    readonly caption: (period: string) => string
    readonly ring: string
    readonly people: string
    readonly share: string
    readonly conviction: string
    readonly entered: string
    readonly inward: string
    readonly outward: string
    /** Crossings of the boundary outside the ring. */
    readonly crossedInward: string
    readonly crossedOutward: string
    readonly left: string
    /** What became of those who stood in the ring at the start of the period. */
    readonly atStart: string
    readonly movedInward: string
    readonly held: string
    readonly movedOutward: string
    readonly outside: string
    readonly gone: string
  }
  /** Tooltips and what is spoken. */
  readonly item: {
    readonly ring: (name: string, people: number, share: number | null, f: Formatter) => string
    readonly boundaryTitle: (from: string, to: string) => string
    /** Names of the ring outside and the ring inside the boundary, or the other way for outward. */
    readonly crossing: (from: string, to: string, count: number, f: Formatter) => string
    readonly crossings: string
    readonly steps: string
    readonly move: (from: string, to: string, count: number, f: Formatter) => string
    readonly enterTitle: (ring: string) => string
    readonly enter: (ring: string, count: number, f: Formatter) => string
    readonly leaveTitle: string
    readonly leave: (count: number, f: Formatter) => string
    readonly people: string
    readonly shareInside: string
    readonly conviction: string
    readonly firstHere: string
    readonly cameInward: string
    readonly cameOutward: string
    readonly moves: string
    readonly jumpsAcross: string
    readonly ofThoseAtStart: (count: number, f: Formatter) => string
    readonly movedInward: string
    readonly held: string
    readonly movedOutward: string
    readonly lost: string
    readonly jump: string
  }
  /** The time line. */
  readonly timeline: {
    readonly label: string
    readonly play: string
    readonly pause: string
    readonly value: (period: string, inward: number | null, outward: number | null, f: Formatter) => string
    readonly event: (label: string, date: string) => string
  }
  /** Where there is nothing to draw. */
  readonly noStages: { readonly title: string; readonly hint: string }
  readonly nobodyInside: { readonly title: string; readonly hint: string }
  /** Notes. */
  readonly guessedFromTotals: string
  readonly partialPeriod: string
  /** `others`: how many further rings are too thin, beyond those named. */
  readonly tooThin: (rings: readonly string[], others: number, f: Formatter) => string
  readonly undrawnJumps: (moves: number, f: Formatter) => string
  readonly unobserved: (moves: number, f: Formatter) => string
  readonly tick: (actorsPerTick: number, f: Formatter) => string
  /** `steps`: rings moved outward by silence in the period. */
  readonly decay: (ms: number, steps: number, f: Formatter) => string
  readonly notYetIn: (outside: number, left: number, f: Formatter) => string
  readonly hollow: (actorsPerDot: number, f: Formatter) => string
}
