'use client'
import { useMemo } from 'react'
import type { ArrowLayout, JumpLayout, RingLayout } from '../../layout/circles/circles-layout.js'
import { DotField } from '../../marks/circles/DotField.js'
import { RingBands } from '../../marks/circles/RingBands.js'
import { RingCore } from '../../marks/circles/RingCore.js'
import { type LadderTextRender, RingLadder } from '../../marks/circles/RingLadder.js'
import { RingTraffic } from '../../marks/circles/RingTraffic.js'
import { type MarkPaint, useMarkState } from '../../marks/shared/mark-context.js'
import { refKey } from '../../model/journey-ref.js'
import { createPart, type Part } from '../shell/create-part.js'
import { useCircles, useMovingRings } from './circles-context.js'

/** The rings as bands of tone, and the clear angle laid over them. `paint` gets each ring. */
export const CirclesRings: Part<{ readonly paint?: MarkPaint<RingLayout> }> = createPart(
  useCircles,
  function Rings({ layout, refs }, { paint, ...group }) {
    return (
      <g data-part="rings" {...group}>
        <RingBands layout={layout} rings={useMovingRings()} keys={refs} paint={paint} />
      </g>
    )
  },
)

/** The people as dots on their seats. `paint` gets each ring; a canvas paints plain colours only. */
export const CirclesPeople: Part<{ readonly paint?: MarkPaint<RingLayout> }> = createPart(
  useCircles,
  function People({ layout, refs, measure }, { paint, ...group }) {
    const chosenDot = useChosenDot(measure.dots.ids)
    return (
      <g data-part="people" pointerEvents="none" {...group}>
        <DotField layout={layout} rings={useMovingRings()} keys={refs} chosenDot={chosenDot} paint={paint} />
      </g>
    )
  },
)

/** The traffic in the clear angle: arrows across each boundary, and jumps as arcs. `paint` gets each. */
export const CirclesTraffic: Part<{ readonly paint?: MarkPaint<ArrowLayout | JumpLayout> }> = createPart(
  useCircles,
  ({ layout, refs }, { paint, ...group }) => (
    <g data-part="traffic" {...group}>
      <RingTraffic layout={layout} keys={refs} paint={paint} />
    </g>
  ),
)

/** The brand at the centre, and round it the ticks of the cycles. */
export const CirclesCore: Part = createPart(useCircles, ({ layout }, group) => (
  <g data-part="core" pointerEvents="none" {...group}>
    <RingCore layout={layout} />
  </g>
))

/** The ladder of labels with its leader lines. `render` draws a text in another way; null leaves the standard. */
export const CirclesLabels: Part<{ readonly render?: LadderTextRender }> = createPart(
  useCircles,
  ({ layout, refs }, { render, ...group }) => (
    <g data-part="labels" {...group}>
      <RingLadder layout={layout} keys={refs} render={render} />
    </g>
  ),
)

/** The dot of a chosen actor, where it is among those drawn; else -1. */
function useChosenDot(ids: readonly string[]): number {
  const { isSelected, isAnySelected = true } = useMarkState()
  return useMemo(
    () => (isAnySelected ? ids.findIndex((actor) => isSelected(refKey({ kind: 'actor', actor }))) : -1),
    [ids, isSelected, isAnySelected],
  )
}
