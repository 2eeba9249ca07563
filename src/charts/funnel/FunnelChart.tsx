'use client'
import type { ReactElement } from 'react'
import { FunnelBandNames } from './FunnelBandNames.js'
import { FunnelLabels } from './FunnelLabels.js'
import { FunnelLeaders } from './FunnelLeaders.js'
import { FunnelMoves } from './FunnelMoves.js'
import { FunnelRoot } from './FunnelRoot.js'
import { FunnelStages } from './FunnelStages.js'
import { FunnelStreams } from './FunnelStreams.js'
import type { FunnelChartProps } from './use-funnel-chart.js'

/**
 * The funnel: people move through ordered stages and get fewer, and this one also shows who entered
 * mid-way, who skipped a stage, who stepped back, who came back after being lost, who is under way.
 *
 * Takes `journeys` or a `measure`, or neither inside a `JourneyProvider`. Areas are true to counts.
 * Never throws for bad rows: it draws what is sound, and its empty state says why. It is
 * `Funnel.Root` with its default parts; children are further layers above them.
 *
 * @example <FunnelChart journeys={journeys} />
 * @throws JourneyError `both-data`, `no-data`, `bad-option` for misuse by the developer
 */
export function FunnelChart({ children, ...props }: FunnelChartProps): ReactElement {
  return (
    <FunnelRoot {...props}>
      <FunnelLeaders />
      <FunnelStreams />
      <FunnelMoves />
      <FunnelStages />
      <FunnelBandNames />
      <FunnelLabels />
      {children}
    </FunnelRoot>
  )
}
