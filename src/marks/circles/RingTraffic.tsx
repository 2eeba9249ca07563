import type { ReactElement } from 'react'
import type { ArrowKeyLayout, ArrowLayout, CirclesLayout, JumpLayout } from '../../layout/circles/circles-layout.js'
import { FONT_PX } from '../../theme/type-scale.js'
import { type MarkPaint, useMarkPaints, useMarkProps } from '../shared/mark-context.js'
import { patternPaint } from '../shared/PatternDefs.js'
import type { CirclesKeys } from './circles-keys.js'

/** Props of `RingTraffic`. */
export interface RingTrafficProps {
  readonly layout: CirclesLayout
  readonly keys: CirclesKeys
  readonly paint?: MarkPaint<ArrowLayout | JumpLayout> | undefined
}

/** The traffic in the clear angle: arrows across each boundary, and jumps as arcs beside them. */
export function RingTraffic({ layout, keys, paint }: RingTrafficProps): ReactElement {
  const rings = layout.rings.length
  return (
    <>
      {layout.arrowKey !== null && <ArrowKey arrowKey={layout.arrowKey} />}
      {layout.jumps.map((jump) => {
        const key = keys.jump(jump.from, jump.to)
        return <Jump key={key} jump={jump} rings={rings} markKey={key} paint={paint} />
      })}
      {layout.arrows.map((arrow) => {
        const key = keys.traffic(arrow.outer, arrow.direction)
        return <Arrow key={key} arrow={arrow} rings={rings} markKey={key} paint={paint} />
      })}
    </>
  )
}

/** How wide so many moves are. */
function ArrowKey({ arrowKey }: { readonly arrowKey: ArrowKeyLayout }): ReactElement {
  const { paint } = useMarkPaints().theme
  const { x, y, barPx, textX, text } = arrowKey
  return (
    <g data-part="arrow-key" pointerEvents="none">
      <path d={`M${x},${y - 8}v8m0,-4h${barPx}m0,-4v8`} fill="none" stroke={paint.inkQuiet} />
      <text x={textX} y={y} fontSize={FONT_PX.label} fill={paint.inkQuiet} unicodeBidi="plaintext">
        {text}
      </text>
    </g>
  )
}

interface MoveProps extends Pick<RingTrafficProps, 'paint'> {
  readonly rings: number
  readonly markKey: string
}

/** Inward arrows have the tone of the ring that they lead to. */
function Arrow({ arrow, rings, markKey, paint }: MoveProps & { readonly arrow: ArrowLayout }): ReactElement {
  const { theme, idPrefix } = useMarkPaints()
  const props = useMarkProps(markKey)
  const fill = paintOf(arrow, theme.stage(arrow.outer + 1, rings).fill, theme.paint.stepBack, paint)
  if (arrow.isLoss) {
    const hatch = patternPaint(idPrefix, 'hatch')
    return <path {...props} d={arrow.path} fill={paint?.(arrow, hatch) ?? hatch} stroke={theme.paint.loss} />
  }
  if (arrow.direction === 'inward') {
    return <path {...props} d={arrow.path} fill={fill} stroke={theme.paint.ground} strokeWidth={0.75} />
  }
  return (
    <g {...props}>
      <path d={arrow.path} fill={theme.paint.ground} fillOpacity={0.7} />
      <path d={arrow.shaft} fill="none" stroke={fill} strokeWidth={arrow.widthPx} strokeDasharray="3.5 2" />
      <path d={arrow.head} fill={fill} />
    </g>
  )
}

function Jump({ jump, rings, markKey, paint }: MoveProps & { readonly jump: JumpLayout }): ReactElement {
  const { theme } = useMarkPaints()
  const isInward = jump.direction === 'inward'
  const stroke = paintOf(jump, theme.stage(jump.to, rings).fill, theme.paint.stepBack, paint)
  return (
    <g {...useMarkProps(markKey)} fill="none">
      <path d={jump.path} stroke={theme.paint.ground} strokeWidth={jump.widthPx + 2.5} strokeOpacity={0.85} />
      <path
        d={jump.path}
        stroke={stroke}
        strokeWidth={jump.widthPx}
        {...(isInward ? {} : { strokeDasharray: '3 2.25' })}
      />
      <path d={jump.head} fill={stroke} stroke={theme.paint.ground} strokeWidth={0.5} />
    </g>
  )
}

function paintOf<Move extends ArrowLayout | JumpLayout>(
  move: Move,
  inward: string,
  outward: string,
  paint: RingTrafficProps['paint'],
): string {
  const standard = move.direction === 'inward' ? inward : outward
  return paint?.(move, standard) ?? standard
}
