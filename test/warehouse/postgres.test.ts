import { afterAll, beforeAll, describe, it } from 'vitest'
import { expectSameCells } from './cells.js'
import { type Engine, postgres } from './engines.js'
import { expectSame, expectSameForSeeds, realCase } from './same-results.js'

const SEEDS = Array.from({ length: 8 }, (_, i) => 101 + i)
const PATIENCE = 600_000

describe('PostgreSQL', () => {
  let engine: Engine
  beforeAll(async () => {
    engine = await postgres()
  }, PATIENCE)
  afterAll(() => engine.close())

  it('counts what memory counts, on random logs', { timeout: PATIENCE }, async () => {
    await expectSameForSeeds(engine, SEEDS, { breakdown: 'channel', period: 'week' })
  })

  it('counts the same in queries that stand by themselves, and withholds the same rows', {
    timeout: PATIENCE,
  }, async () => {
    await expectSameForSeeds(engine, [101], { breakdown: 'device', threshold: 3, paths: 2, mode: 'queries' })
  })

  it('breaks down by what the definition says of touchpoints', { timeout: PATIENCE }, async () => {
    await expectSameForSeeds(engine, [111], { breakdown: 'direction', attribution: 'last' })
  })

  it('reads texts, marks and timestamps as memory does, and samples the same actors', {
    timeout: PATIENCE,
  }, async () => {
    await expectSameCells(engine)
  })

  for (const name of ['community', 'onlineretail', 'completejourney'] as const) {
    const real = realCase(name)
    // All rows of the largest log take minutes as WebAssembly; a part of the actors is as good a witness.
    const actors = new Set([...new Set(real?.rows.map(({ actor }) => actor))].filter((_, i) => i % 8 === 0))
    const rows = real?.rows.filter(({ actor }) => name === 'community' || actors.has(actor)) ?? []
    it.skipIf(real === null)(
      `counts what memory counts, on actors of the log "${name}"`,
      { timeout: PATIENCE },
      async () => {
        await expectSame(engine, rows, real?.definition ?? {}, { paths: 50 })
      },
    )
  }
})
