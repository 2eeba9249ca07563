import { badOption } from '../foundation/error-texts.js'
import { JourneyError } from '../foundation/journey-error.js'
import { malformedUtf8 } from './malformed-utf8.js'
import { type StreamingDecoder, textDecoder } from './text-decoder.js'

/** Told of bytes that are not of the encoding: where the first of them stand, and how many such places there are. */
export type OnMalformed = (example: string, times: number) => void

const EXAMPLES_AT_MOST = 5

/**
 * Turns bytes that arrive in pieces into text, whatever the pieces cut apart. Where bytes of UTF-8 are malformed, they
 * become U+FFFD, as everywhere, but are reported with their places; a U+FFFD that stands in the file is none of them.
 *
 * Throws JourneyError `bad-option` for an encoding that the runtime does not know. Cost: that of the decoder, and one
 * more walk over pieces with malformed bytes.
 */
export class ByteText {
  readonly #decoder: StreamingDecoder
  readonly #isUtf8: boolean
  readonly #onMalformed: OnMalformed
  #tail = new Uint8Array(0)
  #offset = 0
  #examples = 0

  constructor(encoding: string, onMalformed: OnMalformed) {
    this.#decoder = decoderOf(encoding)
    this.#isUtf8 = /^utf-?8$/i.test(encoding)
    this.#onMalformed = onMalformed
  }

  /** The text of the next piece; what its end cuts apart comes with the piece behind it. */
  push(bytes: Uint8Array): string {
    if (this.#isUtf8) this.#check(bytes, false)
    return this.#decoder.decode(bytes, { stream: true })
  }

  /** What is left at the end. */
  end(): string {
    if (this.#isUtf8) this.#check(new Uint8Array(0), true)
    return this.#decoder.decode()
  }

  #check(bytes: Uint8Array, isLast: boolean): void {
    const all = this.#tail.length === 0 ? bytes : joined(this.#tail, bytes)
    const { places, rest } = malformedUtf8(all, isLast)
    for (const place of places) this.#report(place + this.#offset, all[place])
    this.#offset += all.length - rest
    this.#tail = all.slice(all.length - rest)
  }

  #report(place: number, byte: number | undefined): void {
    const isShown = this.#examples++ < EXAMPLES_AT_MOST
    const hex = (byte ?? 0).toString(16).toUpperCase().padStart(2, '0')
    this.#onMalformed(isShown ? `byte ${place + 1}: 0x${hex} is no UTF-8 here` : '', 1)
  }
}

function decoderOf(encoding: string): StreamingDecoder {
  try {
    return textDecoder(encoding)
  } catch {
    throw new JourneyError(badOption, 'encoding', encoding, 'a label of the Encoding Standard, such as "windows-1252"')
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const all = new Uint8Array(a.length + b.length)
  all.set(a)
  all.set(b, a.length)
  return all
}
