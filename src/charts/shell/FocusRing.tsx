import type { ReactElement } from 'react'
import type { FocusShape } from '../../interaction/chart-item.js'
import { useMarkPaints } from '../../marks/shared/mark-context.js'

const GAP = 3

/** The ring round the item that the keyboard has reached: two strokes, so that it shows on any ground. */
export function FocusRing({ shape }: { readonly shape: FocusShape }): ReactElement {
  const { theme } = useMarkPaints()
  return (
    <g data-part="focus-ring" fill="none" pointerEvents="none">
      <Outline shape={shape} stroke={theme.paint.ground} strokeWidth={5} />
      <Outline shape={shape} stroke={theme.paint.focus} strokeWidth={2.5} />
    </g>
  )
}

interface OutlineProps {
  readonly shape: FocusShape
  readonly stroke: string
  readonly strokeWidth: number
}

function Outline({ shape, ...stroke }: OutlineProps): ReactElement {
  switch (shape.kind) {
    case 'rect':
      return (
        <rect
          x={shape.x - GAP}
          y={shape.y - GAP}
          width={shape.width + 2 * GAP}
          height={shape.height + 2 * GAP}
          rx={4}
          {...stroke}
        />
      )
    case 'circle':
      return <circle cx={shape.x} cy={shape.y} r={shape.radius + GAP} {...stroke} />
    case 'path':
      return <path d={shape.d} strokeLinejoin="round" {...stroke} />
  }
}
