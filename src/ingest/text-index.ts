import { textDecoder } from './text-decoder.js'
import { NOT_ASCII, textHash } from './text-hash.js'

const FIRST_SLOTS = 64
/** Hashes of texts that nobody chose never lie so close; behind those that do, texts are kept in a Map. */
const PROBES_AT_MOST = 256
const LONGEST = 0x7f
const BLOCK_BITS = 16
const BLOCK = 1 << BLOCK_BITS
/** In front of a text stand its code, seven bits in each of five bytes, and its length: so a block is ASCII as a whole. */
const CODE_BYTES = 5
const HEAD = CODE_BYTES + 1

/**
 * Distinct texts, numbered as they first come. A text is looked up where it stands in a longer one: neither known nor
 * new texts are cut out; texts are made of those that there are when `texts` is asked for.
 *
 * ASCII texts, as nearly all ids are, lie as bytes in blocks and are found by a hash table in typed arrays, which takes
 * a look at two places in memory; they are compared by all their units, so that a hash decides nothing. Other texts,
 * and those beyond 127 units, are kept in a Map. Cost of a look-up: the length of the text.
 */
export class TextIndex {
  /** Two per slot: a hash, and where the text lies + 1, or 0 where nothing does. A third of the slots stays free. */
  #slots = new Int32Array(2 * FIRST_SLOTS)
  /**
   * Slots that were too few, as many as there are slots now at most. Systems keep what is freed for what is asked for
   * next, in sizes up to the largest that was freed; then the blocks of columns would never be given back.
   */
  readonly #spent: Int32Array[] = []
  readonly #blocks: Uint8Array[] = [new Uint8Array(BLOCK)]
  /** Where the next text goes. */
  #end = 0
  /** Texts in the blocks. */
  #filed = 0
  readonly #others = new Map<string, number>()
  #count = 0
  readonly #texts: string[] = []
  /** How far the texts of the blocks have been made. */
  #made = 0

  /** The code of the text from `start` up to, and without, `end`; the next code where it is new. */
  codeOf(text: string, start = 0, end: number = text.length): number {
    const length = end - start
    const hash = length === 0 || length > LONGEST ? NOT_ASCII : textHash(text, start, end)
    if (hash === NOT_ASCII) return this.#codeOfOther(text.slice(start, end))
    const slots = this.#slots
    const mask = slots.length - 2
    for (let probe = 0; probe < PROBES_AT_MOST; probe++) {
      const slot = ((hash + probe) << 1) & mask
      const place = (slots[slot + 1] as number) - 1
      if (place < 0) return this.#file(text, start, end, hash, slot)
      if (slots[slot] === hash && this.#isAt(place, text, start, end)) return this.#codeAt(place)
    }
    return this.#codeOfOther(text.slice(start, end))
  }

  /** The texts so far, by code; the list grows with the index. */
  texts(): readonly string[] {
    while (this.#texts.length < this.#count) this.#texts.push('')
    while (this.#made < this.#end) this.#makeBlock(this.#made >>> BLOCK_BITS)
    for (const [text, code] of this.#others) this.#texts[code] = text
    return this.#texts
  }

  #isAt(place: number, text: string, start: number, end: number): boolean {
    const block = this.#blocks[place >>> BLOCK_BITS] as Uint8Array
    let at = (place & (BLOCK - 1)) + CODE_BYTES
    if (block[at] !== end - start) return false
    for (let i = start; i < end; i++) if (block[++at] !== text.charCodeAt(i)) return false
    return true
  }

  #codeAt(place: number): number {
    const block = this.#blocks[place >>> BLOCK_BITS] as Uint8Array
    const at = place & (BLOCK - 1)
    let code = 0
    for (let i = 0; i < CODE_BYTES; i++) code = code * 128 + (block[at + i] as number)
    return code
  }

  /** Writes a new text down. */
  #file(text: string, start: number, end: number, hash: number, slot: number): number {
    const size = HEAD + end - start
    if ((this.#end & (BLOCK - 1)) + size > BLOCK || this.#end === this.#blocks.length * BLOCK) this.#nextBlock()
    const block = this.#blocks[this.#blocks.length - 1] as Uint8Array
    const code = this.#count++
    const at = this.#end & (BLOCK - 1)
    for (let i = 0, left = code; i < CODE_BYTES; i++, left = Math.floor(left / 128))
      block[at + CODE_BYTES - 1 - i] = left % 128
    block[at + CODE_BYTES] = end - start
    for (let i = start; i < end; i++) block[at + HEAD + i - start] = text.charCodeAt(i)
    this.#slots[slot] = hash
    this.#slots[slot + 1] = this.#end + 1
    this.#end += size
    this.#filed++
    if (3 * this.#filed > this.#slots.length) this.#spread()
    return code
  }

  #nextBlock(): void {
    this.#end = this.#blocks.length * BLOCK
    this.#blocks.push(new Uint8Array(BLOCK))
  }

  /** Twice as many slots. */
  #spread(): void {
    const before = this.#slots
    this.#slots = new Int32Array(2 * before.length)
    this.#spent.push(before)
    for (let i = 0; i < before.length; i += 2) {
      if (before[i + 1] !== 0) this.#place(before[i] as number, before[i + 1] as number)
    }
  }

  /** Puts a filed text into the first free slot that a look-up comes by; where there is none, beside the others. */
  #place(hash: number, entry: number): void {
    const slots = this.#slots
    const mask = slots.length - 2
    for (let probe = 0; probe < PROBES_AT_MOST; probe++) {
      const slot = ((hash + probe) << 1) & mask
      if (slots[slot + 1] !== 0) continue
      slots[slot] = hash
      slots[slot + 1] = entry
      return
    }
    this.#others.set(this.#textAt(entry - 1), this.#codeAt(entry - 1))
  }

  #textAt(place: number): string {
    const block = this.#blocks[place >>> BLOCK_BITS] as Uint8Array
    const at = (place & (BLOCK - 1)) + HEAD
    return String.fromCharCode(...block.subarray(at, at + (block[at - 1] as number)))
  }

  #codeOfOther(text: string): number {
    const known = this.#others.get(text)
    if (known !== undefined) return known
    const code = this.#count++
    this.#others.set(ownCopy(text), code)
    return code
  }

  /** Makes the texts of one block at once: cut out of one text, they share its memory. */
  #makeBlock(number: number): void {
    const block = this.#blocks[number] as Uint8Array
    const from = this.#made & (BLOCK - 1)
    const isLast = number === this.#blocks.length - 1
    const until = isLast ? this.#end - number * BLOCK : BLOCK
    const all = textDecoder('utf-8').decode(block.subarray(from, until))
    for (let at = 0; at < all.length && all.charCodeAt(at + CODE_BYTES) > 0; ) {
      const length = all.charCodeAt(at + CODE_BYTES)
      this.#texts[this.#codeAt(number * BLOCK + from + at)] = all.slice(at + HEAD, at + HEAD + length)
      at += HEAD + length
    }
    this.#made = number * BLOCK + until
  }
}

/** A copy with its own memory: otherwise one text would keep a whole slice of the file alive. */
function ownCopy(text: string): string {
  return ` ${text}`.slice(1)
}
