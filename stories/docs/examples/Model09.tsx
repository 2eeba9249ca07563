import { FunnelChart } from 'parcours'
import { socialFunnelFour } from 'parcours/presets'
import { presetJourneys } from '../../funnel/preset-logs.js'

const journeys = presetJourneys(socialFunnelFour, {
  people: 1000,
  entries: [1],
  onward: [0.6, 0.5, 0.5, 0.7],
  returns: [0.15, 0.35, 0.5, 0.3],
})
const STREAMS = ['lost', 'returned'] as const

/** A stream of return at every gap. */
export function Example() {
  return <FunnelChart journeys={journeys} height={480} streams={STREAMS} />
}
