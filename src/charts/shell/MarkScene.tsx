import { type ReactElement, type ReactNode, useMemo, useState } from 'react'
import { emphasisOf } from '../../interaction/emphasis.js'
import { type MarkState, type SteadyMarks, SteadyMarksContext } from '../../marks/shared/mark-context.js'
import { MotionContext } from '../../marks/shared/mark-motion.js'
import type { ChartInteraction } from './use-chart-interaction.js'
import type { ChartShell } from './use-chart-shell.js'
import { useMarkStates } from './use-mark-states.js'

/** Props of `MarkScene`. */
export interface MarkSceneProps {
  readonly shell: ChartShell<unknown>
  /** What the picture holds; another picture has other items. */
  readonly items: unknown
  readonly interaction: Pick<ChartInteraction, 'emphases' | 'selectedKeys'>
  readonly children: ReactNode
}

/** Where marks are drawn: they ask here for their paints, their state, and whether they go over into a new form. */
export function MarkScene({ shell, items, interaction, children }: MarkSceneProps): ReactElement {
  const { theme, idPrefix, moves } = shell
  const { emphases, selectedKeys } = interaction
  const states = useMarkStates(
    useMemo<MarkState>(
      () => ({
        emphasisOf: (key) => emphasisOf(emphases, key),
        isSelected: (key) => selectedKeys.has(key),
        isAnySelected: selectedKeys.size > 0,
      }),
      [emphases, selectedKeys],
    ),
  )
  const steady = useMemo<SteadyMarks>(() => ({ theme, idPrefix, moves, states }), [theme, idPrefix, moves, states])
  // What has never changed needs no transition: the first change brings them, in time, and mounting goes without.
  const hasChanged = useHasChanged(items, emphases)
  return (
    <SteadyMarksContext.Provider value={steady}>
      <MotionContext.Provider value={moves && hasChanged}>{children}</MotionContext.Provider>
    </SteadyMarksContext.Provider>
  )
}

/** False while both are what they were at first; true ever after. */
function useHasChanged(a: unknown, b: unknown): boolean {
  const [first] = useState([a, b])
  const [hasChanged, setChanged] = useState(false)
  const changes = !hasChanged && (a !== first[0] || b !== first[1])
  if (changes) setChanged(true)
  return hasChanged || changes
}
