import { FunnelChannelsChart } from 'parcours'
import { measureChannels } from 'parcours/core'
import { sampleJourneys } from 'parcours/sample'

const journeys = sampleJourneys()
const { observedFromMs, observedUntilMs } = journeys.rules
const middleMs = (observedFromMs + observedUntilMs) / 2
const ranking = measureChannels(journeys, [
  { name: 'First half', toMs: middleMs },
  { name: 'Second half', fromMs: middleMs },
])

/** Rates with intervals and ranks of two periods. */
export function Example() {
  return <FunnelChannelsChart ranking={ranking} height={420} />
}
