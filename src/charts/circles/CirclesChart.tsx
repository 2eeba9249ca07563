'use client'
import { type ReactElement, useMemo } from 'react'
import { DotField } from '../../marks/circles/DotField.js'
import { RingBands } from '../../marks/circles/RingBands.js'
import { RingCore } from '../../marks/circles/RingCore.js'
import { RingLadder } from '../../marks/circles/RingLadder.js'
import { RingTraffic } from '../../marks/circles/RingTraffic.js'
import { useMarkContext } from '../../marks/shared/mark-context.js'
import { refKey } from '../../model/journey-ref.js'
import { ChartFrame } from '../shell/ChartFrame.js'
import { CirclesTimeline } from './CirclesTimeline.js'
import type { CirclesChartProps } from './circles-chart-props.js'
import { type CirclesChartState, useCirclesChart } from './use-circles-chart.js'
import { useTweenedRings } from './use-tweened-rings.js'

/**
 * Conversion circles: people as dots in concentric rings, the outermost for those who have hardly
 * met the brand, the centre for those who trust it most. Ring areas are true to populations; arrows
 * in the clear angle show the traffic inward and outward; ticks at the centre count cycles; under it
 * the time line. A step outward is no loss, and the journey has no end.
 *
 * @example
 * <CirclesChart journeys={journeys} brand="Acme" events={[{ timeMs: Date.UTC(2025, 5, 10), label: 'Recall' }]} />
 * @throws JourneyError `both-data`, `no-data`, `bad-option`; never for data
 */
export function CirclesChart(props: CirclesChartProps): ReactElement {
  const state = useCirclesChart(props)
  const { shell, measure } = state
  const hasRoom = shell.figure.width >= 260 && shell.figure.height >= 340
  const showsTimeline = (props.timeline ?? true) && measure.series.length > 1 && hasRoom
  return (
    <ChartFrame
      shell={shell}
      family="circles"
      description={state.description}
      items={state.items}
      aspect={aspectOf(shell.plot.width, measure.stages.length)}
      {...(showsTimeline ? { footer: <CirclesTimeline state={state} events={props.events ?? []} /> } : {})}
    >
      {state.description.empty === undefined && <CirclesPicture state={state} />}
    </ChartFrame>
  )
}

/** All marks of one moment, on their way from the one before. */
function CirclesPicture({ state }: { readonly state: CirclesChartState }): ReactElement {
  const { layout, refs, shell, measure } = state
  const rings = useTweenedRings(layout, shell.moves)
  const chosenDot = useChosenDot(measure.dots.ids)
  return (
    <>
      <RingBands layout={layout} rings={rings} keys={refs} />
      <DotField layout={layout} rings={rings} keys={refs} chosenDot={chosenDot} />
      <RingTraffic layout={layout} keys={refs} />
      <RingCore layout={layout} />
      <RingLadder layout={layout} keys={refs} />
    </>
  )
}

/** The dot of a chosen actor, where it is among those drawn; else -1. */
function useChosenDot(ids: readonly string[]): number {
  const { isSelected } = useMarkContext()
  return useMemo(() => ids.findIndex((actor) => isSelected(refKey({ kind: 'actor', actor }))), [ids, isSelected])
}

/** Beside the circle stands the ladder; where the chart is narrow, below it. */
function aspectOf(widthPx: number, rings: number): number {
  if (widthPx >= 560) return 16 / 9
  if (widthPx >= 420) return 3 / 2
  return widthPx / (widthPx + 40 + rings * 20)
}
