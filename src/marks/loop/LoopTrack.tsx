import type { ReactElement } from 'react'
import type { LoopLayout } from '../../layout/loop/loop-layout.js'
import { useMarkContext } from '../shared/mark-context.js'

/** The circle on which the ribbon lies: what remains of the loop where nobody walks it. */
export function LoopTrack({ layout }: { readonly layout: LoopLayout }): ReactElement {
  const { theme } = useMarkContext()
  return (
    <circle
      data-part="track"
      cx={layout.center.x}
      cy={layout.center.y}
      r={layout.radiusPx}
      fill="none"
      stroke={theme.paint.line}
      strokeWidth={1}
      strokeDasharray="1 4"
      strokeLinecap="round"
    />
  )
}
