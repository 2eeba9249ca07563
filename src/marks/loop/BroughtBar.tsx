import type { ReactElement } from 'react'
import type { Rect } from '../../layout/rect.js'
import { useMarkPaints } from '../shared/mark-context.js'

/** A bar of people whom others brought, in segments as their streams have. */
export function BroughtBar({ x, y, width, height }: Rect): ReactElement {
  const { paint } = useMarkPaints().theme
  return (
    <path d={`M${x},${y + height / 2}h${width}`} stroke={paint.referral} strokeWidth={height} strokeDasharray="10 3" />
  )
}
