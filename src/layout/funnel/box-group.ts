import { overlaps, type Rect } from '../rect.js'

/** Boxes that lie together, made when they are first asked about, and a box round them all: what is far from that need not ask. */
export interface BoxGroup {
  readonly boxes: () => readonly Rect[]
  readonly around: Rect
}

/** More than rounding can move the box round many, px. */
const SLACK = 1

/** A group of boxes; of none, it is far from everything. */
export function boxGroup(boxes: readonly Rect[]): BoxGroup {
  let [x, y, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0]
  for (const box of boxes) {
    x = Math.min(x, box.x)
    y = Math.min(y, box.y)
    right = Math.max(right, box.x + box.width)
    bottom = Math.max(bottom, box.y + box.height)
  }
  return { boxes: () => boxes, around: { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) } }
}

/** True where a box touches one of the group, or comes nearer to it than `gapPx`. */
export function meets({ boxes, around }: BoxGroup, box: Rect, gapPx: number): boolean {
  return overlaps(around, box, gapPx + SLACK) && boxes().some((other) => overlaps(other, box, gapPx))
}

/** Px from a box to the nearest of the group, 0 where it touches one; infinite where all are farther than `limitPx`. */
export function distanceTo(group: BoxGroup, box: Rect, limitPx: number = Number.POSITIVE_INFINITY): number {
  let nearest = Number.POSITIVE_INFINITY
  if (!overlaps(group.around, box, limitPx + SLACK)) return nearest
  for (const other of group.boxes()) {
    const across = Math.max(0, other.x - box.x - box.width, box.x - other.x - other.width)
    const down = Math.max(0, other.y - box.y - box.height, box.y - other.y - other.height)
    const limit = Math.min(limitPx, nearest)
    if (across <= limit && down <= limit) nearest = Math.min(nearest, Math.hypot(across, down))
  }
  return nearest
}
