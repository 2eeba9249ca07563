'use client'
import { type ReactElement, useMemo } from 'react'
import { layoutLoopTrend } from '../../layout/loop/layout-loop-trend.js'
import { GainLine } from '../../marks/loop/GainLine.js'
import { type LoopTrend as LoopTrendMeasure, measureLoopTrend } from '../../measures/loop/measure-loop-trend.js'
import type { PeriodOptions } from '../../measures/periods/resolve-periods.js'
import { describeLoopTrend, trendTexts } from '../../voice/loop/describe-loop-trend.js'
import type { ChartDataProps, CommonChartProps } from '../common-chart-props.js'
import { ChartFrame } from '../shell/ChartFrame.js'
import { type ChartComponent, chartRoot } from '../shell/chart-root.js'
import type { HostRef } from '../shell/use-chart-shell.js'
import { periodKey, trendItems } from './trend-items.js'
import { type LoopViewSource, useLoopView } from './use-loop-view.js'

/** What `LoopTrend` takes. */
export type LoopTrendProps = CommonChartProps &
  ChartDataProps<LoopTrendMeasure> & {
    /** How the time is cut. Default: as fits the observed time. Keep it stable. */
    readonly periods?: PeriodOptions | undefined
  }

const SOURCE: LoopViewSource<LoopTrendMeasure, PeriodOptions> = {
  chart: 'LoopTrend',
  hallmark: 'referralsKnown',
  count: measureLoopTrend,
  nothingYet: { kind: 'loop-trend', unit: 'month', timeZone: 'UTC', referralsKnown: false, points: [] },
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
export const LoopTrend: ChartComponent<LoopTrendProps> = chartRoot(TrendDrawing)

function TrendDrawing({ children, ...props }: LoopTrendProps & HostRef): ReactElement {
  const { shell, measure, messages, place, told } = useLoopView(SOURCE, props, props.periods)
  const { formatter: f } = shell
  const layout = useMemo(
    () => layoutLoopTrend(measure, { ...place, texts: trendTexts(measure, messages, f) }),
    [measure, place, messages, f],
  )
  const description = useMemo(() => told(describeLoopTrend(measure, messages, f)), [told, measure, messages, f])
  const items = useMemo(() => trendItems(measure, layout, messages, f), [measure, layout, messages, f])
  return (
    <ChartFrame shell={shell} family="loop" description={description} items={items} aspect={ASPECT[shell.density]}>
      {description.empty === undefined && <GainLine layout={layout} keyOf={(period) => periodKey(measure, period)} />}
      {children}
    </ChartFrame>
  )
}
