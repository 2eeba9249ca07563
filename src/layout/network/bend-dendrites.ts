import type { Way } from './choose-dendrites.js'
import { type Cubic, pointAt } from './cubic.js'
import type { Point } from './network-layout.js'

/** A disc that dendrites keep clear of, or fall into. */
export interface Disc extends Point {
  readonly radius: number
  readonly isHole: boolean
  /** Px round the disc that its rings take. */
  readonly rings: number
}

/** The start field and the goal, and where dendrites may run. */
export interface DendriteFrame {
  readonly startX: number
  readonly startTop: number
  readonly startBottom: number
  readonly goal: Point & { readonly radius: number }
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** 1 where the journey runs to the right, -1 to the left. */
  readonly forward: 1 | -1
}

/** Px between the points at which a way is tried, so that no body is stepped over. */
const SAMPLE_PX = 16
/** Bends tried, as shares of the distance; a positive one leaves to the left of its direction. */
const BENDS = [0.14, 0.24, 0.06, 0.36, -0.1, -0.22, 0.5, -0.36]

/**
 * The middle line of each way. Ways back bend wide as return arcs; the two ways of a pair bend apart
 * since both leave to their own left; ways avoid bodies in between; what reaches a hole swoops in.
 */
export function bendDendrites(ways: readonly Way[], discs: readonly Disc[], frame: DendriteFrame): Cubic[] {
  const pairs = new Set(ways.map((way) => `${way.from}>${way.to}`))
  return ways.map((way) => {
    const isPair = way.kind === 'transition' && pairs.has(`${way.to}>${way.from}`)
    return bestBend(way, isPair, discs, frame)
  })
}

function bestBend(way: Way, isPair: boolean, discs: readonly Disc[], frame: DendriteFrame): Cubic {
  const bends = isPair ? BENDS.filter((bend) => bend >= 0.14) : BENDS
  let best: Cubic | undefined
  let least = Number.POSITIVE_INFINITY
  bends.forEach((bend, i) => {
    const curve = lensed(curveOf(way, bend, discs, frame), way, discs)
    const cost = clashes(curve, way, discs, frame) + 0.06 * i
    if (cost < least) {
      least = cost
      best = curve
    }
  })
  return best as Cubic
}

function curveOf(way: Way, bend: number, discs: readonly Disc[], frame: DendriteFrame): Cubic {
  if (way.kind === 'start') return startCurve(discs[way.to] as Disc, bend, frame)
  if (way.kind === 'conversion') return goalCurve(discs[way.from] as Disc, bend, frame)
  const from = discs[way.from] as Disc
  const to = discs[way.to] as Disc
  const isBackward = (to.x - from.x) * frame.forward < 0
  return betweenDiscs(from, to, isBackward ? bend * 1.5 : bend, frame)
}

/** Leaves the soft field level and turns to its body. */
function startCurve(to: Disc, bend: number, frame: DendriteFrame): Cubic {
  const reach = Math.abs(to.x - frame.startX)
  const middle = (frame.startTop + frame.startBottom) / 2
  const swing = (bend - (BENDS[0] as number)) * (frame.bottom - frame.top) * 0.6
  const y = middle + (to.y - middle) * 0.8 - swing
  const a = { x: frame.startX, y: Math.min(frame.startBottom, Math.max(frame.startTop, y)) }
  const c = { x: a.x + frame.forward * reach * 0.45, y: a.y - swing * 0.5 }
  return landing({ a, c, d: { x: to.x - frame.forward * reach * 0.3, y: to.y - swing * 0.6 }, b: to }, to)
}

/** Comes into the goal from its own side, fanned over the facing half. */
function goalCurve(from: Disc, bend: number, frame: DendriteFrame): Cubic {
  const { goal, forward } = frame
  const reach = Math.hypot(goal.x - from.x, goal.y - from.y)
  const angle = Math.atan2(from.y - goal.y, (from.x - goal.x) * forward)
  // Facing half only: what comes from above or below still lands in front.
  const facing = Math.sign(angle || 1) * Math.max(Math.PI * 0.55, Math.abs(angle))
  const b = {
    x: goal.x + forward * goal.radius * 0.8 * Math.cos(facing),
    y: goal.y + goal.radius * 0.8 * Math.sin(facing),
  }
  const d = { x: b.x - forward * reach * 0.32, y: b.y + (from.y - b.y) * 0.12 - bend * reach * 0.3 }
  const c = {
    x: from.x + (goal.x - from.x) * 0.35,
    y: from.y + (goal.y - from.y) * 0.06 - bend * reach * 0.6,
  }
  return { a: { x: from.x, y: from.y }, c, d, b }
}

