import { once } from '../../foundation/once.js'
import { rounded } from '../../foundation/rounded.js'
import type { BentWay, DendriteFrame, Disc } from './bend-dendrites.js'
import { drawnWidth, type NetworkScales } from './body-sizes.js'
import { cellOutline, PLAIN_BELOW } from './cell-outline.js'
import type { ChosenWays, Hidden } from './choose-dendrites.js'
import { cubicPath, taperedOutline, xy } from './cubic.js'
import { BRIGHTNESS_POWER } from './draw-dendrites.js'
import type { FoldedBody, FoldedNetwork } from './fold-network.js'
import { keepPointInside } from './keep-curve-inside.js'
import type { GapSpur, NetworkBody, PlacedLabel, Point, Stub } from './network-layout.js'
import type { GoalAndStart } from './place-goal-and-start.js'
import { type RingStack, ringStack, spreadOf } from './ring-stack.js'

/** Everything that a body is drawn from. */
export interface BodyInput {
  readonly network: FoldedNetwork
  readonly discs: readonly Disc[]
  readonly ways: ChosenWays
  readonly bent: readonly BentWay[]
  readonly scales: NetworkScales
  readonly labels: readonly (PlacedLabel | null)[]
  /** Directions in which a body is drawn out, radians. */
  readonly anglesOf: (body: number) => readonly number[]
  readonly fullLight: number
  readonly ends: GoalAndStart
  /** By how much radii were drawn together. */
  readonly shrink: number
  readonly seed: number
}

/**
 * Bodies with their outlines, rings, tails and stubs. Outlines are written when they are asked for: a canvas
 * asks for few of thousands.
 */
export function drawBodies(input: BodyInput): NetworkBody[] {
  return input.network.bodies.map((body, i) => drawBody(input, body, i))
}

function drawBody(input: BodyInput, body: FoldedBody, i: number): NetworkBody {
  const { scales, seed, ways } = input
  const disc = input.discs[i] as Disc
  const { x, y, radius } = disc
  const rings = ringStack(body, radius, scales, input.shrink)
  const { frame } = input.ends
  const outline = once(() => {
    const spread = Math.min(spreadOf(rings, radius), edgeRoom(disc, frame) / radius)
    return cellOutline(disc, radius, radius < PLAIN_BELOW ? [] : input.anglesOf(i), seed + 7919 * (i + 1), spread)
  })
  return {
    id: body.id,
    touchpoint: body.touchpoint,
    members: body.members,
    x,
    y,
    radius,
    get outline() {
      return outline()
    },
    visits: body.visits,
    light: body.light,
    brightness: rounded(Math.min(1, (body.light / Math.max(input.fullLight, 1e-9)) ** BRIGHTNESS_POWER), 4),
    coreRadius: rings.holePx === 0 ? radius * Math.sqrt(Math.min(1, Math.max(0, body.removal))) : 0,
    ...ringsOf(body, disc, rings, frame),
    ash: body.cost > 0 ? null : tail(disc, body.lost, scales, frame, 1),
    ended: tail(disc, body.ended, scales, frame, -1),
    stubIn: stub(input, i, ways.hiddenIn[i] as Hidden, true),
    stubOut: stub(input, i, ways.hiddenOut[i] as Hidden, false),
    gapIn: gapSpur(input, i, body.unobservedIn, true),
    gapOut: gapSpur(input, i, body.unobservedOut, false),
    label: input.labels[i] ?? null,
  }
}

/** Px from a centre to the nearest edge of the plot. */
function edgeRoom({ x, y }: Point, { width, height }: DendriteFrame): number {
  return Math.min(x, y, width - x, height - y)
}

/** From the disc outwards: accretion, corona, open. */
function ringsOf(
  body: FoldedBody,
  disc: Disc,
  { holePx, corona, open }: RingStack,
  frame: DendriteFrame,
): Pick<NetworkBody, 'hole' | 'corona' | 'open'> {
  return {
    hole:
      holePx === 0
        ? null
        : { ringPx: holePx, cost: body.cost, swirl: swirlOf(disc, disc.radius + holePx, edgeRoom(disc, frame)) },
    corona: corona && { ...corona, count: body.repeats, countLabel: null },
    open: open && { ...open, count: body.open },
  }
}

