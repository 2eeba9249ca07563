/**
 * Dots as one path of strokes without length: with round caps each is a disc as wide as the stroke,
 * with square ones a square. `xy` holds x, y per dot. Cost: linear in dots.
 */
export function dotsPath(xy: Float32Array): string {
  let d = ''
  for (let i = 0; i < xy.length; i += 2) d += `M${(xy[i] as number).toFixed(1)} ${(xy[i + 1] as number).toFixed(1)}h0`
  return d
}
