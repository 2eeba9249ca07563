import { cubicPoint } from '../../foundation/cubic-point.js'
import { rounded } from '../../foundation/rounded.js'
import type { Point } from './network-layout.js'

/** A cubic Bezier curve. */
export interface Cubic {
  readonly a: Point
  readonly c: Point
  readonly d: Point
  readonly b: Point
}

/** The point at t in 0..1. */
export const pointAt: (curve: Cubic, t: number) => Point = cubicPoint

/** The length of its control polygon: a little more than its own, px. */
export function controlLength({ a, c, d, b }: Cubic): number {
  return Math.hypot(c.x - a.x, c.y - a.y) + Math.hypot(d.x - c.x, d.y - c.y) + Math.hypot(b.x - d.x, b.y - d.y)
}

/** Its middle line as SVG path data. */
export function cubicPath({ a, c, d, b }: Cubic): string {
  return `M${xy(a)}C${xy(c)} ${xy(d)} ${xy(b)}`
}

/**
 * A filled outline round the curve, `rootPx` wide at its beginning and `tipPx` at its end. Most of the
 * taper happens near the root, as in a dendrite.
 */
export function taperedOutline(curve: Cubic, rootPx: number, tipPx: number): string {
  const { a, c, d, b } = curve
  const early = tipPx + (rootPx - tipPx) * 0.42
  const late = tipPx + (rootPx - tipPx) * 0.14
  const n0 = normal(a, nonEqual(a, c, d, b))
  const n1 = normal(a, nonEqual(a, d, b, c))
  const n2 = normal(nonEqual(b, c, a, d), b)
  const n3 = normal(nonEqual(b, d, c, a), b)
  const side = (sign: number): readonly [Point, Point, Point, Point] => [
    shifted(a, n0, (sign * rootPx) / 2),
    shifted(c, n1, (sign * early) / 2),
    shifted(d, n2, (sign * late) / 2),
    shifted(b, n3, (sign * tipPx) / 2),
  ]
  const [la, lc, ld, lb] = side(1)
  const [ra, rc, rd, rb] = side(-1)
  return `M${xy(la)}C${xy(lc)} ${xy(ld)} ${xy(lb)}L${xy(rb)}C${xy(rd)} ${xy(rc)} ${xy(ra)}Z`
}

/** `x,y` with a hundredth of a px. */
export function xy({ x, y }: Point): string {
  return `${rounded(x)},${rounded(y)}`
}

function shifted(p: Point, n: Point, by: number): Point {
  return { x: p.x + n.x * by, y: p.y + n.y * by }
}

/** Unit normal of the way from p to q; upwards where they fall together. */
function normal(p: Point, q: Point): Point {
  const dx = q.x - p.x
  const dy = q.y - p.y
  const length = Math.hypot(dx, dy)
  return length < 1e-9 ? { x: 0, y: -1 } : { x: -dy / length, y: dx / length }
}

/** The first of the candidates that is not at p. */
function nonEqual(p: Point, ...candidates: readonly Point[]): Point {
  return candidates.find((q) => Math.hypot(q.x - p.x, q.y - p.y) > 1e-6) ?? (candidates[0] as Point)
}
