import { describe, expect, test } from 'vitest'
import { journeysFromCsv } from '../../../src/ingest/journeys-from-csv.js'
import { encodingOf } from '../../../src/ingest/text-encoding.js'
import { readJourneyFile } from '../../../src/worker/read-journey-file.js'
import type { ReadingProgress } from '../../../src/worker/reading-progress.js'
import { transferableBuffers } from '../../../src/worker/transferable-buffers.js'

/** A log of `rows` touches with accents, so that slices fall inside characters. */
function logOf(rows: number): string {
  const lines = ['user,time,page,conversion']
  for (let i = 0; i < rows; i++) {
    lines.push(
      `é${(i * 7) % 101},${new Date(Date.UTC(2026, 0, 1) + i * 60_000).toISOString()},"crème, ${i % 5}",${i % 13 === 0 ? 1 : 0}`,
    )
  }
  return lines.join('\n')
}

describe('a file, read in slices on this thread (Node has no Web Worker)', () => {
  const text = logOf(6000)

  test('gives what the text gives', async () => {
    const reading = await readJourneyFile(new Blob([text]))
    expect(reading.thread).toBe('main')
    expect(reading.rowsRead).toBe(6000)
    expect(reading.columns).toEqual(['user', 'time', 'page', 'conversion'])
    expect(reading.preview[0]).toEqual(['é0', '2026-01-01T00:00:00.000Z', 'crème, 0', '1'])
    expect(reading.set).toEqual(journeysFromCsv(text))
  })

  test('progress never falls and ends with all bytes', async () => {
    const heard: ReadingProgress[] = []
    const blob = new Blob([text])
    await readJourneyFile(blob, { onProgress: (progress) => heard.push(progress) })
    expect(heard.length).toBeGreaterThan(10)
    expect(heard.map(({ share }) => share)).toEqual(heard.map(({ share }) => share).toSorted((a, b) => a - b))
    expect(new Set(heard.map(({ phase }) => phase))).toEqual(new Set(['reading', 'building']))
    expect(heard.at(-1)?.bytesRead).toBe(blob.size)
    expect(heard.at(-1)?.rowsRead).toBe(6000)
  })

  test('is cut again without reading again, also in another zone', async () => {
    const local = text.replaceAll('.000Z', '')
    const reading = await readJourneyFile(new Blob([local]))
    const definition = { cut: 'never', timeZone: 'Asia/Tokyo' } as const
    expect(await reading.rebuild(definition)).toEqual(journeysFromCsv(local, {}, definition))
    expect(await reading.rebuild({})).toEqual(reading.set)
  })

  test('cancelling rejects and stops the work', async () => {
    const abort = new AbortController()
    let calls = 0
    const promise = readJourneyFile(new Blob([text]), {
      signal: abort.signal,
      onProgress: () => {
        calls++
        abort.abort()
      },
    })
    await expect(promise).rejects.toMatchObject({ name: 'JourneyError', code: 'cancelled' })
    const heard = calls
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(calls).toBe(heard)
    await expect(readJourneyFile(new Blob([text]), { signal: abort.signal })).rejects.toMatchObject({
      code: 'cancelled',
    })
  })

  test('cancelling a second cut keeps the reading', async () => {
    const reading = await readJourneyFile(new Blob([text]))
    const abort = new AbortController()
    const promise = reading.rebuild({ cut: 'never' }, { signal: abort.signal, onProgress: () => abort.abort() })
    await expect(promise).rejects.toMatchObject({ code: 'cancelled' })
    expect((await reading.rebuild({ cut: 'never' })).totals.journeys).toBe(101)
    reading.close()
    await expect(reading.rebuild({})).rejects.toMatchObject({ code: 'cancelled' })
  })

  test('misuse rejects with its own code', async () => {
    const blob = new Blob([text])
    await expect(readJourneyFile(blob, { definition: { stages: ['a', 'a'] } })).rejects.toMatchObject({
      code: 'duplicate-id',
    })
    await expect(readJourneyFile(blob, { mapping: { actor: 'nobody' } })).rejects.toMatchObject({
      code: 'missing-column',
    })
  })

  test('a file that cannot be read rejects', async () => {
    const gone = {
      size: 10,
      name: 'gone.csv',
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error('moved')) }),
    }
    await expect(readJourneyFile(gone as unknown as Blob)).rejects.toThrow(
      /"gone.csv" could not be read: moved.*\[unreadable-file\]/,
    )
  })

  test('an empty file, and bytes that are no text, give an empty set', async () => {
    expect((await readJourneyFile(new Blob([]))).set.totals.journeys).toBe(0)
    const binary = await readJourneyFile(new Blob([new Uint8Array([80, 75, 3, 4, 0, 0, 1, 2])]))
    expect(binary.set.totals.journeys).toBe(0)
    expect(binary.set.diagnostics.issues.map(({ kind }) => kind)).toEqual(['malformed-row'])
  })

  test('UTF-16 and Windows-1252 are read, too', async () => {
    const short = 'user,time,page\né,2026-01-01T00:00Z,à\n'
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...[...short].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ])
    const latin = new Uint8Array([...short].map((c) => c.charCodeAt(0)))
    for (const bytes of [utf16, latin]) expect((await readJourneyFile(new Blob([bytes]))).set.actors).toEqual(['é'])
    expect(encodingOf(latin).label).toBe('windows-1252')
  })

  test('a JSON list, in slices', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => ({
      user: `u${i % 50}`,
      time: 1_767_225_600 + i * 60,
      page: `p${i % 4}`,
    }))
    const reading = await readJourneyFile(new Blob([JSON.stringify(rows)]))
    expect(reading.rowsRead).toBe(3000)
    expect(reading.set.totals.actors).toBe(50)
  })
})

describe('handing over memory', () => {
  test('finds every typed array once, but those that are kept', () => {
    const shared = new Int32Array(4)
    const kept = new Float64Array(2)
    const value = { a: shared, b: shared.subarray(1), c: [{ d: new Uint8Array(3) }], e: kept, f: ['texts'], g: null }
    expect(transferableBuffers(value, new Set([kept.buffer])).map((buffer) => buffer.byteLength)).toEqual([16, 3])
  })
})
