import { Circles, CirclesChart, Loop } from 'parcours'
import { sampleJourneys } from 'parcours/sample'

const journeys = sampleJourneys()
const CUSTOMERS = [{ kind: 'stage', stage: 'customer' }] as const

/** What became of customers; and what if more of them recommended. */
export function Example() {
  return (
    <>
      <CirclesChart journeys={journeys} defaultSelection={CUSTOMERS} footer={<Circles.RingFunnel />}>
        <Circles.Reentries />
      </CirclesChart>
      <Loop.WhatIf journeys={journeys} height={560} />
    </>
  )
}
