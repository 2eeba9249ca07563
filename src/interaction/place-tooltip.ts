/** A width and a height, px. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** A rectangle in the viewport, px. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Where a tooltip stands, px in the viewport. */
export type Placement = Pick<Box, 'left' | 'top'>

const GAP = 12
const EDGE = 8

/**
 * Places a tooltip where it covers nothing of `shape`: beside it, on the side that has more room, else below, else
 * above. Without a shape, or where none of these has room: above the anchor, else below it, else beside it.
 * Never outside the viewport (where it is larger than that, its upper left corner stays visible).
 */
export function placeTooltip(
  anchor: { readonly x: number; readonly y: number },
  tip: Size,
  viewport: Size,
  shape: Box | null = null,
): Placement {
  return (shape && clearOf(shape, tip, viewport)) ?? placedAt(anchor, tip, viewport)
}

function clearOf(shape: Box, tip: Size, { width, height }: Size): Placement | null {
  const left = keepWithin((shape.left + shape.right - tip.width) / 2, tip.width, width)
  const top = keepWithin((shape.top + shape.bottom - tip.height) / 2, tip.height, height)
  const toRight = width - shape.right
  const away = GAP + EDGE
  if (Math.max(toRight, shape.left) >= tip.width + away)
    return { left: toRight >= shape.left ? shape.right + GAP : shape.left - GAP - tip.width, top }
  if (height - shape.bottom >= tip.height + away) return { left, top: shape.bottom + GAP }
  return shape.top >= tip.height + away ? { left, top: shape.top - GAP - tip.height } : null
}

function placedAt(anchor: { readonly x: number; readonly y: number }, tip: Size, viewport: Size): Placement {
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
