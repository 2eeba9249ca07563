import type { Rect } from '../rect.js'
import type { MeasureText } from '../text/measure-text.js'
import type { ThreadStop } from './actor-thread.js'
import { clearPlace, writtenBoxes } from './clear-place.js'
import type { NetworkLayout } from './network-layout.js'

/** Px of a badge: its height, and its width beside its text. */
const HEIGHT_PX = 18
const BESIDE_PX = 10

/** The numbers of one person's touches at a body. */
export interface ThreadBadge {
  readonly body: number
  readonly text: string
  readonly box: Rect
}

/** How badges are written. */
export interface ThreadBadgeOptions {
  readonly fontPx: number
  readonly weight: number
  readonly measureText: MeasureText
  /** The number of a touch, the first being 1. */
  readonly textOf: (place: number) => string
}

/**
 * Places the numbers of a person's touches: on their body or, where a name or number stands there, beside it. Pure.
 * Cost: nine places per body times what is written.
 */
export function placeThreadBadges(
  layout: NetworkLayout,
  stops: readonly ThreadStop[],
  { fontPx, weight, measureText, textOf }: ThreadBadgeOptions,
): ThreadBadge[] {
  const taken = writtenBoxes(layout)
  return stops.map(({ body, at, touches }) => {
    const text = touches.map((touch) => textOf(touch + 1)).join(' ')
    const boxes = placesOn(at, { width: BESIDE_PX + measureText(text, fontPx, weight), height: HEIGHT_PX })
    const box = boxes[clearPlace(layout.frame, boxes, taken, 1).at] as Rect
    taken.push(box)
    return { body, text, box }
  })
}

/** In the middle of a body, then a little to each side. */
function placesOn({ x, y }: ThreadStop['at'], { width, height }: Pick<Rect, 'width' | 'height'>): Rect[] {
  const [dx, dy] = [width / 2, height / 2]
  const shifts = [
    [0, 0],
    [0, -dy],
    [0, dy],
    [-dx, 0],
    [dx, 0],
    [-dx, -dy],
    [dx, -dy],
    [-dx, dy],
    [dx, dy],
  ] as const
  return shifts.map(([right, down]) => ({ x: x + right - dx, y: y + down - dy, width, height }))
}
