import { CirclesChart } from 'parcours'
import { circlesOfClark } from '../../circles/level-data.js'

const journeys = circlesOfClark()

/** Rings, moves inward and outward, and no end. */
export function Example() {
  return <CirclesChart journeys={journeys} />
}
