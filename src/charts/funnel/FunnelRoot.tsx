'use client'
import type { ReactElement } from 'react'
import type { FunnelMeasure } from '../../measures/funnel/funnel-measure.js'
import { ChartFrame } from '../shell/ChartFrame.js'
import { type ChartComponent, chartRoot } from '../shell/chart-root.js'
import { type HostRef, useChartShell } from '../shell/use-chart-shell.js'
import { FunnelSilhouette } from './FunnelSilhouette.js'
import { FunnelProvider } from './funnel-context.js'
import { type FunnelChartProps, useFunnelModel, withFittingCaptions } from './use-funnel-chart.js'

/**
 * The funnel without its picture: data, size, words, keyboard and tooltip. Its children draw: parts
 * such as `Funnel.Stages`, and layers of one's own that ask `useFunnel`.
 * @throws JourneyError `both-data`, `no-data`, `wrong-data`, `bad-option` for misuse by the developer: in a browser its
 * place shows it, `onError` is told, and the page round it goes on
 */
export const FunnelRoot: ChartComponent<FunnelChartProps> = chartRoot(FunnelDrawing)

function FunnelDrawing({ children, ...props }: FunnelChartProps & HostRef): ReactElement {
  const shell = withFittingCaptions(useChartShell<FunnelMeasure>('FunnelChart', props, 'recoveries'))
  const model = useFunnelModel(shell, props, shell.isEarly)
  const { layout, description, items, commands } = model
  return (
    <FunnelProvider value={model}>
      <ChartFrame
        shell={shell}
        family="funnel"
        description={description}
        items={items}
        measure={model.measure}
        commands={commands}
        footer={props.footer}
      >
        {!shell.isEarly && layout?.isEmpty !== false && (
          <FunnelSilhouette shell={shell} layout={layout} orientation={props.orientation} />
        )}
        {children}
      </ChartFrame>
    </FunnelProvider>
  )
}
