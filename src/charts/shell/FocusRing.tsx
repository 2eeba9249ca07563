import type { ReactElement } from 'react'
import type { FocusShape } from '../../interaction/chart-item.js'
import { useMarkPaints } from '../../marks/shared/mark-context.js'

const GAP = 3

/** The ring round the item that the keyboard has reached: two strokes, so that it shows on any ground. */
export function FocusRing({ shape }: { readonly shape: FocusShape }): ReactElement {
  const { ground, focus } = useMarkPaints().theme.paint
  return (
    <g data-part="focus-ring" fill="none" strokeLinejoin="round" pointerEvents="none">
      {outline(shape, { stroke: ground, strokeWidth: 5 })}
      {outline(shape, { stroke: focus, strokeWidth: 2.5 })}
    </g>
  )
}

interface Stroke {
  readonly stroke: string
  readonly strokeWidth: number
}

/** A circle is a rectangle whose corners are as round as can be. */
function outline(shape: FocusShape, stroke: Stroke): ReactElement {
  if (shape.kind === 'path') return <path d={shape.d} {...stroke} />
  const { x, y, width, height, rx } = shape.kind === 'rect' ? { ...shape, rx: 4 } : squareRound(shape)
  return <rect x={x - GAP} y={y - GAP} width={width + 2 * GAP} height={height + 2 * GAP} rx={rx} {...stroke} />
}

function squareRound({ x, y, radius }: FocusShape & { readonly kind: 'circle' }): {
  x: number
  y: number
  width: number
  height: number
  rx: number
} {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius, rx: radius + GAP }
}
