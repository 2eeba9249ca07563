import type { ReactElement } from 'react'
import type { FunnelArc } from '../../layout/funnel/funnel-layout.js'
import type { ChartTheme } from '../../theme/chart-theme.js'
import { markProps, useMarkContext } from '../shared/mark-context.js'
import type { FunnelMarkProps } from './funnel-mark-props.js'

/** Moves that are no simple step on: by-passes over, steps back under, returns dashed. */
export function FunnelArcs({ layout, keyOf }: FunnelMarkProps): ReactElement {
  const context = useMarkContext()
  const { theme } = context
  return (
    <g data-part="moves" fill="none">
      {layout.arcs.map((arc) => {
        const key = keyOf(arc.id)
        const stroke = strokeOf(arc.kind, theme)
        return (
          <g key={key} {...markProps(context, key)}>
            <path d={arc.d} stroke="transparent" strokeWidth={Math.max(14, arc.widthPx)} pointerEvents="stroke" />
            <path d={arc.d} stroke={theme.paint.ground} strokeWidth={arc.widthPx + 2} strokeOpacity={0.8} />
            <path d={arc.d} stroke={stroke} strokeWidth={arc.widthPx} strokeDasharray={dashOf(arc)} />
            <path d={arc.head} fill={stroke} stroke={theme.paint.ground} strokeWidth={1} />
          </g>
        )
      })}
    </g>
  )
}

function strokeOf(kind: FunnelArc['kind'], { paint }: ChartTheme): string {
  return { skip: paint.inkQuiet, 'step-back': paint.stepBack, returned: paint.comeback }[kind]
}

function dashOf({ kind, widthPx }: FunnelArc): string | undefined {
  if (kind !== 'returned') return undefined
  return `${Math.max(4, widthPx * 1.2)} ${Math.max(3, widthPx * 0.6)}`
}
