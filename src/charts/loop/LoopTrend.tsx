'use client'
import { type ReactElement, useMemo } from 'react'
import { type LoopTrendLayout, layoutLoopTrend } from '../../layout/loop/layout-loop-trend.js'
import { HitRow } from '../../marks/loop/HitRow.js'
import { LabelLines } from '../../marks/loop/LabelLines.js'
import { type LoopTrend as LoopTrendMeasure, measureLoopTrend } from '../../measures/loop/measure-loop-trend.js'
import type { PeriodOptions } from '../../measures/periods/resolve-periods.js'
import { type JourneyRef, refKey } from '../../model/journey-ref.js'
import { describeLoopTrend, trendPeriod, trendSentence, trendTexts } from '../../voice/loop/describe-loop-trend.js'
import { loopViewsEn } from '../../voice/loop/views-en.js'
import type { ChartDataProps, CommonChartProps } from '../common-chart-props.js'
import { ChartFrame } from '../shell/ChartFrame.js'
import { type ChartShell, useChartShell } from '../shell/use-chart-shell.js'
import { inSequence } from './view-items.js'

/** What `LoopTrend` takes. */
export type LoopTrendProps = CommonChartProps &
  ChartDataProps<LoopTrendMeasure> & {
    /** How the time is cut. Default: as fits the observed time. Keep it stable. */
    readonly periods?: PeriodOptions | undefined
  }

const NOTHING_YET: LoopTrendMeasure = {
  kind: 'loop-trend',
  unit: 'month',
  timeZone: 'UTC',
  referralsKnown: false,
  points: [],
}
/** A line lies down; where it is narrow it needs height for its words. */
const ASPECT = { spark: 3, compact: 2.2, regular: 3.4, roomy: 4 } as const

/**
 * The loop gain over time, as a small line with its interval: each point is the gain of those who began
 * in that period. What still rises for lack of time is dashed.
 *
 * @example <Loop.Trend journeys={journeys} periods={{ unit: 'quarter' }} height={180} />
 * @throws JourneyError `both-data`, `no-data`, `bad-option` for misuse by the developer
 */
export function LoopTrend(props: LoopTrendProps): ReactElement {
  const shell = useChartShell<LoopTrendMeasure>('LoopTrend', props)
  const { journeys, common, formatter: f, margin, measureText } = shell
  const { width, height } = shell.plot
  const { periods } = props
  const messages = shell.locale.loopViews ?? loopViewsEn
  const trend = useMemo(
    () => shell.measure ?? (journeys === null ? NOTHING_YET : measureLoopTrend(journeys, periods)),
    [shell.measure, journeys, periods],
  )
  const layout = useMemo(
    () => layoutLoopTrend(trend, { width, height, margin, measureText, texts: trendTexts(trend, messages, f) }),
    [trend, width, height, margin, measureText, messages, f],
  )
  const description = useMemo(() => {
    const words = describeLoopTrend(trend, messages, f)
    if (trend === NOTHING_YET) return { ...words, title: common.loading, empty: { title: common.loading, hint: '' } }
    return { ...words, definition: journeys === null ? '' : common.definition(journeys.rules, f) }
  }, [trend, messages, f, common, journeys])
  const items = useMemo(() => {
    const { columns, young } = messages.trend
    const drafts = layout.marks.flatMap((mark) => {
      const point = trend.points[mark.period]
      if (point === undefined) return []
      const ref = periodRef(point.startMs)
      return [
        {
          key: refKey(ref),
          ref,
          label: trendSentence(trend, point, messages, f),
          title: trendPeriod(trend, point, messages, f),
          facts: [
            { label: columns.gain, value: f.decimal(point.k ?? 0, 2) },
            ...(point.interval === null
              ? []
              : [
                  {
                    label: columns.interval,
                    value: f.range(point.interval.low, point.interval.high, (value) => f.decimal(value, 2)),
                  },
                ]),
            { label: columns.began, value: f.count(point.actors) },
            { label: columns.brought, value: f.count(point.brought) },
            ...(point.isYoung ? [{ label: young, value: '' }] : []),
          ],
          anchor: { x: mark.x, y: mark.y },
          focus: { kind: 'circle', x: mark.x, y: mark.y, radius: 6 } as const,
        },
      ]
    })
    return inSequence(drafts, 'across')
  }, [trend, layout, messages, f])
  return (
    <ChartFrame shell={shell} family="loop" description={description} items={items} aspect={ASPECT[shell.density]}>
      {description.empty === undefined && <TrendMarks layout={layout} trend={trend} shell={shell} />}
    </ChartFrame>
  )
}

/** By its first instant, which is one in all time zones. */
function periodRef(startMs: number): JourneyRef {
  return { kind: 'view', view: 'loop-trend', id: new Date(startMs).toISOString() }
}

interface TrendMarksProps {
  readonly layout: LoopTrendLayout
  readonly trend: LoopTrendMeasure
  readonly shell: ChartShell<LoopTrendMeasure>
}

function TrendMarks({ layout, trend, shell }: TrendMarksProps): ReactElement {
  const { paint } = shell.theme
  const { base, oneY } = layout
  return (
    <g data-part="gain-over-time">
      <path d={`M${base.left},${base.y}H${base.right}`} stroke={paint.line} />
      {oneY !== null && (
        <path d={`M${base.left},${oneY}H${base.right}`} stroke={paint.inkQuiet} strokeDasharray="4 4" />
      )}
      {layout.bands.map((band) => (
        <path key={band} d={band} fill={paint.referral} fillOpacity={0.16} />
      ))}
      {layout.lines.map(({ path, isYoung }) => (
        <path
          key={path}
          d={path}
          fill="none"
          stroke={paint.referral}
          strokeWidth={2}
          strokeLinecap="round"
          strokeDasharray={isYoung ? '2 5' : undefined}
        />
      ))}
      {layout.marks.map((mark) => (
        <HitRow
          key={mark.period}
          markKey={refKey(periodRef(trend.points[mark.period]?.startMs ?? 0))}
          area={{ x: mark.left, y: base.top, width: mark.width, height: base.y - base.top }}
        >
          <circle
            cx={mark.x}
            cy={mark.y}
            r={3}
            fill={mark.isYoung ? paint.ground : paint.referral}
            stroke={paint.referral}
            strokeWidth={1.5}
          />
        </HitRow>
      ))}
      <LabelLines lines={layout.labels} halo />
    </g>
  )
}
