import type { Rect } from '../rect.js'
import { fitText } from '../text/fit-text.js'
import { clearPlace, edgePlaces, takenBoxes } from './clear-place.js'
import type { NetworkLayout } from './network-layout.js'
import type { KeyPlaceOptions } from './place-key.js'

/** From the edge of the key to its dot, on to its text, and room behind it. */
export const IMPULSE_KEY_PX: { readonly dot: number; readonly gap: number; readonly pad: number } = {
  dot: 6,
  gap: 9,
  pad: 4,
}
/** A line of text, in heights of its type. */
const LINE = 1.3
/** Of its length, so much makes half of a text that is broken. */
const HALF = 0.62

/** Where the key of impulses stands, and how its text is broken. */
export interface PlacedImpulseKey {
  readonly box: Rect
  readonly lines: readonly string[]
  readonly linePx: number
}

/**
 * Places the one line that says what an impulse stands for: at the lower edge near the entry, or where there is room; in
 * two lines where only those find a clear place. Null where nothing is clear: then it belongs under the picture. Pure. Cost: places tried times what is in the picture.
 */
export function placeImpulseKey(
  layout: NetworkLayout,
  text: string,
  { isRtl, fontPx, measureText }: KeyPlaceOptions,
): PlacedImpulseKey | null {
  const taken = takenBoxes(layout)
  const linePx = fontPx * LINE
  const wholePx = measureText(text, fontPx) + 1
  for (const maxLines of [1, 2]) {
    const maxWidthPx = (maxLines === 1 ? 1 : HALF) * wholePx
    const { widthPx, lines, complete } = fitText(text, { maxWidthPx, maxLines, fontPx, measureText })
    if (!complete) continue
    const { dot, gap, pad } = IMPULSE_KEY_PX
    const boxes = edgePlaces(layout, { width: dot + gap + widthPx + pad, height: lines.length * linePx }, !isRtl)
    const { at, clashes } = clearPlace(layout.frame, boxes, taken)
    const box = boxes[at]
    if (clashes === 0 && box !== undefined) return { box, lines, linePx }
  }
  return null
}
