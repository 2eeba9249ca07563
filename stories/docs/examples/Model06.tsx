import { NetworkChart } from 'parcours'
import { sampleJourneys } from 'parcours/sample'

const journeys = sampleJourneys()

/** Bright paths and black holes. */
export function Example() {
  return <NetworkChart journeys={journeys} theme="night" height={640} />
}
