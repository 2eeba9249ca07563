import { Circles, CirclesChart } from 'parcours'
import { sampleJourneys } from 'parcours/sample'

const journeys = sampleJourneys()
const somebody = journeys.actors[41] ?? ''

/** One person's way through the rings, with where they stand now. */
export function Example() {
  return (
    <CirclesChart journeys={journeys} defaultFollow={somebody} timeline={false} footer={<Circles.FollowControl />}>
      <Circles.Follow />
    </CirclesChart>
  )
}
