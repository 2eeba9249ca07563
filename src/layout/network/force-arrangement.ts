import { seededRandom } from '../../foundation/seeded-random.js'
import { largest } from './largest.js'
import type { MovingBody, NetworkArrangement, Region } from './moving-body.js'
import { neighboursOf, relaxBodies } from './relax-bodies.js'

/**
 * Springs instead of ranks: bodies are drawn to those with which they share journeys, those that
 * convert towards the goal, those that begin towards the entry. Seeded: the same for the same seed.
 */
export const forceArrangement: NetworkArrangement = {
  name: 'force',
  goal: 'far',
  arrange: (bodies, { network, region, goal, forward, seed }) => {
    const neighbours = neighboursOf(network)
    const entryX = forward === 1 ? region.left : region.right
    const [width, height] = [region.right - region.left, region.bottom - region.top]
    bodies.forEach((body, i) => {
      const random = seededRandom(seed + (network.bodies[i]?.seed ?? 0))
      body.x = region.left + random() * width
      body.y = region.top + random() * height
    })
    relaxBodies(bodies, region, (body, i) => {
      const { converted = 0, starts = 0 } = network.bodies[i] ?? {}
      const [out, into] = [Math.sqrt(converted), Math.sqrt(starts)]
      let [x, y, weights] = [goal.x * out + entryX * into, goal.y * out + body.y * into, out + into]
      for (const { other, weight } of neighbours[i] ?? []) {
        x += (bodies[other]?.x ?? body.x) * weight
        y += (bodies[other]?.y ?? body.y) * weight
        weights += weight
      }
      return weights > 0 ? [0.11 * (x / weights - body.x), 0.11 * (y / weights - body.y)] : [0, 0]
    })
    stretchOver(bodies, region)
  },
}

/** Springs pull together: what came to rest is stretched over the whole region. */
function stretchOver(bodies: readonly MovingBody[], { left, right, top, bottom }: Region): void {
  const [lowX, highX] = extent(bodies.map((body) => body.x))
  const [lowY, highY] = extent(bodies.map((body) => body.y))
  for (const body of bodies) {
    if (highX > lowX) body.x = left + ((body.x - lowX) / (highX - lowX)) * (right - left)
    if (highY > lowY) body.y = top + ((body.y - lowY) / (highY - lowY)) * (bottom - top)
  }
}

function extent(values: readonly number[]): readonly [number, number] {
  return [
    -largest(
      values.map((value) => -value),
      Number.NEGATIVE_INFINITY,
    ),
    largest(values, Number.NEGATIVE_INFINITY),
  ]
}
