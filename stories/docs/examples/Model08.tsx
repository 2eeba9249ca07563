import { Funnel, FunnelChart } from 'parcours'
import { extendedFive } from 'parcours/presets'
import { presetJourneys } from '../../funnel/preset-logs.js'

const journeys = presetJourneys(extendedFive, { people: 900, entries: [0.8, 0.2], onward: [0.6, 0.5, 0.7, 0.5, 0.6] })

/** Five stages with their questions and tactics. */
export function Example() {
  return <FunnelChart journeys={journeys} height={760} footer={<Funnel.Guide />} />
}
