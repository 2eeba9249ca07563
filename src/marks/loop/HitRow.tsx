import type { ReactElement, ReactNode } from 'react'
import type { Rect } from '../../layout/rect.js'
import { MarkGroup } from '../shared/MarkGroup.js'

/** Props of `HitRow`. */
export interface HitRowProps {
  readonly markKey: string
  /** The whole area that answers for the thing. */
  readonly area: Rect
  readonly children?: ReactNode
}

/** A thing whose whole row or column can be pointed at, however small its bar. */
export function HitRow({ markKey, area, children }: HitRowProps): ReactElement {
  return (
    <MarkGroup markKey={markKey}>
      <rect {...area} fill="transparent" />
      {children}
    </MarkGroup>
  )
}
