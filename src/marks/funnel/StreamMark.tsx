import type { ReactElement } from 'react'
import type { FunnelPlume } from '../../layout/funnel/funnel-layout.js'
import type { ListedMark } from '../shared/MarkList.js'
import type { MarkPaint, MarkPaints } from '../shared/mark-context.js'
import { patternPaint } from '../shared/PatternDefs.js'

/** What a stream is painted with. */
export interface StreamPaints extends Pick<MarkPaints, 'theme' | 'idPrefix'> {
  /** Number of stages: the colour of a stage depends on it. */
  readonly stages: number
  /** Replaces the paint; the hatch of the lost stays. */
  readonly paint?: MarkPaint<FunnelPlume> | undefined
}

/** Opacity from the stage to the far end. */
const FADED = 0.14
const OPACITY = { entered: 0.62, converted: 0.95, lost: 0.16, ended: 1, unknown: 0.45 } as const

/** A stream from or to outside: who joins, converts, is lost; full at the stage, fading away from it. */
export function streamMark(
  plume: FunnelPlume,
  { theme, idPrefix, stages, paint }: StreamPaints,
  { mark, fade, move }: ListedMark,
): ReactElement {
  const { d, kind } = plume
  const id = `${idPrefix}-fade-${plume.stageIndex}-${kind}`
  const area = { x: plume.box.x - 1, y: plume.box.y - 1, width: plume.box.width + 2, height: plume.box.height + 2 }
  const standard = {
    entered: theme.stage(plume.stageIndex, stages).fill,
    converted: theme.paint.light,
    lost: theme.paint.loss,
    ended: theme.paint.line,
    unknown: theme.paint.loss,
  }[kind]
  return (
    <g key={mark['data-key']} {...mark} style={fade}>
      <linearGradient
        id={`${id}-gradient`}
        gradientUnits="userSpaceOnUse"
        x1={plume.fade.from.x}
        y1={plume.fade.from.y}
        x2={plume.fade.to.x}
        y2={plume.fade.to.y}
      >
        <stop offset={0.1} stopColor="#fff" />
        <stop offset={1} stopColor="#fff" stopOpacity={FADED} />
      </linearGradient>
      <mask id={id} maskUnits="userSpaceOnUse" {...area}>
        <rect {...area} fill={`url(#${id}-gradient)`} />
      </mask>
      {mark['data-selected'] && <path d={d} fill="none" stroke={theme.paint.ink} strokeWidth={2} />}
      <g mask={`url(#${id})`}>
        <path d={d} style={move} fill={paint?.(plume, standard) ?? standard} fillOpacity={OPACITY[kind]} />
        {kind === 'lost' && <path d={d} style={move} fill={patternPaint(idPrefix, 'hatch')} />}
      </g>
    </g>
  )
}
