/** Paths by the places that they were written for: what is drawn again is not written again. */
const written = new WeakMap<Float32Array, string>()

/**
 * Dots as one path of strokes without length: with round caps each is a disc as wide as the stroke,
 * with square ones a square. `xy` holds x, y per dot and does not change. Cost: linear in dots, once.
 */
export function dotsPath(xy: Float32Array): string {
  const known = written.get(xy)
  if (known !== undefined) return known
  let d = ''
  for (let i = 0; i < xy.length; i += 2) d += `M${tenths(xy[i] as number)} ${tenths(xy[i + 1] as number)}h0`
  written.set(xy, d)
  return d
}

/** As `toFixed(1)`, at a fraction of its price: ten times a number of 32 bits is exact. */
function tenths(px: number): string {
  if (px < 0) return px.toFixed(1)
  const all = Math.round(px * 10)
  return `${Math.floor(all / 10)}.${all % 10}`
}
