import type { LoopTrendTexts } from '../../layout/loop/layout-loop-trend.js'
import type { LoopTrend, LoopTrendPoint } from '../../measures/loop/measure-loop-trend.js'
import type { ChartDescription } from '../common/chart-description.js'
import type { Formatter } from '../common/formatter.js'
import { gainText } from './loop-texts.js'
import type { LoopViewsMessages } from './loop-views-messages.js'

/** The name of a period of the gain over time. */
export function trendPeriod(
  trend: LoopTrend,
  point: LoopTrendPoint,
  messages: LoopViewsMessages,
  f: Formatter,
): string {
  return messages.period(trend.unit, point.startMs, f)
}

/** The sentence of one period. */
export function trendSentence(
  trend: LoopTrend,
  point: LoopTrendPoint,
  messages: LoopViewsMessages,
  f: Formatter,
): string {
  const { k, interval, actors } = point
  const text = (value: number | undefined): string | null => (value === undefined ? null : gainText(value, f))
  return messages.trend.point(
    {
      period: trendPeriod(trend, point, messages, f),
      k: k === null ? null : gainText(k, f),
      low: text(interval?.low),
      high: text(interval?.high),
      actors,
    },
    f,
  )
}

/** The words in the picture. */
export function trendTexts(trend: LoopTrend, messages: LoopViewsMessages, f: Formatter): LoopTrendTexts {
  return {
    periods: trend.points.map((point) => trendPeriod(trend, point, messages, f)),
    gains: trend.points.map(({ k }) => (k === null ? '' : gainText(k, f))),
    selfFeeding: messages.trend.selfFeeding,
  }
}

/** The gain over time in words and as a table. Pure; linear in periods. */
export function describeLoopTrend(trend: LoopTrend, messages: LoopViewsMessages, f: Formatter): ChartDescription {
  const words = messages.trend
  const { points } = trend
  const known = points.filter(({ k }) => k !== null)
  const young = points.filter(({ isYoung, k }) => isYoung && k !== null).length
  const nameOf = (point: LoopTrendPoint | undefined): string =>
    point === undefined ? '' : trendPeriod(trend, point, messages, f)
  const range = { periods: points.length, first: nameOf(points[0]), last: nameOf(points.at(-1)) }
  const isKnown = trend.referralsKnown && known.length > 0
  return {
    title: isKnown ? titleOf(trend, known, messages, f) : words.unknown,
    readingKey: isKnown ? [words.key, ...(young > 0 ? [words.keyYoung] : [])].join(' ') : '',
    summary: [words.summary(range, f), ...points.map((point) => trendSentence(trend, point, messages, f))].join(' '),
    table: {
      caption: words.caption,
      columns: [
        { label: words.columns.period, numeric: false },
        { label: words.columns.began, numeric: true },
        { label: words.columns.brought, numeric: true },
        { label: words.columns.gain, numeric: true },
        { label: words.columns.interval, numeric: true },
      ],
      rows: points.map((point) => [
        nameOf(point),
        f.count(point.actors),
        f.count(point.brought),
        point.k === null ? '' : gainText(point.k, f),
        point.interval === null ? '' : f.range(point.interval.low, point.interval.high, (gain) => gainText(gain, f)),
      ]),
    },
    definition: '',
    notes: isKnown && young > 0 ? [words.noteYoung(young, f)] : [],
    ...(isKnown ? {} : { empty: { title: words.unknown, hint: '' } }),
  }
}

/** The highest gain of those who have had their time; of all, where all are young. */
function titleOf(
  trend: LoopTrend,
  known: readonly LoopTrendPoint[],
  messages: LoopViewsMessages,
  f: Formatter,
): string {
  const settled = known.filter(({ isYoung }) => !isYoung)
  const compared = settled.length > 0 ? settled : known
  const highest = compared.reduce((best, point) => ((point.k ?? 0) > (best.k ?? 0) ? point : best))
  const facts = {
    highest: trendPeriod(trend, highest, messages, f),
    k: gainText(highest.k ?? 0, f),
    periods: trend.points.length,
    isClear: compared.every((point) => point === highest || isAbove(highest, point)),
  }
  return messages.trend.title(facts, f)
}

/** Whether chance does not explain that one gain is above another: their intervals lie apart. */
function isAbove(one: LoopTrendPoint, other: LoopTrendPoint): boolean {
  return one.interval !== null && other.interval !== null && one.interval.low > other.interval.high
}
