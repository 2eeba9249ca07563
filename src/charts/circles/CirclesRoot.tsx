'use client'
import { type ReactElement, type ReactNode, useCallback, useMemo, useState } from 'react'
import type { ChartItem } from '../../interaction/chart-item.js'
import type { Selection } from '../../interaction/selection.js'
import type { CirclesMeasure } from '../../measures/circles/circles-measure.js'
import type { ChartDescription } from '../../voice/common/chart-description.js'
import { ChartFrame } from '../shell/ChartFrame.js'
import { type ChartComponent, chartRoot } from '../shell/chart-root.js'
import { type HostRef, useChartShell } from '../shell/use-chart-shell.js'
import type { CirclesRootProps } from './circles-chart-props.js'
import { CirclesProvider, MovingRingsProvider } from './circles-context.js'
import type { CirclesModel, PartItems } from './circles-model.js'
import { type CirclesChartState, useCirclesState } from './use-circles-chart.js'
import { useTweenedRings } from './use-tweened-rings.js'

const NO_PARTS: ReadonlyMap<string, PartItems> = new Map()

/**
 * The circles without any layer: measures, lays out, describes, and stands in the frame of all
 * charts. Children draw (`<Circles.Rings>`, `<Circles.People>`, ..., or layers of one's own); `footer`
 * stands under the picture (`<Circles.Timeline>`, `<Circles.Changes>`, ...).
 * @throws JourneyError `both-data`, `no-data`, `wrong-data`, `bad-option` for misuse by the developer: in a browser its
 * place shows it, `onError` is told, and the page round it goes on; never for data
 */
export const CirclesRoot: ChartComponent<CirclesRootProps> = chartRoot(CirclesDrawing)

function CirclesDrawing(props: CirclesRootProps & HostRef): ReactElement {
  const [selected, setSelected] = useState<string | null>(() => stageIn(props.selection ?? props.defaultSelection))
  const watched: CirclesRootProps = {
    ...props,
    onSelectionChange: (selection) => {
      setSelected(stageIn(selection))
      props.onSelectionChange?.(selection)
    },
  }
  const shell = useChartShell<CirclesMeasure>('CirclesChart', watched, 'dots')
  const { isEarly } = shell
  const state = useCirclesState(shell, watched, isEarly)
  const { measure, description } = state
  const [parts, setParts] = useState(NO_PARTS)
  const addItems = useCallback((part: string, added: PartItems | null): void => {
    setParts((last) => {
      const next = new Map(last)
      if (added === null) next.delete(part)
      else next.set(part, added)
      return next
    })
  }, [])
  const openRing = measure.stages.findIndex(({ id }) => id === selected)
  const model: CirclesModel = {
    ...state,
    addItems,
    openRing: openRing < 0 ? null : openRing,
    setOpenRing: (ring) => setSelected(measure.stages[ring ?? -1]?.id ?? null),
  }
  const noted = useMemo(() => withNotes(description, parts), [description, parts])
  const { items } = state
  const walk = useMemo(() => withParts(items, parts, shell.direction), [items, parts, shell.direction])
  return (
    <CirclesProvider value={model}>
      <ChartFrame
        shell={shell}
        family="circles"
        description={noted}
        items={walk}
        measure={measure}
        commands={useMemo(() => [...parts.values()].flatMap(({ commands = [] }) => commands), [parts])}
        aspect={aspectOf(shell.plot.width, measure.stages.length)}
        footer={props.footer}
      >
        {!isEarly && description.empty === undefined && <MovingRings state={state}>{props.children}</MovingRings>}
      </ChartFrame>
    </CirclesProvider>
  )
}

/** The stage that a selection names last. */
function stageIn(selection: Selection = []): string | null {
  const last = selection.findLast(({ kind }) => kind === 'stage')
  return last?.kind === 'stage' ? last.stage : null
}

/** On the way from one moment to the next, only layers that ask for the moving rings render again. */
function MovingRings({ state, children }: { state: CirclesChartState; children: ReactNode }): ReactElement {
  return <MovingRingsProvider value={useTweenedRings(state.layout, state.shell.moves)}>{children}</MovingRingsProvider>
}

/** What parts have to say comes after what the chart says. */
function withNotes(description: ChartDescription, parts: ReadonlyMap<string, PartItems>): ChartDescription {
  const added = [...parts.values()].flatMap(({ notes = [] }) => notes).filter((note) => note !== '')
  return added.length === 0 ? description : { ...description, notes: [...description.notes, ...added] }
}

/** The items of parts follow those of the chart, and reading on leads from one to the other. */
function withParts(
  items: readonly ChartItem[],
  parts: ReadonlyMap<string, PartItems>,
  direction: 'ltr' | 'rtl',
): readonly ChartItem[] {
  const [forward, back] = direction === 'ltr' ? (['right', 'left'] as const) : (['left', 'right'] as const)
  const all = [...items]
  for (const part of parts.values()) {
    const last = all.at(-1)
    const [first, ...rest] = part.items
    if (first === undefined) continue
    if (last !== undefined) all[all.length - 1] = { ...last, moves: { ...last.moves, [forward]: first.key } }
    all.push(last === undefined ? first : { ...first, moves: { ...first.moves, [back]: last.key } }, ...rest)
  }
  return all
}

/** Beside the circle stands the ladder; where the chart is narrow, below it. */
function aspectOf(widthPx: number, rings: number): number {
  if (widthPx >= 560) return 16 / 9
  if (widthPx >= 420) return 3 / 2
  return widthPx / (widthPx + 40 + rings * 20)
}
