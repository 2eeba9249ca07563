/** More device px than two per px are not seen. */
const RATIO_AT_MOST = 2

/** Device px per px of a canvas: those of the screen, two at most. */
export function canvasRatio(): number {
  return Math.min(RATIO_AT_MOST, globalThis.devicePixelRatio || 1)
}
