import { LoopChart } from 'parcours'
import { measureLoop } from 'parcours/core'
import { statedFigures } from 'parcours/presets'
import { sampleJourneys } from 'parcours/sample'

const measure = measureLoop(sampleJourneys())
const newcomers = (direction: 'inbound' | 'outbound') =>
  measure.drivers.mouth.filter((driver) => driver.direction === direction).reduce((sum, { count }) => sum + count, 0)
const { inbound, outbound, respondents, year } = statedFigures.direction

/** Inbound or outbound is a property of a touchpoint, and so of its channel. */
export function Example() {
  return (
    <>
      <p>
        In this sample {newcomers('inbound')} people came in through inbound channels and {newcomers('outbound')}{' '}
        through outbound ones. The report of {year} ({respondents}) states {inbound} to {outbound}.{' '}
        {statedFigures.label}.
      </p>
      <LoopChart measure={measure} height={560} />
    </>
  )
}
