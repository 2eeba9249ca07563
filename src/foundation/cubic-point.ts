/** A point of a plane. */
interface Point {
  readonly x: number
  readonly y: number
}

/** The point at t in 0..1 of the cubic Bezier curve from a to b with handles c and d. */
export function cubicPoint(
  { a, c, d, b }: { readonly a: Point; readonly c: Point; readonly d: Point; readonly b: Point },
  t: number,
): { x: number; y: number } {
  const u = 1 - t
  const p = u * u * u
  const q = 3 * u * u * t
  const r = 3 * u * t * t
  const s = t * t * t
  return { x: p * a.x + q * c.x + r * d.x + s * b.x, y: p * a.y + q * c.y + r * d.y + s * b.y }
}
