import type { FunnelMeasure } from '../../measures/funnel/funnel-measure.js'
import type { Rect } from '../rect.js'
import { arcPoint } from './arc.js'
import type { ComposedArc, ComposedPlume, Composition } from './compose-funnel.js'
import type { FunnelArc, FunnelBandShape, FunnelPlume, FunnelStageShape } from './funnel-layout.js'
import { plumeAxis, plumeBounds, writePlume } from './plume.js'
import { type Knot, knotsOf, type Profile, peakOf } from './profile.js'
import { FlowPath, type FlowPoint, type Projection, project } from './projection.js'

/** Thinner shapes get a hairline that says "something is here" and is not to scale. */
const HAIRLINE_BELOW = 0.75
const HAIRLINE_WIDTH = 1
const HEAD_LENGTH = 6

/** One long edge of a shape: v over u, cubic between knots. */
type Edge = readonly Knot[]

/** All stages of the silhouette as closed paths. */
export function stageShapes(
  measure: FunnelMeasure,
  composition: Composition,
  projection: Projection,
): FunnelStageShape[] {
  return measure.stages.map((stage, index) => {
    const profile = composition.profiles[index] as Profile
    const start = index * composition.pitch
    const whole = (share: number): Edge => edgeOf(profile, start, (knot) => knot * (share - 0.5))
    const middle = start + profile.length / 2
    const half = peakOf(profile) / 2
    return {
      id: { kind: 'stage', stage: stage.stage.id },
      index,
      arrivals: stage.arrivals,
      d: between(whole(0), whole(1), projection, profile.plateau),
      bands: bandShapes(measure, composition, index, projection),
      open: openShape(stage, profile, whole, projection),
      box: boxOf(projection, [start, -half], [start + profile.length, half]),
      centre: project(projection, [middle, 0]),
      thicknessPx: profile.plateau,
      hairline:
        stage.arrivals > 0 && profile.plateau < HAIRLINE_BELOW
          ? new FlowPath(projection)
              .move([start, 0])
              .line([start + profile.length, 0])
              .toString()
          : null,
    }
  })
}

function openShape(
  stage: FunnelMeasure['stages'][number],
  profile: Profile,
  whole: (share: number) => Edge,
  projection: Projection,
): FunnelStageShape['open'] {
  const visits = stage.outflow.open
  if (visits <= 0 || stage.arrivals <= 0) return null
  const inner = whole(1 - Math.min(1, visits / stage.arrivals))
  const outer = whole(1)
  const finest = profile.plateau * (visits / stage.arrivals)
  return { visits, d: between(inner, outer, projection, finest), edge: along(outer, projection) }
}

/** The bands, first on top; each has its own solved profile, so its area is true. */
function bandShapes(
  measure: FunnelMeasure,
  { profiles, bandProfiles, pitch }: Composition,
  index: number,
  projection: Projection,
): FunnelBandShape[] {
  const total = profiles[index] as Profile
  let upper = edgeOf(total, index * pitch, (knot) => -knot / 2)
  return bandProfiles.map((stages, band) => {
    const profile = stages[index] as Profile
    const lower = added(upper, profile)
    const d = between(upper, lower, projection, profile.plateau)
    upper = lower
    return { band, arrivals: measure.breakdown?.bands[band]?.arrivals[index] ?? 0, d }
  })
}

function edgeOf(profile: Profile, start: number, place: (value: number) => number): Edge {
  return knotsOf(profile).map(({ u, value, slope }) => ({ u: start + u, value: place(value), slope: place(slope) }))
}

function added(edge: Edge, profile: Profile): Edge {
  const knots = knotsOf(profile)
  return edge.map((knot, k) => ({
    u: knot.u,
    value: knot.value + (knots[k] as Knot).value,
    slope: knot.slope + (knots[k] as Knot).slope,
  }))
}

/** The closed shape between two edges: out along the first, back along the second. */
function between(upper: Edge, lower: Edge, projection: Projection, finest: number): string {
  const path = new FlowPath(projection, finest)
  path.move(pointOf(upper[0] as Knot))
  follow(path, upper)
  path.line(pointOf(lower.at(-1) as Knot))
  follow(path, [...lower].reverse())
  return path.close().toString()
}

function along(edge: Edge, projection: Projection): string {
  const path = new FlowPath(projection)
  path.move(pointOf(edge[0] as Knot))
  follow(path, edge)
  return path.toString()
}

