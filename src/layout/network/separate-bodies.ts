import type { Rect } from '../rect.js'
import { largest } from './largest.js'
import { keepInside, type MovingBody, type Region } from './moving-body.js'
import { eachNearPair, placesInto } from './near-pairs.js'

const PASSES = 160
const GAP = 4
/** Of the room for names so much is kept: those who place them find some of it elsewhere. */
const NAME_ROOM = 0.7

/**
 * Pushes boxes (body and label) apart along the axis of the smaller overlap, within the region, and
 * out of boxes that are taken. Held bodies give way only to one another, by their discs alone.
 */
export function separateBodies(bodies: readonly MovingBody[], region: Region, taken: readonly Rect[]): void {
  const passes = bodies.length > 1000 ? 24 : bodies.length > 120 ? 60 : PASSES
  const [xs, ys] = [new Float64Array(bodies.length), new Float64Array(bodies.length)]
  const reach = largest(
    bodies.map((body) => Math.max(2 * body.halfWidth, body.above + body.below)),
    1,
  )
  for (let pass = 0; pass < passes; pass++) {
    let moved = false
    placesInto(bodies, xs, ys)
    eachNearPair(xs, ys, reach, (i, j) => {
      moved = separate(bodies[i] as MovingBody, bodies[j] as MovingBody, region) || moved
    })
    // Last: where it is too full for all, names of bodies find other places, those of goal and start few.
    for (const body of bodies) for (const box of taken) moved = leave(body, box, region) || moved
    if (!moved) return
  }
}

function separate(a: MovingBody, b: MovingBody, region: Region): boolean {
  const areHeld = a.isHeld && b.isHeld
  const discs = (a.radius + b.radius) * 1.05
  const aIsBelow = a.y > b.y
  const overlapX = (areHeld ? discs : roomOf(a, b, a.halfWidth + b.halfWidth)) - Math.abs(a.x - b.x)
  const reachY = areHeld ? discs : roomOf(a, b, aIsBelow ? a.above + b.below : a.below + b.above)
  const overlapY = reachY - Math.abs(a.y - b.y)
  if (overlapX <= 0 || overlapY <= 0) return false
  // Moving up or down costs less meaning than moving along the journey.
  const isUpright = overlapY < overlapX * 1.6
  const by = isUpright ? (overlapY / 2 + 0.1) * (aIsBelow ? 1 : -1) : (overlapX / 2 + 0.1) * (a.x > b.x ? 1 : -1)
  shift(a, by * shareOf(a, b), isUpright, region)
  shift(b, -by * shareOf(b, a), isUpright, region)
  return true
}

function roomOf(a: MovingBody, b: MovingBody, boxes: number): number {
  const discs = a.radius + b.radius
  return discs + NAME_ROOM * (boxes - discs)
}

/** Of two bodies, one of which is held, the other moves all the way. */
function shareOf(body: MovingBody, other: MovingBody): number {
  return body.isHeld === other.isHeld ? 1 : body.isHeld ? 0 : 2
}

function shift(body: MovingBody, by: number, isUpright: boolean, region: Region): void {
  if (by === 0) return
  if (isUpright) body.y += by
  else body.x += by
  keepInside(body, region)
}

/** How far a body goes to leave a box, along one axis. */
type Exit = readonly [x: number, y: number]

function length([x, y]: Exit): number {
  return Math.abs(x + y)
}

/** Where a way out ends beyond the edge, a body would be put back for ever. */
function staysInside({ x, y, halfWidth, above, below }: MovingBody, [dx, dy]: Exit, region: Region): boolean {
  return dx === 0
    ? y + dy - above >= region.top && y + dy + below <= region.bottom
    : x + dx - halfWidth >= region.left && x + dx + halfWidth <= region.right
}

function leave(body: MovingBody, box: Rect, region: Region): boolean {
  if (body.isHeld) return false
  // Who has no room for a name keeps off words all the same.
  const off = (px: number): number => Math.max(px, body.radius + GAP)
  const right = box.x + box.width - (body.x - off(body.halfWidth))
  const left = body.x + off(body.halfWidth) - box.x
  const down = box.y + box.height - (body.y - off(body.above))
  const up = body.y + off(body.below) - box.y
  if (right <= 0 || left <= 0 || down <= 0 || up <= 0) return false
  const exits: Exit[] = [
    [right, 0],
    [-left, 0],
    [0, down],
    [0, -up],
  ]
  exits.sort((a, b) => length(a) - length(b))
  const [x, y] = exits.find((exit) => staysInside(body, exit, region)) ?? (exits[0] as Exit)
  body.x += x
  body.y += y
  keepInside(body, region)
  return true
}

/**
 * The largest factor, at most 1, by which all radii can be drawn so that no two discs come nearer
 * than a small gap. Radii stay in proportion, so areas stay true.
 */
export function fittingScale(bodies: readonly MovingBody[], spread: number): number {
  let scale = 1
  const widest = largest(
    bodies.map((body) => body.radius),
    0,
  )
  const [xs, ys] = [new Float64Array(bodies.length), new Float64Array(bodies.length)]
  placesInto(bodies, xs, ys)
  eachNearPair(xs, ys, 2 * widest * spread + GAP, (i, j) => {
    const a = bodies[i] as MovingBody
    const b = bodies[j] as MovingBody
    const apart = Math.hypot(a.x - b.x, a.y - b.y)
    scale = Math.min(scale, (apart - Math.min(GAP, 0.2 * apart)) / ((a.radius + b.radius) * spread))
  })
  return Math.max(0, scale)
}
