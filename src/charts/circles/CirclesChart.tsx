'use client'
import { forwardRef } from 'react'
import type { ChartComponent } from '../shell/chart-root.js'
import { CirclesRoot } from './CirclesRoot.js'
import { CirclesTimeline } from './CirclesTimeline.js'
import type { CirclesChartProps } from './circles-chart-props.js'
import { CirclesCore, CirclesLabels, CirclesPeople, CirclesRings, CirclesTraffic } from './circles-parts.js'

/**
 * Conversion circles: people as dots in concentric rings, the outermost for those who have hardly
 * met the brand, the centre for those who trust it most. Ring areas are true to populations; arrows
 * in the clear angle show the traffic inward and outward; ticks at the centre count cycles; under it
 * the time line. A step outward is no loss, and the journey has no end.
 *
 * Children are further layers above the standard ones, such as `<Circles.Follow actor="ann" />`.
 *
 * @example
 * <CirclesChart journeys={journeys} brand="Acme" events={[{ timeMs: Date.UTC(2025, 5, 10), label: 'Recall' }]} />
 * @throws JourneyError `both-data`, `no-data`, `wrong-data`, `bad-option` for misuse by the developer: in a browser its
 * place shows it, `onError` is told, and the page round it goes on; never for data
 */
export const CirclesChart: ChartComponent<CirclesChartProps> = forwardRef<HTMLElement, CirclesChartProps>(
  function CirclesChart({ children, footer, ...props }, ref) {
    return (
      <CirclesRoot
        {...props}
        ref={ref}
        footer={
          <>
            {props.timeline !== false && <CirclesTimeline />}
            {footer}
          </>
        }
      >
        <CirclesRings />
        <CirclesPeople />
        <CirclesTraffic />
        <CirclesCore />
        <CirclesLabels />
        {children}
      </CirclesRoot>
    )
  },
)
