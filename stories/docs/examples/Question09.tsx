import { FunnelChannelsChart } from 'parcours'
import { measureChannels } from 'parcours/core'
import { sampleJourneys } from 'parcours/sample'

const journeys = sampleJourneys()
const { observedFromMs, observedUntilMs, patienceRangeMs } = journeys.rules
// Who came within the last patience is still under way.
const untilMs = observedUntilMs - patienceRangeMs[1]
const middleMs = (observedFromMs + untilMs) / 2
const ranking = measureChannels(journeys, [
  { name: 'First half', toMs: middleMs },
  { name: 'Second half', fromMs: middleMs, toMs: untilMs },
])

/** Rates with intervals and ranks of two periods. */
export function Example() {
  return <FunnelChannelsChart ranking={ranking} height={420} />
}
