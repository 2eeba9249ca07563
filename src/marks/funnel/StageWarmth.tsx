import type { ReactElement } from 'react'
import type { FunnelLayout } from '../../layout/funnel/funnel-layout.js'
import type { ChartTheme } from '../../theme/chart-theme.js'

/** One gradient through the whole silhouette, with each stage's own colour at its middle; filled with `url(#id)`. */
export function stageWarmth(id: string, { stages }: FunnelLayout, theme: ChartTheme): ReactElement {
  const first = stages[0]?.centre ?? { x: 0, y: 0 }
  const last = stages.at(-1)?.centre ?? first
  // A gradient needs a length, even through a single stage.
  const x2 = stages.length < 2 ? last.x + 1 : last.x
  return (
    <linearGradient id={id} gradientUnits="userSpaceOnUse" x1={first.x} y1={first.y} x2={x2} y2={last.y}>
      {stages.map(({ index, id: { stage } }) => (
        <stop
          key={stage}
          offset={index / Math.max(1, stages.length - 1)}
          stopColor={theme.stage(index, stages.length).fill}
        />
      ))}
    </linearGradient>
  )
}
