import { codePointOrder } from './code-point-order.js'
import { sortRange } from './sort-range.js'

/** Whole numbers up to here are exact. */
const EXACT = 2 ** 53
/** From here on, code points and UTF-16 units are in different orders. */
const SURROGATES = 0xd800
/** Below so many texts, comparing is as fast as anything. */
const WORTH_PACKING = 256

/**
 * The positions of texts in the order of their code points; equal texts keep theirs.
 *
 * Ids differ in a few characters out of a few dozen. So as many characters as fit go into one number per text, behind
 * what all have in common, and numbers are sorted, which is some ten times faster than comparing texts; only texts
 * that are alike so far are compared. Cost: linear in the characters, n log n in the texts.
 */
export function orderByCodePoint(texts: readonly string[]): Int32Array {
  const packed = texts.length >= WORTH_PACKING ? packedTexts(texts) : null
  if (packed === null) return compared(texts)
  const { keys, isWhole } = packed
  const size = 2 ** Math.ceil(Math.log2(texts.length))
  for (let i = 0; i < keys.length; i++) keys[i] = (keys[i] as number) * size + i
  keys.sort()
  const order = new Int32Array(keys.length)
  for (let i = 0; i < keys.length; i++) {
    const front = Math.floor((keys[i] as number) / size)
    order[i] = (keys[i] as number) - front * size
    keys[i] = front
  }
  if (!isWhole) settleAlike(texts, keys, order)
  return order
}

function compared(texts: readonly string[]): Int32Array {
  const order = Int32Array.from(texts.keys())
  const compare = (a: number, b: number): number => codePointOrder(texts[a] as string, texts[b] as string)
  sortRange(order, 0, order.length, compare, new Int32Array(order.length))
  return order
}

interface PackedTexts {
  /** Per text a number that sorts as its first characters do. */
  readonly keys: Float64Array
  /** False where texts go on behind those. */
  readonly isWhole: boolean
}

/** Null where a text holds characters whose units sort otherwise than their code points. */
function packedTexts(texts: readonly string[]): PackedTexts | null {
  const keys = new Float64Array(texts.length)
  const ranks = new Uint16Array(SURROGATES)
  let room = EXACT / 2 / texts.length
  for (let at = commonLength(texts); ; at++) {
    const characters = charactersAt(texts, at)
    if (characters === null) return null
    if (characters.length === 0) return { keys, isWhole: true }
    const radix = characters.length + 1
    if (radix > room) return { keys, isWhole: false }
    room /= radix
    characters.forEach((character, rank) => {
      ranks[character] = rank + 1
    })
    for (let i = 0; i < texts.length; i++) {
      const text = texts[i] as string
      keys[i] = (keys[i] as number) * radix + (at < text.length ? (ranks[text.charCodeAt(at)] as number) : 0)
    }
  }
}

/** Units that all texts begin with. */
function commonLength(texts: readonly string[]): number {
  const first = texts[0] ?? ''
  let length = first.length
  for (let i = 1; i < texts.length && length > 0; i++) {
    const text = texts[i] as string
    if (text.startsWith(length === first.length ? first : first.slice(0, length))) continue
    let shared = 0
    while (shared < length && text.charCodeAt(shared) === first.charCodeAt(shared)) shared++
    length = shared
  }
  return length
}

/** The units at a place, ascending; empty behind the end of every text, null where one is a surrogate or above. */
function charactersAt(texts: readonly string[], at: number): readonly number[] | null {
  const seen = new Uint8Array(SURROGATES)
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i] as string
    if (at >= text.length) continue
    const character = text.charCodeAt(at)
    if (character >= SURROGATES) return null
    seen[character] = 1
  }
  const characters: number[] = []
  for (let character = 0; character < SURROGATES; character++) if (seen[character] === 1) characters.push(character)
  return characters
}

/** Sorts texts that begin alike by all their characters. */
function settleAlike(texts: readonly string[], fronts: Float64Array, order: Int32Array): void {
  const compare = (a: number, b: number): number => codePointOrder(texts[a] as string, texts[b] as string)
  const scratch = new Int32Array(order.length)
  let start = 0
  for (let end = 1; end <= order.length; end++) {
    if (end < order.length && fronts[end] === fronts[start]) continue
    if (end - start > 1) sortRange(order, start, end, compare, scratch)
    start = end
  }
}
