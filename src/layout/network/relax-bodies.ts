import type { FoldedNetwork } from './fold-network.js'
import { largest } from './largest.js'
import { keepInside, type MovingBody, type Region } from './moving-body.js'
import { eachNearPair, placesInto } from './near-pairs.js'

/** Weighted neighbours of each body. */
export type Neighbours = readonly (readonly { readonly other: number; readonly weight: number }[])[]

/** Who is tied to whom, both ways, by the root of the journeys between them. */
export function neighboursOf({ bodies, edges }: FoldedNetwork): Neighbours {
  const lists = bodies.map((): { other: number; weight: number }[] => [])
  for (const edge of edges) {
    const weight = Math.sqrt(edge.journeys)
    lists[edge.from]?.push({ other: edge.to, weight })
    lists[edge.to]?.push({ other: edge.from, weight })
  }
  return lists
}

/** Bodies push each other away up to this many times the room they need. */
const REACH = 1.25
const SURELY_FAR = REACH ** 2 + 1e-6
/** Px that a body moves in one step at most, along the journey and across it. */
const PUSH_X = 8
const PUSH_Y = 14

/**
 * Lets bodies come to rest between the pull of an arrangement and the room that each needs. `pull`
 * says how far body `i` wants to move along x and y in one step.
 * Cost: 110 to 160 steps (24 for more than a thousand bodies), each linear in the bodies.
 */
export function relaxBodies(
  bodies: readonly MovingBody[],
  region: Region,
  pull: (body: MovingBody, i: number) => readonly [dx: number, dy: number],
): void {
  const steps = bodies.length > 1000 ? 24 : bodies.length > 60 ? 110 : 160
  const ideal = Math.sqrt(((region.right - region.left) * (region.bottom - region.top)) / Math.max(1, bodies.length))
  const [pushX, pushY, xs, ys] = columns(bodies.length)
  const widest = largest(
    bodies.map((body) => Math.max(2 * body.halfWidth, body.above + body.below)),
    ideal * 1.1,
  )
  for (let step = 0; step < steps; step++) {
    const heat = 1 - step / steps
    placesInto(bodies, xs, ys)
    repel(bodies, ideal, REACH * widest, { xs, ys, pushX: pushX.fill(0), pushY: pushY.fill(0) })
    bodies.forEach((body, i) => {
      const [dx, dy] = pull(body, i)
      body.x += heat * (dx + clampTo(pushX[i] as number, PUSH_X))
      body.y += heat * (dy + clampTo(pushY[i] as number, PUSH_Y))
      keepInside(body, region)
    })
  }
}

function columns(length: number): readonly [Float64Array, Float64Array, Float64Array, Float64Array] {
  return [new Float64Array(length), new Float64Array(length), new Float64Array(length), new Float64Array(length)]
}

/** Where bodies stand, and how far each is pushed. */
interface Columns {
  readonly xs: Float64Array
  readonly ys: Float64Array
  readonly pushX: Float64Array
  readonly pushY: Float64Array
}

function repel(bodies: readonly MovingBody[], ideal: number, reach: number, { xs, ys, pushX, pushY }: Columns): void {
  eachNearPair(xs, ys, reach, (i, j) => {
    const a = bodies[i] as MovingBody
    const b = bodies[j] as MovingBody
    const dx = a.x - b.x
    const dy = a.y - b.y || (i % 2 === 0 ? 0.01 : -0.01)
    const reachX = Math.max(ideal * 1.1, a.halfWidth + b.halfWidth)
    const reachY = Math.max(ideal * 1.1, dy > 0 ? a.above + b.below : a.below + b.above)
    const [x, y] = [dx / reachX, dy / reachY]
    // Most are far enough, which is told without a root.
    if (x * x + y * y > SURELY_FAR) return
    const near = Math.hypot(x, y)
    if (near >= REACH) return
    const strength = (REACH - near) / Math.max(near, 0.08)
    const alongX = x * strength * 2.2
    const alongY = y * strength * 5
    pushX[i] = (pushX[i] as number) + alongX
    pushX[j] = (pushX[j] as number) - alongX
    pushY[i] = (pushY[i] as number) + alongY
    pushY[j] = (pushY[j] as number) - alongY
  })
}

function clampTo(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value))
}
