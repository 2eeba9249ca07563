import type { Rect } from '../rect.js'
import type { MeasureText } from '../text/measure-text.js'
import { clearPlace, edgePlaces, takenBoxes } from './clear-place.js'
import type { NetworkLayout } from './network-layout.js'

/** A sample line, from it to its text, and room round all of it. */
export const KEY_PX: { readonly sample: number; readonly gap: number; readonly pad: number } = {
  sample: 20,
  gap: 8,
  pad: 6,
}
/** A line of text, in heights of its type. */
const LINE = 1.5

/** An entry of a key: its text behind a sample line. */
export interface PlacedKeyEntry {
  readonly text: string
  readonly box: Rect
}

/** Where a key stands in a picture. */
export interface PlacedKey {
  readonly grounds: readonly Rect[]
  readonly entries: readonly PlacedKeyEntry[]
}

/** What a key needs to be placed. */
export interface KeyPlaceOptions {
  readonly isRtl: boolean
  readonly fontPx: number
  readonly measureText: MeasureText
}

/**
 * Places a key over a picture: its entries under each other, or else near each other. Null where nothing is clear: then
 * it belongs under the picture. Pure. Cost: places tried times what is in the picture.
 */
export function placeKey(
  layout: NetworkLayout,
  texts: readonly string[],
  { isRtl, fontPx, measureText }: KeyPlaceOptions,
): PlacedKey | null {
  const room = { layout, taken: takenBoxes(layout), isRtl, linePx: fontPx * LINE }
  const widths = texts.map((text) => KEY_PX.sample + KEY_PX.gap + measureText(text, fontPx) + 2 * KEY_PX.pad)
  return inColumn(texts, widths, room) ?? nearby(texts, widths, room)
}

interface KeyRoom {
  readonly layout: NetworkLayout
  readonly taken: readonly Rect[]
  readonly isRtl: boolean
  readonly linePx: number
}

function inColumn(
  texts: readonly string[],
  widths: readonly number[],
  { layout, taken, isRtl, linePx }: KeyRoom,
): PlacedKey | null {
  const boxes = edgePlaces(layout, { width: Math.max(...widths), height: texts.length * linePx }, isRtl)
  const { at, clashes } = clearPlace(layout.frame, boxes, taken)
  const box = boxes[at]
  if (clashes > 0 || box === undefined) return null
  const line = (i: number): Rect => ({ ...box, y: box.y + i * linePx, height: linePx })
  return { grounds: [box], entries: texts.map((text, i) => ({ text, box: line(i) })) }
}

/** The first where there is room, each further one as near to it as can be. */
function nearby(
  texts: readonly string[],
  widths: readonly number[],
  { layout, taken, isRtl, linePx }: KeyRoom,
): PlacedKey | null {
  const entries: PlacedKeyEntry[] = []
  for (const [i, text] of texts.entries()) {
    const boxes = edgePlaces(layout, { width: widths[i] ?? 0, height: linePx }, isRtl)
    const first = entries[0]?.box
    const away = (box: Rect): number => (first === undefined ? 0 : Math.hypot(box.x - first.x, box.y - first.y))
    boxes.sort((a, b) => away(a) - away(b))
    const found = clearPlace(layout.frame, boxes, [...taken, ...entries.map(({ box }) => box)], 2)
    const box = boxes[found.at]
    if (found.clashes > 0 || box === undefined) return null
    entries.push({ text, box })
  }
  return { entries, grounds: entries.map(({ box }) => box) }
}
