import { journeyPlaces } from './layered-organic.js'
import type { NetworkArrangement } from './moving-body.js'
import { neighboursOf, relaxBodies } from './relax-bodies.js'

const SWEEPS = 12
const TURN = 2 * Math.PI

/**
 * The goal in the centre: journeys come in from all round. The distance from the goal is the place
 * in converting journeys and the stage; the angle brings together what belongs together.
 */
export const radialArrangement: NetworkArrangement = {
  name: 'radial',
  goal: 'centre',
  arrange: (bodies, { network, region, goal, seed }) => {
    const places = journeyPlaces(network.bodies, seed)
    const angles = anglesOf(places, neighboursOf(network))
    const targets = places.map((place, i) => {
      // Outer rings have more room: the square root spreads bodies evenly over the area.
      const share = Math.sqrt(1 - 0.9 * place)
      const [ux, uy] = [Math.cos(angles[i] as number), Math.sin(angles[i] as number)]
      return {
        x: goal.x + share * ux * (ux > 0 ? region.right - goal.x : goal.x - region.left) * 0.96,
        y: goal.y + share * uy * (uy > 0 ? region.bottom - goal.y : goal.y - region.top) * 0.96,
      }
    })
    bodies.forEach((body, i) => {
      Object.assign(body, targets[i])
    })
    relaxBodies(bodies, region, (body, i) => [
      0.12 * ((targets[i]?.x ?? body.x) - body.x),
      0.12 * ((targets[i]?.y ?? body.y) - body.y),
    ])
  },
}

/** Sweeps of weighted circular means, spread over the turn again after each. */
function anglesOf(places: readonly number[], neighbours: ReturnType<typeof neighboursOf>): number[] {
  const byPlace = places.map((_, i) => i).sort((a, b) => (places[a] as number) - (places[b] as number) || a - b)
  let angles = new Array<number>(places.length).fill(0)
  // The golden angle first: no direction of the beginning has a meaning.
  byPlace.forEach((body, rank) => {
    angles[body] = (rank * TURN * 0.381966) % TURN
  })
  for (let sweep = 0; sweep < SWEEPS; sweep++)
    angles = spread(angles.map((angle, i) => drawn(angle, i, angles, neighbours)))
  return angles
}

function drawn(
  angle: number,
  i: number,
  angles: readonly number[],
  neighbours: ReturnType<typeof neighboursOf>,
): number {
  const links = neighbours[i] ?? []
  const own = links.reduce((sum, link) => sum + link.weight, 0) * 0.6 + 1e-9
  let x = own * Math.cos(angle)
  let y = own * Math.sin(angle)
  for (const { other, weight } of links) {
    x += weight * Math.cos(angles[other] as number)
    y += weight * Math.sin(angles[other] as number)
  }
  return (Math.atan2(y, x) + TURN) % TURN
}

/** In the same order round the centre, the gaps nearly even. */
function spread(angles: readonly number[]): number[] {
  const order = angles.map((_, i) => i).sort((a, b) => (angles[a] as number) - (angles[b] as number) || a - b)
  const result = [...angles]
  order.forEach((body, rank) => {
    result[body] = ((rank + 0.5) / angles.length) * TURN
  })
  return result
}
