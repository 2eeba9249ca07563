import { seededRandom } from '../../foundation/seeded-random.js'
import type { FoldedBody } from './fold-network.js'
import type { MovingBody, NetworkArrangement, Region } from './moving-body.js'
import { type Neighbours, neighboursOf, relaxBodies } from './relax-bodies.js'

const SWEEPS = 3
const DRAWN = 0.5

/**
 * The default form: x from where bodies stand in converting journeys and from their stage; y by
 * sweeps of weighted barycentres and a short relaxation, seeded, so that what belongs together lies
 * together and everything has room.
 */
export const layeredOrganic: NetworkArrangement = {
  name: 'layered-organic',
  goal: 'far',
  arrange: (bodies, { network, region, forward, seed }) => {
    const width = region.right - region.left
    const targets = journeyPlaces(network.bodies, seed).map(
      (place) => region.left + (forward === 1 ? place : 1 - place) * width,
    )
    const neighbours = neighboursOf(network)
    const middle = (region.top + region.bottom) / 2
    bodies.forEach((body, i) => {
      const random = seededRandom(seed + 1 + (network.bodies[i] as FoldedBody).seed)
      body.x = targets[i] as number
      body.y = region.top + random() * (region.bottom - region.top)
    })
    sweepToBarycentres(bodies, neighbours, region)
    relaxBodies(bodies, region, (body, i) => {
      const pull = barycentre(bodies, neighbours[i] ?? [], middle) - body.y
      // Light gathers in the middle, holes at the edge of the sky.
      const toMiddle = (middle - body.y) * (body.isHole ? -0.012 : 0.004 + 0.03 * body.brightness)
      return [0.12 * ((targets[i] as number) - body.x), 0.02 * pull + toMiddle]
    })
  },
}

/** So many visits weigh as much as what is known of no touchpoint in particular: the middle. */
const PRIOR_VISITS = 60
/** Places nearer to one another than this are told apart by the seed: by chance, but the same chance each time. */
const CHANCE = 0.16

/**
 * Per body 0 first to 1 last: half the mean place in converting journeys, half the stage where stages
 * tell bodies apart; then mostly spread by rank, since mean places crowd in the middle.
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
  return spread(raw, 0.65)
}

/** Values as places in 0..1: a share `byRank` of each by its rank, the rest by the value itself. */
function spread(raw: readonly number[], byRank: number): number[] {
  const order = raw.map((_, i) => i).sort((a, b) => (raw[a] as number) - (raw[b] as number) || a - b)
  const low = raw[order[0] ?? 0] ?? 0
  const span = (raw[order.at(-1) ?? 0] ?? 0) - low
  const places = new Array<number>(raw.length).fill(0.5)
  order.forEach((body, rank) => {
    const ranked = raw.length > 1 ? rank / (raw.length - 1) : 0.5
    places[body] = byRank * ranked + (1 - byRank) * (span > 0 ? ((raw[body] as number) - low) / span : ranked)
  })
  return places
}

function barycentre(bodies: readonly MovingBody[], links: Neighbours[number], fallback: number): number {
  let sum = 0
  let weights = 0
  for (const { other, weight } of links) {
    sum += (bodies[other] as MovingBody).y * weight
    weights += weight
  }
  return weights > 0 ? sum / weights : fallback
}

/** Half their own place, half that of their neighbours, some times over; then spread over the height. */
function sweepToBarycentres(bodies: readonly MovingBody[], neighbours: Neighbours, region: Region): void {
  const middle = (region.top + region.bottom) / 2
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const wished = bodies.map(
      (body, i) => (1 - DRAWN) * body.y + DRAWN * barycentre(bodies, neighbours[i] ?? [], middle),
    )
    bodies.forEach((body, i) => {
      body.y = wished[i] as number
    })
  }
  const places = spread(
    bodies.map((body) => body.y),
    0.4,
  )
  bodies.forEach((body, i) => {
    body.y = region.top + (places[i] as number) * (region.bottom - region.top)
  })
}
