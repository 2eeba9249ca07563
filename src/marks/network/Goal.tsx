import type { ReactElement } from 'react'
import type { NetworkLayout } from '../../layout/network/network-layout.js'
import { useMarkPaints, useMarkProps } from '../shared/mark-context.js'
import { gradientPaint } from './NetworkDefs.js'

/** Props of `Goal`. */
export interface GoalProps {
  readonly goal: NetworkLayout['goal']
  /** False where nothing converts: an unlit goal. */
  readonly isLit: boolean
  readonly markKey: string
}

/** The brightest body: where journeys convert. */
export function Goal({ goal, isLit, markKey }: GoalProps): ReactElement {
  const { theme, idPrefix } = useMarkPaints()
  const props = useMarkProps(markKey)
  const { paint, scheme } = theme
  const { x, y, radius } = goal
  const isNight = scheme === 'dark'
  if (!isLit) {
    return (
      <g {...props} data-part="goal">
        <circle
          cx={x}
          cy={y}
          r={radius}
          fill={paint.ground}
          stroke={paint.cell}
          strokeWidth={1.2}
          strokeDasharray="3 3"
        />
      </g>
    )
  }
  return (
    <g {...props} data-part="goal">
      <circle cx={x} cy={y} r={radius * 3.4} fill={gradientPaint(idPrefix, 'halo')} pointerEvents="none" />
      <g fill="none" stroke={paint.light} pointerEvents="none">
        <circle cx={x} cy={y} r={radius * 1.5} strokeWidth={0.8} opacity={0.35} />
        <circle cx={x} cy={y} r={radius * 1.24} strokeWidth={1.2} opacity={0.6} />
      </g>
      <circle cx={x} cy={y} r={radius} fill={paint.light} />
      <circle cx={x} cy={y} r={radius} fill={gradientPaint(idPrefix, 'glow')} />
      <circle cx={x} cy={y} r={radius * 0.55} fill={paint.lightPeak} opacity={isNight ? 1 : 0.9} />
      {props['data-selected'] && (
        <circle cx={x} cy={y} r={radius + 6} fill="none" stroke={paint.focus} strokeWidth={2} />
      )}
    </g>
  )
}
