import type { BoundaryTraffic } from './circles-measure.js'

/** How often one boundary was crossed inward and outward: by steps over it alone, and by jumps over it and others. */
export function boundaryCrossings(boundary: BoundaryTraffic): { readonly inward: number; readonly outward: number } {
  const { stepsInward, stepsOutward, jumpsInward, jumpsOutward } = boundary
  return { inward: stepsInward + jumpsInward, outward: stepsOutward + jumpsOutward }
}