/** What leaves without going on: a tapered tail, downwards and back for the lost. */
function tail(
  disc: Disc,
  count: number,
  scales: NetworkScales,
  frame: DendriteFrame,
  down: 1 | -1,
): { outline: string; count: number } | null {
  if (count === 0) return null
  const { widthPx } = drawnWidth(count, scales.pxPerJourney)
  const root = disc.y + down * disc.radius * 0.5
  const room = Math.max(0, (down === 1 ? frame.height - root : root) - 1)
  const length = Math.min(room, disc.radius * 0.6 + 4 + Math.min(40, widthPx * 5))
  const at = (along: number, across: number): Point =>
    keepPointInside({ x: disc.x - frame.forward * across, y: root + down * along }, frame, 0.5)
  const curve = {
    a: at(0, 0),
    c: at(length * 0.45, 0),
    d: at(length * 0.7, length * 0.12),
    b: at(length, length * 0.42),
  }
  const outline = once(() => taperedOutline(curve, widthPx, Math.min(widthPx, 0.5)))
  return {
    get outline() {
      return outline()
    },
    count,
  }
}

/** A spur towards (or from) where the hidden transitions lie, as wide as all of them together. */
function stub({ discs, scales, ends }: BodyInput, i: number, hidden: Hidden, isIn: boolean): Stub | null {
  if (hidden.count === 0) return null
  const disc = discs[i] as Disc
  const towards = meanPoint(hidden.others.map((other) => discs[other] as Disc)) ?? {
    x: disc.x + (isIn ? -1 : 1) * ends.frame.forward,
    y: disc.y,
  }
  // In and out of one body never fall together: each turns a little to its own left.
  const angle = Math.atan2(towards.y - disc.y, towards.x - disc.x) + (isIn ? 0.5 : -0.5)
  const reach = disc.radius + disc.rings + 4 + Math.min(14, 2 * hidden.count * scales.pxPerJourney)
  const { widthPx } = drawnWidth(hidden.count, scales.pxPerJourney)
  const width = Math.min(widthPx, Math.max(0.6, disc.radius))
  const at = (share: number, turn: number): Point =>
    keepPointInside(onCircle(disc, reach * share, angle + turn), ends.frame, width / 2)
  const out = { a: { x: disc.x, y: disc.y }, c: at(0.5, 0), d: at(0.8, 0.15), b: at(1, 0.3) }
  const curve = isIn ? { a: out.b, c: out.d, d: out.c, b: out.a } : out
  const outline = once(() => taperedOutline(curve, width, Math.min(width, Math.max(0.4, width * 0.3))))
  return {
    get outline() {
      return outline()
    },
    count: hidden.count,
    transitions: hidden.transitions,
    tip: at(1, 0.3),
    label: null,
  }
}

/** Nobody knows where it leads: up and back for what came, up and ahead for what went on. */
function gapSpur({ discs, scales, ends }: BodyInput, i: number, count: number, isIn: boolean): GapSpur | null {
  if (count === 0) return null
  const disc = discs[i] as Disc
  const widthPx = Math.min(drawnWidth(count, scales.pxPerJourney).widthPx, Math.max(1, disc.radius))
  const side = (isIn ? -1 : 1) * ends.frame.forward
  const reach = disc.radius + disc.rings + 7 + Math.min(14, 2 * widthPx)
  const at = (distance: number, turn: number): Point =>
    keepPointInside(
      { x: disc.x + side * distance * Math.cos(turn), y: disc.y - distance * Math.sin(turn) },
      ends.frame,
      widthPx / 2,
    )
  const out = { a: at(disc.radius, 0.6), c: at(reach * 0.6, 0.6), d: at(reach * 0.8, 0.7), b: at(reach, 0.85) }
  return { spine: cubicPath(isIn ? { a: out.b, c: out.d, d: out.c, b: out.a } : out), widthPx, count }
}

function meanPoint(points: readonly Point[]): Point | null {
  if (points.length === 0) return null
  const sum = points.reduce((total, p) => ({ x: total.x + p.x, y: total.y + p.y }), { x: 0, y: 0 })
  return { x: sum.x / points.length, y: sum.y / points.length }
}

const ARMS = 3

/** Arms that wind into a hole from outside its ring, as far out as there is room. */
function swirlOf(centre: Point, ring: number, room: number): string[] {
  const out = Math.min(1, Math.max(0, 2 * (room / ring - 1)))
  return Array.from({ length: ARMS }, (_, arm) => {
    const start = (arm / ARMS) * 2 * Math.PI + 0.4
    const at = (turn: number, reach: number): string => xy(onCircle(centre, ring * (1 + reach * out), start + turn))
    return `M${at(0, 0.5)}C${at(0.5, 0.36)} ${at(1, 0.18)} ${at(1.5, 0.06)}`
  })
}

function onCircle({ x, y }: Point, radius: number, angle: number): Point {
  return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) }
}
