import { afterAll, beforeAll, describe, it } from 'vitest'
import { expectSameCells } from './cells.js'
import { clickhouse, hasClickhouse } from './clickhouse-engine.js'
import type { Engine } from './engines.js'
import { expectSame, expectSameForSeeds, realCase } from './same-results.js'

const SEEDS = Array.from({ length: 12 }, (_, i) => 201 + i)
const PATIENCE = 600_000

/** Apart from the others: `npm run test:clickhouse`, which fetches ClickHouse as a library or asks a server. */
describe.skipIf(!hasClickhouse)('ClickHouse', () => {
  let engine: Engine
  beforeAll(async () => {
    engine = await clickhouse()
  })
  afterAll(() => engine.close())

  it('counts what memory counts, on random logs', { timeout: PATIENCE }, async () => {
    await expectSameForSeeds(engine, SEEDS, { breakdown: 'channel', period: 'week' })
  })

  it('withholds the same rows of few actors and the same rest of the paths', { timeout: PATIENCE }, async () => {
    await expectSameForSeeds(engine, [27, 28, 29], { breakdown: 'device', period: 'month', threshold: 3, paths: 2 })
  })

  it('counts the same in queries that stand by themselves', { timeout: PATIENCE }, async () => {
    await expectSameForSeeds(engine, [25], { breakdown: 'device', attribution: 'last', mode: 'queries' })
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
})
