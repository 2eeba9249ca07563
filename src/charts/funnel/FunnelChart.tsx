'use client'
import { type ReactElement, useCallback } from 'react'
import { FunnelArcs } from '../../marks/funnel/FunnelArcs.js'
import { FunnelBandNames } from '../../marks/funnel/FunnelBandNames.js'
import { FunnelLabels, FunnelLeaders } from '../../marks/funnel/FunnelLabels.js'
import { FunnelPlumes } from '../../marks/funnel/FunnelPlumes.js'
import { FunnelStages } from '../../marks/funnel/FunnelStages.js'
import { refKey } from '../../model/journey-ref.js'
import { ChartFrame } from '../shell/ChartFrame.js'
import { bandRef, funnelKey } from './funnel-refs.js'
import { type FunnelChartProps, useFunnelChart } from './use-funnel-chart.js'

/**
 * The funnel: people move through ordered stages and get fewer, and this one also shows who entered
 * mid-way, who skipped a stage, who stepped back, who came back after being lost, who is under way.
 *
 * Takes `journeys` or a `measure`, or neither inside a `JourneyProvider`. Areas are true to counts.
 * Never throws for bad rows: it draws what is sound, and its empty state says why.
 *
 * @example <FunnelChart journeys={journeys} />
 * @throws JourneyError `both-data`, `no-data`, `bad-option` for misuse by the developer
 */
export function FunnelChart(props: FunnelChartProps): ReactElement {
  const { shell, measure, layout, description, items, commands } = useFunnelChart(props)
  const breakdown = measure?.breakdown ?? null
  const bandKeyOf = useCallback((band: number) => refKey(bandRef(breakdown, band)), [breakdown])
  return (
    <ChartFrame shell={shell} family="funnel" description={description} items={items} commands={commands}>
      {layout !== null && (
        // A new size is a new picture: shapes go over only from data to data.
        <g key={`${layout.widthPx} ${layout.heightPx}`}>
          <FunnelLeaders layout={layout} />
          <FunnelPlumes layout={layout} keyOf={funnelKey} />
          <FunnelArcs layout={layout} keyOf={funnelKey} />
          <FunnelStages layout={layout} keyOf={funnelKey} bandKeyOf={bandKeyOf} />
          <FunnelBandNames layout={layout} bandKeyOf={bandKeyOf} />
          <FunnelLabels layout={layout} keyOf={funnelKey} />
        </g>
      )}
    </ChartFrame>
  )
}
