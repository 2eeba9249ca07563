'use client'
import { forwardRef } from 'react'
import type { ChartComponent } from '../shell/chart-root.js'
import { NetworkCells } from './NetworkCells.js'
import { NetworkGoal } from './NetworkGoal.js'
import { NetworkGround } from './NetworkGround.js'
import { NetworkLabels } from './NetworkLabels.js'
import { NetworkLegend } from './NetworkLegend.js'
import { NetworkRoot } from './NetworkRoot.js'
import { NetworkWays } from './NetworkWays.js'
import type { NetworkChartProps } from './use-network-chart.js'

/**
 * The touchpoint network as a nervous system: touchpoints are cell bodies, transitions dendrites;
 * light is conversions, a black hole loses surely more than touchpoints of its kind.
 *
 * Arrow keys walk along the strongest ways, `f` follows, Backspace goes back, `b` goes to the next brightest path,
 * `h` to the next black hole. It is `Network.Root` with its default parts; children are further layers above them.
 *
 * @example
 * <NetworkChart journeys={journeys} theme="night" />
 */
export const NetworkChart: ChartComponent<NetworkChartProps> = forwardRef<HTMLElement, NetworkChartProps>(
  function NetworkChart({ children, legend = true, ...props }, ref) {
    return (
      <NetworkRoot {...props} ref={ref} footer={legend && <NetworkLegend />}>
        <NetworkGround />
        <NetworkWays />
        <NetworkGoal />
        <NetworkCells />
        <NetworkLabels />
        {children}
      </NetworkRoot>
    )
  },
)
