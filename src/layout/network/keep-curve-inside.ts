import { cubicPoint } from '../../foundation/cubic-point.js'
import type { Cubic } from './cubic.js'
import type { Point } from './network-layout.js'

/** Px that a curve keeps from the edge beside half of its width. */
const EDGE_PX = 2
const SAMPLES = 24
/** What would leave the frame by far is flattened by so much more than it must. */
const SPREAD = 0.5

/** What a curve stays within, px. */
export interface Extent {
  readonly width: number
  readonly height: number
}

/**
 * A curve that leaves the frame with its width is flattened towards the straight line between its ends, along each axis
 * as far as it must, and the further it would leave by up to half as much more: it stays one smooth bend, and many of them
 * do not run along the edge as one. What is inside comes back with the same handles. Ends inside the frame are kept,
 * but for a root at the edge whose corners would stick out.
 *
 * @param halfPx half of its width at the root
 */
export function keepCurveInside(curve: Cubic, extent: Extent, halfPx: number): Cubic {
  const { a, c, d, b } = curve
  const x = shareInside(a.x, c.x, d.x, b.x, extent.width, halfPx + EDGE_PX)
  const y = shareInside(a.y, c.y, d.y, b.y, extent.height, halfPx + EDGE_PX)
  if (x === 1 && y === 1) return rootedInside(curve, extent, halfPx)
  const flat = (p: Point, along: number): Point => ({
    x: between(between(a.x, b.x, along), p.x, x),
    y: between(between(a.y, b.y, along), p.y, y),
  })
  return rootedInside({ a, c: flat(c, 1 / 3), d: flat(d, 2 / 3), b }, extent, halfPx)
}

/** A root that moves in turns its way a little, which takes a little more room. */
const TURNED = 1.2

/** The root is as wide as the way, across its direction. */
function rootedInside(curve: Cubic, { width, height }: Extent, halfPx: number): Cubic {
  const { a, c } = curve
  const length = Math.max(1e-6, Math.hypot(c.x - a.x, c.y - a.y))
  const x = kept(a.x, width, (TURNED * halfPx * Math.abs(c.y - a.y)) / length)
  const y = kept(a.y, height, (TURNED * halfPx * Math.abs(c.x - a.x)) / length)
  return x === a.x && y === a.y ? curve : { ...curve, a: { x, y } }
}

/** The point, or where it would be outside the nearest one that is inside by so many px. */
export function keepPointInside({ x, y }: Point, { width, height }: Extent, byPx: number): Point {
  return { x: kept(x, width, byPx), y: kept(y, height, byPx) }
}

function kept(value: number, size: number, by: number): number {
  return by * 2 > size ? size / 2 : Math.min(size - by, Math.max(by, value))
}

/** How much of a bend along one axis keeps it inside: 1 all of it, 0 none. */
function shareInside(a: number, c: number, d: number, b: number, size: number, by: number): number {
  const low = Math.min(by, a, b)
  const high = Math.max(size - by, a, b)
  if (Math.min(c, d) >= low && Math.max(c, d) <= high) return 1
  const bend = { a: point(0), c: point(c - between(a, b, 1 / 3)), d: point(d - between(a, b, 2 / 3)), b: point(0) }
  let share = 1
  for (let k = 1; k < SAMPLES; k++) {
    const off = cubicPoint(bend, k / SAMPLES).x
    const straight = between(a, b, k / SAMPLES)
    if (off > 0) share = Math.min(share, (high - straight) / off)
    if (off < 0) share = Math.min(share, (low - straight) / off)
  }
  return Math.max(0, share) * (1 - SPREAD * (1 - share))
}

function point(x: number): Point {
  return { x, y: 0 }
}

function between(from: number, to: number, share: number): number {
  return from + (to - from) * share
}
