import type { Rect } from '../rect.js'
import { keepInside, type MovingBody, type Region } from './place-bodies.js'

const PASSES = 160
const GAP = 4

/**
 * Pushes boxes (body and label) apart along the axis of the smaller overlap, within the region, and
 * out of boxes that are taken.
 */
export function separateBodies(bodies: readonly MovingBody[], region: Region, taken: readonly Rect[]): void {
  const passes = bodies.length > 120 ? 60 : PASSES
  for (let pass = 0; pass < passes; pass++) {
    let moved = false
    for (const body of bodies) for (const box of taken) moved = leave(body, box, region) || moved
    for (let i = 0; i < bodies.length; i++)
      for (let j = i + 1; j < bodies.length; j++)
        moved = separate(bodies[i] as MovingBody, bodies[j] as MovingBody, region) || moved
    if (!moved) return
  }
}

function separate(a: MovingBody, b: MovingBody, region: Region): boolean {
  const overlapX = a.halfWidth + b.halfWidth - Math.abs(a.x - b.x)
  const aIsBelow = a.y > b.y
  const overlapY = (aIsBelow ? a.above + b.below : a.below + b.above) - Math.abs(a.y - b.y)
  if (overlapX <= 0 || overlapY <= 0) return false
  // Moving up or down costs less meaning than moving along the journey.
  if (overlapY < overlapX * 1.6) {
    const by = (overlapY / 2 + 0.1) * (aIsBelow ? 1 : -1)
    a.y += by
    b.y -= by
  } else {
    const by = (overlapX / 2 + 0.1) * (a.x > b.x ? 1 : -1)
    a.x += by
    b.x -= by
  }
  keepInside(a, region)
  keepInside(b, region)
  return true
}

function leave(body: MovingBody, box: Rect, region: Region): boolean {
  const right = box.x + box.width - (body.x - body.halfWidth)
  const left = body.x + body.halfWidth - box.x
  const down = box.y + box.height - (body.y - body.above)
  const up = body.y + body.below - box.y
  if (right <= 0 || left <= 0 || down <= 0 || up <= 0) return false
  const least = Math.min(right, left, down, up)
  if (least === right) body.x += right
  else if (least === left) body.x -= left
  else if (least === down) body.y += down
  else body.y -= up
  keepInside(body, region)
  return true
}

/**
 * The largest factor, at most 1, by which all radii can be drawn so that no two discs come nearer
 * than a small gap. Radii stay in proportion, so areas stay true.
 */
export function fittingScale(bodies: readonly MovingBody[], spread: number): number {
  let scale = 1
  for (let i = 0; i < bodies.length; i++)
    for (let j = i + 1; j < bodies.length; j++) {
      const a = bodies[i] as MovingBody
      const b = bodies[j] as MovingBody
      const room = Math.hypot(a.x - b.x, a.y - b.y) - Math.min(GAP, 0.2 * Math.hypot(a.x - b.x, a.y - b.y))
      scale = Math.min(scale, room / ((a.radius + b.radius) * spread))
    }
  return Math.max(0, scale)
}
