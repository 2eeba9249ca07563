const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i
const GROUPED_BY_COMMA = /^[+-]?\d{1,3}(?:(?:,\d{3})+\.\d+|(?:,\d{3}){2,})$/
const GROUPED_BY_POINT = /^[+-]?\d{1,3}(?:(?:\.\d{3})+,\d+|(?:\.\d{3}){2,})$/
const DECIMAL_COMMA = /^[+-]?\d+,(?:\d{1,2}|\d{4,})$/
/** Currency signs, blanks and thin blanks around or between digits. */
const DRESSING = /[\p{Sc}\s'’_]/gu

/**
 * Reads a cell as a number: NaN where it is missing, `undefined` where it cannot be read.
 *
 * Understands plain numbers, currency signs, and grouped digits where they leave no doubt
 * (`1,234.50`, `1.234,50`, `12,5`). `1,234` alone may be either 1234 or 1.234 and is not guessed.
 */
export function readNumber(cell: unknown): number | undefined {
  if (typeof cell === 'number') return Math.abs(cell) === Number.POSITIVE_INFINITY ? undefined : cell
  if (cell === null || cell === undefined) return Number.NaN
  if (typeof cell === 'bigint') return Number(cell)
  if (typeof cell !== 'string') return undefined
  const text = cell.trim()
  return text === '' ? Number.NaN : parse(text)
}

function parse(text: string): number | undefined {
  if (PLAIN.test(text)) return finite(Number(text))
  const bare = text.replace(DRESSING, '')
  if (PLAIN.test(bare)) return finite(Number(bare))
  if (GROUPED_BY_COMMA.test(bare)) return Number(bare.replaceAll(',', ''))
  if (GROUPED_BY_POINT.test(bare)) return Number(bare.replaceAll('.', '').replace(',', '.'))
  return DECIMAL_COMMA.test(bare) ? Number(bare.replace(',', '.')) : undefined
}

function finite(number: number): number | undefined {
  return Number.isFinite(number) ? number : undefined
}
