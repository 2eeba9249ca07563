import type { ReactElement } from 'react'
import type { FunnelArc } from '../../layout/funnel/funnel-layout.js'
import type { ListedMark } from '../shared/MarkList.js'
import type { MarkPaint, MarkPaints } from '../shared/mark-context.js'

/** What a move is painted with. */
export interface ArcPaints extends Pick<MarkPaints, 'theme' | 'idPrefix'> {
  /** Number of stages: the colour of a stage depends on it. */
  readonly stages: number
  /** Replaces the paint of line and head. */
  readonly paint?: MarkPaint<FunnelArc> | undefined
}

/** A move that is no simple step on: a by-pass over, a step back under, a return dashed. */
export function arcMark(
  arc: FunnelArc,
  { theme, idPrefix, stages, paint }: ArcPaints,
  { mark, fade, move }: ListedMark,
): ReactElement {
  const { d, kind, widthPx, from, to } = arc
  const selected = mark['data-selected'] === true
  const id = `${idPrefix}-pass-${arc.fromIndex}-${arc.toIndex}`
  const isPass = kind === 'skip'
  // Who passes over a stage takes on the warmth of the stage they come to.
  const own = {
    skip: theme.stage(arc.toIndex, stages).fill,
    'step-back': theme.paint.stepBack,
    returned: theme.paint.comeback,
  }[kind]
  const standard = isPass ? `url(#${id})` : own
  const line = paint?.(arc, standard) ?? standard
  return (
    <g key={mark['data-key']} {...mark} style={fade}>
      {isPass && (
        <linearGradient id={id} gradientUnits="userSpaceOnUse" x1={from.x} y1={from.y} x2={to.x} y2={to.y}>
          <stop offset={0} stopColor={theme.stage(arc.fromIndex, stages).fill} />
          <stop offset={1} stopColor={own} />
        </linearGradient>
      )}
      <path d={d} stroke="transparent" strokeWidth={Math.max(14, widthPx)} pointerEvents="stroke" />
      <path
        d={d}
        style={move}
        stroke={selected ? theme.paint.ink : theme.paint.ground}
        strokeWidth={widthPx + (selected ? 4 : 2)}
        strokeOpacity={0.85}
      />
      <path
        d={d}
        style={move}
        stroke={line}
        strokeWidth={widthPx}
        strokeDasharray={
          kind === 'returned' ? `${Math.max(4, widthPx * 1.2)} ${Math.max(3, widthPx * 0.6)}` : undefined
        }
      />
      <path d={arc.head} style={move} fill={line === standard ? own : line} />
    </g>
  )
}
