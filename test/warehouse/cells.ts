import { createHash } from 'node:crypto'
import { journeysFromRows } from '../../src/ingest/journeys-from-rows.js'
import type { JourneySet } from '../../src/model/journey-set.js'
import { contractOf } from '../../src/warehouse/contract-of.js'
import { journeySql } from '../../src/warehouse/journey-sql.js'
import { type Engine, tablesFrom } from './engines.js'
import { expectSameTables } from './same-tables.js'

/** Cells as exports hold them: blanks, leading zeros, quotes, marks in words, times with fractions, and nothing. */
const ROWS: readonly (readonly [who: string | null, at: string | null, place: string | null, paid: string])[] = [
  ['007', '2026-01-01 10:00:00.250', ' home ', 'no'],
  [' 007 ', '2026-01-01 10:00:00.999', "the owner's", ''],
  ['7', '2026-01-01 10:00:01.000', 'back\\slash', 'YES'],
  ['7', '2026-02-28 23:59:59.999', 'home', 'false'],
  ['7', '2026-03-01 00:00:00.000', 'home', 't'],
  ['', '2026-01-02 00:00:00.000', 'home', '1'],
  [null, '2026-01-02 00:00:00.000', 'home', '0'],
  ['Ünal', null, 'home', '0'],
  ['Ünal', '1969-12-31 23:59:59.500', 'ein Ort', 'True'],
  ['Ünal', '2026-01-05 00:00:00.000', '', 'y'],
  ...Array.from(
    { length: 40 },
    (_, i) => [`u${i}`, `2026-01-${10 + (i % 20)} 08:00:00.000`, i % 3 ? 'home' : 'shop', i % 4 ? 'n' : 'yes'] as const,
  ),
]
const DEFINITION = { stages: [], patience: '20 days', observedUntil: '2026-03-20T00:00:00Z' } as const
const TIMESTAMP = { clickhouse: "DateTime64(3, 'UTC')" } as const

/** Counts a table of texts and timestamps, by all actors and by a sample of them, as memory does. */
export async function expectSameCells(engine: Engine): Promise<void> {
  const type = engine.dialect === 'clickhouse' ? TIMESTAMP.clickhouse : 'TIMESTAMP'
  await engine.run('DROP TABLE IF EXISTS cells')
  await engine.run(`CREATE TABLE cells (who VARCHAR(20), "at" ${type}, "where" VARCHAR(20), paid VARCHAR(5))`)
  await engine.run(`INSERT INTO cells VALUES ${ROWS.map((row) => `(${row.map((cell) => text(engine, cell))})`)}`)
  for (const sample of [1, 0.4]) {
    const set = inMemory(sample)
    const sql = journeySql(DEFINITION, {
      dialect: engine.dialect,
      table: 'cells',
      columns: { actor: 'who', time: 'at', touchpoint: 'where', conversion: 'paid' },
      mode: 'tables',
      // Memory leaves out times that stand alone, here the one before 1970; SQL does not look for such.
      observedFrom: set.rules.observedFromMs,
      sample,
    })
    expectSameTables(await tablesFrom(engine, sql), contractOf(set))
  }
}

function inMemory(sample: number): JourneySet {
  const isCounted = (who: string | null): boolean =>
    sample === 1 || (who ?? '').trim() === '' || hash((who ?? '').trim()) < sample
  // Faults are counted over all rows, whoever they are of.
  const rows = ROWS.filter(([who, at]) => at === null || isCounted(who)).map(([who, at, place, paid]) => ({
    who,
    at: at === null ? null : `${at.replace(' ', 'T')}Z`,
    place,
    paid,
  }))
  const mapping = { actor: 'who', time: 'at', touchpoint: 'place', conversion: 'paid', dimensions: [] } as const
  return journeysFromRows(rows, mapping, DEFINITION)
}

/** Where an id stands between 0 and 1. */
function hash(id: string): number {
  return createHash('md5').update(id).digest().readUInt32BE(0) / 2 ** 32
}

function text(engine: Engine, cell: string | null): string {
  if (cell === null) return 'NULL'
  const doubled = cell.replaceAll("'", "''")
  return `'${engine.dialect === 'clickhouse' ? doubled.replaceAll('\\', '\\\\') : doubled}'`
}
