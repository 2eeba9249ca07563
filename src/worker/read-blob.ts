import { unreadableFile } from '../foundation/error-texts.js'
import { JourneyError } from '../foundation/journey-error.js'
import type { ByteText } from '../ingest/byte-text.js'
import { byteText } from '../ingest/read-stream.js'
import { type TextFormat, TouchTextReader } from '../ingest/touch-text-reader.js'
import type { FileMapping } from './file-mapping.js'
import { pause } from './pause.js'
import { type OnProgress, readingProgress } from './reading-progress.js'

/** How a file is read. */
export interface ReadBlobOptions {
  readonly mapping?: FileMapping | undefined
  readonly format?: TextFormat | undefined
  /** Bytes per slice. */
  readonly sliceBytes: number
  readonly onProgress: OnProgress
  /** Throws where the work is to stop; asked between slices. */
  readonly check: () => void
}

/**
 * Reads a file by slices into touches, giving everything else its turn after each slice: the same
 * code on a worker and on the page's own thread. The file is never in memory as a whole.
 *
 * Throws JourneyError `unreadable-file` where bytes cannot be had, and what `check` throws.
 */
export async function readBlob(file: Blob, options: ReadBlobOptions): Promise<TouchTextReader> {
  const reader = new TouchTextReader(options.mapping, options.format)
  let text: ByteText | undefined
  for (let start = 0; start < file.size; start += options.sliceBytes) {
    const bytes = await bytesOf(file, start, start + options.sliceBytes)
    text ??= byteText(bytes, reader)
    if (text === undefined) break
    reader.push(text.push(bytes))
    options.onProgress(readingProgress(Math.min(start + options.sliceBytes, file.size), file.size, reader.rowsRead))
    await pause()
    options.check()
  }
  reader.push(text?.end() ?? '')
  return reader
}

async function bytesOf(file: Blob, start: number, end: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(start, end).arrayBuffer())
  } catch (error) {
    throw new JourneyError(unreadableFile, nameOf(file), error instanceof Error ? error.message : String(error))
  }
}

function nameOf(file: Blob): string {
  return 'name' in file && typeof file.name === 'string' ? file.name : 'without name'
}
