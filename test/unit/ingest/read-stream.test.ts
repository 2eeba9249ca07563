import { Readable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { journeysFromCsv } from '../../../src/ingest/journeys-from-csv.js'
import { journeysFromStream } from '../../../src/ingest/journeys-from-stream.js'
import { readStream } from '../../../src/ingest/read-stream.js'

const CSV = 'actor,time,touchpoint\r\nZoë,2026-01-01T00:00:00Z,"café, 1 €"\r\n007,2026-01-01T00:01:00Z,"two\nlines"\r\n'
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The bytes in pieces that end at the given places. */
async function* cutAt(bytes: Uint8Array, places: readonly number[]): AsyncGenerator<Uint8Array> {
  let start = 0
  for (const end of [...places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]) {
    yield bytes.subarray(start, end)
    start = end
  }
}

/** Rows enough that pieces go on after the encoding has been told. */
function longCsv(rows: number): string {
  const line = (i: number): string =>
    `é${i % 50},${new Date(Date.UTC(2026, 0, 1) + i * 1000).toISOString()},"pâge, ${i % 7}"`
  return `actor,time,touchpoint\n${Array.from({ length: rows }, (_, i) => line(i)).join('\n')}`
}

describe('a stream of bytes', () => {
  test('gives what its text gives, wherever its pieces end', async () => {
    const text = longCsv(3000)
    const bytes = bytesOf(text)
    const wanted = journeysFromCsv(text)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 12 }), async (places) => {
        expect(await journeysFromStream(cutAt(bytes, places))).toEqual(wanted)
      }),
      { seed: 5, numRuns: 12 },
    )
  })

  test('byte by byte, with characters cut in two', async () => {
    const bytes = bytesOf(`\uFEFF${CSV}`)
    const read = await readStream(cutAt(bytes, [...bytes.keys()]))
    expect(read.table.actor.values).toEqual(['Zoë', '007'])
    expect(read.table.touchpoint.values).toEqual(['café, 1 €', 'two\nlines'])
  })

  test('one JSON object per line, from a web stream', async () => {
    const lines =
      '{"actor":"a","time":"2026-01-01T00:00Z","touchpoint":"x"}\n{"broken\n{"actor":"b","time":"2026-01-02T00:00Z"}\n'
    const read = await readStream(new Blob([lines]).stream())
    expect(read.table.actor.values).toEqual(['a', 'b'])
    expect(read.table.issues.find(({ kind }) => kind === 'malformed-row')?.count).toBe(1)
  })

  test('from a Node stream, with UTF-16 and Windows-1252', async () => {
    const utf16 = Buffer.from(`\uFEFF${CSV}`, 'utf16le')
    expect((await readStream(Readable.from([utf16.subarray(0, 9), utf16.subarray(9)]))).table.actor.values).toEqual([
      'Zoë',
      '007',
    ])
    const latin = Buffer.from(CSV.replace('€', ''), 'latin1')
    expect((await readStream(Readable.from([latin]))).table.actor.values).toEqual(['Zoë', '007'])
  })

  test('nothing at all is no fault', async () => {
    expect((await journeysFromStream(Readable.from([]))).totals.journeys).toBe(0)
  })

  test('tells how far it is', async () => {
    const seen: number[] = []
    const bytes = bytesOf(longCsv(3000))
    await readStream(cutAt(bytes, [70_000, 90_000]), {}, { onProgress: (progress) => seen.push(progress.bytes) })
    expect(seen).toEqual([70_000, 90_000, bytes.length])
  })
})

describe('a stream that is not read to its end', () => {
  /** A web stream that never ends and remembers that it was cancelled. */
  function endless(piece: Uint8Array): { stream: ReadableStream<Uint8Array>; wasCancelled: () => boolean } {
    let isCancelled = false
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(piece),
      cancel: () => {
        isCancelled = true
      },
    })
    return { stream, wasCancelled: () => isCancelled }
  }

  test('is cancelled and reported where it is no text', async () => {
    const { stream, wasCancelled } = endless(new Uint8Array(10_000))
    const read = await readStream(stream)
    expect(read.table.issues.map(({ kind }) => kind)).toContain('malformed-row')
    expect(wasCancelled()).toBe(true)
  })

  test('is cancelled where the caller stops it', async () => {
    const { stream, wasCancelled } = endless(bytesOf(longCsv(1000)))
    const stop = (): never => {
      throw new Error('enough')
    }
    await expect(readStream(stream, {}, { onProgress: stop })).rejects.toThrow('enough')
    expect(wasCancelled()).toBe(true)
  })

  test('does not read a whole file to find a wrong name in the mapping', async () => {
    const bytes = bytesOf(longCsv(20_000))
    let asked = 0
    let isClosed = false
    async function* pieces(): AsyncGenerator<Uint8Array> {
      try {
        for (let at = 0; at < bytes.length; at += 2000) {
          asked++
          yield bytes.subarray(at, at + 2000)
        }
      } finally {
        isClosed = true
      }
    }
    await expect(readStream(pieces(), { actor: 'aktor' })).rejects.toThrow(/missing-column/)
    expect(asked).toBeLessThanOrEqual(40)
    expect(bytes.length / 2000).toBeGreaterThan(300)
    expect(isClosed).toBe(true)
  })

  test('fails with its own fault', async () => {
    const broken = new ReadableStream<Uint8Array>({
      start: (controller) => controller.error(new Error('line is dead')),
    })
    await expect(journeysFromStream(broken)).rejects.toThrow('line is dead')
  })

  test.each([[null], ['text'], [[bytesOf(CSV)]]])('%j is none', async (no) => {
    await expect(journeysFromStream(no as never)).rejects.toThrow(/\[bad-option\]/)
  })
})
