import type { Rect } from '../rect.js'
import { fitText } from '../text/fit-text.js'
import type { MeasureText } from '../text/measure-text.js'
import type { LabelLine } from './loop-layout.js'

/** What the layouts of the loop's further views are told. */
export interface LoopViewOptions {
  /** Px of the picture, margins included. */
  readonly width: number
  readonly height: number
  readonly margin: Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>
  readonly measureText: MeasureText
}

/** The picture without its margins; at least 1 px each way. */
export function insideOf({ width, height, margin }: LoopViewOptions): Rect {
  return {
    x: margin.left,
    y: margin.top,
    width: Math.max(1, width - margin.left - margin.right),
    height: Math.max(1, height - margin.top - margin.bottom),
  }
}

/** How a line of text is set. */
export interface LineStyle {
  readonly fontPx?: number
  readonly weight?: number
  readonly quiet?: boolean
}

/**
 * One line of text, abbreviated to `maxWidthPx` and set round its middle: `side` says where `x` is, at
 * its start (-1), middle (0) or end (1). None where not even a letter fits.
 */
export function lineAt(
  text: string,
  { x, y, side }: { readonly x: number; readonly y: number; readonly side: -1 | 0 | 1 },
  maxWidthPx: number,
  measureText: MeasureText,
  { fontPx = 12, weight = 400, quiet = false }: LineStyle = {},
): LabelLine[] {
  const { lines, widthPx } = fitText(text, { maxWidthPx, maxLines: 1, fontPx, weight, measureText })
  return lines.map((line) => ({ text: line, x: x - (side * widthPx) / 2, y, fontPx, weight, quiet }))
}
