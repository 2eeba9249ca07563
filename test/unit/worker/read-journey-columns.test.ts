import { describe, expect, test } from 'vitest'
import { journeysFromColumns } from '../../../src/ingest/journeys-from-columns.js'
import { readJourneyColumns } from '../../../src/worker/read-journey-columns.js'

const ROWS = 5000
const columns = {
  who: { values: ['ann', 'bob', 'cid'], codes: Int32Array.from({ length: ROWS }, (_, i) => (i * 7) % 3) },
  at: Float64Array.from({ length: ROWS }, (_, i) => Date.UTC(2026, 0, 1) + i * 3_600_000),
  page: Array.from({ length: ROWS }, (_, i) => ['blog', 'shop', 'order'][(i * 5) % 3]),
}
const mapping = { actor: 'who', time: 'at', touchpoint: 'page' } as const
const definition = { stages: [], conversion: { touchpoints: ['order'] } }

describe('columns, in slices on this thread (Node has no Web Worker)', () => {
  test('give what they give at once, and are cut again', async () => {
    const heard: number[] = []
    const reading = await readJourneyColumns(columns, {
      mapping,
      definition,
      onProgress: ({ share }) => heard.push(share),
    })
    expect(reading.thread).toBe('main')
    expect(reading.rowsRead).toBe(ROWS)
    expect(reading.set).toEqual(journeysFromColumns(columns, mapping, definition))
    expect(heard.length).toBeGreaterThan(3)
    const uncut = { ...definition, cut: 'never' } as const
    expect(await reading.rebuild(uncut)).toEqual(journeysFromColumns(columns, mapping, uncut))
  })

  test('leave the columns as they are', async () => {
    await readJourneyColumns(columns, { mapping, definition })
    expect(columns.who.codes).toHaveLength(ROWS)
    expect(columns.at[1]).toBe(Date.UTC(2026, 0, 1) + 3_600_000)
  })

  test('cancelling rejects; columns that are no table do, too', async () => {
    const signal = AbortSignal.abort()
    await expect(readJourneyColumns(columns, { mapping, signal })).rejects.toThrow('Reading the columns')
    const uneven = { ...columns, page: ['blog'] }
    await expect(readJourneyColumns(uneven, { mapping })).rejects.toMatchObject({ code: 'bad-option' })
  })
})
