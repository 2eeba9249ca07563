import type { FlowPoint } from './projection.js'

/** A move to draw as an arc; positions of stages, -1 for outside. */
export interface ArcPlan {
  readonly kind: 'skip' | 'step-back' | 'returned'
  readonly from: number
  readonly to: number
  readonly visits: number
}

/** One cubic from where it leaves to where it arrives. */
export interface ArcShape {
  readonly points: readonly [start: FlowPoint, a: FlowPoint, b: FlowPoint, end: FlowPoint]
  /** How far it reaches across, and its middle. */
  readonly v0: number
  readonly v1: number
  readonly apex: FlowPoint
}

/** What arcs must know of the silhouette. */
export interface ArcGround {
  /** A point on a stage's edge: share of its length, side (-1 above, 1 below). */
  readonly edgeAt: (stage: number, share: number, side: 1 | -1) => FlowPoint
  /** Where the lost of a stage have faded, if it is drawn. */
  readonly lostEnd: (stage: number) => FlowPoint | null
  readonly halfThickness: readonly number[]
  readonly pitch: number
}

/** Where on a stage arcs leave and arrive, as shares of its length. */
const PORT = { skipOut: 0.6, skipIn: 0.5, backOut: 0.36, backIn: 0.5, returnIn: 0.2 } as const
/** Clearance over or under the stages passed; more for arcs over others, so that a label fits between; and per further stage spanned. */
const CLEARANCE = 12
const OVER_OTHERS = 12
const PER_SPAN = 7
const STUB = 32
/** How far a return swings out beyond where it starts. */
const SWING = 14
/** The reach of an arc is read at so many places of it. */
const SAMPLES = 16

/** The arc of a move: a skip passes over, a step back under, a return leads from where the lost have faded. */
export function arcBetween(plan: ArcPlan, ground: ArcGround): ArcShape {
  if (plan.kind === 'returned') return returnArc(plan, ground)
  const side = plan.kind === 'skip' ? -1 : 1
  const [out, into] = plan.kind === 'skip' ? [PORT.skipOut, PORT.skipIn] : [PORT.backOut, PORT.backIn]
  const start = within(ground.edgeAt(plan.from, out, side))
  const end = ground.edgeAt(plan.to, into, side)
  const low = Math.min(plan.from, plan.to)
  const high = Math.max(plan.from, plan.to)
  const passed = ground.halfThickness.slice(low + 1, high)
  const clear = Math.max(Math.abs(start[1]), Math.abs(end[1]), ...passed) + CLEARANCE + outer(high - low)
  return bow(start, end, side * clear)
}

/** Farther out, the more stages an arc passes. */
function outer(span: number): number {
  return span > 1 ? OVER_OTHERS + PER_SPAN * (span - 1) : 0
}

/** Arcs begin a little inside their stage, which is drawn over them. */
function within([u, v]: FlowPoint): FlowPoint {
  return [u, v - Math.sign(v) * Math.min(8, Math.abs(v))]
}

/** A cubic whose middle lies at `apexV`, leaving and arriving nearly across the flow. */
function bow(start: FlowPoint, end: FlowPoint, apexV: number): ArcShape {
  const control = (apexV - (start[1] + end[1]) / 8) / 0.75
  const lean = (end[0] - start[0]) * 0.12
  return shapeOf(start, [start[0] + lean, control], [end[0] - lean, control], end)
}

function returnArc(plan: ArcPlan, ground: ArcGround): ArcShape {
  const end = ground.edgeAt(plan.to, PORT.returnIn, 1)
  const lost = plan.from < 0 ? null : ground.lostEnd(plan.from)
  if (lost === null) {
    const start: FlowPoint = [end[0], end[1] + STUB]
    return shapeOf(start, [start[0], start[1] - STUB / 3], [end[0], end[1] + STUB / 3], end)
  }
  const way = end[0] - lost[0]
  const deep = lost[1] + SWING
  const start: FlowPoint = [lost[0] + Math.sign(way) * 3, lost[1]]
  return shapeOf(start, [lost[0] + way * 0.3, deep], [end[0], Math.max(deep, end[1] + SWING)], end)
}

function shapeOf(start: FlowPoint, a: FlowPoint, b: FlowPoint, end: FlowPoint): ArcShape {
  let [v0, v1] = [start[1], start[1]]
  for (let k = 1; k <= SAMPLES; k++) {
    const v = cubicAt(start[1], a[1], b[1], end[1], k / SAMPLES)
    v0 = Math.min(v0, v)
    v1 = Math.max(v1, v)
  }
  return { points: [start, a, b, end], v0, v1, apex: arcPoint([start, a, b, end], 0.5) }
}

/** The point of a cubic at t in 0..1. */
export function arcPoint(points: ArcShape['points'], t: number): FlowPoint {
  const [start, a, b, end] = points
  return [cubicAt(start[0], a[0], b[0], end[0], t), cubicAt(start[1], a[1], b[1], end[1], t)]
}

function cubicAt(a: number, b: number, c: number, d: number, t: number): number {
  const s = 1 - t
  return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d
}
