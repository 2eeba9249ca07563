'use client'
import type { ReactElement } from 'react'
import { Cells } from '../../marks/network/Cells.js'
import { Dendrites } from '../../marks/network/Dendrites.js'
import { Goal } from '../../marks/network/Goal.js'
import { Impulses } from '../../marks/network/Impulses.js'
import { NetworkDefs } from '../../marks/network/NetworkDefs.js'
import { NetworkGround } from '../../marks/network/NetworkGround.js'
import { NetworkLabels } from '../../marks/network/NetworkLabels.js'
import { ChartFrame } from '../shell/ChartFrame.js'
import { NetworkLegend } from './NetworkLegend.js'
import { type NetworkChartProps, useNetworkChart } from './use-network-chart.js'

/** A figure less tall than this gives its height to the picture. */
const LEGEND_FROM_PX = 400

/** With few bodies a tall picture is mostly empty. */
const FEW_BODIES = 4

function aspectOf(bodies: number, isCompact: boolean): number {
  if (bodies > 0 && bodies <= FEW_BODIES) return isCompact ? 1.6 : 2.6
  return isCompact ? 1.15 : 1.7
}

/**
 * The touchpoint network as a nervous system: touchpoints are cell bodies, transitions dendrites;
 * light is conversions, a black hole loses surely more than touchpoints of its kind.
 *
 * Arrow keys walk along the strongest ways, `b` goes to the next brightest path, `h` to the next black
 * hole. A chosen path carries impulses while it is chosen.
 *
 * @example
 * <NetworkChart journeys={journeys} theme="night" />
 */
export function NetworkChart(props: NetworkChartProps): ReactElement {
  const { shell, description, items, commands, drawn, messages } = useNetworkChart(props)
  const isLit = (drawn?.measure.totals.converted ?? 0) > 0
  const isDrawn = drawn !== null && description.empty === undefined
  const showsLegend =
    isDrawn && props.legend !== false && shell.captions === 'full' && shell.figure.height >= LEGEND_FROM_PX
  return (
    <ChartFrame
      shell={shell}
      family="network"
      description={description}
      items={items}
      commands={commands}
      aspect={aspectOf(drawn?.layout.bodies.length ?? 0, shell.density === 'compact')}
      footer={
        showsLegend && <NetworkLegend shell={shell} measure={drawn.measure} layout={drawn.layout} messages={messages} />
      }
    >
      {drawn !== null && (
        <>
          <NetworkDefs forward={shell.direction === 'rtl' ? -1 : 1} />
          <NetworkGround layout={drawn.layout} isLit={isLit} />
          <Dendrites layout={drawn.layout} keys={drawn.keys} />
          <Goal goal={drawn.layout.goal} isLit={isLit} markKey={drawn.keys.goal} />
          <Cells layout={drawn.layout} keys={drawn.keys} />
          <Impulses layout={drawn.layout} pathKeys={drawn.pathKeys} />
          {isDrawn && <NetworkLabels layout={drawn.layout} keys={drawn.keys} />}
        </>
      )}
    </ChartFrame>
  )
}
