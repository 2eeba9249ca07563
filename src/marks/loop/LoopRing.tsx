import type { ReactElement } from 'react'
import type { LoopLayout } from '../../layout/loop/loop-layout.js'
import { markProps, useMarkContext } from '../shared/mark-context.js'
import type { LoopKeys } from './loop-keys.js'

/** Props of the parts of a loop. */
export interface LoopPartProps {
  readonly layout: LoopLayout
  readonly keys: LoopKeys
}

/**
 * The ribbon, a piece per stage: cool far from the goal, warm near it. Under each piece lies ground, so
 * that a piece that steps back while another is meant does not show the streams that begin beneath it.
 */
export function LoopRing({ layout, keys }: LoopPartProps): ReactElement {
  const context = useMarkContext()
  const { theme } = context
  const arcs = layout.arcs.filter((arc) => arc.thicknessPx > 0)
  return (
    <g data-part="stages">
      {arcs.map((arc) => (
        <path key={arc.stage} d={arc.path} fill={theme.paint.ground} />
      ))}
      {arcs.map((arc) => {
        const key = keys.stage(arc.stage)
        return (
          <path
            key={key}
            d={arc.path}
            fill={theme.stage(arc.stage, layout.arcs.length).fill}
            stroke={context.isSelected(key) ? theme.paint.ink : 'none'}
            strokeWidth={1.5}
            {...markProps(context, key)}
          />
        )
      })}
    </g>
  )
}
