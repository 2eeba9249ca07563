import { FunnelChart } from 'parcours'
import { sampleJourneys } from 'parcours/sample'
import type { CSSProperties, ReactElement } from 'react'

const SIZES = [
  [160, 120],
  [340, 330],
  [640, 400],
  [960, 460],
] as const

/** The same funnel in four sizes, one for each step of density. */
export function DensitySteps(): ReactElement {
  return (
    <div style={ROW}>
      {SIZES.map(([width, height]) => (
        <FunnelChart key={width} journeys={sampleJourneys()} width={width} height={height} />
      ))}
    </div>
  )
}

const ROW: CSSProperties = { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: 24, overflowX: 'auto' }
