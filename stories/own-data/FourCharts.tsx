import * as parcours from 'parcours'
import type { JourneySet } from 'parcours/core'
import { type ComponentType, memo, type ReactElement } from 'react'

const NAMES = ['FunnelChart', 'LoopChart', 'CirclesChart', 'NetworkChart'] as const

type Chart = ComponentType<{ readonly journeys: JourneySet; readonly height?: number }>

interface FourChartsProps {
  readonly journeys: JourneySet
}

/** Funnel, loop, circles and network of one set, linked: what is chosen in one shows in the others. */
export const FourCharts = memo(function FourCharts({ journeys }: FourChartsProps): ReactElement {
  const known = parcours as unknown as Partial<Record<(typeof NAMES)[number], Chart>>
  return (
    <parcours.JourneyProvider journeys={journeys}>
      <div className="own-charts">
        {NAMES.map((name) => {
          const Chart = known[name]
          return (
            <div key={name} className="own-chart" data-chart={name}>
              {Chart !== undefined && <Chart journeys={journeys} />}
            </div>
          )
        })}
      </div>
    </parcours.JourneyProvider>
  )
})
