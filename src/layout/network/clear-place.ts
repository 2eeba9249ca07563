import { contains, overlaps, type Rect } from '../rect.js'
import { bodyReach } from './body-reach.js'
import type { NetworkLayout, Point } from './network-layout.js'

/** The place that was found, and how much stands in its way: 0 is clear. */
export interface ClearPlace {
  /** Position in the boxes that were tried. */
  readonly at: number
  readonly clashes: number
}

/**
 * For a text that is laid over a picture: of some boxes, best first, the first that fewest of the taken ones stand in the
 * way of; inside the frame where one is. Ways may run under it. Cost: boxes times what is taken.
 */
export function clearPlace(frame: Rect, boxes: readonly Rect[], taken: readonly Rect[], gapPx = 4): ClearPlace {
  let [at, least] = [0, Number.POSITIVE_INFINITY]
  for (const [i, box] of boxes.entries()) {
    const outside = contains(frame, box) ? 0 : 1000
    const clashes = outside + taken.filter((other) => overlaps(box, other, gapPx)).length
    if (clashes >= least) continue
    least = clashes
    at = i
    if (clashes === 0) break
  }
  return { at, clashes: least }
}

/** All that is written in a picture. */
export function writtenBoxes({ bodies, goal, start }: NetworkLayout): Rect[] {
  const labels = [
    goal.label,
    start.label,
    ...bodies.flatMap(({ label, stubIn, stubOut, corona }) => [
      label,
      stubIn?.label,
      stubOut?.label,
      corona?.countLabel,
    ]),
  ]
  return labels.flatMap((label) => (label == null ? [] : [label.box]))
}

/** A text covers rather so many bodies than one name. */
const NAME_WEIGHT = 4

/** Bodies with their rings, the goal, and all that is written, as often as it weighs. */
export function takenBoxes(layout: NetworkLayout): Rect[] {
  const around = ({ x, y }: Point, reach: number): Rect => ({
    x: x - reach,
    y: y - reach,
    width: 2 * reach,
    height: 2 * reach,
  })
  return [
    around(layout.goal, layout.goal.radius),
    ...layout.bodies.map((body) => around(body, bodyReach(body))),
    ...Array.from({ length: NAME_WEIGHT }, () => writtenBoxes(layout)).flat(),
  ]
}

/** Px from the edge of the picture, and from one place tried to the next. */
const CORNER_PX = 8
const STEP_PX = 8

/**
 * Boxes of a size along the lower edge, then the upper one, then row by row between them; in each the corner towards the
 * goal first.
 */
export function edgePlaces(
  { frame }: NetworkLayout,
  { width, height }: Pick<Rect, 'width' | 'height'>,
  isRtl: boolean,
): Rect[] {
  const [left, top] = [frame.x + CORNER_PX, frame.y + CORNER_PX]
  const right = Math.max(left, frame.x + frame.width - width - CORNER_PX)
  const bottom = Math.max(top, frame.y + frame.height - height - CORNER_PX)
  const columns = Math.floor((right - left) / STEP_PX)
  const rows = Math.floor((bottom - top) / STEP_PX)
  const xs = Array.from({ length: columns + 1 }, (_, i) => (isRtl ? left + i * STEP_PX : right - i * STEP_PX))
  const between = Array.from({ length: Math.max(0, rows - 1) }, (_, i) => bottom - (i + 1) * STEP_PX)
  return [bottom, top, ...between].flatMap((y) => xs.map((x) => ({ x, y, width, height })))
}
