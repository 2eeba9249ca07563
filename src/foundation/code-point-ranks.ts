import { orderByCodePoint } from './order-by-code-point.js'

/** Per text: its place in the order of code points. */
export function codePointRanks(texts: readonly string[]): Int32Array {
  const ranks = new Int32Array(texts.length)
  orderByCodePoint(texts).forEach((position, rank) => {
    ranks[position] = rank
  })
  return ranks
}
