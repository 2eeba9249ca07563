import type { MeasureText } from './measure-text.js'

/** How a text is to be set. */
export interface TextBox {
  readonly maxWidthPx: number
  readonly maxLines: number
  readonly fontPx: number
  readonly weight?: number
  readonly measureText: MeasureText
}

/** A text set in lines. `complete` is false where something was left out at an ellipsis. */
export interface FittedText {
  readonly lines: readonly string[]
  readonly complete: boolean
  /** Width of the longest line. */
  readonly widthPx: number
}

const ELLIPSIS = '…'
const NO_TEXT: FittedText = { lines: [], complete: false, widthPx: 0 }
/** Longer labels cannot be shown anyhow; measuring all of a hostile one would cost seconds. */
const READ_AT_MOST = 400

/**
 * Sets a text in at most `maxLines` lines of `maxWidthPx`: wraps at spaces, then abbreviates with an
 * ellipsis. Lines are empty where not even one letter and the ellipsis fit: the caller then moves
 * the label to a leader line or hides it. Cost: linear in the text, of which 400 characters are read.
 */
export function fitText(text: string, box: TextBox): FittedText {
  const words = text
    .slice(0, READ_AT_MOST)
    .split(/\s+/u)
    .filter((word) => word !== '')
  if (words.length === 0 || box.maxLines < 1) return NO_TEXT
  const widthOf = (line: string): number => box.measureText(line, box.fontPx, box.weight)
  const lines: string[] = []
  let used = 0
  while (used < words.length && lines.length < box.maxLines) {
    const taken = takeWords(words, used, box, widthOf)
    const isLast = lines.length === box.maxLines - 1
    if (taken === 0 || (isLast && used + taken < words.length)) {
      const rest = abbreviate(words.slice(used).join(' '), box.maxWidthPx, widthOf)
      return rest === ''
        ? lines.length > 0
          ? setOf(lines, false, widthOf)
          : NO_TEXT
        : setOf([...lines, rest], false, widthOf)
    }
    lines.push(words.slice(used, used + taken).join(' '))
    used += taken
  }
  return setOf(lines, text.length <= READ_AT_MOST, widthOf)
}

function takeWords(words: readonly string[], from: number, box: TextBox, widthOf: (line: string) => number): number {
  let line = ''
  let taken = 0
  for (const word of words.slice(from)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (widthOf(longer) > box.maxWidthPx) break
    line = longer
    taken++
  }
  return taken
}

/** The longest beginning that fits with an ellipsis, never cutting a character in two; '' if none. */
function abbreviate(text: string, maxWidthPx: number, widthOf: (line: string) => number): string {
  const characters = [...text]
  let low = 0
  let high = characters.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (widthOf(shortened(characters, middle)) <= maxWidthPx) low = middle
    else high = middle - 1
  }
  return low === 0 ? '' : shortened(characters, low)
}

function shortened(characters: readonly string[], kept: number): string {
  return `${characters.slice(0, kept).join('').trimEnd()}${ELLIPSIS}`
}

function setOf(lines: readonly string[], complete: boolean, widthOf: (line: string) => number): FittedText {
  return { lines, complete, widthPx: Math.max(...lines.map(widthOf)) }
}
