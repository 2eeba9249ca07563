'use client'
import { type ReactElement, useMemo, useState } from 'react'
import { layoutLoopStock, loopStockScale } from '../../layout/loop/layout-loop-stock.js'
import type { LoopStock as LoopStockMeasure } from '../../measures/loop/loop-stock.js'
import { measureLoopStock } from '../../measures/loop/measure-loop-stock.js'
import type { PeriodOptions } from '../../measures/periods/resolve-periods.js'
import { describeLoopStock, stockPeriod, stockTexts } from '../../voice/loop/describe-loop-stock.js'
import { loopViewsEn } from '../../voice/loop/views-en.js'
import type { ChartDataProps, CommonChartProps } from '../common-chart-props.js'
import { ChartFrame } from '../shell/ChartFrame.js'
import { useChartShell } from '../shell/use-chart-shell.js'
import { LoopSlider } from './LoopSlider.js'
import { LoopStockMarks } from './LoopStockMarks.js'
import { stockItems } from './stock-items.js'

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

const NOTHING_YET: LoopStockMeasure = {
  kind: 'loop-stock',
  source: 'totals',
  unit: null,
  timeZone: 'UTC',
  stages: [],
  periods: [],
  issues: [],
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
export function LoopStock(props: LoopStockProps): ReactElement {
  const shell = useChartShell<LoopStockMeasure>('LoopStock', props)
  const { journeys, common, formatter: f, margin, measureText } = shell
  const { width, height } = shell.plot
  const { periods } = props
  const messages = shell.locale.loopViews ?? loopViewsEn
  const measure = useMemo(
    () => shell.measure ?? (journeys === null ? NOTHING_YET : measureLoopStock(journeys, periods)),
    [shell.measure, journeys, periods],
  )
  const [inner, setInner] = useState(props.defaultPeriod ?? Number.POSITIVE_INFINITY)
  const last = Math.max(0, measure.periods.length - 1)
  const chosen = Math.min(last, Math.max(0, props.period ?? inner))
  const period = measure.periods[chosen]
  const scale = useMemo(() => loopStockScale(measure.periods), [measure])
  const layout = useMemo(() => {
    const shown = period ?? NOBODY
    const texts = stockTexts(measure, shown, messages, f)
    return layoutLoopStock(shown, scale, { width, height, margin, measureText, texts })
  }, [measure, period, scale, width, height, margin, measureText, messages, f])
  const description = useMemo(() => {
    const words = describeLoopStock(measure, period, messages, f)
    if (measure === NOTHING_YET) return { ...words, title: common.loading, empty: { title: common.loading, hint: '' } }
    return { ...words, definition: journeys === null ? '' : common.definition(journeys.rules, f) }
  }, [measure, period, messages, f, common, journeys])
  const items = useMemo(
    () => (period === undefined ? [] : stockItems(measure, period, layout, messages, f)),
    [measure, period, layout, messages, f],
  )
  const choose = (next: number): void => {
    setInner(next)
    props.onPeriodChange?.(next)
  }
  const slider = period !== undefined && measure.periods.length > 1 && shell.density !== 'spark' && (
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
      {description.empty === undefined && <LoopStockMarks measure={measure} layout={layout} theme={shell.theme} />}
    </ChartFrame>
  )
}
