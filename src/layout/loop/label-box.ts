import type { Rect } from '../rect.js'
import { fitText } from '../text/fit-text.js'
import type { MeasureText } from '../text/measure-text.js'
import type { LabelLine } from './loop-layout.js'

/** A text of a label before it has a place. */
export interface LabelText {
  readonly text: string
  readonly fontPx: number
  readonly weight: number
  readonly quiet: boolean
}

/** A label as a block of lines: its size, and each line relative to the block's upper middle. */
export interface LabelBlock {
  readonly width: number
  readonly height: number
  readonly lines: readonly LabelLine[]
}

/** Room that one line takes, of its font size. */
const LINE_HEIGHT = 1.22
const ASCENT = 0.94

/** Sets texts under one another, wrapped and abbreviated to a width. Null where nothing fits. */
export function labelBlock(
  texts: readonly LabelText[],
  maxWidthPx: number,
  measureText: MeasureText,
  maxLines = 2,
): LabelBlock | null {
  const lines: LabelLine[] = []
  let y = 0
  let width = 0
  for (const { text, fontPx, weight, quiet } of texts) {
    const fitted = fitText(text, { maxWidthPx, maxLines, fontPx, weight, measureText })
    for (const fittedLine of fitted.lines) {
      lines.push({ text: fittedLine, x: 0, y: y + fontPx * ASCENT, fontPx, weight, quiet })
      y += fontPx * LINE_HEIGHT
    }
    width = Math.max(width, fitted.widthPx)
  }
  return lines.length === 0 ? null : { width, height: y, lines }
}

/** The lines of a block whose upper left corner is at a place. */
export function linesAt(block: LabelBlock, box: Rect): LabelLine[] {
  return block.lines.map((line) => ({ ...line, x: box.x + box.width / 2, y: box.y + line.y }))
}
