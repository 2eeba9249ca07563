import type { ReactElement } from 'react'
import type { FunnelArc } from '../../layout/funnel/funnel-layout.js'
import type { ChartTheme } from '../../theme/chart-theme.js'
import { markProps, useMarkContext } from '../shared/mark-context.js'
import { type FunnelMarkProps, fadeStyle, moveStyle } from './funnel-mark-props.js'

/** Moves that are no simple step on: by-passes over, steps back under, returns dashed. */
export function FunnelArcs({ layout, keyOf }: FunnelMarkProps): ReactElement {
  const context = useMarkContext()
  const { theme } = context
  return (
    <g data-part="moves" fill="none">
      {layout.arcs.map((arc) => {
        const key = keyOf(arc.id)
        const stroke = strokeOf(arc.kind, theme)
        const id = `${context.idPrefix}-pass-${arc.fromIndex}-${arc.toIndex}`
        const line = stroke ?? `url(#${id})`
        return (
          <g key={key} {...markProps(context, key)} style={fadeStyle(context)}>
            {stroke === null && <Passage id={id} arc={arc} stages={layout.stages.length} theme={theme} />}
            <path d={arc.d} stroke="transparent" strokeWidth={Math.max(14, arc.widthPx)} pointerEvents="stroke" />
            <path
              d={arc.d}
              style={moveStyle(context)}
              stroke={context.isSelected(key) ? theme.paint.ink : theme.paint.ground}
              strokeWidth={arc.widthPx + (context.isSelected(key) ? 4 : 2)}
              strokeOpacity={0.85}
            />
            <path
              d={arc.d}
              style={moveStyle(context)}
              stroke={line}
              strokeWidth={arc.widthPx}
              strokeDasharray={dashOf(arc)}
            />
            <path
              d={arc.head}
              style={moveStyle(context)}
              fill={stroke ?? theme.stage(arc.toIndex, layout.stages.length).fill}
            />
          </g>
        )
      })}
    </g>
  )
}

interface PassageProps {
  readonly id: string
  readonly arc: FunnelArc
  readonly stages: number
  readonly theme: ChartTheme
}

/** Who passes over a stage takes on the warmth of the stage they come to. */
function Passage({ id, arc: { from, to, fromIndex, toIndex }, stages, theme }: PassageProps): ReactElement {
  return (
    <defs>
      <linearGradient id={id} gradientUnits="userSpaceOnUse" x1={from.x} y1={from.y} x2={to.x} y2={to.y}>
        <stop offset={0} stopColor={theme.stage(fromIndex, stages).fill} />
        <stop offset={1} stopColor={theme.stage(toIndex, stages).fill} />
      </linearGradient>
    </defs>
  )
}

/** Null where it takes the colours of its stages. */
function strokeOf(kind: FunnelArc['kind'], { paint }: ChartTheme): string | null {
  return { skip: null, 'step-back': paint.stepBack, returned: paint.comeback }[kind]
}

function dashOf({ kind, widthPx }: FunnelArc): string | undefined {
  if (kind !== 'returned') return undefined
  return `${Math.max(4, widthPx * 1.2)} ${Math.max(3, widthPx * 0.6)}`
}
