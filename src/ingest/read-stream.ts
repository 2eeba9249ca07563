import { badOption } from '../foundation/error-texts.js'
import { JourneyError } from '../foundation/journey-error.js'
import { type ByteStream, isByteStream, piecesOf } from './byte-stream.js'
import { ByteText } from './byte-text.js'
import type { ColumnMapping } from './column-mapping.js'
import type { ReadOptions } from './read-touches.js'
import { encodingOf } from './text-encoding.js'
import type { TouchReading } from './touch-reader.js'
import { type TextFormat, TouchTextReader } from './touch-text-reader.js'

/** So many bytes are awaited, and looked at, before the encoding is told. */
const SNIFFED = 65_536

/** How a stream is read. */
export interface StreamOptions extends ReadOptions {
  /** Default `auto`: told by the first character. */
  readonly format?: TextFormat | undefined
  /** A label of the Encoding Standard, such as `iso-8859-15`. Default: told by the first bytes. */
  readonly encoding?: string | undefined
  /** Called after every piece with the bytes and rows read so far; throwing in it ends the reading and cancels the stream. */
  readonly onProgress?: ((progress: { readonly bytes: number; readonly rows: number }) => void) | undefined
}

/**
 * Reads a stream of bytes into touches, without ever holding the whole text: CSV, JSON or one JSON
 * object per line, in UTF-8, UTF-16 with a mark, or Windows-1252. Pieces may end anywhere, even
 * inside a character.
 *
 * Bytes that turn up later and are not of the encoding become U+FFFD and are reported as `unreadable-text`, with their
 * places. Bytes that are no text are reported as `malformed-row`, and the stream is cancelled. Rejects with
 * JourneyError `bad-option` for what is no stream, `missing-column`, and with whatever the stream
 * itself fails with. Memory: the typed columns and one piece of text.
 */
export async function readStream(
  stream: ByteStream,
  mapping: ColumnMapping = {},
  options: StreamOptions = {},
): Promise<TouchReading> {
  const reader = new TouchTextReader(mapping, options.format)
  await pushBytes(stream, reader, options)
  return reader.finish(options.timeZone, true)
}

/** What bytes are read into: text, and the faults found on the way. */
export interface TextTarget {
  readonly rowsRead: number
  push(text: string): void
  report(kind: 'unreadable-text', example: string, times: number): void
  reportMalformed(example: string): void
}

/** Reads a stream to its end as text; `stated` may tell the encoding from the first bytes. Rejects as `readStream`. */
export async function pushBytes(
  stream: ByteStream,
  target: TextTarget,
  { encoding, onProgress }: Pick<StreamOptions, 'encoding' | 'onProgress'>,
  stated: (first: Uint8Array) => string | undefined = () => undefined,
): Promise<void> {
  if (!isByteStream(stream))
    throw new JourneyError(badOption, 'stream', stream, 'a ReadableStream or an AsyncIterable of bytes')
  let text: ByteText | undefined
  let bytes = 0
  for await (const piece of largePieces(stream)) {
    text ??= byteText(piece, target, encoding ?? stated(piece))
    if (text === undefined) break
    target.push(text.push(piece))
    bytes += piece.length
    onProgress?.({ bytes, rows: target.rowsRead })
  }
  target.push(text?.end() ?? '')
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

/** The text of a file that begins so; none, with a report, where its bytes are no text. */
export function byteText(first: Uint8Array, target: TextTarget, encoding?: string): ByteText | undefined {
  const { label, isBinary } = encodingOf(first.subarray(0, SNIFFED))
  if (encoding === undefined && isBinary) {
    target.reportMalformed('the bytes are no text; pass CSV or JSON')
    return undefined
  }
  return new ByteText(encoding ?? label, (example, times) => target.report('unreadable-text', example, times))
}
