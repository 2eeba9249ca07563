import { Loop, LoopChart } from 'parcours'
import { sampleJourneys } from 'parcours/sample'

const journeys = sampleJourneys()

/** The joint of the loop, and whom those who were brought bring in turn. */
export function Example() {
  return (
    <>
      <LoopChart journeys={journeys} height={520} />
      <Loop.Generations journeys={journeys} height={300} />
    </>
  )
}
