import type { Way } from './choose-dendrites.js'
import { type Cubic, controlLength, pointAt } from './cubic.js'
import { type DiscMap, discMap } from './disc-map.js'
import { keepCurveInside } from './keep-curve-inside.js'
import { largest } from './largest.js'
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
  /** Of the whole plot. */
  readonly width: number
  readonly height: number
  /** 1 where the journey runs to the right, -1 to the left. */
  readonly forward: 1 | -1
  /** True where the goal is the centre and journeys come in from all round. */
  readonly isRound: boolean
}

/** A way's middle line, and the bend that was chosen for it. */
export interface BentWay {
  readonly curve: Cubic
  readonly bend: number
}

/** A way as it is tried. */
interface TriedWay extends BentWay {
  /** It would have left the frame: it is pressed against the edge, where others are pressed, too. */
  readonly isFlat: boolean
}

/** Px between the points at which a way is tried; the second time, so that not even a small body is stepped over. */
const SAMPLE_PX = 16
const FINE_PX = 8
const SAMPLES_LEAST = 10
const SAMPLES_MOST = 160
/** Px round a body that ways of others leave free where they can. */
const CLEAR_PX = 4
/** Px round a body that belong to it: what grazes it between two points looks as if it touched it. */
const RIM_PX = 1
/** What a point within a body weighs beside one that is only near it. */
const THROUGH = 2
/** Bends tried, as shares of the distance; a positive one leaves to the left of its direction. */
const BENDS = [0.14, 0.24, 0.06, 0.36, -0.1, -0.22, 0.5, -0.36]
/** With further ones, for what runs through a body by the best of these or makes a detour: straighter, between and wider. */
const FURTHER_BENDS = [
  0.14, 0.24, 0.06, -0.02, 0.02, -0.06, 0.1, 0.36, -0.1, -0.22, 0.5, -0.36, 0.19, 0.3, 0.43, -0.16, -0.29, 0.6, -0.46,
]
/** The two ways of a pair bend apart; where that leads through a body, they may run near each other. */
const PAIR_BENDS = BENDS.filter((bend) => bend >= 0.14)
const FURTHER_PAIR_BENDS = FURTHER_BENDS.filter((bend) => bend > 0)
/** What each further bend must gain over the one before. */
const BEND_COST = 0.06
/** The same where none of the usual bends is good. */
const FURTHER_COST = 0.02
/** What a way costs that is pressed flat by the edge. */
const FLAT_COST = 0.4
/** What the square of its bend costs the brightest way: light reads along the journey without a detour. */
const DETOUR_COST = 6
/** A way whose detour costs more than this is tried again. */
const DETOUR = 0.1
/** So many ways are no longer told apart by their bends: each takes the first. */
const TRIED_AT_MOST = 3000
/** More ways than a picture draws of itself are not tried a second time: they cross everything. */
const TRIED_AGAIN_AT_MOST = 420

/**
 * The middle line of each way. Ways back bend wide as return arcs; the two ways of a pair bend apart
 * since both leave to their own left; ways avoid bodies in between; what reaches a hole swoops in. None leaves the frame.
 * `widthOf` gives the px of a way at its root, `keptBend` the bend of one that was drawn before, so that it stays as it was.
 */
export function bendDendrites(
  ways: readonly Way[],
  discs: readonly Disc[],
  frame: DendriteFrame,
  widthOf: (way: Way) => number,
  keptBend: (way: Way) => number | undefined = () => undefined,
): BentWay[] {
  const size = discs.length
  const isTold = ways.length <= TRIED_AT_MOST
  const isTriedAgain = ways.length <= TRIED_AGAIN_AT_MOST
  const pairs = new Set<number>()
  for (const { kind, from, to } of ways) if (kind === 'transition') pairs.add(from * size + to)
  const holes = discs.filter((disc) => disc.isHole)
  const fullLight = largest(
    ways.map(({ light }) => light),
    1e-9,
  )
  const sky: Sky = { discs, frame, widthOf, fullLight, holes, map: discMap(discs, CLEAR_PX) }
  return ways.map((way) => {
    const kept = keptBend(way)
    const isPair = way.kind === 'transition' && pairs.has(way.to * size + way.from)
    if (kept !== undefined || !isTold) return bentBy(way, kept ?? (BENDS[0] as number), sky)
    const best = bestBend(way, isPair ? PAIR_BENDS : BENDS, sky, SAMPLE_PX)
    const isDetour = detourCost(way, best.bend, sky) > DETOUR
    if (!isTriedAgain || (!isDetour && clashes(best.curve, way, sky, THROUGH, FINE_PX) < THROUGH)) return best
    const cost = pathCost(best, way, sky) + clashes(best.curve, way, sky, Number.POSITIVE_INFINITY, FINE_PX)
    return bestBend(way, isPair ? FURTHER_PAIR_BENDS : FURTHER_BENDS, sky, FINE_PX, best, cost)
  })
}

