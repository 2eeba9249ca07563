import { LoopChart } from 'parcours'
import { sampleJourneys } from 'parcours/sample'

const journeys = sampleJourneys()

/** Drivers at both ends bend the funnel into a loop. */
export function Example() {
  return <LoopChart journeys={journeys} height={600} />
}
