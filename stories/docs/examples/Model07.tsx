import { FunnelChart } from 'parcours'
import { socialFunnelFour } from 'parcours/presets'
import { presetJourneys } from '../../funnel/preset-logs.js'

const journeys = presetJourneys(socialFunnelFour, { people: 900, entries: [0.8, 0.2], onward: [0.6, 0.45, 0.5, 0.7] })

/** Awareness, interest, preparation, targeted action. */
export function Example() {
  return <FunnelChart journeys={journeys} height={480} />
}
