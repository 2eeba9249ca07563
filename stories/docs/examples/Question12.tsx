import { Loop, LoopChart } from 'parcours'
import { sampleJourneys } from 'parcours/sample'

const journeys = sampleJourneys()

/** Round and round: the loop, and who stands where meanwhile. */
export function Example() {
  return (
    <>
      <LoopChart journeys={journeys} height={520} />
      <Loop.Stock journeys={journeys} periods={{ unit: 'quarter' }} height={520} />
    </>
  )
}
