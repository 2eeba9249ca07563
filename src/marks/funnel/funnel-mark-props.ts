import type { CSSProperties } from 'react'
import type { FunnelLayout, FunnelMarkId } from '../../layout/funnel/funnel-layout.js'
import type { MarkContextValue } from '../shared/mark-context.js'

/** What every part of the funnel is drawn from. */
export interface FunnelMarkProps {
  readonly layout: FunnelLayout
  /** The key of a stage or flow, as the chart's items carry it. */
  readonly keyOf: (id: FunnelMarkId) => string
}

const FADE: CSSProperties = { transition: 'opacity 160ms ease-out' }

/** What is pointed at stands out softly, where things may move. */
export function fadeStyle({ moves }: MarkContextValue): CSSProperties | undefined {
  return moves ? FADE : undefined
}

const MOVE: CSSProperties = { transition: 'd 420ms cubic-bezier(0.2, 0.8, 0.2, 1), opacity 160ms ease-out' }

/** Shapes go over into their new form when the numbers change, where things may move (and browsers can). */
export function moveStyle({ moves }: MarkContextValue): CSSProperties | undefined {
  return moves ? MOVE : undefined
}
