import { seededRandom } from '../../foundation/seeded-random.js'
import { evenRound } from './even-round.js'
import { journeyPlaces } from './layered-organic.js'
import type { NetworkArrangement } from './moving-body.js'
import { drawnToNeighbours, type Neighbours, neighboursOf, sweepsFor } from './neighbours.js'
import { relaxBodies } from './relax-bodies.js'

const SWEEPS = 3
/** How far bodies are drawn to their neighbours in one sweep. */
const DRAWN = 0.8
/** What a body's own direction, which its id decides, weighs beside that of its neighbours. */
const OWN = 0.3
/** Bodies keep so far from the edge. */
const WITHIN = 0.96

/**
 * The goal in the centre: journeys come in from all round. The distance from the goal is the place
 * in converting journeys and the stage; the angle brings together what belongs together. Where a direction has no
 * meaning of its own, the ids of the touchpoints decide it: new data does not turn the picture.
 */
export const radialArrangement: NetworkArrangement = {
  name: 'radial',
  goal: 'centre',
  arrange: (bodies, { network, region, goal, seed }) => {
    const places = journeyPlaces(network.bodies, seed)
    const own = network.bodies.map((body) => 2 * Math.PI * seededRandom(seed + 1 + body.seed)())
    const angles = anglesOf(places, own, neighboursOf(network))
    const [width, height] = [region.right - region.left, region.bottom - region.top]
    const [centreX, centreY] = [(goal.x - region.left) / (width || 1), (goal.y - region.top) / (height || 1)]
    relaxBodies(bodies, region, (i) => {
      // Outer rings have more room: the square root spreads bodies evenly over the area.
      const away = Math.sqrt(1 - 0.9 * (places[i] as number)) * WITHIN
      const [ux, uy] = [away * Math.cos(angles[i] as number), away * Math.sin(angles[i] as number)]
      return {
        x: centreX + ux * (ux > 0 ? 1 - centreX : centreX),
        y: centreY + uy * (uy > 0 ? 1 - centreY : centreY),
      }
    })
  },
}

/** Sweeps of weighted circular means, made even round the turn again after each. */
function anglesOf(places: readonly number[], own: readonly number[], neighbours: Neighbours): readonly number[] {
  let angles = own
  for (let sweep = sweepsFor(places.length, SWEEPS); sweep > 0; sweep--) {
    const x = drawnToNeighbours(angles.map(Math.cos), neighbours, DRAWN)
    const y = drawnToNeighbours(angles.map(Math.sin), neighbours, DRAWN)
    const drawn = own.map((angle, i) =>
      Math.atan2((y[i] as number) + OWN * Math.sin(angle), (x[i] as number) + OWN * Math.cos(angle)),
    )
    angles = evenRound(drawn, places)
  }
  return angles
}
