/** A width and a height, px. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** Where a tooltip stands, px in the viewport. */
export interface Placement {
  readonly left: number
  readonly top: number
}

const GAP = 12
const EDGE = 8

/**
 * Places a tooltip above its anchor, else below it, else beside it, and never outside the viewport
 * (where it is larger than the viewport, its upper left corner stays visible).
 */
export function placeTooltip(anchor: { readonly x: number; readonly y: number }, tip: Size, viewport: Size): Placement {
  const left = keepWithin(anchor.x - tip.width / 2, tip.width, viewport.width)
  const above = anchor.y - GAP - tip.height
  if (above >= EDGE) return { left, top: above }
  const below = anchor.y + GAP
  if (below + tip.height <= viewport.height - EDGE) return { left, top: below }
  const fitsRight = anchor.x + GAP + tip.width <= viewport.width - EDGE
  const beside = fitsRight ? anchor.x + GAP : anchor.x - GAP - tip.width
  return {
    left: keepWithin(beside, tip.width, viewport.width),
    top: keepWithin(anchor.y - tip.height / 2, tip.height, viewport.height),
  }
}

function keepWithin(start: number, length: number, whole: number): number {
  return Math.max(EDGE, Math.min(start, whole - EDGE - length))
}
