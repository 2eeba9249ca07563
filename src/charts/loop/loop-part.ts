import type { ReactElement } from 'react'
import { createPart, type Part, type PartDrawing } from '../shell/create-part.js'
import { useLoop } from './loop-context.js'
import type { LoopChartState } from './use-loop-chart.js'

/** A part of the loop: draws from the model of its root. */
export function loopPart<Own = unknown>(
  draw: (model: LoopChartState, props: PartDrawing<Own>) => ReactElement | null,
): Part<Own> {
  return createPart(useLoop, draw)
}
