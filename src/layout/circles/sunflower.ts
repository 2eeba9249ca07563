/** The golden angle, which no seed of a sunflower repeats. */
export const GOLDEN_ANGLE: number = Math.PI * (3 - Math.sqrt(5))

/** A span of angles, clockwise from the top, that dots leave free. */
export interface ClearAngle {
  readonly fromRad: number
  readonly toRad: number
}

const TURN = 2 * Math.PI

/**
 * For seat 0, 1, ... the number of its sunflower point: points in clear angles are passed over.
 * Seats depend on nothing but the clear angles, so a seat has one angle for ever.
 * Cost: linear in seats.
 */
export function sunflowerSeats(seats: number, clear: readonly ClearAngle[]): Int32Array {
  const points = new Int32Array(seats)
  let point = 0
  for (let seat = 0; seat < seats; seat++) {
    while (isClear(point * GOLDEN_ANGLE, clear)) point++
    points[seat] = point++
  }
  return points
}

/** True where an angle lies in a clear span; spans may cross the top. */
export function isClear(angleRad: number, clear: readonly ClearAngle[]): boolean {
  for (let i = 0; i < clear.length; i++) {
    const { fromRad, toRad } = clear[i] as ClearAngle
    if (turned(angleRad - fromRad) < toRad - fromRad) return true
  }
  return false
}

function turned(angleRad: number): number {
  return ((angleRad % TURN) + TURN) % TURN
}

/**
 * The radius of a sunflower point among those up to `lastPoint` in the annulus from `innerPx` to
 * `outerPx`: uniform by area. Source: H. Vogel, Mathematical Biosciences 44 (1979), p. 179-189.
 */
export function sunflowerRadius(point: number, lastPoint: number, innerPx: number, outerPx: number): number {
  const share = (point + 0.5) / (lastPoint + 1)
  return Math.sqrt(innerPx * innerPx + share * (outerPx * outerPx - innerPx * innerPx))
}

/**
 * The least distance between any two of the points in an annulus. Neighbours in angle differ by
 * Fibonacci numbers (three-gap theorem), so only those pairs are looked at. `radialStepPx` is a lower
 * limit of the distance from rim to rim between a point and the next: pairs that it alone keeps apart
 * are passed over. Cost: O(n log n), with the limit near O(n).
 */
export function leastDistance(xy: Float32Array, points: Int32Array, radialStepPx = 0): number {
  const last = points.at(-1) ?? 0
  const seatOf = new Int32Array(last + 1).fill(-1)
  for (let seat = 0; seat < points.length; seat++) seatOf[points[seat] as number] = seat
  let least = Number.POSITIVE_INFINITY
  for (
    let [step, next] = [1, 2];
    step <= last && step * radialStepPx < Math.sqrt(least);
    [step, next] = [next, step + next]
  ) {
    for (let seat = 0; seat < points.length; seat++) {
      const other = seatOf[(points[seat] as number) + step] ?? -1
      if (other < 0) continue
      const dx = (xy[2 * seat] as number) - (xy[2 * other] as number)
      const dy = (xy[2 * seat + 1] as number) - (xy[2 * other + 1] as number)
      least = Math.min(least, dx * dx + dy * dy)
    }
  }
  return Math.sqrt(least)
}
