import type { FunnelFlowKind, FunnelNote } from '../../measures/funnel/funnel-measure.js'
import type { StepsRules } from '../../measures/steps/steps-measure.js'
import type { Formatter } from '../common/formatter.js'

/** The base that the rates of the picture refer to. */
export type FunnelRateBase = 'previous' | 'first' | 'total'

/** Whom the counts are of: journeys, or, for explicit steps, the people who take them. */
export type FunnelCounted = 'journeys' | 'settled' | 'people'

/** What the reading key may mention: only what is there. */
export interface FunnelKeyFacts {
  readonly scale: 'area' | 'width'
  readonly base: FunnelRateBase
  readonly reading: 'stage-flow' | 'steps' | 'totals'
  readonly bands: string | null
  readonly counted: FunnelCounted
  readonly kinds: ReadonlySet<FunnelFlowKind>
  /** False where the picture bears no rates: then their base is not spoken of. */
  readonly rated: boolean
  /** What the further funnels are called that are outlined over it; empty where they have no names, null where there are none. */
  readonly outlines: string | null
}

/** The terms that depend on whom the counts are of. */
export type FunnelTermOverrides = Partial<Record<'arrivals' | 'total' | 'journeys', string>>

/** The texts of the funnel. Every sentence is whole: word order belongs to the locale. */
export interface FunnelMessages {
  /** What comes or goes, to stand after its count: `lost`; `short` where space is short and there is a shorter word. */
  readonly flow: Readonly<Record<FunnelFlowKind, (n: number, f: Formatter, short?: boolean) => string>>
  /** The base of a rate, to stand under it: `of 1,200`. */
  readonly base: (count: string) => string
  readonly title: {
    /** `journeys` is the base of the rate, and `counted` names it; `stage` is null where no stage was shown before the loss. */
    readonly typical: (
      a: { journeys: number; counted: FunnelCounted; rate: number; stage: string | null; lost: number },
      f: Formatter,
    ) => string
    readonly nothingLost: (a: { journeys: number; counted: FunnelCounted; converted: number }, f: Formatter) => string
    /** Where nothing converts: how many came how far. `rate` is the share that reached `stage`, the furthest of all. */
    readonly nothingConverts: (
      a: { journeys: number; counted: FunnelCounted; rate: number; stage: string },
      f: Formatter,
    ) => string
    /** `partial`: some counts are missing, so that only the known steps were compared. */
    readonly totals: (a: { from: string; to: string; rate: number; partial: boolean }, f: Formatter) => string
    readonly totalsFlat: (a: { count: number; stage: string }, f: Formatter) => string
  }
  readonly readingKey: (facts: FunnelKeyFacts) => string
  readonly empty: {
    readonly noStages: { readonly title: string; readonly hint: string }
    readonly allZero: { readonly title: string; readonly hint: string }
    readonly missing: { readonly title: string; readonly hint: string }
  }
  readonly summary: {
    readonly opening: (
      a: {
        journeys: number
        counted: FunnelCounted
        converted: number
        lost: number
        open: number
        ended: number
        stages: number
      },
      f: Formatter,
    ) => string
    /** `first` and `last` are written counts, or a dash. */
    readonly openingTotals: (a: { stages: number; first: string; last: string }, f: Formatter) => string
    readonly stage: (
      a: { stage: string; arrivals: string; rate: string | null; from: string | null },
      f: Formatter,
    ) => string
    readonly worst: (a: { stage: string; lost: number; share: number }, f: Formatter) => string
    readonly returned: (n: number, f: Formatter) => string
  }
  /** What an item says when it is reached: stage or flow, its number, its place. */
  readonly item: {
    /** `arrivals` is null where the count is missing. */
    readonly stage: (
      a: { stage: string; arrivals: number | null; counted: FunnelCounted; position: number; of: number },
      f: Formatter,
    ) => string
    readonly flow: (
      a: { kind: FunnelFlowKind; visits: number; from: string | null; to: string | null },
      f: Formatter,
    ) => string
    readonly band: (
      a: { value: string; dimension: string; journeys: number; counted: FunnelCounted },
      f: Formatter,
    ) => string
    /** The heading of a flow's tooltip. */
    readonly flowTitle: (a: { kind: FunnelFlowKind; from: string | null; to: string | null }) => string
  }
  /** Names of numbers: columns of the table and lines of the tooltip. */
  readonly term: {
    readonly stage: string
    readonly arrivals: string
    readonly visits: string
    readonly count: string
    readonly carriedIn: string
    readonly skippedIn: string
    readonly steppedBackIn: string
    readonly entered: string
    readonly returned: string
    readonly movedOn: string
    readonly skippedAhead: string
    readonly steppedBack: string
    readonly converted: string
    readonly lost: string
    readonly open: string
    readonly ended: string
    readonly unknown: string
    /** Of plain totals: the count of one stage as a share of another's. */
    readonly previousCount: string
    readonly firstCount: string
    /** Of journeys: those who arrived here or further in, as a share of the base. */
    readonly previous: string
    readonly first: string
    readonly total: string
    readonly conversion: string
    readonly interval: string
    /** The touchpoint at which more of a stage's lost were last seen than at any other. */
    readonly lastSeen: string
    readonly medianToNext: string
    readonly medianDwell: string
    readonly shareOfStage: string
    readonly channels: string
    readonly journeys: string
    /** A way from stage to stage. */
    readonly move: string
    readonly question: string
    readonly target: string
  }
  /** What some numbers are called where they are of settled journeys, or of people. */
  readonly termOf: Readonly<Record<Exclude<FunnelCounted, 'journeys'>, FunnelTermOverrides>>
  /** All of them, as the base of a rate: `all journeys`. */
  readonly all: Readonly<Record<FunnelCounted, string>>
  /** Of the table of moves, which lists returns as well. */
  readonly movesCaption: string
  readonly tableCaption: (stages: number, f: Formatter) => string
  readonly reading: Readonly<Record<'stage-flow' | 'steps' | 'totals', string>>
  /** The rules of explicit steps; `windowMs` null: any time will do. */
  readonly steps: (rules: StepsRules, f: Formatter) => string
  readonly rateBase: (base: FunnelRateBase, counted: FunnelCounted) => string
  readonly settled: string
  readonly band: { readonly missing: string; readonly other: (values: number, f: Formatter) => string }
  readonly note: Readonly<Record<FunnelNote['kind'], (note: FunnelNote, f: Formatter) => string>>
  /** Why nobody goes on to a stage behind the one where journeys convert, though people get there. */
  readonly beyondConversion: (stage: string) => string
  /** The bases that are thin: stages, or all. */
  readonly thin: (bases: readonly string[], f: Formatter) => string
  /** Stages that the size left without a name. */
  readonly hiddenNames: (n: number, f: Formatter) => string
  readonly hiddenArcs: (n: number, f: Formatter) => string
  /** Streams that are drawn without their number. */
  readonly hiddenNumbers: (n: number, f: Formatter) => string
  readonly notToScale: (n: number, f: Formatter) => string
  /** What the key `b` does. */
  readonly nextBand: string
  /** Names a channel that is not known. */
  readonly channelUnknown: string
}
