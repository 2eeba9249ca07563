import { JourneyProvider, NetworkChart, NetworkPaths } from 'parcours'
import { sampleJourneys } from 'parcours/sample'

const journeys = sampleJourneys()

/** The brightest paths, in the picture and as a list. */
export function Example() {
  return (
    <JourneyProvider journeys={journeys}>
      <NetworkChart height={520} />
      <NetworkPaths paths={8} />
    </JourneyProvider>
  )
}
