'use client'
import { forwardRef } from 'react'
import type { ChartComponent } from '../shell/chart-root.js'
import { LoopDrivers } from './LoopDrivers.js'
import { LoopExits } from './LoopExits.js'
import { LoopJoint } from './LoopJoint.js'
import { LoopLabels } from './LoopLabels.js'
import { LoopMoves } from './LoopMoves.js'
import { LoopRibbon } from './LoopRibbon.js'
import { LoopRoot } from './LoopRoot.js'
import { LoopTrack } from './LoopTrack.js'
import type { LoopChartProps } from './use-loop-chart.js'

/**
 * The closed loop: the funnel bent into a ring that feeds itself. Thickness counts people; magenta
 * segments bring new ones, teal dashes are people who come round again. It is `Loop.Root` with its
 * default parts; children are further layers above them.
 *
 * @example
 * <LoopChart journeys={journeys} />
 * <LoopChart measure={loopFromTotals({ stages: [{ id: 'stranger', rate: 0.12 }, { id: 'advocate' }], beta: 15 })} form={loopRacetrack} />
 * @throws JourneyError `both-data`, `no-data`, `wrong-data`, `bad-option` for misuse by the developer: in a browser its
 * place shows it, `onError` is told, and the page round it goes on
 */
export const LoopChart: ChartComponent<LoopChartProps> = forwardRef<HTMLElement, LoopChartProps>(function LoopChart(
  { children, ...props },
  ref,
) {
  return (
    <LoopRoot {...props} ref={ref}>
      <LoopTrack />
      <LoopExits />
      <LoopDrivers />
      <LoopMoves />
      <LoopRibbon />
      <LoopJoint />
      <LoopLabels />
      {children}
    </LoopRoot>
  )
})
