/** Where bytes are no UTF-8, and how many at the end are the beginning of a character that may still come. */
export interface MalformedUtf8 {
  /** Positions of the first byte of each malformed sequence: as many as a decoder writes U+FFFD. */
  readonly places: readonly number[]
  readonly rest: number
}

/** Bounds of the byte behind the first one of a sequence; the further ones are 80 to BF. */
const SECOND: Readonly<Record<number, readonly [number, number]>> = {
  224: [0xa0, 0xbf],
  237: [0x80, 0x9f],
  240: [0x90, 0xbf],
  244: [0x80, 0x8f],
}
const ANY: readonly [number, number] = [0x80, 0xbf]

/**
 * Looks for malformed sequences as the Encoding Standard counts them (WHATWG, UTF-8 decoder: maximal subparts), so
 * that their number is that of the replacement characters. Linear; plain text is one comparison per byte.
 */
export function malformedUtf8(bytes: Uint8Array, isLast: boolean): MalformedUtf8 {
  const places: number[] = []
  let at = 0
  while (at < bytes.length) {
    const first = bytes[at] as number
    if (first < 0x80) at++
    else {
      const length = sequenceLength(first)
      const sound = soundBytes(bytes, at, length)
      if (sound < length && at + sound === bytes.length && !isLast) return { places, rest: sound }
      if (sound < length) places.push(at)
      at += Math.max(1, sound)
    }
  }
  return { places, rest: 0 }
}

/** How many bytes a character has that begins so; 5, which nothing reaches, where none begins so. */
function sequenceLength(first: number): number {
  if (first >= 0xc2 && first <= 0xdf) return 2
  if (first >= 0xe0 && first <= 0xef) return 3
  return first >= 0xf0 && first <= 0xf4 ? 4 : 5
}

/** How many bytes from here on fit the beginning of one character; 0 where none begins. */
function soundBytes(bytes: Uint8Array, at: number, length: number): number {
  if (length === 5) return 0
  let sound = 1
  while (sound < length && at + sound < bytes.length) {
    const [low, high] = sound === 1 ? (SECOND[bytes[at] as number] ?? ANY) : ANY
    const byte = bytes[at + sound] as number
    if (byte < low || byte > high) break
    sound++
  }
  return sound
}
