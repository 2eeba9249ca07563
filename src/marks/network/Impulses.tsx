import type { ReactElement } from 'react'
import type { NetworkLayout } from '../../layout/network/network-layout.js'
import { useMarkContext } from '../shared/mark-context.js'

/** Props of `Impulses`. */
export interface ImpulsesProps {
  readonly layout: NetworkLayout
  /** Per drawn path: its key. Impulses run along those that are selected. */
  readonly pathKeys: readonly string[]
}

/** Where along the path each impulse is at first. */
const IMPULSES = [0, 1 / 3, 2 / 3]
const SECONDS_PER_STEP = 0.7

/**
 * Impulses that run along the paths which the reader chose, as long as they are chosen. Where things
 * are to stand still the chosen paths show by their light alone.
 */
export function Impulses({ layout, pathKeys }: ImpulsesProps): ReactElement | null {
  const { theme, moves, isSelected } = useMarkContext()
  if (!moves) return null
  const chosen = layout.paths.filter((_, i) => isSelected(pathKeys[i] ?? ''))
  return (
    <g fill={theme.paint.lightPeak}>
      {chosen.flatMap((path) => {
        const route = path.dendrites.map((i) => layout.dendrites[i]?.spine ?? '').join('')
        const seconds = path.dendrites.length * SECONDS_PER_STEP
        return IMPULSES.map((share) => (
          <circle key={`${path.path}-${share}`} r={3}>
            <animateMotion path={route} dur={`${seconds}s`} begin={`${-share * seconds}s`} repeatCount="indefinite" />
          </circle>
        ))
      })}
    </g>
  )
}
