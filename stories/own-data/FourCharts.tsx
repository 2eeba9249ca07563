import { CirclesChart, FunnelChart, JourneyProvider, LoopChart, NetworkChart } from 'parcours'
import type { JourneySet } from 'parcours/core'
import { memo, type ReactElement } from 'react'
import { ChartBoundary } from './ChartBoundary.js'

const charts = { FunnelChart, LoopChart, CirclesChart, NetworkChart } as const

interface FourChartsProps {
  readonly journeys: JourneySet
  /** What stands in place of a chart that fails. */
  readonly failed: string
}

/** Funnel, loop, circles and network of one set, linked: what is chosen in one shows in the others. */
export const FourCharts = memo(function FourCharts({ journeys, failed }: FourChartsProps): ReactElement {
  return (
    <JourneyProvider journeys={journeys}>
      <div className="own-charts">
        {Object.entries(charts).map(([name, Chart]) => (
          <div key={name} className="own-chart" data-chart={name}>
            <ChartBoundary about={journeys} failed={failed}>
              <Chart />
            </ChartBoundary>
          </div>
        ))}
      </div>
    </JourneyProvider>
  )
})
