import { CirclesChart, FunnelChart, JourneyProvider, LoopChart, NetworkChart } from 'parcours'
import type { JourneySet } from 'parcours/core'
import type { CSSProperties, ReactElement, ReactNode } from 'react'

/** Props of `FourCharts`. */
export interface FourChartsProps {
  readonly journeys: JourneySet | null
}

/** The four charts of one set of journeys, linked: what is pointed at in one stands out in the others. */
export function FourCharts({ journeys }: FourChartsProps): ReactElement {
  return (
    <JourneyProvider journeys={journeys}>
      <div style={GRID}>
        <Cell wide>
          <NetworkChart />
        </Cell>
        <Cell wide>
          <FunnelChart />
        </Cell>
        <Cell>
          <LoopChart />
        </Cell>
        <Cell>
          <CirclesChart />
        </Cell>
      </div>
    </JourneyProvider>
  )
}

function Cell({ wide = false, children }: { readonly wide?: boolean; readonly children: ReactNode }): ReactElement {
  return <div style={wide ? WIDE : undefined}>{children}</div>
}

const GRID: CSSProperties = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 460px), 1fr))',
  gap: 32,
  alignItems: 'start',
}
const WIDE: CSSProperties = { gridColumn: '1 / -1', minWidth: 0 }
