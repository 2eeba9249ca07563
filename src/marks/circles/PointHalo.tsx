import type { ReactElement } from 'react'
import { useMarkProps } from '../shared/mark-context.js'

/** Props of `PointHalo`. */
export interface PointHaloProps {
  readonly markKey: string
  readonly x: number
  readonly y: number
}

/** A point of a line that is meant gets a ring; its line stays as it is. */
export function PointHalo({ markKey, x, y }: PointHaloProps): ReactElement | null {
  const { 'data-state': state, 'data-selected': isSelected } = useMarkProps(markKey)
  if (state !== 'active' && isSelected !== true) return null
  return <circle cx={x} cy={y} r={6.5} fill="none" stroke="currentColor" strokeWidth={1.5} pointerEvents="none" />
}
