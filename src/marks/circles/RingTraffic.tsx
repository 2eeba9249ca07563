import type { ReactElement } from 'react'
import type { ArrowLayout, CirclesLayout, JumpLayout } from '../../layout/circles/circles-layout.js'
import { markProps, useMarkContext } from '../shared/mark-context.js'
import { patternPaint } from '../shared/PatternDefs.js'
import type { CirclesKeys } from './circles-keys.js'

/** Props of `RingTraffic`. */
export interface RingTrafficProps {
  readonly layout: CirclesLayout
  readonly keys: CirclesKeys
}

/** The traffic in the clear angle: arrows across each boundary, and jumps as arcs beside them. */
export function RingTraffic({ layout, keys }: RingTrafficProps): ReactElement {
  return (
    <g data-part="traffic">
      {layout.jumps.map((jump) => (
        <Jump
          key={`${jump.from}-${jump.to}`}
          jump={jump}
          rings={layout.rings.length}
          markKey={keys.jump(jump.from, jump.to)}
        />
      ))}
      {layout.arrows.map((arrow) => (
        <Arrow
          key={`${arrow.outer}-${arrow.direction}`}
          arrow={arrow}
          rings={layout.rings.length}
          markKey={keys.traffic(arrow.outer, arrow.direction)}
        />
      ))}
    </g>
  )
}

interface ArrowProps {
  readonly arrow: ArrowLayout
  readonly rings: number
  readonly markKey: string
}

/** Inward arrows have the tone of the ring that they lead to. */
function Arrow({ arrow, rings, markKey }: ArrowProps): ReactElement {
  const context = useMarkContext()
  const { theme, idPrefix } = context
  const common = { ...markProps(context, markKey), d: arrow.path, strokeLinejoin: 'round' as const }
  if (arrow.direction === 'inward') {
    return (
      <path
        {...common}
        fill={theme.stage(arrow.outer + 1, rings).fill}
        stroke={theme.paint.ground}
        strokeWidth={0.75}
      />
    )
  }
  if (arrow.isLoss) {
    return <path {...common} fill={patternPaint(idPrefix, 'hatch')} stroke={theme.paint.loss} strokeWidth={1} />
  }
  return (
    <g {...markProps(context, markKey)}>
      <path d={arrow.path} fill={theme.paint.ground} fillOpacity={0.7} />
      <path
        d={arrow.shaft}
        fill="none"
        stroke={theme.paint.stepBack}
        strokeWidth={arrow.widthPx}
        strokeDasharray="3.5 2"
      />
      <path d={arrow.head} fill={theme.paint.stepBack} />
    </g>
  )
}

interface JumpProps {
  readonly jump: JumpLayout
  readonly rings: number
  readonly markKey: string
}

function Jump({ jump, rings, markKey }: JumpProps): ReactElement {
  const context = useMarkContext()
  const { theme } = context
  const isInward = jump.direction === 'inward'
  const paint = isInward ? theme.stage(jump.to, rings).fill : theme.paint.stepBack
  return (
    <g {...markProps(context, markKey)} fill="none">
      <path d={jump.path} stroke={theme.paint.ground} strokeWidth={jump.widthPx + 2.5} strokeOpacity={0.85} />
      <path
        d={jump.path}
        stroke={paint}
        strokeWidth={jump.widthPx}
        {...(isInward ? {} : { strokeDasharray: '3 2.25' })}
      />
      <path d={jump.head} fill={paint} stroke={theme.paint.ground} strokeWidth={0.5} />
    </g>
  )
}
