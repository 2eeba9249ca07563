import { Fragment, type ReactElement } from 'react'
import { createPart, type Part, type PartDrawing } from '../shell/create-part.js'
import { useLoop } from './loop-context.js'
import type { LoopChartState } from './use-loop-chart.js'

/** A part of the loop; drawn anew for a new size, since shapes go over only from data to data. */
export function loopPart<Own = unknown>(
  draw: (model: LoopChartState, props: PartDrawing<Own>) => ReactElement | null,
): Part<Own> {
  return createPart(useLoop, (model: LoopChartState, props: PartDrawing<Own>) => (
    <Fragment key={`${model.layout.width} ${model.layout.height}`}>{draw(model, props)}</Fragment>
  ))
}
