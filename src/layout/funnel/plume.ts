import type { FlowPath, FlowPoint } from './projection.js'

/** A stream between a stage's edge and nowhere: its root on the edge, swept along one curve. */
export interface PlumeShape {
  /** Points of the edge, u ascending; at least two. */
  readonly root: readonly FlowPoint[]
  /** How far the far end lies from the root, along the flow and across it (both signed). */
  readonly driftU: number
  readonly reachV: number
}

/** How long a plume is for its width, unless its room bounds the width. */
const ASPECT = 1.05
/** Where the sweep bends, as a share of its reach. */
const BEND = 0.5

/** How far a plume should reach at most, in thicknesses of the silhouette, while it can get wider. */
const REACH = 0.85

/**
 * The width of a plume of this area: its shape is the same at every size, but where there is room it
 * rather gets wider than reaches further than the silhouette is thick.
 */
export function plumeWidth(area: number, maxWidth: number, thickness: number): number {
  if (!(area > 0)) return 0
  const wanted = Math.max(Math.sqrt(area / ASPECT), thickness > 0 ? area / (REACH * thickness) : 0)
  return Math.max(0, Math.min(maxWidth, wanted))
}

/**
 * The plume of exactly this area on the root. Sweeping a root whose ends lie (p, q) apart along any
 * curve to (d, r) covers |p * r - q * d|: the reach is chosen so that this is the area, whatever
 * the shape of the edge between.
 */
export function plumeOn(root: readonly FlowPoint[], area: number, side: 1 | -1, driftU: number): PlumeShape {
  const [startU, startV] = root[0] ?? [0, 0]
  const [endU, endV] = root.at(-1) ?? [0, 0]
  const p = endU - startU
  return { root, driftU, reachV: p > 0 ? (side * area + (endV - startV) * driftU) / p : 0 }
}

/** Writes the closed outline: down one side, along the far end, up the other side, back along the root. */
export function writePlume(path: FlowPath, plume: PlumeShape): string {
  const { root, driftU, reachV } = plume
  const start = root[0] ?? [0, 0]
  const end = root.at(-1) ?? [0, 0]
  const near = ([u, v]: FlowPoint): FlowPoint => [u, v + reachV * BEND]
  const late = ([u, v]: FlowPoint): FlowPoint => [u + driftU, v + reachV * BEND]
  path.move(start).curve(near(start), late(start), farOf(plume, start))
  for (const point of root.slice(1)) path.line(farOf(plume, point))
  path.curve(late(end), near(end), end)
  for (const point of root.slice(1, -1).reverse()) path.line(point)
  return path.close().toString()
}

/** The middle of the root and of the far end. */
export function plumeAxis(plume: PlumeShape): { root: FlowPoint; far: FlowPoint } {
  const middle = plume.root[Math.floor(plume.root.length / 2)] ?? [0, 0]
  return { root: middle, far: farOf(plume, middle) }
}

/** The corners of the box round the plume, in flow coordinates. */
export function plumeBounds({ root, driftU, reachV }: PlumeShape): { u0: number; u1: number; v0: number; v1: number } {
  const [first = 0, last = 0] = [root[0]?.[0], root.at(-1)?.[0]]
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const [, v] of root) {
    low = Math.min(low, v)
    high = Math.max(high, v)
  }
  return {
    u0: Math.min(first, first + driftU),
    u1: Math.max(last, last + driftU),
    v0: Math.min(low, low + reachV),
    v1: Math.max(high, high + reachV),
  }
}

function farOf({ driftU, reachV }: PlumeShape, [u, v]: FlowPoint): FlowPoint {
  return [u + driftU, v + reachV]
}
