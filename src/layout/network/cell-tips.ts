import type { Disc } from './bend-dendrites.js'
import { CELL_SPREAD } from './cell-outline.js'
import type { Point } from './network-layout.js'

/** What of a body reaches beyond its disc, as a small disc of its own. */
export type BodyTip = Point & { readonly radius: number }

/** Where a tip stands on its body, and how large it is, in radii: from within the disc to the outside of the outline. */
const TIP = 0.5
/** A body that draws out by less than a px has no tips to speak of. */
const TIPS_FROM_PX = 3

/**
 * The parts of cells that are drawn out beyond their discs, as small discs: words keep clear of them, too. Cells with rings
 * stay within these.
 *
 * @param anglesOf directions in which the outline of a body is drawn out, radians
 */
export function cellTips(discs: readonly Disc[], anglesOf: (disc: number) => readonly number[]): BodyTip[] {
  return discs.flatMap(({ x, y, radius, rings }, i) => {
    if (rings > 0 || radius < TIPS_FROM_PX) return []
    const at = (CELL_SPREAD - TIP) * radius
    return anglesOf(i).map((angle) => ({
      x: x + at * Math.cos(angle),
      y: y + at * Math.sin(angle),
      radius: TIP * radius,
    }))
  })
}
