import type { ReactElement } from 'react'
import type { NetworkLayout } from '../../layout/network/network-layout.js'
import { useMarkContext } from '../shared/mark-context.js'
import { gradientPaint } from './NetworkDefs.js'

/** The sky, brighter towards the goal, and the soft field from which journeys enter. */
export function NetworkGround({ layout }: { readonly layout: NetworkLayout }): ReactElement {
  const { idPrefix } = useMarkContext()
  return (
    <g data-part="ground" pointerEvents="none">
      <rect width={layout.width} height={layout.height} fill={gradientPaint(idPrefix, 'sky')} />
      <rect {...layout.start.field} fill={gradientPaint(idPrefix, 'field')} />
    </g>
  )
}
