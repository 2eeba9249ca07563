import { FunnelChart, JourneyProvider, NetworkInfluence } from 'parcours'
import { directInfluence } from 'parcours/presets'
import { sampleJourneys } from 'parcours/sample'
import { presetJourneys } from '../../funnel/preset-logs.js'

const steps = presetJourneys(directInfluence, { people: 900, entries: [0.9, 0.1], onward: [0.5, 0.4, 0.5, 0.7] })
const journeys = sampleJourneys()

/** Four steps from indirect to direct; influence, place and peers. */
export function Example() {
  return (
    <JourneyProvider journeys={journeys}>
      <FunnelChart journeys={steps} height={440} />
      <NetworkInfluence />
    </JourneyProvider>
  )
}
