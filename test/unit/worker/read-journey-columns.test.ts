import { describe, expect, test } from 'vitest'
import { journeysFromColumns } from '../../../src/ingest/journeys-from-columns.js'
import { measureCircles } from '../../../src/measures/circles/measure-circles.js'
import { measureFunnel } from '../../../src/measures/funnel/measure-funnel.js'
import { measureLoop } from '../../../src/measures/loop/measure-loop.js'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
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

  test('are measured where they were read, as they would be here', async () => {
    const reading = await readJourneyColumns(columns, { mapping, definition })
    const set = journeysFromColumns(columns, mapping, definition)
    expect(await reading.measure('funnel')).toEqual(measureFunnel(set))
    expect(await reading.measure('loop', {})).toEqual(measureLoop(set))
    expect(await reading.measure('network', { coverage: 0.8 })).toEqual(measureNetwork(set, { coverage: 0.8 }))
    const uncut = { ...definition, cut: 'never' } as const
    const uncutSet = journeysFromColumns(columns, mapping, uncut)
    const [circles, funnel] = await Promise.all([
      reading.measure('circles', {}, { definition: uncut }),
      reading.measure('funnel', {}, { definition: uncut }),
    ])
    expect(circles).toEqual(measureCircles(uncutSet))
    expect(funnel).toEqual(measureFunnel(uncutSet))
    expect(funnel).not.toEqual(measureFunnel(set))
  })

  test('measuring cuts the same journeys once, and can be cancelled, refused and closed', async () => {
    const reading = await readJourneyColumns(columns, { mapping, definition })
    let steps = 0
    const onProgress = (): void => {
      steps++
    }
    await Promise.all([reading.measure('funnel', {}, { onProgress }), reading.measure('loop', {}, { onProgress })])
    const once = steps
    expect(once).toBeGreaterThan(0)
    await reading.measure('network', {}, { onProgress })
    expect(steps).toBe(once)
    await expect(reading.measure('funnel', {}, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'cancelled',
    })
    await expect(reading.measure('spiral' as 'loop')).rejects.toMatchObject({ code: 'bad-option' })
    await expect(reading.measure('network', { coverage: 7 })).rejects.toMatchObject({ code: 'bad-option' })
    reading.close()
    await expect(reading.measure('funnel')).rejects.toMatchObject({ code: 'cancelled' })
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
