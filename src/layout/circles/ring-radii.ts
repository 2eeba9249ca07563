import type { RingScale } from './circles-layout.js'

/**
 * Outer radius per ring, outermost first; the ring inside it ends where the next begins.
 *
 * `area`: r_i = R * sqrt(share of those at ring i or further in), so areas are true to populations.
 * `equal`: bands of equal thickness. `log`: areas true to log(1 + population).
 * Without people all radii are 0, but for `equal`.
 * Source: semantics.md, section 4.
 */
export function ringRadii(populations: readonly number[], radiusPx: number, scale: RingScale): number[] {
  const weights = scale === 'log' ? populations.map((people) => Math.log1p(people)) : populations
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const rings = populations.length
  if (scale === 'equal') return populations.map((_, ring) => (radiusPx * (rings - ring)) / rings)
  if (!(total > 0)) return populations.map(() => 0)
  const radii = new Array<number>(rings)
  let inside = 0
  for (let ring = rings - 1; ring >= 0; ring--) {
    inside += weights[ring] ?? 0
    radii[ring] = radiusPx * Math.sqrt(Math.min(1, inside / total))
  }
  return radii
}
