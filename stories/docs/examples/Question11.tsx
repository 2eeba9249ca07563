import { JourneyProvider, Loop, NetworkInfluence } from 'parcours'
import { sampleJourneys } from 'parcours/sample'

const journeys = sampleJourneys()

/** Indirect touches before the direct act, and what channels do at both ends. */
export function Example() {
  return (
    <JourneyProvider journeys={journeys}>
      <NetworkInfluence />
      <Loop.Channels journeys={journeys} height={380} />
    </JourneyProvider>
  )
}
