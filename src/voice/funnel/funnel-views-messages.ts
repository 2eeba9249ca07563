import type { RateComparison } from '../../measures/compare/compare-rates.js'
import type { StageKpi, UnfinishedPeriods } from '../../measures/compare/measure-kpis.js'
import type { Formatter } from '../common/formatter.js'

/** The texts of the funnel's further views: strips under the stages, comparison, multiples, channels. */
export interface FunnelViewsMessages {
  /** A difference of shares in percentage points: `+3.1 points`; `short` where space is short. */
  readonly points: (difference: number, f: Formatter, short?: boolean) => string
  /** How many of each funnel, or of a period, are under way, so that what is said of it is not final. */
  readonly underWay: (all: readonly { name: string; open: number; journeys: number }[], f: Formatter) => string
  readonly kpi: {
    /** What the strip holds. */
    readonly strip: string
    readonly target: (value: string) => string
    readonly noValue: string
    /** A figure of a period that is unfinished. */
    readonly soFar: (value: string) => string
    /** The periods that are not judged, and who is under way in them. */
    readonly unfinished: (a: UnfinishedPeriods, f: Formatter) => string
    /** The period that begins on a date. */
    readonly since: (date: string) => string
    readonly status: Readonly<Record<StageKpi['status'], string>>
    readonly course: Readonly<Record<StageKpi['course'], string>>
    /** Heads the channels that made a figure worse. */
    readonly because: string
    /** What a channel did: by its share of the base, and by its own rate. */
    readonly effects: (a: { channel: string; total: string; mix: string; rate: string }) => string
    readonly otherChannels: (n: number, f: Formatter) => string
    readonly sentence: (a: {
      stage: string
      label: string
      value: string
      target: string | null
      status: string
      course: string
    }) => string
  }
  readonly time: {
    readonly strip: string
    readonly median: (duration: string) => string
    readonly quartiles: (low: string, high: string) => string
    readonly none: string
    readonly sentence: (
      a: { stage: string; median: string; low: string; high: string; journeys: number },
      f: Formatter,
    ) => string
    /** One bar of the histogram. */
    readonly bin: (a: { from: string; to: string; journeys: number }, f: Formatter) => string
  }
  readonly guide: {
    readonly strip: string
    readonly organic: string
    readonly paid: string
    readonly content: string
  }
  readonly comparison: {
    /** The largest change that chance does not explain: of those at `from`, who went on to `stage`. */
    readonly changed: (a: {
      verdict: 'rose' | 'fell'
      stage: string
      from: string
      earlier: string
      later: string
      points: string
      low: string
      high: string
    }) => string
    readonly unchanged: (earlier: string, later: string) => string
    /** Whether a rate changed depends on those still under way. */
    readonly unfinished: (earlier: string, later: string) => string
    /** `rated`: the picture bears rates. In the halves, `earlier` is the name above or on the left, whichever it is. */
    readonly readingKey: (a: {
      form: 'ghost' | 'mirror'
      earlier: string
      later: string
      vertical: boolean
      rated: boolean
    }) => string
    readonly verdict: Readonly<Record<RateComparison['verdict'], string>>
    readonly item: (a: {
      stage: string
      earlierName: string
      laterName: string
      earlier: string
      later: string
      rates: { earlier: string; later: string; points: string; low: string; high: string; verdict: string } | null
    }) => string
    readonly definition: string
    /** Where the picture has no room for the differences of the rates. */
    readonly inTable: string
    readonly unmatched: (stages: string) => string
    readonly table: string
    readonly count: (period: string) => string
    readonly rate: (period: string) => string
    readonly difference: string
    readonly interval: string
    readonly judgement: string
    readonly stage: string
    readonly journeys: string
    readonly ofStageBefore: string
  }
  readonly multiples: {
    readonly title: (a: { best: string; rate: string; worst: string; worstRate: string }) => string
    readonly best: (a: { best: string; rate: string }) => string
    readonly worst: (a: { worst: string; worstRate: string }) => string
    /** None is better than all the others beyond chance. */
    readonly unclear: string
    readonly single: (a: { name: string; rate: string }) => string
    readonly empty: string
    readonly readingKey: string
    readonly item: (a: { name: string; stage: string; arrivals: string; rate: string | null }) => string
    readonly table: (n: number, f: Formatter) => string
    readonly name: string
  }
  readonly channels: {
    readonly rankChanged: (a: { channel: string; from: string; to: string; earlier: string; later: string }) => string
    /** `sound`: those of fewer than 30 journeys are not spoken of. */
    readonly leads: (a: { channel: string; value: string; period: string; sound: boolean }) => string
    /** None is better than all the others beyond chance. */
    readonly unclear: (period: string) => string
    readonly leadsByRank: (a: { channel: string; period: string }) => string
    readonly empty: string
    /** `two`: there is an earlier period; `open`: some are under way; `lines`: the ranks of both are drawn, some `dashed` because they can still change. */
    readonly readingKey: (a: {
      measured: boolean
      two: boolean
      open: boolean
      lines: boolean
      dashed: boolean
    }) => string
    readonly item: (a: {
      channel: string
      /** `thin`: that the share is one of few; null where it is not. */
      periods: readonly { period: string; value: string | null; thin: string | null; rank: string | null }[]
    }) => string
    readonly rank: (rank: string) => string
    readonly rankColumn: (period: string) => string
    readonly valueColumn: (period: string) => string
    readonly channel: string
    /** Channels that the size left out. */
    readonly hidden: (n: number, f: Formatter) => string
    readonly table: string
    readonly notStated: string
    readonly ranks: string
    /** The channels whose latest share is one of few, which are drawn dashed. */
    readonly thin: (channels: readonly string[], f: Formatter) => string
    readonly definition: string
  }
}
