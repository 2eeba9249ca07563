import { FunnelChart } from 'parcours'
import { sampleJourneys } from 'parcours/sample'

const journeys = sampleJourneys()
const STREAMS = ['lost', 'returned'] as const

/** Only losses and returns, gap by gap. */
export function Example() {
  return <FunnelChart journeys={journeys} height={480} streams={STREAMS} />
}
