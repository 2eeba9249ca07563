import type { ByteStream } from './byte-stream.js'
import type { ColumnMapping } from './column-mapping.js'
import { pushBytes, type StreamOptions } from './read-stream.js'
import type { TouchReading } from './touch-reader.js'
import { type XesOptions, XesReader } from './xes-reader.js'

/** The encoding that a document states in its first line. */
const STATED = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/

/**
 * Reads a stream of bytes of an XES event log into touches, without building journeys; see `journeysFromXes`. The
 * encoding is the one that the document states, else it is told as for other streams.
 */
export async function readXes(
  stream: ByteStream,
  mapping: ColumnMapping = {},
  options: XesOptions & Omit<StreamOptions, 'format'> = {},
): Promise<TouchReading> {
  const reader = new XesReader(mapping, options)
  await pushBytes(stream, reader, options, encodingStatedBy)
  return reader.finish(options.timeZone)
}

/** None for UTF-16, which has zero bytes between its letters and a mark at its beginning. */
function encodingStatedBy(first: Uint8Array): string | undefined {
  const begin = String.fromCharCode(...first.subarray(first[0] === 0xef ? 3 : 0, 200))
  return STATED.exec(begin)?.[1]
}
