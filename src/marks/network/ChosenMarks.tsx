import type { ReactElement } from 'react'
import type { NetworkLayout } from '../../layout/network/network-layout.js'
import { useMarkPaints } from '../shared/mark-context.js'
import type { NetworkMarkKeys } from './network-mark-keys.js'

/** Props of `ChosenMarks`. */
export interface ChosenMarksProps {
  readonly layout: NetworkLayout
  readonly keys: NetworkMarkKeys
  /** Keys of what is chosen; what the picture does not hold is passed over. */
  readonly chosen: readonly string[]
}

/** What is chosen, over marks that are no elements: bodies and goal ringed, ways as dots along them. Lines keep their width in any zoom. */
export function ChosenMarks({ layout, keys, chosen }: ChosenMarksProps): ReactElement {
  const { theme } = useMarkPaints()
  const line = { vectorEffect: 'non-scaling-stroke' }
  return (
    <g data-part="chosen" fill="none" stroke={theme.paint.focus} strokeWidth={2} pointerEvents="none">
      {chosen.map((key) => {
        const body = key === keys.goal ? layout.goal : layout.bodies[keys.bodies.indexOf(key)]
        if (body !== undefined) return <circle key={key} cx={body.x} cy={body.y} r={body.radius + 6} {...line} />
        const way = layout.dendrites[keys.dendrites.indexOf(key)]
        return way && <path key={key} d={way.spine} strokeDasharray="1 4" {...line} />
      })}
    </g>
  )
}
