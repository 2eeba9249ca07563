import { seededRandom } from '../../foundation/seeded-random.js'
import { evenAcross } from './even-across.js'
import { evenPlaces } from './even-places.js'
import type { FoldedBody } from './fold-network.js'
import type { MovingBody, NetworkArrangement } from './moving-body.js'
import { drawnToNeighbours, neighboursOf, sweepsFor } from './neighbours.js'
import { relaxBodies } from './relax-bodies.js'

const SWEEPS = 3
/** How far bodies are drawn to their neighbours in one sweep. */
const DRAWN = 0.85
/** What a body's own place, which its id decides, weighs beside that of its neighbours. */
const OWN = 0.25

/**
 * The default form: x from where bodies stand in converting journeys and from their stage; y by
 * sweeps of weighted barycentres and a short relaxation, seeded, so that what belongs together lies
 * together and everything has room.
 *
 * Each step up to the relaxation is continuous in the data, and bodies begin where their ids say: new data moves little.
 */
export const layeredOrganic: NetworkArrangement = {
  name: 'layered-organic',
  goal: 'far',
  arrange: (bodies, { network, region, forward, seed }) => {
    const along = journeyPlaces(network.bodies, seed)
    const own = network.bodies.map((body) => seededRandom(seed + 1 + body.seed)())
    const neighbours = neighboursOf(network)
    let across: readonly number[] = own
    for (let sweep = sweepsFor(bodies.length, SWEEPS); sweep > 0; sweep--) {
      const drawn = drawnToNeighbours(across, neighbours, DRAWN).map(
        (place, i) => place + OWN * ((own[i] as number) - 0.5),
      )
      across = evenAcross(evenPlaces(sweep > 1 ? drawn : drawn.map(bySight)), along)
    }
    relaxBodies(bodies, region, (i) => ({ x: forward === 1 ? at(along, i) : 1 - at(along, i), y: at(across, i) }))

    /** Light gathers in the middle of the sky, holes do not. */
    function bySight(place: number, i: number): number {
      const body = bodies[i] as MovingBody
      return 0.5 + (place - 0.5) * (body.isHole ? 1 : 1 - 0.3 * body.brightness)
    }
  },
}

function at(places: readonly number[], i: number): number {
  return places[i] as number
}

/** So many visits weigh as much as what is known of no touchpoint in particular: the middle. */
const PRIOR_VISITS = 120
/** Places nearer to one another than this are told apart by the seed: by chance, but the same chance each time. */
const CHANCE = 0.16

/**
 * Per body 0 first to 1 last: half the mean place in converting journeys, half the stage where stages
 * tell bodies apart; then spread nearly evenly, since mean places crowd in the middle.
 *
 * Means of few visits are drawn to the middle, and what is no difference is ordered by the seed, so
 * that a little more data moves little.
 */
export function journeyPlaces(bodies: readonly FoldedBody[], seed: number): number[] {
  const staged = bodies.map((body) => body.stage).filter((stage) => stage >= 0)
  const last = Math.max(1, ...new Set(staged))
  const hasStages = new Set(staged).size > 1
  const raw = bodies.map((body) => {
    const known = body.visits / (body.visits + PRIOR_VISITS)
    const position = 0.5 + (body.position - 0.5) * known + CHANCE * (seededRandom(seed + body.seed)() - 0.5)
    return hasStages && body.stage >= 0 ? 0.5 * position + (0.5 * body.stage) / last : position
  })
  return evenPlaces(raw)
}
