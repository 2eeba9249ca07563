/** Bytes that arrive in pieces: a web stream (`response.body`, `file.stream()`), a Node stream, a generator. */
export type ByteStream = AsyncIterable<Uint8Array> | ReadableByteStream

/** A web stream by its shape: not every browser can walk one with `for await`. */
export interface ReadableByteStream {
  getReader(): ByteStreamReader
}

/** The reader of a web stream. */
export interface ByteStreamReader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>
  cancel(reason?: unknown): Promise<void>
}

/** The pieces one by one. Whoever stops early cancels the stream. */
export async function* piecesOf(stream: ByteStream): AsyncGenerator<Uint8Array, void> {
  if (!isWebStream(stream)) {
    yield* stream
    return
  }
  const reader = stream.getReader()
  let isDone = false
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) if (step.value) yield step.value
    isDone = true
  } finally {
    if (!isDone) await reader.cancel()
  }
}

/** Whether a value is a stream of either kind. */
export function isByteStream(value: unknown): value is ByteStream {
  return typeof value === 'object' && value !== null && (isWebStream(value) || Symbol.asyncIterator in value)
}

function isWebStream(stream: object): stream is ReadableByteStream {
  return 'getReader' in stream && typeof stream.getReader === 'function'
}
