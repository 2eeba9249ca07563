import type { CirclesLayout } from './circles-layout.js'

/** What ticks take round the core, px. */
export const TICKS_PX = 8

/** The inner radius of the room that a ring has: the innermost ends at the core and its ticks. */
export function ringFloor({ rings, corePx, ticks }: CirclesLayout, ring: number): number {
  const { innerPx = 0, outerPx = 0 } = rings[ring] ?? {}
  return ring === rings.length - 1 ? Math.min(outerPx, corePx + (ticks === null ? 1 : TICKS_PX)) : innerPx
}

/** The radius of the middle of a ring's room; just beyond the rim for a place outside all rings. */
export function ringMiddle(layout: CirclesLayout, ring: number): number {
  const outerPx = layout.rings[ring]?.outerPx
  return outerPx === undefined ? layout.radiusPx + 6 : (ringFloor(layout, ring) + outerPx) / 2
}
