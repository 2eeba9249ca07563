import type { ReactElement } from 'react'
import { type EmptySilhouettePlace, emptySilhouette } from '../../layout/funnel/empty-silhouette.js'
import type { ChartShell } from '../shell/use-chart-shell.js'

/** Props of `FunnelSilhouette`. */
export interface FunnelSilhouetteProps extends Pick<EmptySilhouettePlace, 'layout' | 'orientation'> {
  readonly shell: ChartShell<unknown>
}

/** The quiet shape of a funnel behind the words while journeys are on their way, or nobody has come. It does not move. */
export function FunnelSilhouette({ shell, layout, orientation }: FunnelSilhouetteProps): ReactElement {
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
