import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { logRows } from '../support/random-log.js'
import { expectSameCells } from './cells.js'
import { duckdb, type Engine } from './engines.js'
import { expectSame, expectSameForSeeds, realCase, wildLog } from './same-results.js'

const SEEDS = Array.from({ length: 16 }, (_, i) => i + 1)
const PATIENCE = 600_000

describe('DuckDB', () => {
  let engine: Engine
  beforeAll(async () => {
    engine = await duckdb()
  })
  afterAll(() => engine.close())

  it('counts what memory counts, on random logs', { timeout: PATIENCE }, async () => {
    await expectSameForSeeds(engine, SEEDS, { breakdown: 'channel', period: 'week' })
  })

  it('counts the same in queries that stand by themselves', { timeout: PATIENCE }, async () => {
    await expectSameForSeeds(engine, [25], { breakdown: 'device', attribution: 'last', mode: 'queries' })
  })

  it('breaks down by what the definition says of touchpoints', { timeout: PATIENCE }, async () => {
    await expectSameForSeeds(engine, [31, 32, 33, 34], { breakdown: 'direction' })
    await expectSameForSeeds(engine, [35, 36], { breakdown: 'direction', attribution: 'last', threshold: 2 })
  })

  it('withholds the same rows of few actors and the same rest of the paths', { timeout: PATIENCE }, async () => {
    await expectSameForSeeds(engine, [27, 28, 29], { breakdown: 'device', period: 'month', threshold: 3, paths: 2 })
  })

  it('reads texts, marks and timestamps as memory does, and samples the same actors', {
    timeout: PATIENCE,
  }, async () => {
    await expectSameCells(engine)
  })

  for (const name of ['community', 'onlineretail', 'completejourney'] as const) {
    const real = realCase(name)
    it.skipIf(real === null)(`counts what memory counts, on the log "${name}"`, { timeout: PATIENCE }, async () => {
      await expectSame(engine, real?.rows ?? [], real?.definition ?? {}, { period: 'quarter', paths: 50 })
    })
  }

  it('notices a row that is missing', { timeout: PATIENCE }, async () => {
    const { table, definition } = wildLog(4)
    const rows = logRows(table)
    const isMissing = expectSame(engine, rows, definition, { without: 1 })
    await expect(isMissing).rejects.toThrow(/meta/)
  })
})
