import type { MeasureText } from '../text/measure-text.js'

/** What is written round a picture. */
export interface WordsRound {
  readonly title: string
  readonly readingKey: string
  readonly notes: readonly string[]
}

/** A figure and its type. */
export interface WordsSetting {
  readonly width: number
  readonly height: number
  /** Width by height of a picture that has all the room it wants. */
  readonly aspect: number
  readonly titlePx: number
  readonly fontPx: number
  readonly measureText: MeasureText
}

/** Lines break at words, so that a line is seldom full. */
const FULLER = 1.08
const STRONG = 600
const TITLE_LINE = 1.3
const LINE = 1.4
/** Px at the sides of all words, over and under captions, and over and under notes with the button behind them. */
const BESIDE = 16
const ROUND_CAPTIONS = 12
const ROUND_NOTES = 8
const BUTTON = 90
/** Of the height that a picture wants, so much is enough. */
const ENOUGH = 0.8

/** Px of height of what is written over and under a picture; `captions` as the chart shows them. Cost: linear in the text. */
export function wordsHeightPx(
  { title, readingKey, notes }: WordsRound,
  captions: 'full' | 'title' | 'none',
  { width, titlePx, fontPx, measureText }: WordsSetting,
): number {
  if (captions === 'none') return 0
  const lines = (px: number): number => Math.ceil((px * FULLER) / Math.max(1, width - BESIDE))
  const over = ROUND_CAPTIONS + lines(measureText(title, titlePx, STRONG)) * titlePx * TITLE_LINE
  if (captions === 'title') return over
  const under = lines(measureText(notes.join(' '), fontPx) + BUTTON)
  return over + ROUND_NOTES + (lines(measureText(readingKey, fontPx)) + under) * fontPx * LINE
}

/** Px of height that words leave to a picture: half of the figure, or as much as it is wide enough for. */
export function pictureLeastPx({ width, height, aspect }: Pick<WordsSetting, 'width' | 'height' | 'aspect'>): number {
  return Math.min(height / 2, (ENOUGH * width) / aspect)
}

/** Px of height of entries that stand side by side in as many rows as they need. */
export function rowsHeightPx(widthsPx: readonly number[], widthPx: number, gapPx: number, rowPx: number): number {
  let [rows, x] = [0, Number.POSITIVE_INFINITY]
  for (const width of widthsPx) {
    if (x + width > widthPx) [rows, x] = [rows + 1, 0]
    x += width + gapPx
  }
  return rows * rowPx
}
