import type { Rect } from '../rect.js'

/** Lengths as shares of the room, and thickness and gap as shares of what a bar has across. */
const LENGTHS = [0.92, 0.8, 0.5]
const THICKNESS = 0.6
const MARGIN = 8

/** What a ranking looks like before there is anything in it: three bars, the longest first. They stand for no number. Pure. */
export function emptyBars(widthPx: number, heightPx: number, direction: 'ltr' | 'rtl'): Rect[] {
  const pitch = Math.max(1, heightPx - 2 * MARGIN) / LENGTHS.length
  return LENGTHS.map((share, i) => {
    const width = Math.max(1, widthPx - 2 * MARGIN) * share
    const x = direction === 'rtl' ? widthPx - MARGIN - width : MARGIN
    return { x, y: MARGIN + (i + (1 - THICKNESS) / 2) * pitch, width, height: THICKNESS * pitch }
  })
}
