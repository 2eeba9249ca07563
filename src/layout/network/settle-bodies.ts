import { rounded } from '../../foundation/rounded.js'
import type { Disc } from './bend-dendrites.js'
import { labelWidth, mostWanted, nameOf, wantedness } from './body-names.js'
import type { NetworkScales } from './body-sizes.js'
import { CELL_SPREAD } from './cell-outline.js'
import type { FoldedBody, FoldedNetwork } from './fold-network.js'
import { keepInside, type MovingBody, type Region } from './moving-body.js'
import type { ResolvedNetworkLayoutOptions } from './network-layout-options.js'
import type { GoalAndStart } from './place-goal-and-start.js'
import { ringStack } from './ring-stack.js'
import { fittingScale, separateBodies } from './separate-bodies.js'
import { shareRoom } from './share-room.js'

const HOLE_ROOM = 1.25
/** Px round a disc within its box. */
const BESIDE = 5
const ABOVE = 6
/** Px more over a body with self-loops, whose count stands there. */
const COUNT_ROOM = 10

/** More bodies than this keep no room for names: they stand where there happens to be some. */
const NAMED_ROOM_AT_MOST = 80

/**
 * Bodies at rest as discs that do not overlap; radii shrink together where there is no room for them.
 * Bodies of a picture before (`like`) stay where they stood in it.
 */
export function settleBodies(
  network: FoldedNetwork,
  scales: NetworkScales,
  ends: GoalAndStart,
  options: ResolvedNetworkLayoutOptions,
): { readonly discs: Disc[]; readonly shrink: number } {
  const { seed, arrangement } = options
  const { region } = ends
  const bodies = movingBodies(network, scales, options, region)
  arrangement.arrange(bodies, { network, region, goal: ends.goal, forward: ends.frame.forward, seed })
  for (const body of bodies) {
    keepInside(body, region)
    roundPlace(body)
  }
  holdAsBefore(bodies, network, options)
  separateBodies(bodies, region, ends.taken)
  bodies.forEach(roundPlace)
  const shrink = Math.min(1, fittingScale(bodies, CELL_SPREAD))
  const discs = bodies.map(({ x, y, isHole }, i) => {
    const body = network.bodies[i] as FoldedBody
    const radius = scales.radius(body.visits) * shrink
    return { x, y, radius, isHole, rings: ringStack(body, radius, scales, shrink).reach - radius }
  })
  return { discs, shrink }
}

/** Engines differ in the last digits of powers and angles: neither a step nor a picture rests on them. */
function roundPlace(body: MovingBody): void {
  body.x = rounded(body.x)
  body.y = rounded(body.y)
}

function movingBodies(
  network: FoldedNetwork,
  scales: NetworkScales,
  options: ResolvedNetworkLayoutOptions,
  region: Region,
): MovingBody[] {
  const wanted = wantedness(network.bodies)
  const hasRoom = network.bodies.length <= NAMED_ROOM_AT_MOST
  const named = new Set(hasRoom ? mostWanted(wanted, scales.labelsAtMost).slice(0, scales.labelsAtMost) : [])
  const bodies = network.bodies.map((body, i) => {
    // A hole draws what is near towards it, which takes room.
    const disc = scales.radius(body.visits)
    const radius = ringStack(body, disc, scales, 1).reach + (body.cost > 0 ? (HOLE_ROOM - 1) * disc : 0)
    const name = named.has(i) ? options.measureText(nameOf(network, i, options), options.fontPx) : 0
    const [beside, above] = hasRoom ? [BESIDE, ABOVE] : [1, 1]
    return {
      x: 0,
      y: 0,
      isHeld: false,
      radius,
      halfWidth: Math.max(radius, Math.min(labelWidth(options), name) / 2) + beside,
      above: radius + above + (body.repeats > 0 ? COUNT_ROOM : 0),
      below: radius + above + (name > 0 ? options.fontPx * 1.6 : 0),
      brightness: body.light,
      isHole: body.cost > 0,
    }
  })
  return shareRoom(bodies, wanted, region)
}

/** In a frame of another size, at the same shares of it. */
function holdAsBefore(
  bodies: readonly MovingBody[],
  network: FoldedNetwork,
  { like, width, height }: ResolvedNetworkLayoutOptions,
): void {
  if (like === null) return
  const before = new Map(like.bodies.map((body) => [body.id, body]))
  bodies.forEach((body, i) => {
    const known = before.get((network.bodies[i] as FoldedBody).id)
    if (known === undefined) return
    body.x = (known.x / like.width) * width
    body.y = (known.y / like.height) * height
    body.isHeld = true
  })
}