/** A cubic in Hermite form is a Bézier whose controls lie a third of the way along the slopes. */
function follow(path: FlowPath, edge: Edge): void {
  for (let k = 1; k < edge.length; k++) {
    const a = edge[k - 1] as Knot
    const b = edge[k] as Knot
    const third = (b.u - a.u) / 3
    path.curve([a.u + third, a.value + a.slope * third], [b.u - third, b.value - b.slope * third], pointOf(b))
  }
}

function pointOf({ u, value }: Knot): FlowPoint {
  return [u, value]
}

/** The streams as closed paths with the axis along which they fade. */
export function plumeShapes(
  measure: FunnelMeasure,
  plumes: readonly ComposedPlume[],
  projection: Projection,
): FunnelPlume[] {
  return plumes.map(({ stage, kind, visits, shape }) => {
    const id = measure.stages[stage]?.stage.id ?? ''
    const { root, far } = plumeAxis(shape)
    const { u0, u1, v0, v1 } = plumeBounds(shape)
    return {
      id: { kind: 'flow', from: kind === 'entered' ? '' : id, to: kind === 'entered' ? id : '', flow: kind },
      stageIndex: stage,
      kind,
      visits,
      d: writePlume(new FlowPath(projection, Math.min(Math.abs(u1 - u0), Math.abs(shape.reachV))), shape),
      fade: { from: project(projection, root), to: project(projection, far) },
      box: boxOf(projection, [u0, v0], [u1, v1]),
      anchor: project(projection, [(root[0] + far[0]) / 2, (root[1] + far[1]) / 2]),
    }
  })
}

/** The centre line as it is drawn, up to the base of its head: what labels keep clear of. */
export function drawnCurve(points: ComposedArc['shape']['points'], width: number): ComposedArc['shape']['points'] {
  const [start, a, b, end] = points
  const { base } = headAt(end, b, Math.max(width, HAIRLINE_WIDTH))
  return [start, a, [b[0] + base[0] - end[0], b[1] + base[1] - end[1]], base]
}

/** The arcs as open paths with heads. */
export function arcShapes(measure: FunnelMeasure, arcs: readonly ComposedArc[], projection: Projection): FunnelArc[] {
  const idOf = (stage: number): string => measure.stages[stage]?.stage.id ?? ''
  return arcs.map(({ plan, width, shape }) => {
    const { points } = shape
    const widthPx = Math.max(width, HAIRLINE_WIDTH)
    const [, , b, end] = points
    const head = headAt(end, b, widthPx)
    const [start, a, late, base] = drawnCurve(points, widthPx)
    const samples = Array.from({ length: 17 }, (_, k) => project(projection, arcPoint(points, k / 16)))
    const xs = samples.map(({ x }) => x)
    const ys = samples.map(({ y }) => y)
    return {
      id: { kind: 'flow', from: idOf(plan.from), to: idOf(plan.to), flow: plan.kind },
      kind: plan.kind,
      visits: plan.visits,
      fromIndex: plan.from,
      toIndex: plan.to,
      d: new FlowPath(projection).move(start).curve(a, late, base).toString(),
      head: head.points
        .reduce((path, point) => path.line(point), new FlowPath(projection).move(end))
        .close()
        .toString(),
      from: project(projection, start),
      to: project(projection, end),
      widthPx,
      isHairline: width < HAIRLINE_WIDTH,
      box: {
        x: Math.min(...xs),
        y: Math.min(...ys),
        width: Math.max(...xs) - Math.min(...xs),
        height: Math.max(...ys) - Math.min(...ys),
      },
      anchor: project(projection, shape.apex),
    }
  })
}

/** An arrow head whose tip lies on the edge it points at; the arc ends in its base. */
function headAt(end: FlowPoint, before: FlowPoint, widthPx: number): { points: FlowPoint[]; base: FlowPoint } {
  const length = Math.hypot(end[0] - before[0], end[1] - before[1]) || 1
  const [u, v] = [(end[0] - before[0]) / length, (end[1] - before[1]) / length]
  const half = HEAD_LENGTH * 0.5 + widthPx * 0.6
  const back = HEAD_LENGTH + widthPx * 0.6
  const corner = (side: 1 | -1): FlowPoint => [end[0] - u * back - side * v * half, end[1] - v * back + side * u * half]
  return { points: [corner(1), corner(-1)], base: [end[0] - u * back * 0.9, end[1] - v * back * 0.9] }
}

/** The screen box round two flow corners. */
export function boxOf(projection: Projection, a: FlowPoint, b: FlowPoint): Rect {
  const p = project(projection, a)
  const q = project(projection, b)
  return { x: Math.min(p.x, q.x), y: Math.min(p.y, q.y), width: Math.abs(p.x - q.x), height: Math.abs(p.y - q.y) }
}
