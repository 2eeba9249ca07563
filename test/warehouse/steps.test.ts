import { describe, expect, it } from 'vitest'
import type { JourneySet } from '../../src/model/journey-set.js'
import { journeysFromTouches } from '../../src/model/journeys-from-touches.js'
import type { ContractRow } from '../../src/warehouse/contract.js'
import { contractOf } from '../../src/warehouse/contract-of.js'
import { journeySql } from '../../src/warehouse/journey-sql.js'
import { readTable } from '../../src/warehouse/read-table.js'
import { logRows } from '../support/random-log.js'
import { clickhouse, hasClickhouse } from './clickhouse-engine.js'
import { duckdb, type Engine, postgres } from './engines.js'
import { COLUMNS, loadLog } from './load-log.js'
import { askable, wildLog } from './same-results.js'
import { wildSteps } from './wild-steps.js'

const PATIENCE = 600_000

/** Counts many step dialects over one log in the engine and in memory; gives the rows of both. */
async function countBoth(
  engine: Engine,
  seed: number,
): Promise<{ counted: readonly string[]; wanted: readonly ContractRow<'steps'>[] }> {
  const { table, definition } = wildLog(seed)
  const set: JourneySet = journeysFromTouches(table, definition)
  const many = [seed, seed + 1000, seed + 2000].flatMap((one, k) =>
    Object.entries(askable(set, wildSteps(set, one))).map(([name, options]) => [`${name} ${k}`, options] as const),
  )
  const steps = Object.fromEntries(many)
  await loadLog(engine, 'events', logRows(table))
  const { setup, queries, teardown } = journeySql(
    { ...definition, stages: definition.stages ?? set.stages, observedUntil: set.rules.observedUntilMs },
    {
      dialect: engine.dialect,
      table: 'events',
      columns: { ...COLUMNS, row: 'row' },
      timeUnit: 'milliseconds',
      observedFrom: set.rules.observedFromMs,
      threshold: 1 + (seed % 3),
      // ClickHouse computes a step again for every mention, so it counts from tables.
      mode: engine.dialect === 'clickhouse' ? 'tables' : 'queries',
      steps,
    },
  )
  for (const statement of setup) await engine.run(statement)
  const counted = readTable({ steps: await engine.run(queries.steps) }, 'steps')
  for (const statement of teardown) await engine.run(statement)
  return { counted: textsOf(counted), wanted: contractOf(set, { threshold: 1 + (seed % 3), steps }).steps }
}

function textsOf(rows: readonly ContractRow<'steps'>[]): string[] {
  return rows
    .map(({ dialect, reached, open, excluded, breakdown, actors }) =>
      JSON.stringify([dialect, reached, open, excluded, breakdown, actors]),
    )
    .sort()
}

describe.each([
  ['DuckDB', duckdb, 150] as const,
  ['PostgreSQL', postgres, 12] as const,
  ...(hasClickhouse ? [['ClickHouse', clickhouse, 40] as const] : []),
])('steps in %s', (_, open, seeds) => {
  it('are counted as in memory, in every order and with every option', { timeout: PATIENCE }, async () => {
    const engine = await open()
    const seen = { rows: 0, furtherThanOne: 0, excluded: 0, open: 0, broken: 0 }
    for (let seed = 300; seed < 300 + seeds; seed++) {
      const { counted, wanted } = await countBoth(engine, seed)
      expect(counted, `seed ${seed}`).toEqual(textsOf(wanted))
      for (const row of wanted) {
        seen.rows++
        if (row.reached > 1) seen.furtherThanOne++
        if (row.excluded === 1) seen.excluded++
        if (row.open === 1) seen.open++
        if (row.breakdown !== null) seen.broken++
      }
    }
    await engine.close()
    // The dialects are wild, but not so wild that nothing happens in them.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(seeds / 4)
  })
})
