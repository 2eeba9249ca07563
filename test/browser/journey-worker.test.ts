import {
  type JourneyDefinition,
  journeysFromColumns,
  journeysFromCsv,
  measureCircles,
  measureFunnel,
  measureLoop,
  measureNetwork,
} from 'parcours/core'
import { readJourneyColumns, readJourneyFile } from 'parcours/worker'
import { describe, expect, test } from 'vitest'

const ROWS = 20_000
const columns = {
  who: { values: ['ann', 'bob', 'cid'], codes: Int32Array.from({ length: ROWS }, (_, i) => (i * 7) % 3) },
  at: Float64Array.from({ length: ROWS }, (_, i) => Date.UTC(2026, 0, 1) + i * 3_600_000),
  page: Array.from({ length: ROWS }, (_, i) => ['blog', 'shop', 'order'][(i * 5) % 3]),
}
const mapping = { actor: 'who', time: 'at', touchpoint: 'page' } as const
const definition = { stages: [], conversion: { touchpoints: ['order'] } }

describe('the kernel in a Web Worker', () => {
  test('builds columns as this thread does, again and again', async () => {
    const shares: number[] = []
    const reading = await readJourneyColumns(columns, { mapping, definition, onProgress: (p) => shares.push(p.share) })
    expect(reading.thread).toBe('worker')
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    const here = journeysFromColumns(columns, mapping, definition)
    expect(reading.set).toEqual(here)
    for (const cut of ['never', 'silence', 'both'] as const) {
      const again = await reading.rebuild({ ...definition, cut })
      expect(again).toEqual(journeysFromColumns(columns, mapping, { ...definition, cut }))
    }
    reading.close()
    expect(columns.who.codes).toHaveLength(ROWS)
  })

  test('measures there what it measures here', async () => {
    const staged: JourneyDefinition = {
      ...definition,
      stages: ['seen', 'bought'],
      touchpoints: [{ id: 'order', stage: 'bought' }],
    }
    const reading = await readJourneyColumns(columns, { mapping, definition: staged })
    const here = journeysFromColumns(columns, mapping, staged)
    expect(await reading.measure('funnel')).toEqual(measureFunnel(here))
    expect(await reading.measure('loop')).toEqual(measureLoop(here))
    expect(await reading.measure('circles')).toEqual(measureCircles(here))
    expect(await reading.measure('network', { coverage: 0.8 })).toEqual(measureNetwork(here, { coverage: 0.8 }))
    await expect(reading.measure('network', { coverage: 7 })).rejects.toMatchObject({ code: 'bad-option' })
    // The set that was handed over is untouched by it, and so is the next one.
    expect(reading.set).toEqual(here)
    expect(await reading.rebuild(staged)).toEqual(here)
    reading.close()
    await expect(reading.measure('funnel')).rejects.toMatchObject({ code: 'cancelled' })
  })

  test('reads a file as this thread does', async () => {
    const text = `who,at,page\n${Array.from({ length: 3000 }, (_, i) => `u${i % 50},${new Date(i * 1e7).toISOString()},p${i % 4}`).join('\n')}`
    const reading = await readJourneyFile(new Blob([text]), { definition: { stages: [] } })
    expect(reading.thread).toBe('worker')
    expect(reading.set).toEqual(journeysFromCsv(text, {}, { stages: [] }))
    reading.close()
  })

  test('can be cancelled', async () => {
    const controller = new AbortController()
    const reading = readJourneyColumns(columns, { mapping, definition, signal: controller.signal })
    controller.abort()
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' })
  })
})
