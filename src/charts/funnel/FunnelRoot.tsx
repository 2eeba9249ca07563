'use client'
import type { ReactElement } from 'react'
import type { FunnelMeasure } from '../../measures/funnel/funnel-measure.js'
import { ChartFrame } from '../shell/ChartFrame.js'
import { ChartGuard } from '../shell/ChartGuard.js'
import { useChartShell } from '../shell/use-chart-shell.js'
import { FunnelSilhouette } from './FunnelSilhouette.js'
import { FunnelProvider } from './funnel-context.js'
import { type FunnelChartProps, useFunnelModel } from './use-funnel-chart.js'

/**
 * The funnel without its picture: data, size, words, keyboard and tooltip. Its children draw: parts
 * such as `Funnel.Stages`, and layers of one's own that ask `useFunnel`.
 * @throws JourneyError `both-data`, `no-data`, `bad-option` for misuse by the developer
 */
export function FunnelRoot(props: FunnelChartProps): ReactElement {
  return (
    <ChartGuard chart={props}>
      <FunnelDrawing {...props} />
    </ChartGuard>
  )
}

function FunnelDrawing({ children, ...props }: FunnelChartProps): ReactElement {
  const shell = useChartShell<FunnelMeasure>('FunnelChart', props)
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
        {layout?.isEmpty !== false && <FunnelSilhouette orientation={props.orientation} />}
        {children}
      </ChartFrame>
    </FunnelProvider>
  )
}
