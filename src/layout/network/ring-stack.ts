import type { NetworkScales } from './body-sizes.js'
import { CELL_SPREAD } from './cell-outline.js'
import type { FoldedBody } from './fold-network.js'

/** A ring round a body: the radius of its middle and its width, px. */
export interface StackedRing {
  readonly radius: number
  readonly widthPx: number
}

/** The rings round a body, from its disc outwards. */
export interface RingStack {
  /** Px of the accretion ring; 0 for a body that is no hole. */
  readonly holePx: number
  readonly corona: StackedRing | null
  readonly open: StackedRing | null
  /** Px from the centre to the outside of all. */
  readonly reach: number
}

/** A cell within rings keeps to so many of its radii: its outline does not run through them. */
const RINGED_SPREAD = 1.1
/** Px between rings, and what light of a star that is also a hole takes outside its accretion ring. */
const GAP = 1.4
const STAR = 1.7
const CORONA_MOST = 2.6
const OPEN_MOST = 1.6
const LEAST = 0.9
const HOLE_LEAST = 1.2

/** What a body of that radius wears: accretion, the corona of self-loops, those under way. `shrink` as of its radius. */
export function ringStack(body: FoldedBody, radius: number, scales: NetworkScales, shrink: number): RingStack {
  const holePx = body.cost > 0 ? shrink * Math.max(HOLE_LEAST, body.cost * scales.pxPerCost) : 0
  const isRinged = body.repeats > 0 || body.open > 0
  let reach = holePx > 0 ? radius + holePx + shrink * STAR : isRinged ? radius * RINGED_SPREAD : radius
  const ring = (count: number, most: number): StackedRing | null => {
    if (count === 0) return null
    const widthPx = shrink * Math.min(most, Math.max(LEAST, count * scales.pxPerJourney))
    const middle = reach + shrink * GAP + widthPx / 2
    reach = middle + widthPx / 2
    return { radius: middle, widthPx }
  }
  const corona = ring(body.repeats, CORONA_MOST)
  const open = ring(body.open, OPEN_MOST)
  return { holePx, corona, open, reach }
}

/** So many of its radii the outline of a body reaches at most: it stays within its rings, and a hole is a disc. */
export function spreadOf({ holePx, corona, open }: RingStack, radius: number): number {
  if (holePx > 0 || radius === 0) return 1
  return corona === null && open === null ? CELL_SPREAD : RINGED_SPREAD
}
