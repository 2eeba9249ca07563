import type { ReactElement } from 'react'
import { emptySilhouette } from '../../layout/funnel/empty-silhouette.js'
import { useFunnel } from './funnel-context.js'
import type { FunnelChartOptions } from './use-funnel-chart.js'

/** The quiet shape of a funnel behind the words while journeys are on their way, or nobody has come. It does not move. */
export function FunnelSilhouette({ orientation }: Pick<FunnelChartOptions, 'orientation'>): ReactElement {
  const { layout, shell } = useFunnel()
  const { plot, direction, theme } = shell
  const place = { layout, orientation, widthPx: plot.width, heightPx: plot.height, direction }
  return (
    <g data-part="silhouette" fill={theme.paint.wash}>
      {emptySilhouette(place).map((d) => (
        <path key={d} d={d} />
      ))}
    </g>
  )
}