function betweenDiscs(from: Disc, to: Disc, bend: number, frame: DendriteFrame): Cubic {
  const dx = to.x - from.x
  const dy = to.y - from.y
  const distance = Math.max(1e-6, Math.hypot(dx, dy))
  // To the left of the direction, as it runs on the screen when the journey runs to the right.
  const nx = (dy / distance) * frame.forward
  const ny = (-dx / distance) * frame.forward
  const swing = Math.sign(bend) * Math.max(Math.abs(bend) * distance, Math.min(14, distance * 0.3))
  const at = (t: number, by: number): Point => ({ x: from.x + dx * t + nx * by, y: from.y + dy * t + ny * by })
  const a = { x: from.x, y: from.y }
  return landing({ a, c: at(0.28, swing * 1.15), d: at(0.74, swing * 0.95), b: { x: to.x, y: to.y } }, to)
}

/** Ends the curve on the rim: straight at a body, along the ring of a hole. */
function landing(curve: Cubic, to: Disc): Cubic {
  const angle = Math.atan2(curve.d.y - to.y, curve.d.x - to.x)
  if (!to.isHole) {
    const rim = to.radius * 0.82
    return { ...curve, b: { x: to.x + rim * Math.cos(angle), y: to.y + rim * Math.sin(angle) } }
  }
  const rim = to.radius + to.rings * 0.5
  const turned = angle + 1.15
  const b = { x: to.x + rim * Math.cos(turned), y: to.y + rim * Math.sin(turned) }
  const pull = Math.min(rim * 1.7, Math.hypot(curve.d.x - to.x, curve.d.y - to.y))
  const d = { x: b.x + pull * Math.sin(turned), y: b.y - pull * Math.cos(turned) }
  return { ...curve, d, b }
}

/** Bends what passes by towards holes, as light bends near a mass. */
function lensed(curve: Cubic, way: Way, discs: readonly Disc[]): Cubic {
  let { c, d } = curve
  discs.forEach((disc, i) => {
    if (!disc.isHole || i === way.from || i === way.to) return
    c = drawnTowards(c, disc)
    d = drawnTowards(d, disc)
  })
  return { ...curve, c, d }
}

function drawnTowards(p: Point, hole: Disc): Point {
  const reach = Math.max(1, (hole.radius + hole.rings) * 5)
  const distance = Math.hypot(p.x - hole.x, p.y - hole.y)
  const share = 0.34 * Math.exp(-((distance / reach) ** 2))
  return { x: p.x + (hole.x - p.x) * share, y: p.y + (hole.y - p.y) * share }
}

/** How much a curve runs through bodies that are not its own, or out of the frame. */
function clashes(curve: Cubic, way: Way, discs: readonly Disc[], frame: DendriteFrame): number {
  let cost = 0
  const samples = samplesOf(curve)
  for (let step = 1; step < samples; step++) {
    const p = pointAt(curve, step / samples)
    cost += outside(p, frame) * 0.4
    for (let i = 0; i < discs.length; i++) {
      if (i === way.from || i === way.to) continue
      const disc = discs[i] as Disc
      const clear = disc.radius + disc.rings + 4
      const dx = p.x - disc.x
      const dy = p.y - disc.y
      if (Math.abs(dx) >= clear || Math.abs(dy) >= clear) continue
      const inside = clear - Math.hypot(dx, dy)
      if (inside > 0) cost += (inside / clear) * (disc.isHole ? 3 : 1)
    }
  }
  return cost
}

function samplesOf({ a, c, d, b }: Cubic): number {
  const length = Math.hypot(c.x - a.x, c.y - a.y) + Math.hypot(d.x - c.x, d.y - c.y) + Math.hypot(b.x - d.x, b.y - d.y)
  return Math.min(60, Math.max(10, Math.ceil(length / SAMPLE_PX)))
}

function outside(p: Point, frame: DendriteFrame): number {
  const x = Math.max(0, frame.left - p.x, p.x - frame.right)
  const y = Math.max(0, frame.top - p.y, p.y - frame.bottom)
  return x + y
}
