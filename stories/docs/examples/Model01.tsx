import { FunnelChart } from 'parcours'
import { aida, threeLevels } from 'parcours/presets'
import { presetJourneys } from '../../funnel/preset-logs.js'

const WALK = { people: 900, entries: [0.8, 0.2], onward: [0.6, 0.5, 0.55, 0.8] }
const four = presetJourneys(aida, WALK)
const three = presetJourneys(threeLevels, WALK)

/** The classic four stages, and three levels. */
export function Example() {
  return (
    <>
      <FunnelChart journeys={four} height={440} />
      <FunnelChart journeys={three} height={440} />
    </>
  )
}
