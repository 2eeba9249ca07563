import type { Formatter } from '../common/formatter.js'

/** How a person moved. */
export type StepKind = 'entered' | 'inward' | 'outward' | 'shaken' | 'faded' | 'lost' | 'returned'

/** One move of one person. */
export interface StepFacts {
  readonly kind: StepKind
  /** Name of the ring before; '' outside. */
  readonly from: string
  /** Name of the ring after; '' for a loss. */
  readonly to: string
  readonly date: string
  /** Where it happened; null where that is not known. */
  readonly touchpoint: string | null
}

/** Where a person stands, and how it came there. */
export interface WayFacts {
  readonly actor: string
  /** Name of the present ring; null outside all rings. */
  readonly place: string | null
  /** Explicitly lost. */
  readonly isLost: boolean
  readonly since: string
  /** Rings back from the deepest. */
  readonly ringsBack: number
  readonly deepest: string
  readonly moves: number
  readonly stepsBack: number
  readonly conversions: number
}

/** What an event did to trust. */
export interface ShockFacts {
  readonly event: string
  readonly period: string
  /** Moves outward in the period, and in the mean of those before; null where unknown. */
  readonly outward: number | null
  readonly usualOutward: number | null
  /** Those who stood in a ring; null where single people are not known. */
  readonly witnesses: number | null
  readonly before: number | null
  /** Null where trust did not fall. */
  readonly lowest: number | null
  /** Names of the periods of the lowest point and of recovery; null: none. */
  readonly lowestPeriod: string | null
  readonly recovered: string | null
}

/** One period of the line of trust. */
export interface TrustPointFacts {
  /** Name of the line where there are several; null: one alone. */
  readonly series: string | null
  readonly period: string
  readonly conviction: number | null
  readonly inward: number | null
  readonly outward: number | null
  readonly gravity: number | null
  readonly events: readonly string[]
}

/** What the finding of a line of trust is made of. */
export interface TrustTitleFacts {
  readonly shock: ShockFacts | null
  /** First and last known conviction; null where there is none. */
  readonly first: number | null
  readonly last: number | null
  readonly lines: readonly { readonly name: string; readonly last: number | null }[]
}

/** What the reading key of a line of trust names: only what is drawn. */
export interface TrustKeyFacts {
  /** The written ends of the scale of conviction. */
  readonly from: string
  readonly to: string
  readonly hasMoves: boolean
  readonly hasWitnesses: boolean
  /** Whether those who were there are back where they were. */
  readonly hasRecovered: boolean
}

/** What the key of a person's way names: only what is drawn. */
export interface PathFacts {
  /** The written patience, where a silence was longer; else null. */
  readonly silence: string | null
  readonly hasOutward: boolean
  readonly hasTouches: boolean
  readonly hasConversions: boolean
}

/** One ring opened. */
export interface RingFunnelFacts {
  readonly ring: string
  readonly came: number
  readonly onward: number
  readonly isInnermost: boolean
  readonly here: number
  readonly further: number
  readonly outward: number
  readonly left: number
}

/** What the opt-in parts of the circles say in one language. Every sentence is whole. */
export interface CirclesPartsMessages {
  /** Following one person. */
  readonly follow: {
    readonly label: string
    readonly command: string
    readonly previous: string
    readonly next: string
    readonly summary: (facts: WayFacts, f: Formatter) => string
    readonly unknown: (actor: string) => string
    readonly step: (facts: StepFacts) => string
    readonly stepTitle: (facts: StepFacts) => string
    readonly date: string
    readonly touchpoint: string
    readonly key: (from: string, until: string) => string
    /** What lines and marks of the way mean. */
    readonly path: (facts: PathFacts) => string
    readonly now: string
  }
  /** People told apart by a dimension or cohort. */
  readonly groups: {
    readonly by: (dimension: string) => string
    readonly byCohort: string
    readonly others: string
    readonly unknown: string
    readonly cell: (group: string, ring: string, people: number, share: number | null, f: Formatter) => string
    readonly people: string
    readonly shareOfRing: string
    readonly shareOfGroup: string
    readonly conviction: string
    readonly table: (by: string, period: string) => string
    readonly total: string
    readonly needJourneys: string
  }
  /** The way round: a purchase is not the end. */
  readonly reentry: {
    /** The label as a note, for pictures without room for it, and as a key to the arcs. */
    readonly note: (label: string) => string
    readonly label: (actors: number, medianMs: number | null, f: Formatter) => string
    readonly item: (from: string, to: string, moves: number, f: Formatter) => string
    readonly title: (from: string, to: string) => string
    readonly moves: string
    readonly actors: string
    readonly loopTime: string
  }
  /** The line of trust. */
  readonly trust: {
    readonly label: string
    readonly title: (facts: TrustTitleFacts, f: Formatter) => string
    readonly key: (facts: TrustKeyFacts) => string
    readonly summary: (facts: TrustTitleFacts, f: Formatter) => string
    readonly point: (facts: TrustPointFacts, f: Formatter) => string
    readonly shock: (facts: ShockFacts, f: Formatter) => string
    readonly caption: string
    readonly period: string
    readonly conviction: string
    readonly gravity: string
    readonly people: string
    readonly inward: string
    readonly outward: string
    readonly witnesses: (count: number, f: Formatter) => string
    readonly emptyTitle: string
    readonly emptyHint: string
  }
  /** A ring opened into its own small funnel. */
  readonly ringFunnel: {
    readonly title: (ring: string) => string
    readonly hint: string
    readonly summary: (facts: RingFunnelFacts, f: Formatter) => string
    readonly came: string
    readonly onward: string
    readonly again: string
    readonly stand: string
    readonly here: string
    readonly further: string
    readonly outward: string
    readonly left: string
    readonly touched: (people: number, f: Formatter) => string
    readonly omitted: (touchpoints: number, f: Formatter) => string
    readonly step: string
    readonly people: string
    readonly shareOfBefore: string
  }
  /** What became of those in each ring. */
  readonly changes: {
    readonly caption: (period: string) => string
    readonly ring: string
    readonly atStart: string
    readonly inward: string
    readonly held: string
    readonly outward: string
    readonly lost: string
    readonly entered: string
    readonly atEnd: string
    readonly unknown: string
  }
  /** Content per level of awareness. */
  readonly content: {
    readonly caption: string
    readonly level: string
    readonly entered: string
    readonly intended: string
    readonly content: string
    readonly touches: string
    readonly inward: string
    readonly nothing: string
    readonly note: string
    /** Where a shown kind of content has few touches. */
    readonly thin: string
  }
  /** All periods side by side. */
  readonly multiples: {
    readonly title: (first: string, last: string) => string
    readonly key: string
    readonly item: (
      facts: {
        readonly period: string
        readonly people: number
        readonly conviction: number | null
        readonly inward: number | null
        readonly outward: number | null
      },
      f: Formatter,
    ) => string
    readonly caption: string
    readonly period: string
    readonly emptyTitle: string
    readonly emptyHint: string
  }
}
