/** The dots of one ring: `dotsPx` holds x and y of each, `dots` its position in the sample. */
export interface DotRing {
  readonly dots: ArrayLike<number>
  readonly dotsPx: ArrayLike<number>
  readonly dotPx: number
}

/** The drawn dot nearest to a point, within `reachPx` of its rim, by its position in the sample; -1: none. Linear in dots. */
export function nearestDot(rings: readonly DotRing[], x: number, y: number, reachPx: number): number {
  let found = -1
  let least = Number.POSITIVE_INFINITY
  for (const { dots, dotsPx, dotPx } of rings) {
    for (let i = 0; i < dots.length; i++) {
      const distance = Math.hypot((dotsPx[2 * i] as number) - x, (dotsPx[2 * i + 1] as number) - y)
      if (distance < least && distance <= dotPx + reachPx) [found, least] = [dots[i] as number, distance]
    }
  }
  return found
}
