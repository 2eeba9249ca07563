'use client'
import { type ReactElement, useMemo, useState } from 'react'
import { layoutLoopStock, loopStockScale } from '../../layout/loop/layout-loop-stock.js'
import { StockMarks } from '../../marks/loop/StockMarks.js'
import type { LoopStock as LoopStockMeasure } from '../../measures/loop/loop-stock.js'
import { measureLoopStock } from '../../measures/loop/measure-loop-stock.js'
import type { PeriodOptions } from '../../measures/periods/resolve-periods.js'
import { describeLoopStock, stockPeriod, stockTexts } from '../../voice/loop/describe-loop-stock.js'
import type { ChartDataProps, CommonChartProps } from '../common-chart-props.js'
import { ChartFrame } from '../shell/ChartFrame.js'
import { type ChartComponent, chartRoot } from '../shell/chart-root.js'
import type { HostRef } from '../shell/use-chart-shell.js'
import { LoopSlider } from './LoopSlider.js'
import { stockItems, stockStageKey, stockStreamKey } from './stock-items.js'
import { type LoopViewSource, useLoopView } from './use-loop-view.js'

/** What `LoopStock` takes. */
export type LoopStockProps = CommonChartProps &
  ChartDataProps<LoopStockMeasure> & {
    /** How the time is cut. Default: as fits the observed time. Keep it stable. */
    readonly periods?: PeriodOptions | undefined
    /** Which period is shown, by position. Own prop beats inner state. */
    readonly period?: number | undefined
    /** Default: the last. */
    readonly defaultPeriod?: number | undefined
    readonly onPeriodChange?: ((period: number) => void) | undefined
  }

const SOURCE: LoopViewSource<LoopStockMeasure, PeriodOptions> = {
  chart: 'LoopStock',
  hallmark: 'periods',
  count: measureLoopStock,
  nothingYet: {
    kind: 'loop-stock',
    source: 'totals',
    unit: null,
    timeZone: 'UTC',
    stages: [],
    periods: [],
    issues: [],
  },
}
const NOBODY = { startMs: 0, endMs: 0, stages: [], flows: [], brought: 0, residual: 0 }
/** Narrow ones need height for names in two rows and for both keys. */
const ASPECT = { spark: 2, compact: 1.15, regular: 2.25, roomy: 2.5 } as const

/**
 * Stock and flow: who stands at each stage, and who moves in a period. Two things, two scales, two
 * legends: the area of a disc counts people, the width of a band counts moves. Where the two do not
 * reconcile, as reports of two systems may, it shows what is unexplained.
 *
 * @example <Loop.Stock journeys={journeys} periods={{ unit: 'quarter' }} />
 * @throws JourneyError `both-data`, `no-data`, `bad-option` for misuse by the developer
 */
export const LoopStock: ChartComponent<LoopStockProps> = chartRoot(StockDrawing)

function StockDrawing({ children, ...props }: LoopStockProps & HostRef): ReactElement {
  const { shell, measure, messages, place, told } = useLoopView(SOURCE, props, props.periods)
  const { formatter: f } = shell
  const { chosen, last, choose } = useChosenPeriod(measure, props)
  const period = measure.periods[chosen]
  const scale = useMemo(() => loopStockScale(measure.periods), [measure])
  const layout = useMemo(() => {
    const shown = period ?? NOBODY
    return layoutLoopStock(shown, scale, { ...place, texts: stockTexts(measure, shown, messages, f) })
  }, [measure, period, scale, place, messages, f])
  const description = useMemo(
    () => told(describeLoopStock(measure, period, messages, f)),
    [told, measure, period, messages, f],
  )
  const items = useMemo(
    () => (period === undefined ? [] : stockItems(measure, period, layout, messages, f)),
    [measure, period, layout, messages, f],
  )
  const slider = period !== undefined && last > 0 && shell.density !== 'spark' && (
    <LoopSlider
      label={messages.stock.period}
      value={chosen}
      min={0}
      max={last}
      step={1}
      text={stockPeriod(measure, period, messages, f)}
      theme={shell.theme}
      onChange={choose}
    />
  )
  return (
    <ChartFrame
      shell={shell}
      family="loop"
      description={description}
      items={items}
      aspect={ASPECT[shell.density]}
      footer={slider}
    >
      {description.empty === undefined && (
        <StockMarks
          layout={layout}
          stageKey={(stage) => stockStageKey(measure, stage)}
          streamKey={(stream) => stockStreamKey(measure, stream)}
        />
      )}
      {children}
    </ChartFrame>
  )
}

/** The period that is shown: the caller's, else the reader's, else the last. */
function useChosenPeriod(
  { periods }: LoopStockMeasure,
  { period, defaultPeriod, onPeriodChange }: LoopStockProps,
): { readonly chosen: number; readonly last: number; readonly choose: (period: number) => void } {
  const [inner, setInner] = useState(defaultPeriod ?? Number.POSITIVE_INFINITY)
  const last = Math.max(0, periods.length - 1)
  const choose = (next: number): void => {
    setInner(next)
    onPeriodChange?.(next)
  }
  return { chosen: Math.min(last, Math.max(0, period ?? inner)), last, choose }
}
