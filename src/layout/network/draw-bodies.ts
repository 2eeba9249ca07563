import { once } from '../../foundation/once.js'
import { rounded } from '../../foundation/rounded.js'
import type { BentWay, Disc } from './bend-dendrites.js'
import { drawnWidth, type NetworkScales } from './body-sizes.js'
import { cellOutline, PLAIN_BELOW } from './cell-outline.js'
import type { ChosenWays, Hidden } from './choose-dendrites.js'
import { cubicPath, taperedOutline, xy } from './cubic.js'
import { BRIGHTNESS_POWER } from './draw-dendrites.js'
import type { FoldedBody, FoldedNetwork } from './fold-network.js'
import type { BodyRing, GapSpur, NetworkBody, PlacedLabel, Point, Stub } from './network-layout.js'
import type { GoalAndStart } from './place-goal-and-start.js'

/** Everything that a body is drawn from. */
export interface BodyInput {
  readonly network: FoldedNetwork
  readonly discs: readonly Disc[]
  readonly ways: ChosenWays
  readonly bent: readonly BentWay[]
  readonly scales: NetworkScales
  readonly labels: readonly (PlacedLabel | null)[]
  readonly fullLight: number
  readonly ends: GoalAndStart
  readonly seed: number
}

const PULLED_BY = 4

/**
 * Bodies with their outlines, rings, tails and stubs. Outlines are written when they are asked for: a canvas
 * asks for few of thousands.
 */
export function drawBodies(input: BodyInput): NetworkBody[] {
  const angles = once(() => rootAngles(input))
  return input.network.bodies.map((body, i) => drawBody(input, body, i, () => angles()[i] ?? []))
}

function drawBody(input: BodyInput, body: FoldedBody, i: number, angles: () => readonly number[]): NetworkBody {
  const { scales, seed, ways } = input
  const disc = input.discs[i] as Disc
  const { x, y, radius } = disc
  const rings = ringsOf(body, disc, scales)
  const outline = once(() => cellOutline(disc, radius, radius < PLAIN_BELOW ? [] : angles(), seed + 7919 * (i + 1)))
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
    coreRadius: rings.hole === null ? radius * Math.sqrt(Math.min(1, Math.max(0, body.removal))) : 0,
    ...rings,
    ash: body.cost > 0 ? null : tail(disc, body.lost, scales, input.ends.frame.forward, 1),
    ended: tail(disc, body.ended, scales, input.ends.frame.forward, -1),
    stubIn: stub(input, i, ways.hiddenIn[i] as Hidden, true),
    stubOut: stub(input, i, ways.hiddenOut[i] as Hidden, false),
    gapIn: gapSpur(input, i, body.unobservedIn, true),
    gapOut: gapSpur(input, i, body.unobservedOut, false),
    label: input.labels[i] ?? null,
  }
}

/** From the disc outwards: accretion, corona, open. */
function ringsOf(
  body: FoldedBody,
  disc: Disc,
  { pxPerCost, pxPerJourney }: NetworkScales,
): Pick<NetworkBody, 'hole' | 'corona' | 'open'> {
  let radius = disc.radius
  let hole: NetworkBody['hole'] = null
  if (body.cost > 0) {
    const ringPx = Math.max(1.2, body.cost * pxPerCost)
    radius += ringPx + 1
    hole = { ringPx, cost: body.cost, swirl: swirlOf(disc, disc.radius + ringPx) }
  }
  const ring = (count: number, most: number): BodyRing | null => {
    if (count === 0) return null
    const widthPx = Math.min(most, Math.max(0.9, count * pxPerJourney))
    const placed = { radius: radius + 1.6 + widthPx / 2, widthPx, count }
    radius += 1.2 + widthPx
    return placed
  }
  const corona = ring(body.repeats, 2.6)
  return { hole, corona: corona && { ...corona, countLabel: null }, open: ring(body.open, 1.6) }
}

/** Per body: directions of the strongest dendrites that leave it. */
function rootAngles({ network, ways, bent }: BodyInput): number[][] {
  const leaving = network.bodies.map((): number[] => [])
  for (const [k, way] of ways.drawn.entries()) leaving[way.from]?.push(k)
  const journeys = (k: number): number => ways.drawn[k]?.journeys ?? 0
  return leaving.map((list) =>
    list
      .sort((a, b) => journeys(b) - journeys(a) || a - b)
      .slice(0, PULLED_BY)
      .map((k) => {
        const { a, c } = (bent[k] as BentWay).curve
        return Math.atan2(c.y - a.y, c.x - a.x)
      }),
  )
}

/** What leaves without going on: a tapered tail, downwards and back for the lost. */
function tail(
  disc: Disc,
  count: number,
  scales: NetworkScales,
  forward: number,
  down: 1 | -1,
): { outline: string; count: number } | null {
  if (count === 0) return null
  const { widthPx } = drawnWidth(count, scales.pxPerJourney)
  const length = disc.radius * 0.6 + 4 + Math.min(40, widthPx * 5)
  const at = (along: number, across: number): Point => ({
    x: disc.x - forward * across,
    y: disc.y + down * (disc.radius * 0.5 + along),
  })
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
  const at = (share: number, turn: number): Point => ({
    x: disc.x + reach * share * Math.cos(angle + turn),
    y: disc.y + reach * share * Math.sin(angle + turn),
  })
  const { widthPx } = drawnWidth(hidden.count, scales.pxPerJourney)
  const width = Math.min(widthPx, Math.max(0.6, disc.radius))
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
  const at = (distance: number, turn: number): Point => ({
    x: disc.x + side * distance * Math.cos(turn),
    y: disc.y - distance * Math.sin(turn),
  })
  const out = { a: at(disc.radius, 0.6), c: at(reach * 0.6, 0.6), d: at(reach * 0.8, 0.7), b: at(reach, 0.85) }
  return { spine: cubicPath(isIn ? { a: out.b, c: out.d, d: out.c, b: out.a } : out), widthPx, count }
}

function meanPoint(points: readonly Point[]): Point | null {
  if (points.length === 0) return null
  const sum = points.reduce((total, p) => ({ x: total.x + p.x, y: total.y + p.y }), { x: 0, y: 0 })
  return { x: sum.x / points.length, y: sum.y / points.length }
}

const ARMS = 3

/** Arms that wind into a hole from outside its ring. */
function swirlOf(centre: Point, ring: number): string[] {
  return Array.from({ length: ARMS }, (_, arm) => {
    const start = (arm / ARMS) * 2 * Math.PI + 0.4
    const at = (turn: number, reach: number): Point => ({
      x: centre.x + ring * reach * Math.cos(start + turn),
      y: centre.y + ring * reach * Math.sin(start + turn),
    })
    return `M${xy(at(0, 1.5))}C${xy(at(0.5, 1.36))} ${xy(at(1, 1.18))} ${xy(at(1.5, 1.06))}`
  })
}
