import { Funnel, FunnelChart } from 'parcours'
import { extendedFive } from 'parcours/presets'
import { presetJourneys } from '../../funnel/preset-logs.js'

const journeys = presetJourneys(extendedFive, {
  people: 900,
  entries: [0.8, 0.12, 0.08],
  onward: [0.6, 0.5, 0.7, 0.5, 0.6],
})

/** Which channel serves which stage, with the tactics of each. */
export function Example() {
  return <FunnelChart journeys={journeys} breakdown="channel" height={760} footer={<Funnel.Guide />} />
}
