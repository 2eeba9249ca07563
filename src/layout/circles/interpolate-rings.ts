import type { CirclesLayout, RingLayout } from './circles-layout.js'

/**
 * The rings on their way from one moment to another, `share` 0..1: radii and dots keyed by identity.
 * A dot that was nowhere before comes in from beyond the rim, along its own angle. Pictures of another
 * size or form have no way between them: then it is the new one at once. Cost: linear in dots.
 */
export function interpolateRings(from: CirclesLayout, to: CirclesLayout, share: number): readonly RingLayout[] {
  if (share >= 1 || from === to || !isComparable(from, to)) return to.rings
  const start = positionsByDot(from)
  const mix = (a: number, b: number): number => a + (b - a) * share
  return to.rings.map((ring, index): RingLayout => {
    const before = from.rings[index] ?? ring
    const dotsPx = new Float32Array(ring.dotsPx.length)
    ring.dots.forEach((dot, i) => {
      const x = ring.dotsPx[2 * i] as number
      const y = ring.dotsPx[2 * i + 1] as number
      const origin = start.get(dot) ?? beyondRim(x, y, to)
      dotsPx[2 * i] = mix(origin.x, x)
      dotsPx[2 * i + 1] = mix(origin.y, y)
    })
    return {
      ...ring,
      innerPx: mix(before.innerPx, ring.innerPx),
      outerPx: mix(before.outerPx, ring.outerPx),
      dotsPx,
    }
  })
}

function isComparable(a: CirclesLayout, b: CirclesLayout): boolean {
  return (
    a.width === b.width &&
    a.height === b.height &&
    a.form === b.form &&
    a.direction === b.direction &&
    a.rings.length === b.rings.length &&
    a.actorsPerDot === b.actorsPerDot
  )
}

function positionsByDot(layout: CirclesLayout): ReadonlyMap<number, { x: number; y: number }> {
  const positions = new Map<number, { x: number; y: number }>()
  for (const { dots, dotsPx } of layout.rings) {
    dots.forEach((dot, i) => {
      positions.set(dot, { x: dotsPx[2 * i] as number, y: dotsPx[2 * i + 1] as number })
    })
  }
  return positions
}

function beyondRim(x: number, y: number, { center, fullRadiusPx }: CirclesLayout): { x: number; y: number } {
  const dx = x - center.x
  const dy = y - center.y
  const length = Math.hypot(dx, dy) || 1
  const reach = (fullRadiusPx * 1.04) / length
  return { x: center.x + dx * reach, y: center.y + dy * reach }
}
