/**
 * Width in px of a text on one line. Layouts take it as an option, so they need no DOM. Charts set
 * figures in tabular width, so every figure should measure the same.
 */
export type MeasureText = (text: string, fontPx: number, weight?: number) => number

/**
 * Advance widths of U+0020 to U+007E in hundredths of an em: for each character the widest of
 * common sans-serif faces (measured in Chromium: Inter, Noto Sans, DejaVu Sans), so that a label
 * that fits by this table fits in the host's typeface too.
 */
const ASCII_WIDTHS = [
  32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84,
  84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79, 60, 79, 69, 63, 61, 73, 68, 99, 69, 61,
  69, 39, 34, 39, 84, 50, 50, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63, 59,
  82, 59, 59, 52, 64, 34, 64, 84,
]
const FIRST = 0x20
const OTHER_LETTER = 75
const WIDE = 100
const SEMIBOLD = 600
const SEMIBOLD_FACTOR = 1.1

/**
 * The built-in width table: what the server and the first client render measure with, so that
 * both draw the same picture. Accented letters count as their base letter, combining marks as
 * nothing, East Asian characters and emoji as one em.
 */
export const estimateTextWidth: MeasureText = (text, fontPx, weight = 400) => {
  let hundredths = 0
  for (const character of text.normalize('NFD')) hundredths += characterWidth(character.codePointAt(0) ?? 0)
  return (hundredths / 100) * fontPx * (weight >= SEMIBOLD ? SEMIBOLD_FACTOR : 1)
}

function characterWidth(codePoint: number): number {
  const known = ASCII_WIDTHS[codePoint - FIRST]
  if (known !== undefined) return known
  if (isZeroWidth(codePoint)) return 0
  return codePoint >= 0x1100 && !isNarrowPunctuation(codePoint) ? WIDE : OTHER_LETTER
}

/** Controls, combining marks (those of kana, too), later parts of a Hangul syllable, invisible characters. */
function isZeroWidth(codePoint: number): boolean {
  return (
    codePoint < FIRST ||
    (codePoint >= 0x300 && codePoint <= 0x36f) ||
    (codePoint >= 0x1160 && codePoint <= 0x11ff) ||
    (codePoint >= 0x200b && codePoint <= 0x200f) ||
    codePoint === 0x3099 ||
    codePoint === 0x309a
  )
}

/** General punctuation: thin spaces, dashes, quotes, the ellipsis. */
function isNarrowPunctuation(codePoint: number): boolean {
  return codePoint >= 0x2000 && codePoint <= 0x206f
}
