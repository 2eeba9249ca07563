'use client'
import type { LoopArc } from '../../layout/loop/loop-layout.js'
import { ArcMark } from '../../marks/loop/ArcMark.js'
import type { MarkPaint } from '../../marks/shared/mark-context.js'
import type { Part } from '../shell/create-part.js'
import { loopPart } from './loop-part.js'

/** What is particular to `Loop.Ribbon`. */
export interface LoopRibbonOwn {
  /** Paints a stage in another way, such as with a gradient or a pattern of one's own. */
  readonly paint?: MarkPaint<LoopArc> | undefined
}

/**
 * The ribbon, a piece per stage: cool far from the goal, warm near it. Under each piece lies ground, so
 * that a piece that steps back while another is meant does not show the streams that begin beneath it.
 */
export const LoopRibbon: Part<LoopRibbonOwn> = loopPart<LoopRibbonOwn>(
  ({ layout, shell, keys }, { paint, ...group }) => {
    const { theme } = shell
    const arcs = layout.arcs.filter((arc) => arc.thicknessPx > 0)
    return (
      <g data-part="stages" {...group}>
        {arcs.map((arc) => (
          <path key={arc.stage} d={arc.path} fill={theme.paint.ground} />
        ))}
        {arcs.map((arc) => {
          const standard = theme.stage(arc.stage, layout.arcs.length).fill
          return (
            <ArcMark
              key={arc.stage}
              arc={arc}
              markKey={keys.stage(arc.stage)}
              fill={paint?.(arc, standard) ?? standard}
            />
          )
        })}
      </g>
    )
  },
)
