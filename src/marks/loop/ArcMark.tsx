import type { ReactElement } from 'react'
import type { LoopArc } from '../../layout/loop/loop-layout.js'
import { useMarkPaints, useMarkProps } from '../shared/mark-context.js'
import { useMotion } from '../shared/mark-motion.js'

/** Props of `ArcMark`. */
export interface ArcMarkProps {
  readonly arc: LoopArc
  readonly markKey: string
  readonly fill: string
}

/** One stage of the ribbon; outlined while it is selected. */
export function ArcMark({ arc, markKey, fill }: ArcMarkProps): ReactElement {
  const { theme } = useMarkPaints()
  const props = useMarkProps(markKey)
  return (
    <path
      d={arc.path}
      fill={fill}
      stroke={props['data-selected'] ? theme.paint.ink : 'none'}
      strokeWidth={1.5}
      style={useMotion('move')}
      {...props}
    />
  )
}
