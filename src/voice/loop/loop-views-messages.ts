import type { LoopMoveKind } from '../../measures/loop/loop-measure.js'
import type { PeriodUnit } from '../../measures/periods/calendar-periods.js'
import type { Formatter } from '../common/formatter.js'

/** The texts of the loop's further views: gain panel, gain over time, generations, stock and flow, channels. */
export interface LoopViewsMessages {
  /** The name of a period; null: periods of no stated length. */
  readonly period: (unit: PeriodUnit | null, startMs: number, f: Formatter) => string
  readonly gain: {
    readonly heading: string
    /** What the sliders are, and that they are no forecast. */
    readonly whatIf: string
    readonly estimate: string
    readonly rate: (stage: string) => string
    readonly beta: (last: string) => string
    /** For a slider that was turned: what it was. */
    readonly was: (value: string) => string
    readonly reset: string
    readonly gain: string
    readonly multiplier: string
    readonly notBounded: string
    readonly generations: string
    readonly elasticity: string
    readonly elasticityOf: (percent: string) => string
    readonly toReferral: string
    readonly toReEntry: string
    readonly unknown: string
    /** An interval, and how sure it is: 95 %. */
    readonly between: (low: string, high: string, level: string) => string
    /** Said when a slider has been turned. */
    readonly turned: (facts: { gain: string; multiplier: string }) => string
  }
  readonly trend: {
    /** `isClear`: its interval lies above those of all others that had their time. */
    readonly title: (facts: { highest: string; k: string; periods: number; isClear: boolean }, f: Formatter) => string
    readonly unknown: string
    readonly key: string
    readonly keyYoung: string
    readonly summary: (facts: { periods: number; first: string; last: string }, f: Formatter) => string
    readonly point: (
      facts: { period: string; k: string | null; low: string | null; high: string | null; actors: number },
      f: Formatter,
    ) => string
    readonly young: string
    readonly noteYoung: (periods: number, f: Formatter) => string
    readonly caption: string
    readonly columns: {
      readonly period: string
      readonly began: string
      readonly brought: string
      readonly gain: string
      readonly interval: string
    }
    readonly selfFeeding: string
  }
  readonly generations: {
    readonly title: (facts: { grown: string | null; k: string | null }) => string
    readonly unknown: string
    readonly key: string
    readonly keyModel: string
    readonly name: (generation: number, f: Formatter) => string
    readonly cohort: string
    readonly row: (
      facts: { name: string; actors: number | null; share: string | null; expected: string | null },
      f: Formatter,
    ) => string
    readonly expected: (share: string) => string
    readonly noteComing: string
    readonly caption: string
    readonly columns: {
      readonly generation: string
      readonly people: string
      readonly share: string
      readonly expected: string
    }
  }
  readonly stock: {
    readonly title: (facts: { period: string; stage: string; change: number }, f: Formatter) => string
    readonly still: (period: string) => string
    readonly key: string
    /** The colours of the bands; those that are drawn are named. */
    readonly keyOf: Readonly<Record<'came' | 'left' | 'back' | 'again', string>>
    readonly people: (count: number, f: Formatter) => string
    readonly moves: (count: number, f: Formatter) => string
    readonly stockLegend: (count: string) => string
    readonly flowLegend: (count: string) => string
    readonly stage: (
      facts: { stage: string; opening: number; closing: number; arrived: number; left: number },
      f: Formatter,
    ) => string
    readonly change: (change: number, f: Formatter) => string
    readonly flow: (facts: { kind: LoopMoveKind; from: string; to: string; moves: number }, f: Formatter) => string
    readonly entered: (stage: string, count: number, f: Formatter) => string
    readonly left: (stage: string, lost: number, ended: number, f: Formatter) => string
    readonly residual: (stage: string, count: number, f: Formatter) => string
    readonly residualShort: (count: string) => string
    readonly noteResidual: (count: number, f: Formatter) => string
    readonly reconciled: string
    readonly period: string
    readonly caption: (period: string) => string
    readonly columns: {
      readonly stage: string
      readonly opening: string
      readonly entered: string
      readonly returned: string
      readonly movedIn: string
      readonly movedOut: string
      readonly lost: string
      readonly ended: string
      readonly closing: string
      readonly residual: string
    }
    readonly empty: { readonly title: string; readonly hint: string }
  }
  readonly channels: {
    readonly title: (facts: { attracts: string; attracted: string; brings: string; brought: string }) => string
    readonly onlyAttracts: (facts: { attracts: string; attracted: string }) => string
    readonly key: string
    readonly attraction: string
    readonly advocacy: string
    readonly influence: string
    readonly indirect: (share: string) => string
    readonly row: (
      facts: { channel: string; attracted: number; attractedShare: string; brought: number; broughtShare: string },
      f: Formatter,
    ) => string
    readonly noteNobodyBrought: string
    /** What is counted here, and what at the tail of the loop. */
    readonly noteBases: string
    readonly caption: string
    readonly columns: {
      readonly channel: string
      readonly attracted: string
      readonly brought: string
      readonly touches: string
      readonly influence: string
    }
    readonly empty: { readonly title: string; readonly hint: string }
  }
}
