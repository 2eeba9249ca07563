import { seededRandom } from '../../foundation/seeded-random.js'
import { evenAcross } from './even-across.js'
import { evenPlaces } from './even-places.js'
import type { NetworkArrangement } from './moving-body.js'
import { drawnToNeighbours, type FixedPull, neighboursOf, sweepsFor } from './neighbours.js'
import { relaxBodies } from './relax-bodies.js'

const SWEEPS = 3
/** How far bodies are drawn to their neighbours in one sweep. */
const DRAWN = 0.85
/** What a body's own place, which its id decides, weighs beside that of its neighbours. */
const OWN = 0.32
/** How much harder goal and entry draw than a neighbour of as many journeys. */
const ENDS = 2

/**
 * Springs instead of ranks: bodies are drawn to those with which they share journeys, those that
 * convert towards the goal, those that begin towards the entry; then they share the frame. Seeded: the same for the same
 * seed, and continuous in the data up to the last step, so that new data moves little.
 */
export const forceArrangement: NetworkArrangement = {
  name: 'force',
  goal: 'far',
  arrange: (bodies, { network, region, goal, forward, seed }) => {
    const neighbours = neighboursOf(network)
    const goalY = (goal.y - region.top) / (region.bottom - region.top || 1)
    const own = network.bodies.map((body) => {
      const random = seededRandom(seed + body.seed)
      return { along: random(), across: random() }
    })
    const goals = network.bodies.map(({ converted }) => ENDS * Math.sqrt(converted))
    const alongPulls = network.bodies.map(({ starts }, i): readonly FixedPull[] => [
      { at: 1, weight: goals[i] as number },
      { at: 0, weight: ENDS * Math.sqrt(starts) },
    ])
    const acrossPulls = goals.map((weight): readonly FixedPull[] => [{ at: goalY, weight }])
    let [along, across] = [own.map((place) => place.along), own.map((place) => place.across)]
    for (let sweep = sweepsFor(bodies.length, SWEEPS); sweep > 0; sweep--) {
      const x = swept(along, alongPulls, (i) => own[i]?.along ?? 0.5)
      const y = swept(across, acrossPulls, (i) => own[i]?.across ?? 0.5)
      along = evenAcross(x, y)
      across = evenAcross(y, x)
    }
    relaxBodies(bodies, region, (i) => {
      const x = along[i] as number
      return { x: forward === 1 ? x : 1 - x, y: across[i] as number }
    })

    function swept(
      places: readonly number[],
      pulls: readonly (readonly FixedPull[])[],
      ownOf: (i: number) => number,
    ): number[] {
      const drawn = drawnToNeighbours(places, neighbours, DRAWN, (i) => pulls[i] ?? [])
      return evenPlaces(drawn.map((place, i) => place + OWN * (ownOf(i) - 0.5)))
    }
  },
}
