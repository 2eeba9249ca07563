import type { FunnelMeasure } from '../../measures/funnel/funnel-measure.js'
import type { Rect } from '../rect.js'
import { arcPoint } from './arc.js'
import type { ComposedArc, Composition } from './compose-funnel.js'
import type { FunnelArc, FunnelPlume, FunnelStageShape } from './funnel-layout.js'
import { plumeAxis, plumeBounds, writePlume } from './plume.js'
import { type Knot, type Profile, peakOf, stacked, thicknessAt } from './profile.js'
import { FlowPath, type FlowPoint, type Projection, project } from './projection.js'

/** Thinner shapes get a hairline that says "something is here" and is not to scale. */
const HAIRLINE_BELOW = 0.75
const HAIRLINE_WIDTH = 1
const HEAD_LENGTH = 6

/** One long edge of a shape: v over u, cubic between knots. */
export type Edge = readonly Knot[]

/** All stages of the silhouette as closed paths; where asked for, with the share that is under way. */
export function stageShapes(
  { stages, breakdown }: FunnelMeasure,
  { profiles, bandProfiles, pitch, stageLength }: Composition,
  projection: Projection,
  hasOpen: boolean,
): FunnelStageShape[] {
  return stages.map(({ stage, arrivals, outflow }, index) => {
    const profile = profiles[index] as Profile
    const start = index * pitch
    const thicknessPx = thicknessAt(profile, stageLength / 2)
    const half = peakOf(profile) / 2
    const edge = (share: number): Edge => edgeOf(profile, start, share)
    const open = hasOpen && outflow.open > 0 && arrivals > 0 ? Math.min(1, outflow.open / arrivals) : 0
    let upper = edge(-0.5)
    return {
      id: { kind: 'stage', stage: stage.id },
      index,
      arrivals,
      d: between(edge(-0.5), edge(0.5), projection, thicknessPx),
      // The first on top; each has its own solved profile, so its area is true.
      bands: bandProfiles.map((ofStages, band) => {
        const own = ofStages[index] as Profile
        const lower = stacked(upper, own)
        const d = between(upper, lower, projection, thicknessAt(own, stageLength / 2))
        upper = lower
        return { band, arrivals: breakdown?.bands[band]?.arrivals[index] ?? 0, d }
      }),
      open:
        open === 0
          ? null
          : {
              visits: outflow.open,
              d: between(edge(0.5 - open), edge(0.5), projection, thicknessPx * open),
              edge: String(follow(new FlowPath(projection), edge(0.5), 'move')),
              anchor: project(projection, [start + stageLength / 2, thicknessPx / 2]),
            },
      box: boxOf(projection, [start, -half], [start + stageLength, half]),
      centre: project(projection, [start + stageLength / 2, 0]),
      thicknessPx,
      hairline:
        arrivals > 0 && thicknessPx < HAIRLINE_BELOW
          ? String(new FlowPath(projection).move([start, 0]).line([start + stageLength, 0]))
          : null,
    }
  })
}

/** One edge of a stage: its thickness times a share, from where the stage starts. */
export function edgeOf(profile: Profile, start: number, share: number): Edge {
  return profile.map(({ u, value, slope }) => ({ u: start + u, value: value * share, slope: slope * share }))
}

/** The closed shape between two edges: out along the first, back along the second. */
export function between(upper: Edge, lower: Edge, projection: Projection, finest: number): string {
  const path = follow(new FlowPath(projection, finest), upper, 'move')
  return String(follow(path, [...lower].reverse(), 'line').close())
}

/** Both edges as lines of their own, open at the ends. */
export function longEdges(edges: readonly [Edge, Edge], projection: Projection): string {
  return edges.map((edge) => follow(new FlowPath(projection), edge, 'move')).join('')
}

/** A cubic in Hermite form is a Bézier whose controls lie a third of the way along the slopes. */
function follow(path: FlowPath, edge: Edge, begin: 'move' | 'line'): FlowPath {
  edge.forEach((b, k) => {
    const a = edge[k - 1]
    if (a === undefined) path[begin]([b.u, b.value])
    else if (a.u !== b.u) {
      const third = (b.u - a.u) / 3
      path.curve([a.u + third, a.value + a.slope * third], [b.u - third, b.value - b.slope * third], [b.u, b.value])
    }
  })
  return path
}

