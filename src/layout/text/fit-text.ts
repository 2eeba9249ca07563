import { shownTurns } from '../../foundation/shown-turns.js'
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

/** Longer labels cannot be shown anyhow; measuring all of a hostile one would cost seconds. */
const READ_AT_MOST = 400

/**
 * Sets a text in at most `maxLines` lines of `maxWidthPx`: wraps at spaces, between Chinese and Japanese
 * characters, and behind the hyphen in a word that is longer than a line, then abbreviates with an ellipsis. Lines are empty where not even one letter and the ellipsis fit: the caller then moves
 * the label to a leader line or hides it. What would turn the direction of letters is shown as a sign. Cost: linear in the text, of which 400 characters are read.
 */
export function fitText(text: string, { maxWidthPx, maxLines, fontPx, weight, measureText }: TextBox): FittedText {
  const widthOf = (line: string): number => measureText(line, fontPx, weight)
  const fits = (line: string): boolean => widthOf(line) <= maxWidthPx
  const pieces = piecesOf(shownTurns(text.slice(0, READ_AT_MOST)), fits)
  const lines: string[] = []
  let isWhole = true
  while (pieces.length > 0 && lines.length < maxLines) {
    const taken = most(pieces.length, (count) => fits(joined(pieces.slice(0, count))))
    isWhole = taken === pieces.length || (taken > 0 && lines.length < maxLines - 1)
    lines.push(isWhole ? joined(pieces.splice(0, taken)) : abbreviate(joined(pieces.splice(0)), fits))
  }
  const set = lines.filter(Boolean)
  const complete = isWhole && set.length > 0 && text.length <= READ_AT_MOST
  return { lines: set, complete, widthPx: Math.max(0, ...set.map(widthOf)) }
}

const EAST_ASIAN = /[\u2e80-\uffef]/u
/**
 * A character after which a line may end: Chinese or Japanese, or what closes. Not where the next one may
 * not begin a line, such as a small kana, a combining or long-vowel mark, what closes, or a percent sign.
 */
const BREAKABLE =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。，．・：；！？）」』】》])(?=[^ー、。，．・：；！？）」』】》々\p{M}ぁぃぅぇぉっゃゅょァィゥェォッャュョヶ%％\s])/gu

const HYPHEN = /(?<=\p{L}-)(?=\p{L})/u

/** Words, or what is between two places where a line may end; a blank before it belongs to a word. */
function piecesOf(text: string, fits: (word: string) => boolean): string[] {
  const words = text.split(/\s+/u).filter(Boolean)
  const pieces = words.flatMap((word, index) => {
    const set = index === 0 ? word : ` ${word}`
    return word.includes('-') && !fits(word) ? set.split(HYPHEN) : [set]
  })
  return EAST_ASIAN.test(text) ? pieces.flatMap((word) => word.replace(BREAKABLE, '$1\u200b').split('\u200b')) : pieces
}

function joined(pieces: readonly string[]): string {
  return pieces.join('').trimStart()
}

/** The longest beginning that fits with an ellipsis, never cutting a character in two; '' if none. */
function abbreviate(text: string, fits: (line: string) => boolean): string {
  const characters = [...text]
  const shortened = (count: number): string => `${characters.slice(0, count).join('').trimEnd()}…`
  const count = most(characters.length, (length) => fits(shortened(length)))
  return count === 0 ? '' : shortened(count)
}

/** The largest count up to `limit` that holds, where fewer hold if more do; 0 if none. */
function most(limit: number, holds: (count: number) => boolean): number {
  let low = 0
  while (low < limit) {
    const middle = Math.ceil((low + limit) / 2)
    if (holds(middle)) low = middle
    else limit = middle - 1
  }
  return low
}