/** What ways are bent among. */
interface Sky {
  readonly discs: readonly Disc[]
  readonly holes: readonly Disc[]
  readonly map: DiscMap
  readonly frame: DendriteFrame
  readonly widthOf: (way: Way) => number
  /** Light of the brightest way. */
  readonly fullLight: number
}

/** The first bend that runs clear; else the one that clashes least, `known` among them. */
function bestBend(
  way: Way,
  bends: readonly number[],
  sky: Sky,
  samplePx: number,
  known?: TriedWay,
  costOfKnown = Number.POSITIVE_INFINITY,
): TriedWay {
  let best = known
  let least = costOfKnown
  for (const [i, bend] of bends.entries()) {
    const dearer = (known === undefined ? BEND_COST : FURTHER_COST) * i
    if (dearer >= least) break
    if (bend === known?.bend) continue
    const bent = bentBy(way, bend, sky)
    const path = dearer + pathCost(bent, way, sky)
    const cost = path + clashes(bent.curve, way, sky, least - path, samplePx)
    if (cost >= least) continue
    least = cost
    best = bent
  }
  return best as TriedWay
}

/** What a bend costs by itself, whatever stands in its way. */
function pathCost({ isFlat, bend }: TriedWay, way: Way, sky: Sky): number {
  return (isFlat ? FLAT_COST : 0) + detourCost(way, bend, sky)
}

function detourCost({ kind, light }: Way, bend: number, { fullLight }: Sky): number {
  return kind === 'transition' ? (DETOUR_COST * bend * bend * light) / fullLight : 0
}

function bentBy(way: Way, bend: number, sky: Sky): TriedWay {
  const { holes, frame, widthOf } = sky
  const straight = curveOf(way, bend, sky)
  const free = holes.length === 0 ? straight : lensed(straight, way, sky)
  const curve = keepCurveInside(free, frame, widthOf(way) / 2)
  return { curve, bend, isFlat: curve.c !== free.c }
}

function curveOf(way: Way, bend: number, { discs, frame }: Sky): Cubic {
  if (way.kind === 'start') return startCurve(discs[way.to] as Disc, bend, frame)
  if (way.kind === 'conversion') return goalCurve(discs[way.from] as Disc, bend, frame)
  const from = discs[way.from] as Disc
  const to = discs[way.to] as Disc
  return betweenDiscs(from, to, isBackward(from, to, frame) ? bend * 1.5 : bend, frame)
}

/** True where a way leads away from the goal, as the form of the picture has it. */
export function isBackward(from: Point, to: Point, { isRound, goal, forward }: DendriteFrame): boolean {
  return isRound
    ? Math.hypot(to.x - goal.x, to.y - goal.y) > Math.hypot(from.x - goal.x, from.y - goal.y) * 1.05
    : (to.x - from.x) * forward < 0
}

/** Leaves the soft field level (or the rim of a round picture) and turns to its body. */
function startCurve(to: Disc, bend: number, frame: DendriteFrame): Cubic {
  if (frame.isRound) return rimCurve(to, bend, frame)
  const reach = Math.abs(to.x - frame.startX)
  const middle = (frame.startTop + frame.startBottom) / 2
  const swing = (bend - (BENDS[0] as number)) * (frame.bottom - frame.top) * 0.6
  const y = middle + (to.y - middle) * 0.8 - swing
  const a = { x: frame.startX, y: Math.min(frame.startBottom, Math.max(frame.startTop, y)) }
  const c = { x: a.x + frame.forward * reach * 0.45, y: a.y }
  return landing({ a, c, d: { x: to.x - frame.forward * reach * 0.3, y: to.y - swing * 0.6 }, b: to }, to)
}

