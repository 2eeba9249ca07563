import type { ReactElement } from 'react'
import type { NetworkLayout } from '../../layout/network/network-layout.js'
import { useMarkPaints } from '../shared/mark-context.js'
import { gradientPaint } from './NetworkDefs.js'

/** Props of `NetworkGround`. */
export interface NetworkGroundProps {
  readonly layout: NetworkLayout
  /** False where nothing converts: a sky without light. */
  readonly isLit: boolean
}

/** The sky, brighter towards the goal, and the soft field from which journeys enter. */
export function NetworkGround({ layout, isLit }: NetworkGroundProps): ReactElement {
  const { idPrefix } = useMarkPaints()
  return (
    <>
      {isLit && <rect width={layout.width} height={layout.height} fill={gradientPaint(idPrefix, 'sky')} />}
      <rect {...layout.start.field} fill={gradientPaint(idPrefix, 'field')} />
    </>
  )
}
