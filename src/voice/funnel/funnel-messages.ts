import type { FunnelFlowKind, FunnelNote } from '../../measures/funnel/funnel-measure.js'
import type { Formatter } from '../common/formatter.js'

/** The base that the rates of the picture refer to. */
export type FunnelRateBase = 'previous' | 'first' | 'total'

/** What the reading key may mention: only what is there. */
export interface FunnelKeyFacts {
  readonly scale: 'area' | 'width'
  readonly base: FunnelRateBase
  readonly reading: 'stage-flow' | 'steps' | 'totals'
  readonly bands: string | null
  readonly kinds: ReadonlySet<FunnelFlowKind>
}

/** The texts of the funnel. Every sentence is whole: word order belongs to the locale. */
export interface FunnelMessages {
  /** What comes or goes, to stand after its count: `lost`. */
  readonly flow: Readonly<Record<FunnelFlowKind, (n: number, f: Formatter) => string>>
  /** The base of a rate, to stand under it: `of 1,200`. */
  readonly base: (count: string) => string
  readonly title: {
    readonly typical: (a: { journeys: number; rate: number; stage: string; lost: number }, f: Formatter) => string
    readonly nothingLost: (a: { journeys: number; converted: number }, f: Formatter) => string
    readonly everythingLost: (a: { journeys: number; stage: string }, f: Formatter) => string
    readonly totals: (a: { from: string; to: string; rate: number }, f: Formatter) => string
    readonly totalsFlat: (a: { count: number; stage: string }, f: Formatter) => string
  }
  readonly readingKey: (facts: FunnelKeyFacts) => string
  readonly empty: {
    readonly noStages: { readonly title: string; readonly hint: string }
    readonly allZero: { readonly title: string; readonly hint: string }
  }
  readonly summary: {
    readonly opening: (
      a: { journeys: number; converted: number; lost: number; open: number; ended: number; stages: number },
      f: Formatter,
    ) => string
    readonly openingTotals: (a: { stages: number; first: number; last: number }, f: Formatter) => string
    readonly stage: (
      a: { stage: string; arrivals: number; rate: string | null; from: string | null },
      f: Formatter,
    ) => string
    readonly worst: (a: { stage: string; lost: number; share: number }, f: Formatter) => string
    readonly returned: (n: number, f: Formatter) => string
  }
  /** What an item says when it is reached: stage or flow, its number, its place. */
  readonly item: {
    readonly stage: (a: { stage: string; arrivals: number; position: number; of: number }, f: Formatter) => string
    readonly flow: (
      a: { kind: FunnelFlowKind; visits: number; from: string | null; to: string | null },
      f: Formatter,
    ) => string
    readonly band: (a: { value: string; dimension: string; journeys: number }, f: Formatter) => string
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
    readonly previous: string
    readonly first: string
    readonly total: string
    readonly conversion: string
    readonly interval: string
    readonly medianToNext: string
    readonly medianDwell: string
    readonly shareOfStage: string
    readonly channels: string
    readonly journeys: string
    readonly question: string
    readonly target: string
  }
  readonly tableCaption: (stages: number, f: Formatter) => string
  readonly reading: Readonly<Record<'stage-flow' | 'steps' | 'totals', string>>
  readonly rateBase: Readonly<Record<FunnelRateBase, string>>
  readonly settled: string
  readonly band: { readonly missing: string; readonly other: (values: number, f: Formatter) => string }
  readonly note: Readonly<Record<FunnelNote['kind'], (note: FunnelNote, f: Formatter) => string>>
  readonly thin: (stages: readonly string[], f: Formatter) => string
  readonly hiddenArcs: (n: number, f: Formatter) => string
  readonly notToScale: (n: number, f: Formatter) => string
  /** What the key `b` does. */
  readonly nextBand: string
  /** Names a channel that is not known. */
  readonly channelUnknown: string
}
