import { textDecoder } from './text-decoder.js'

/** What the first bytes of a file say about its text. */
export interface FileEncoding {
  /** A label that TextDecoder knows. */
  readonly label: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
  /** Bytes that no text has: pictures, archives, spreadsheets. */
  readonly isBinary: boolean
}

/** Bytes that are looked at for a zero byte. */
const LOOKED_AT = 4096

/**
 * Tells the encoding from the first bytes: a byte-order mark, else UTF-8, else Windows-1252 where
 * the bytes are no UTF-8 (old spreadsheets). A zero byte without a mark means that it is no text.
 */
export function encodingOf(bytes: Uint8Array): FileEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { label: 'utf-16le', isBinary: false }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { label: 'utf-16be', isBinary: false }
  const isBinary = bytes.subarray(0, LOOKED_AT).includes(0)
  return { label: isUtf8(bytes) ? 'utf-8' : 'windows-1252', isBinary }
}

/** The slice may end inside a character, which is no fault. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    textDecoder('utf-8', true).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
