import { FunnelChart, JourneyProvider, NetworkChart, NetworkHoles } from 'parcours'
import { sampleJourneys } from 'parcours/sample'

const journeys = sampleJourneys()

/** Where people are lost, are open or unknown, by stage and by touchpoint. */
export function Example() {
  return (
    <JourneyProvider journeys={journeys}>
      <FunnelChart height={480} />
      <NetworkChart height={520} />
      <NetworkHoles />
    </JourneyProvider>
  )
}
