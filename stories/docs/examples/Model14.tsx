import { Circles, CirclesChart } from 'parcours'
import { shoeEvents, shoesThatFellApart } from '../../circles/trust-data.js'

const journeys = shoesThatFellApart()

/** A step back is no exit; recovery is slow. */
export function Example() {
  return (
    <CirclesChart
      journeys={journeys}
      brand="Stride"
      unit="quarter"
      events={shoeEvents}
      defaultMoment={6}
      footer={<Circles.Trust />}
    />
  )
}
