import { type Random, seededRandom } from '../../foundation/seeded-random.js'
import type { FoldedBody, FoldedNetwork } from './fold-network.js'

/** A body while it moves: its place, and half the box that it and its label need. */
export interface MovingBody {
  x: number
  y: number
  readonly targetX: number
  readonly radius: number
  readonly halfWidth: number
  readonly above: number
  readonly below: number
  readonly brightness: number
  readonly isHole: boolean
}

/** Where bodies may stand. */
export interface Region {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** What a body needs: its radius, and its label's size under it (0 for none). */
export interface BodyNeed {
  readonly radius: number
  readonly labelWidth: number
  readonly labelHeight: number
  readonly brightness: number
}

/** Weighted neighbours of each body. */
type Neighbours = readonly (readonly { readonly other: number; readonly weight: number }[])[]

const SWEEPS = 6
/** Bodies push each other away up to this many times the room they need. */
const REACH = 1.25

/**
 * Places bodies layered-organically: x from where they stand in converting journeys and from their
 * stage; y by sweeps of weighted barycentres and a short relaxation, seeded, so that what belongs
 * together lies together and everything has room.
 *
 * Cost: bodies squared, times some hundred steps.
 */
export function placeBodies(
  network: FoldedNetwork,
  needs: readonly BodyNeed[],
  region: Region,
  seed: number,
  forward: 1 | -1,
): MovingBody[] {
  const random = seededRandom(seed)
  const columns = targetColumns(network.bodies)
  const targets = forward === 1 ? columns : columns.map((column) => 1 - column)
  const width = region.right - region.left
  const bodies = network.bodies.map((body, i) =>
    movingBody(body, needs[i] as BodyNeed, region, targets[i] ?? 0.5, width, random),
  )
  const neighbours = neighboursOf(network)
  for (let sweep = 0; sweep < SWEEPS; sweep++) sweepToBarycentres(bodies, neighbours, region)
  relax(bodies, neighbours, region)
  return bodies
}

function movingBody(
  body: FoldedBody,
  need: BodyNeed,
  region: Region,
  target: number,
  width: number,
  random: Random,
): MovingBody {
  const halfWidth = Math.max(need.radius, need.labelWidth / 2) + 5
  const x = region.left + target * width
  return {
    x,
    y: region.top + (0.2 + 0.6 * random()) * (region.bottom - region.top),
    targetX: x,
    radius: need.radius,
    halfWidth,
    above: need.radius + 6,
    below: need.radius + 6 + need.labelHeight,
    brightness: need.brightness,
    isHole: body.cost > 0,
  }
}

/**
 * 0 first to 1 last: half the mean place in converting journeys, half the stage where stages tell
 * bodies apart; then mostly spread by rank, since mean places crowd in the middle.
 */
function targetColumns(bodies: readonly FoldedBody[]): number[] {
  const stages = new Set(bodies.filter((body) => body.stage >= 0).map((body) => body.stage))
  const last = Math.max(1, ...stages)
  const raw = bodies.map((body) =>
    stages.size > 1 && body.stage >= 0 ? 0.5 * body.position + (0.5 * body.stage) / last : body.position,
  )
  const low = Math.min(...raw)
  const span = Math.max(...raw) - low
  const order = bodies.map((_, i) => i).sort((a, b) => (raw[a] as number) - (raw[b] as number) || a - b)
  const columns = new Array<number>(bodies.length).fill(0.5)
  order.forEach((body, rank) => {
    const byRank = bodies.length > 1 ? rank / (bodies.length - 1) : 0.5
    const byValue = span > 0 ? ((raw[body] as number) - low) / span : byRank
    columns[body] = 0.35 * byValue + 0.65 * byRank
  })
  return columns
}

function neighboursOf(network: FoldedNetwork): Neighbours {
  const lists = network.bodies.map((): { other: number; weight: number }[] => [])
  for (const edge of network.edges) {
    const weight = Math.sqrt(edge.journeys)
    lists[edge.from]?.push({ other: edge.to, weight })
    lists[edge.to]?.push({ other: edge.from, weight })
  }
  return lists
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

/** Orders bodies by the barycentre of their neighbours and spreads them over the height again. */
function sweepToBarycentres(bodies: MovingBody[], neighbours: Neighbours, region: Region): void {
  const middle = (region.top + region.bottom) / 2
  const wished = bodies.map((body, i) => 0.5 * body.y + 0.5 * barycentre(bodies, neighbours[i] ?? [], middle))
  const order = bodies.map((_, i) => i).sort((a, b) => (wished[a] as number) - (wished[b] as number) || a - b)
  order.forEach((body, rank) => {
    const spread = bodies.length > 1 ? rank / (bodies.length - 1) : 0.5
    const moving = bodies[body] as MovingBody
    moving.y = 0.4 * (wished[body] as number) + 0.6 * (region.top + spread * (region.bottom - region.top))
  })
}

function relax(bodies: MovingBody[], neighbours: Neighbours, region: Region): void {
  const steps = bodies.length > 120 ? 90 : 240
  const middle = (region.top + region.bottom) / 2
  const ideal = Math.sqrt(((region.right - region.left) * (region.bottom - region.top)) / Math.max(1, bodies.length))
  for (let step = 0; step < steps; step++) {
    const heat = 1 - step / steps
    const pushX = new Float64Array(bodies.length)
    const pushY = new Float64Array(bodies.length)
    repel(bodies, ideal, pushX, pushY)
    bodies.forEach((body, i) => {
      const pull = barycentre(bodies, neighbours[i] ?? [], middle) - body.y
      // Light gathers in the middle, holes at the edge of the sky.
      const toMiddle = (middle - body.y) * (body.isHole ? -0.012 : 0.004 + 0.03 * body.brightness)
      body.x += heat * (0.12 * (body.targetX - body.x) + clampTo(pushX[i] as number, 8))
      body.y += heat * (0.02 * pull + toMiddle + clampTo(pushY[i] as number, 14))
      keepInside(body, region)
    })
  }
}

function repel(bodies: readonly MovingBody[], ideal: number, pushX: Float64Array, pushY: Float64Array): void {
  for (let i = 0; i < bodies.length; i++) {
    for (let j = i + 1; j < bodies.length; j++) {
      const a = bodies[i] as MovingBody
      const b = bodies[j] as MovingBody
      const dx = a.x - b.x
      const dy = a.y - b.y || (i % 2 === 0 ? 0.01 : -0.01)
      const reachX = Math.max(ideal * 1.1, a.halfWidth + b.halfWidth)
      const reachY = Math.max(ideal * 1.1, dy > 0 ? a.above + b.below : a.below + b.above)
      if (Math.abs(dx) >= REACH * reachX || Math.abs(dy) >= REACH * reachY) continue
      const near = Math.sqrt((dx / reachX) ** 2 + (dy / reachY) ** 2)
      if (near >= REACH) continue
      const strength = (REACH - near) / Math.max(near, 0.08)
      const alongX = (dx / reachX) * strength * 2.2
      const alongY = (dy / reachY) * strength * 5
      pushX[i] = (pushX[i] as number) + alongX
      pushX[j] = (pushX[j] as number) - alongX
      pushY[i] = (pushY[i] as number) + alongY
      pushY[j] = (pushY[j] as number) - alongY
    }
  }
}

/** Holds a body and its label within the region (in its middle where it is larger). */
export function keepInside(body: MovingBody, region: Region): void {
  body.x = within(body.x, region.left + body.halfWidth, region.right - body.halfWidth)
  body.y = within(body.y, region.top + body.above, region.bottom - body.below)
}

function within(value: number, low: number, high: number): number {
  return low > high ? (low + high) / 2 : Math.min(high, Math.max(low, value))
}

function clampTo(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value))
}
