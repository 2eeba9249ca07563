/** An axis-parallel box in px; x and y are its upper left corner. */
export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** True where two boxes share more than an edge, or come nearer than `gapPx`. */
export function overlaps(a: Rect, b: Rect, gapPx = 0): boolean {
  return (
    a.x < b.x + b.width + gapPx &&
    b.x < a.x + a.width + gapPx &&
    a.y < b.y + b.height + gapPx &&
    b.y < a.y + a.height + gapPx
  )
}

/** True where `inner` lies wholly in `outer`. */
export function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}

/** The point of a box that is nearest to another point; that point itself where it lies within. */
export function nearestIn(
  { x, y, width, height }: Rect,
  point: { readonly x: number; readonly y: number },
): { readonly x: number; readonly y: number } {
  return {
    x: Math.max(x, Math.min(point.x, x + width)),
    y: Math.max(y, Math.min(point.y, y + height)),
  }
}
