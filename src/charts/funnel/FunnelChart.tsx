'use client'
import { forwardRef } from 'react'
import type { ChartComponent } from '../shell/chart-root.js'
import { FunnelBandNames } from './FunnelBandNames.js'
import { FunnelLabels } from './FunnelLabels.js'
import { FunnelLeaders } from './FunnelLeaders.js'
import { FunnelMoves } from './FunnelMoves.js'
import { FunnelRoot } from './FunnelRoot.js'
import { FunnelStages } from './FunnelStages.js'
import { FunnelStreams } from './FunnelStreams.js'
import type { FunnelChartProps } from './use-funnel-chart.js'

/** The same for all funnels, and so made once. */
const DEFAULT_PARTS = (
  <>
    <FunnelLeaders />
    <FunnelStreams />
    <FunnelMoves />
    <FunnelStages />
    <FunnelBandNames />
    <FunnelLabels />
  </>
)

/**
 * The funnel: people move through ordered stages and get fewer, and this one also shows who entered
 * mid-way, who skipped a stage, who stepped back, who came back after being lost, who is under way.
 *
 * Takes `journeys` or a `measure`, or neither inside a `JourneyProvider`. Areas are true to counts.
 * Never throws for bad rows: it draws what is sound, and its empty state says why. It is
 * `Funnel.Root` with its default parts; children are further layers above them.
 *
 * @example <FunnelChart journeys={journeys} />
 * @throws JourneyError `both-data`, `no-data`, `wrong-data`, `bad-option` for misuse by the developer: in a browser its
 * place shows it, `onError` is told, and the page round it goes on
 */
export const FunnelChart: ChartComponent<FunnelChartProps> = forwardRef<HTMLElement, FunnelChartProps>(
  function FunnelChart({ children, ...props }, ref) {
    return (
      <FunnelRoot {...props} ref={ref}>
        {DEFAULT_PARTS}
        {children}
      </FunnelRoot>
    )
  },
)
