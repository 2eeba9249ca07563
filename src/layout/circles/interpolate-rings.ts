import type { CirclesLayout, RingLayout } from './circles-layout.js'

/**
 * The rings on their way from one moment to another, `share` 0..1: radii and dots keyed by identity.
 * Dots go along arcs round the centre, the shorter way, while their distance from it changes evenly.
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
      const startX = start[2 * dot] ?? Number.NaN
      const [fromX, fromY] = Number.isNaN(startX) ? beyondRim(x, y, to) : [startX, start[2 * dot + 1] as number]
      // Whoever keeps a seat while nothing grows need not be turned.
      if (fromX === x && fromY === y) {
        dotsPx[2 * i] = x
        dotsPx[2 * i + 1] = y
        return
      }
      const { center } = to
      const startRad = Math.atan2(fromY - center.y, fromX - center.x)
      const turnRad = shorterTurn(Math.atan2(y - center.y, x - center.x) - startRad)
      const radius = mix(Math.hypot(fromX - center.x, fromY - center.y), Math.hypot(x - center.x, y - center.y))
      const angle = startRad + turnRad * share
      dotsPx[2 * i] = center.x + radius * Math.cos(angle)
      dotsPx[2 * i + 1] = center.y + radius * Math.sin(angle)
    })
    return {
      ...ring,
      innerPx: mix(before.innerPx, ring.innerPx),
      outerPx: mix(before.outerPx, ring.outerPx),
      dotsPx,
    }
  })
}

/** The same turn within half a circle to either side. */
function shorterTurn(rad: number): number {
  if (rad > Math.PI) return rad - 2 * Math.PI
  return rad < -Math.PI ? rad + 2 * Math.PI : rad
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

/** Known starts by layout: a way takes some thirty pictures, and all begin at the same places. */
const starts = new WeakMap<CirclesLayout, Float32Array>()

/** x, y by position in the sample; NaN for a dot that is not drawn. Kept, because each frame of a way asks again. */
function positionsByDot(layout: CirclesLayout): Float32Array {
  const kept = starts.get(layout)
  if (kept !== undefined) return kept
  let last = -1
  for (const { dots } of layout.rings) for (const dot of dots) last = Math.max(last, dot)
  const positions = new Float32Array(2 * (last + 1)).fill(Number.NaN)
  for (const { dots, dotsPx } of layout.rings) {
    dots.forEach((dot, i) => {
      positions[2 * dot] = dotsPx[2 * i] as number
      positions[2 * dot + 1] = dotsPx[2 * i + 1] as number
    })
  }
  starts.set(layout, positions)
  return positions
}

function beyondRim(x: number, y: number, { center, fullRadiusPx }: CirclesLayout): [number, number] {
  const dx = x - center.x
  const dy = y - center.y
  const length = Math.hypot(dx, dy) || 1
  const reach = (fullRadiusPx * 1.04) / length
  return [center.x + dx * reach, center.y + dy * reach]
}
