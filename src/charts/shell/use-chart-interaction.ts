import { useMemo } from 'react'
import type { Emphasis } from '../../foundation/emphasis.js'
import type { ChartCommand, ChartItem } from '../../interaction/chart-item.js'
import { emphasise } from '../../interaction/emphasis.js'
import type { WalkMap } from '../../interaction/walk.js'
import { refKey } from '../../model/journey-ref.js'
import { type HitTest, type PlotHandlers, plotHandlers } from './plot-handlers.js'
import { type Announce, type ReadingPlace, readingActs } from './reading-acts.js'
import type { ChartShell } from './use-chart-shell.js'
import { useLeaving } from './use-leaving.js'
import { type LinkedControls, useLinkedState } from './use-linked-state.js'
import { type ReadingState, type ReadingSteps, useReadingState } from './use-reading-state.js'

type Emphases = ReadonlyMap<string, Emphasis> | null

/** What is going on between the reader and one chart. */
export interface ChartInteraction {
  readonly active: ChartItem | null
  readonly state: ReadingState
  readonly steps: ReadingSteps
  readonly emphases: Emphases
  readonly selectedKeys: ReadonlySet<string>
  readonly plotHandlers: PlotHandlers
  readonly tooltipHandlers: TooltipHandlers
}

interface TooltipHandlers {
  readonly onPointerEnter: () => void
  readonly onPointerLeave: () => void
}

/**
 * Pointer, keyboard, selection and highlight of one chart. Hover and selection change this state
 * and never the layout.
 */
export function useChartInteraction(
  shell: ChartShell<unknown>,
  items: readonly ChartItem[],
  commands: readonly ChartCommand[],
  hitTest?: HitTest,
  announce: Announce = (item) => item.label,
): ChartInteraction {
  const map = useMemo<WalkMap>(
    () => ({ items, byKey: new Map(items.map((item) => [item.key, item])), commands }),
    [items, commands],
  )
  const [state, steps] = useReadingState()
  const leaving = useLeaving()
  const linked = useLinkedState(shell.props, shell.link, shell.idPrefix)
  // A chart that counts only what is selected has nothing to set off against it.
  const [emphases, selectedKeys] = useStanding(map, linked, shell.filtered !== null)
  const active = (state.activeKey === null ? null : map.byKey.get(state.activeKey)) ?? null
  const place: ReadingPlace = { shell, map, state, active, linked, leaving, announce }
  const acts = readingActs(place, steps)
  return {
    active,
    state,
    steps,
    emphases,
    selectedKeys,
    plotHandlers: plotHandlers(place, acts, hitTest),
    tooltipHandlers: { onPointerEnter: leaving.stay, onPointerLeave: acts.leave },
  }
}

/** What is pointed at stands out; else what is chosen, where that is to be set off at all. */
function useStanding(
  { items, byKey }: WalkMap,
  { selection, highlight }: LinkedControls,
  isFiltered: boolean,
): [Emphases, ReadonlySet<string>] {
  const selectedKeys = useMemo(() => new Set(selection.map(refKey)), [selection])
  const highlightKey = highlight === null ? null : refKey(highlight)
  const emphases = useMemo(() => {
    const chosen = isFiltered ? [] : selectedKeys
    return emphasise(items, byKey, new Set(highlightKey === null ? chosen : [highlightKey]))
  }, [items, byKey, highlightKey, selectedKeys, isFiltered])
  return [emphases, selectedKeys]
}
