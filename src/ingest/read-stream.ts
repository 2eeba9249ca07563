import { badOption } from '../foundation/error-texts.js'
import { JourneyError } from '../foundation/journey-error.js'
import { type ByteStream, isByteStream, piecesOf } from './byte-stream.js'
import type { ColumnMapping } from './column-mapping.js'
import type { ReadOptions } from './read-touches.js'
import { type StreamingDecoder, textDecoder } from './text-decoder.js'
import { encodingOf } from './text-encoding.js'
import type { TouchReading } from './touch-reader.js'
import { type TextFormat, TouchTextReader } from './touch-text-reader.js'

/** So many bytes are awaited before the encoding is told. */
const SNIFFED = 65_536

/** How a stream is read. */
export interface StreamOptions extends ReadOptions {
  /** Default `auto`: told by the first character. */
  readonly format?: TextFormat | undefined
  /** Called after every piece with the bytes and rows read so far; throwing in it ends the reading and cancels the stream. */
  readonly onProgress?: ((progress: { readonly bytes: number; readonly rows: number }) => void) | undefined
}

/**
 * Reads a stream of bytes into touches, without ever holding the whole text: CSV, JSON or one JSON
 * object per line, in UTF-8, UTF-16 with a mark, or Windows-1252. Pieces may end anywhere, even
 * inside a character.
 *
 * Bytes that are no text are reported as `malformed-row`, and the stream is cancelled. Rejects with
 * JourneyError `bad-option` for what is no stream, `missing-column`, and with whatever the stream
 * itself fails with. Memory: the typed columns and one piece of text.
 */
export async function readStream(
  stream: ByteStream,
  mapping: ColumnMapping = {},
  options: StreamOptions = {},
): Promise<TouchReading> {
  if (!isByteStream(stream))
    throw new JourneyError(badOption, 'stream', stream, 'a ReadableStream or an AsyncIterable of bytes')
  const reader = new TouchTextReader(mapping, options.format)
  let decoder: StreamingDecoder | undefined
  let bytes = 0
  for await (const piece of largePieces(stream)) {
    decoder ??= decoderFor(piece, reader)
    if (decoder === undefined) break
    reader.push(decoder.decode(piece, { stream: true }))
    bytes += piece.length
    options.onProgress?.({ bytes, rows: reader.rowsRead })
  }
  reader.push(decoder?.decode() ?? '')
  return reader.finish(options.timeZone)
}

/** The pieces as they come, but the first ones joined until they tell the encoding. */
async function* largePieces(stream: ByteStream): AsyncGenerator<Uint8Array, void> {
  let first: Uint8Array[] | undefined = []
  let length = 0
  for await (const piece of piecesOf(stream)) {
    if (first === undefined) yield piece
    else {
      first.push(piece)
      length += piece.length
      if (length < SNIFFED) continue
      yield joined(first, length)
      first = undefined
    }
  }
  if (first !== undefined && length > 0) yield joined(first, length)
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

function decoderFor(bytes: Uint8Array, reader: TouchTextReader): StreamingDecoder | undefined {
  const { label, isBinary } = encodingOf(bytes)
  if (!isBinary) return textDecoder(label)
  reader.reportMalformed('the bytes are no text; pass CSV or JSON')
  return undefined
}
