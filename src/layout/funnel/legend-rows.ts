import type { Rect } from '../rect.js'
import { fitText } from '../text/fit-text.js'
import type { MeasureText } from '../text/measure-text.js'
import { TYPE_PX } from './header-label.js'

/** A name behind its swatch; x and y are where its baseline begins (right to left: ends). */
export interface LegendRowEntry {
  readonly text: string
  readonly swatch: Rect
  readonly x: number
  readonly y: number
}

/** Where the rows lie: the lowest ends at `bottom`, px. */
export interface LegendPlace {
  readonly x: number
  readonly width: number
  readonly bottom: number
}

const SWATCH = 10
const AFTER_SWATCH = 5
const ROW = 18
const BETWEEN = 16

/** Names in rows, as many in each as fit; a name wider than a row is shortened. */
export function legendRows(
  names: readonly string[],
  place: LegendPlace,
  { measureText, direction }: { readonly measureText: MeasureText; readonly direction: 'ltr' | 'rtl' },
): { entries: LegendRowEntry[]; heightPx: number } {
  let left = 0
  let row = 0
  const box = { maxWidthPx: place.width - SWATCH - AFTER_SWATCH, maxLines: 1, fontPx: TYPE_PX.label, measureText }
  const placed = names.map((name) => {
    const fitted = fitText(name, box)
    const width = SWATCH + AFTER_SWATCH + fitted.widthPx
    if (left > 0 && left + width > place.width) {
      left = 0
      row++
    }
    const at = { text: fitted.lines[0] ?? '', left, top: row * ROW + 4 }
    left += width + BETWEEN
    return at
  })
  const heightPx = names.length === 0 ? 0 : (row + 1) * ROW
  const isRtl = direction === 'rtl'
  return {
    heightPx,
    entries: placed.map(({ text, left: from, top }) => {
      const x = isRtl ? place.x + place.width - from - SWATCH : place.x + from
      const y = place.bottom - heightPx + top
      const swatch = { x, y, width: SWATCH, height: SWATCH }
      return { text, swatch, x: isRtl ? x - AFTER_SWATCH : x + SWATCH + AFTER_SWATCH, y: y + SWATCH - 1 }
    }),
  }
}
