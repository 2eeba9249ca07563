import { Circles, CirclesChart } from 'parcours'
import { awareness } from '../../circles/level-data.js'

const journeys = awareness()

/** Who enters at which level, and the content that each level has. */
export function Example() {
  return <CirclesChart journeys={journeys} footer={<Circles.Content />} />
}
