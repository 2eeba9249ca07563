'use client'
import { type ReactElement, useMemo } from 'react'
import { layoutFunnelMultiples, type NamedFunnel } from '../../layout/funnel/layout-funnel-multiples.js'
import { MultipleMarks } from '../../marks/funnel/MultipleMarks.js'
import { describeFunnelMultiples } from '../../voice/funnel/describe-funnel-multiples.js'
import { funnelEn } from '../../voice/funnel/en.js'
import { rateText } from '../../voice/funnel/funnel-table.js'
import { funnelViewsEn } from '../../voice/funnel/views-en.js'
import type { CommonChartProps } from '../common-chart-props.js'
import { ChartFrame } from '../shell/ChartFrame.js'
import { type ChartComponent, chartRoot } from '../shell/chart-root.js'
import { type HostRef, useChartShell } from '../shell/use-chart-shell.js'
import { FunnelSilhouette } from './FunnelSilhouette.js'
import { multipleItems, multipleKey } from './multiple-items.js'

/** Props of `FunnelMultiplesChart`. */
export interface FunnelMultiplesChartProps extends CommonChartProps {
  /** The funnels with their names, in the order to be read. Keep the list stable between renders. */
  readonly funnels: readonly NamedFunnel[]
}

/**
 * More than two funnels, such as cohorts, countries or months, side by side on one scale: areas
 * compare across all of them. Arrows walk the stages of one and from one to the next; each stage of
 * each is a thing of its own.
 *
 * @example <FunnelMultiplesChart funnels={[{ name: 'Phone', measure: phone }, { name: 'Tablet', measure: tablet }]} />
 */
export const FunnelMultiplesChart: ChartComponent<FunnelMultiplesChartProps> = chartRoot(
  MultiplesDrawing,
  ({ funnels }) => funnels,
)

function MultiplesDrawing(props: FunnelMultiplesChartProps & HostRef): ReactElement {
  const { funnels, ...common } = props
  const shell = useChartShell('FunnelMultiplesChart', { ...common, measure: funnels })
  const { plot, margin, direction, measureText, formatter, locale } = shell
  const { funnelViews: messages = funnelViewsEn, funnel = funnelEn } = locale
  const layout = useMemo(
    () =>
      layoutFunnelMultiples(funnels, {
        widthPx: plot.width,
        heightPx: plot.height,
        margin,
        direction,
        measureText,
        rateText: (measure) => rateText(measure.conversion, formatter),
      }),
    [funnels, plot.width, plot.height, margin, direction, measureText, formatter],
  )
  const description = useMemo(
    () => describeFunnelMultiples(funnels, { formatter, messages }),
    [funnels, formatter, messages],
  )
  const items = useMemo(
    () => multipleItems(layout, funnels, { funnel, messages, formatter, direction }),
    [layout, funnels, funnel, messages, formatter, direction],
  )
  return (
    <ChartFrame shell={shell} family="funnel" description={description} items={items}>
      {description.empty && <FunnelSilhouette shell={shell} layout={null} />}
      <MultipleMarks
        layout={layout}
        direction={direction}
        keyOf={(index, stage) => multipleKey(funnels, index, stage)}
        rateOf={(index) => rateText((funnels[index] as NamedFunnel).measure.conversion, formatter)}
      />
      {props.children}
    </ChartFrame>
  )
}
