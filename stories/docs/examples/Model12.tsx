import { JourneyProvider, NetworkSwitches } from 'parcours'
import { sampleJourneys } from 'parcours/sample'

const journeys = sampleJourneys()

/** From device to device. */
export function Example() {
  return (
    <JourneyProvider journeys={journeys}>
      <NetworkSwitches />
    </JourneyProvider>
  )
}
