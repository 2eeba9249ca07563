'use client'
import type { FunnelArc } from '../../layout/funnel/funnel-layout.js'
import { arcMark } from '../../marks/funnel/ArcMark.js'
import { markList } from '../../marks/shared/MarkList.js'
import type { MarkPaint } from '../../marks/shared/mark-context.js'
import type { Part } from '../shell/create-part.js'
import { funnelPart } from './funnel-part.js'
import { keyOfMark } from './funnel-refs.js'

/** What is particular to `Funnel.Moves`. */
export interface FunnelMovesOwn {
  /** Which of the moves in the layout this part draws. Default: all. */
  readonly kinds?: readonly FunnelArc['kind'][] | undefined
  /** Paints a move in another way; returns stay dashed. */
  readonly paint?: MarkPaint<FunnelArc> | undefined
}

/** Moves that are no simple step on: by-passes over, steps back under, returns dashed. */
export const FunnelMoves: Part<FunnelMovesOwn> = funnelPart(
  ({ layout, sizeKey, shell: { theme, idPrefix } }, { kinds, paint, ...group }) => (
    <g key={sizeKey} data-part="moves" fill="none" {...group}>
      {markList(
        layout.arcs.filter(({ kind }) => kinds?.includes(kind) !== false),
        keyOfMark,
        (arc, as) => arcMark(arc, { theme, idPrefix, stages: layout.stages.length, paint }, as),
      )}
    </g>
  ),
)
