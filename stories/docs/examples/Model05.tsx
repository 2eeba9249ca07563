import { ActorJourneyView, JourneyProvider, Network, NetworkChart } from 'parcours'
import { plantedTruth, sampleJourneys } from 'parcours/sample'

const journeys = sampleJourneys()
const { prospect } = plantedTruth

/** One real way through the network, with its silences. */
export function Example() {
  return (
    <JourneyProvider journeys={journeys}>
      <NetworkChart height={560}>
        <Network.Thread actor={prospect} />
      </NetworkChart>
      <ActorJourneyView actor={prospect} />
    </JourneyProvider>
  )
}