/** From the edge of the picture inwards, a little to one side. */
function rimCurve(to: Disc, bend: number, { goal, width, height }: DendriteFrame): Cubic {
  const angle = Math.atan2(to.y - goal.y, to.x - goal.x) + (bend - (BENDS[0] as number)) * 0.7
  const [ux, uy] = [Math.cos(angle), Math.sin(angle)]
  const reach = Math.min(
    (ux > 0 ? width - goal.x : goal.x) / Math.max(1e-6, Math.abs(ux)),
    (uy > 0 ? height - goal.y : goal.y) / Math.max(1e-6, Math.abs(uy)),
  )
  const a = { x: goal.x + ux * reach, y: goal.y + uy * reach }
  const at = (share: number): Point => ({ x: a.x + (to.x - a.x) * share, y: a.y + (to.y - a.y) * share })
  return landing({ a, c: at(0.35), d: at(0.7), b: to }, to)
}

/** Comes into the goal from its own side, fanned over the facing half (in a round picture from all round). */
function goalCurve(from: Disc, bend: number, frame: DendriteFrame): Cubic {
  const { goal, isRound } = frame
  const forward = isRound ? 1 : frame.forward
  const reach = Math.hypot(goal.x - from.x, goal.y - from.y)
  const angle = Math.atan2(from.y - goal.y, (from.x - goal.x) * forward)
  // Facing half only: what comes from above or below still lands in front.
  const facing = isRound ? angle + bend : Math.sign(angle || 1) * Math.max(Math.PI * 0.55, Math.abs(angle))
  const [ux, uy] = [forward * Math.cos(facing), Math.sin(facing)]
  const b = { x: goal.x + goal.radius * 0.8 * ux, y: goal.y + goal.radius * 0.8 * uy }
  const a = { x: from.x, y: from.y }
  if (isRound) {
    const c = {
      x: a.x + (goal.x - a.x) * 0.4 - uy * bend * reach * 0.3,
      y: a.y + (goal.y - a.y) * 0.4 + ux * bend * reach * 0.3,
    }
    return { a, c, d: { x: b.x + ux * reach * 0.35, y: b.y + uy * reach * 0.35 }, b }
  }
  const d = { x: b.x - forward * reach * 0.32, y: b.y + (from.y - b.y) * 0.12 - bend * reach * 0.3 }
  const c = {
    x: from.x + (goal.x - from.x) * 0.35,
    y: from.y + (goal.y - from.y) * 0.06 - bend * reach * 0.6,
  }
  return { a, c, d, b }
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
function lensed(curve: Cubic, way: Way, { holes, discs }: Sky): Cubic {
  let { c, d } = curve
  for (const hole of holes) {
    if (hole === discs[way.from] || hole === discs[way.to]) continue
    // A way from the start leaves level.
    if (way.kind !== 'start') c = drawnTowards(c, hole)
    d = drawnTowards(d, hole)
  }
  return { ...curve, c, d }
}

function drawnTowards(p: Point, hole: Disc): Point {
  const reach = Math.max(1, (hole.radius + hole.rings) * 5)
  const distance = Math.hypot(p.x - hole.x, p.y - hole.y)
  const share = 0.34 * Math.exp(-((distance / reach) ** 2))
  return { x: p.x + (hole.x - p.x) * share, y: p.y + (hole.y - p.y) * share }
}

/** How much a curve runs through bodies that are not its own, or near them; stops at `enough`. */
function clashes(curve: Cubic, way: Way, { discs, map }: Sky, enough: number, samplePx: number): number {
  let cost = 0
  const samples = Math.min(SAMPLES_MOST, Math.max(SAMPLES_LEAST, Math.ceil(controlLength(curve) / samplePx)))
  for (let step = 1; step < samples && cost < enough; step++) {
    const p = pointAt(curve, step / samples)
    for (const i of map.about(p.x, p.y)) {
      if (i === way.from || i === way.to) continue
      const disc = discs[i] as Disc
      const clear = disc.radius + disc.rings + CLEAR_PX
      const distance = Math.hypot(p.x - disc.x, p.y - disc.y)
      if (distance >= clear) continue
      cost += (1 - distance / clear) * (disc.isHole ? 3 : 1) + (distance < disc.radius + RIM_PX ? THROUGH : 0)
    }
  }
  return cost
}
