import type { MeasureText } from '../text/measure-text.js'
import type { ArrowKeyLayout } from './circles-layout.js'
import type { Composition } from './compose-circles.js'

const WIDEST_PX = 21
const GAP_PX = 6
const FONT_PX = 12
/** How far from the axis arcs of jumps reach above the rim, of its radius. */
const JUMPS_SHARE = 0.35

/**
 * The measure of arrow widths: the widest round number (1, 2 or 5 times a power of ten) that an arrow
 * could show, with its words, in the free corner above the circle. Null where nothing is drawn to
 * scale or the words do not fit there.
 */
export function arrowKey(
  pxPerMove: number,
  { center, fullRadiusPx, headPx, form }: Composition,
  write: ((count: number) => string) | undefined,
  measureText: MeasureText,
): ArrowKeyLayout | null {
  if (write === undefined || !(pxPerMove > 0) || form === 'bare') return null
  const count = roundBelow(WIDEST_PX / pxPerMove)
  if (count < 1) return null
  const text = write(count)
  const barPx = count * pxPerMove
  const x = center.x - fullRadiusPx
  const y = center.y - fullRadiusPx - headPx + FONT_PX
  // At the height of the text's foot, the rim is this far from the left edge of the circle.
  const drop = Math.min(fullRadiusPx, headPx > FONT_PX ? 6 : FONT_PX + 4)
  const freePx = fullRadiusPx - Math.sqrt(Math.max(0, fullRadiusPx ** 2 - (fullRadiusPx - drop) ** 2))
  // Arcs of jumps begin above the rim.
  const clearPx = fullRadiusPx - JUMPS_SHARE * (fullRadiusPx + headPx) - 4
  if (barPx + GAP_PX + measureText(text, FONT_PX) > Math.min(freePx, clearPx)) return null
  return { count, text, x, y, barPx, textX: x + barPx + GAP_PX }
}

/** The largest of 1, 2, 5, 10, 20, 50, ... that is not above a number; 0 below 1. */
function roundBelow(most: number): number {
  if (!(most >= 1)) return 0
  const power = 10 ** Math.floor(Math.log10(most))
  return power * (most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1)
}