/** The streams as closed paths with the axis along which they fade. */
export function plumeShapes({ stages }: FunnelMeasure, { plumes }: Composition, projection: Projection): FunnelPlume[] {
  return plumes.map(({ stage, kind, visits, shape }) => {
    const id = stages[stage]?.stage.id ?? ''
    const { root, far } = plumeAxis(shape)
    const { u0, u1, v0, v1 } = plumeBounds(shape)
    return {
      id: { kind: 'flow', from: kind === 'entered' ? '' : id, to: kind === 'entered' ? id : '', flow: kind },
      stageIndex: stage,
      kind,
      visits,
      d: writePlume(new FlowPath(projection, Math.min(u1 - u0, Math.abs(shape.reachV))), shape),
      fade: { from: project(projection, root), to: project(projection, far) },
      box: boxOf(projection, [u0, v0], [u1, v1]),
      anchor: project(projection, [(root[0] + far[0]) / 2, (root[1] + far[1]) / 2]),
    }
  })
}

/** The corners of the head of an arc, its tip first. */
export function headOf({ shape, width }: ComposedArc): FlowPoint[] {
  const [, , b, end] = shape.points
  return [end, ...headAt(end, b, width).corners]
}

/** The centre line as it is drawn, up to the base of its head: what labels keep clear of. */
export function drawnCurve({ shape, width }: ComposedArc): ComposedArc['shape']['points'] {
  const [start, a, b, end] = shape.points
  const { base } = headAt(end, b, width)
  return [start, a, [b[0] + base[0] - end[0], b[1] + base[1] - end[1]], base]
}

/** The arcs as open paths with heads. */
export function arcShapes({ stages }: FunnelMeasure, { arcs }: Composition, projection: Projection): FunnelArc[] {
  const idOf = (stage: number): string => stages[stage]?.stage.id ?? ''
  return arcs.map((arc) => {
    const { plan, width, shape } = arc
    const [start, a, late, base] = drawnCurve(arc)
    const [end, left, right] = headOf(arc) as [FlowPoint, FlowPoint, FlowPoint]
    const samples = Array.from({ length: 17 }, (_, k) => arcPoint(shape.points, k / 16))
    return {
      id: { kind: 'flow', from: idOf(plan.from), to: idOf(plan.to), flow: plan.kind },
      kind: plan.kind,
      visits: plan.visits,
      fromIndex: plan.from,
      toIndex: plan.to,
      d: String(new FlowPath(projection).move(start).curve(a, late, base)),
      head: String(new FlowPath(projection).move(end).line(left).line(right).close()),
      from: project(projection, start),
      to: project(projection, end),
      widthPx: Math.max(width, HAIRLINE_WIDTH),
      isHairline: width < HAIRLINE_WIDTH,
      box: boxRound(samples, 0, projection),
      anchor: project(projection, shape.apex),
    }
  })
}

/** An arrow head whose tip lies on the edge it points at; the arc ends in its base. */
function headAt(
  end: FlowPoint,
  before: FlowPoint,
  width: number,
): { corners: [FlowPoint, FlowPoint]; base: FlowPoint } {
  const length = Math.hypot(end[0] - before[0], end[1] - before[1]) || 1
  const [u, v] = [(end[0] - before[0]) / length, (end[1] - before[1]) / length]
  const wide = Math.max(width, HAIRLINE_WIDTH) * 0.6
  const [half, back] = [HEAD_LENGTH * 0.5 + wide, HEAD_LENGTH + wide]
  const at = (along: number, aside: number): FlowPoint => [
    end[0] - u * along - v * aside,
    end[1] - v * along + u * aside,
  ]
  return { corners: [at(back, half), at(back, -half)], base: at(back * 0.9, 0) }
}

/** The screen box round two flow corners. */
export function boxOf(projection: Projection, a: FlowPoint, b: FlowPoint): Rect {
  const p = project(projection, a)
  const q = project(projection, b)
  return { x: Math.min(p.x, q.x), y: Math.min(p.y, q.y), width: Math.abs(p.x - q.x), height: Math.abs(p.y - q.y) }
}

/** The screen box round flow points, and `half` px more on each side. */
export function boxRound(points: readonly FlowPoint[], half: number, projection: Projection): Rect {
  const us = points.map(([u]) => u)
  const vs = points.map(([, v]) => v)
  return boxOf(
    projection,
    [Math.min(...us) - half, Math.min(...vs) - half],
    [Math.max(...us) + half, Math.max(...vs) + half],
  )
}
