import { largest } from './largest.js'
import { keepInside, type MovingBody, type Region } from './moving-body.js'
import { eachNearPair, placesInto } from './near-pairs.js'

/** Bodies push each other away up to this many times the room they need. */
const REACH = 1.25
const SURELY_FAR = REACH ** 2 + 1e-6
/** How far bodies go in one step: towards their places, and off others as a share of the room that each has. */
const PULL = 0.12
const PUSH = 0.2
/** The same for two that just have the room they need, side by side and one above the other: alike in every frame. */
const BESIDE = 0.022
const ABOVE = 0.05
const STEPS = 60

/**
 * Puts bodies at their places (`placeOf`: 0..1 along both axes of the region) and lets them come to rest between these
 * and the room that each needs. The places stand, so that what is pushed here does not move what stands there.
 * Cost: 60 steps (24 for more than a thousand bodies), each linear in the bodies.
 */
export function relaxBodies(
  bodies: readonly MovingBody[],
  region: Region,
  placeOf: (i: number) => { readonly x: number; readonly y: number },
): void {
  const [width, height] = [region.right - region.left, region.bottom - region.top]
  const places = bodies.map((_, i) => {
    const { x, y } = placeOf(i)
    return { x: region.left + x * width, y: region.top + y * height }
  })
  bodies.forEach((body, i) => {
    Object.assign(body, places[i])
  })
  const steps = bodies.length > 1000 ? 24 : STEPS
  const ideal = Math.sqrt((width * height) / Math.max(1, bodies.length))
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
      const { x, y } = places[i] as Place
      body.x += heat * (PULL * (x - body.x) + clampTo(pushX[i] as number, PUSH * ideal))
      body.y += heat * (PULL * (y - body.y) + clampTo(pushY[i] as number, PUSH * ideal))
      keepInside(body, region)
    })
  }
}

interface Place {
  readonly x: number
  readonly y: number
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
    const alongX = x * strength * BESIDE * ideal
    const alongY = y * strength * ABOVE * ideal
    pushX[i] = (pushX[i] as number) + alongX
    pushX[j] = (pushX[j] as number) - alongX
    pushY[i] = (pushY[i] as number) + alongY
    pushY[j] = (pushY[j] as number) - alongY
  })
}

function clampTo(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value))
}
