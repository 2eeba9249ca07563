import type { ChartItem } from '../../interaction/chart-item.js'
import type { LoopTrendLayout } from '../../layout/loop/layout-loop-trend.js'
import type { LoopTrend, LoopTrendPoint } from '../../measures/loop/measure-loop-trend.js'
import { type JourneyRef, refKey } from '../../model/journey-ref.js'
import type { Formatter } from '../../voice/common/formatter.js'
import { trendPeriod, trendSentence } from '../../voice/loop/describe-loop-trend.js'
import type { LoopViewsMessages } from '../../voice/loop/loop-views-messages.js'
import { inSequence } from './view-items.js'

/** A period, by its first instant, which is one in all time zones. */
function periodRef(startMs: number): JourneyRef {
  return { kind: 'view', view: 'loop-trend', id: new Date(startMs).toISOString() }
}

/** The identity of a period's mark. */
export function periodKey({ points }: LoopTrend, period: number): string {
  return refKey(periodRef(points[period]?.startMs ?? 0))
}

/** The periods that have a gain, from left to right. */
export function trendItems(
  trend: LoopTrend,
  layout: LoopTrendLayout,
  messages: LoopViewsMessages,
  f: Formatter,
): ChartItem[] {
  const drafts = layout.marks.flatMap(({ period, x, y }): Omit<ChartItem, 'moves'>[] => {
    const point = trend.points[period]
    if (point === undefined) return []
    return [
      {
        key: periodKey(trend, period),
        ref: periodRef(point.startMs),
        label: trendSentence(trend, point, messages, f),
        title: trendPeriod(trend, point, messages, f),
        facts: trendFacts(point, messages, f),
        anchor: { x, y },
        focus: { kind: 'circle', x, y, radius: 6 },
      },
    ]
  })
  return inSequence(drafts, 'across')
}

function trendFacts(
  { k, interval, actors, brought, isYoung }: LoopTrendPoint,
  { trend: { columns, young } }: LoopViewsMessages,
  f: Formatter,
): ChartItem['facts'] {
  const gain = (value: number): string => f.decimal(value, 2)
  return [
    { label: columns.gain, value: gain(k ?? 0) },
    ...(interval === null ? [] : [{ label: columns.interval, value: f.range(interval.low, interval.high, gain) }]),
    { label: columns.began, value: f.count(actors) },
    { label: columns.brought, value: f.count(brought) },
    ...(isYoung ? [{ label: young, value: '' }] : []),
  ]
}
