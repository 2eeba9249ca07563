import type { PathVariant } from './path-variants.js'

/**
 * Marks the journeys of the most frequent variants until they make up at least `coverage` of all.
 * Whole journeys are kept, so every number recomputed from them balances.
 *
 * @param coverage 0..1; 1 keeps all.
 * @returns 1 per kept journey.
 */
export function selectCoverage(variants: readonly PathVariant[], journeys: number, coverage: number): Uint8Array {
  const keep = new Uint8Array(journeys)
  const wanted = coverage * journeys
  let kept = 0
  for (const variant of [...variants].sort(moreJourneysFirst)) {
    if (kept >= wanted) break
    kept += variant.size
    for (const journey of variant.journeys) keep[journey] = 1
  }
  return keep
}

function moreJourneysFirst(a: PathVariant, b: PathVariant): number {
  return b.size - a.size || b.conversions - a.conversions || byTouchpoints(a, b)
}

function byTouchpoints(a: PathVariant, b: PathVariant): number {
  const shared = Math.min(a.touchpoints.length, b.touchpoints.length)
  for (let i = 0; i < shared; i++) {
    const difference = (a.touchpoints[i] as number) - (b.touchpoints[i] as number)
    if (difference !== 0) return difference
  }
  return a.touchpoints.length - b.touchpoints.length
}
