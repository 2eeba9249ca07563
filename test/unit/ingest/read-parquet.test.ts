import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { parquetRead } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { journeysFromParquet, readParquet } from '../../../src/ingest/journeys-from-parquet.js'
import { journeysFromRows } from '../../../src/ingest/journeys-from-rows.js'
import type { ParquetReader } from '../../../src/ingest/parquet-columns.js'

const START = Date.UTC(2026, 0, 1)
const ROWS = 3000

/** Rows as DuckDB writes them below. */
const rows = Array.from({ length: ROWS }, (_, i) => ({
  actor: i % 5 === 0 ? null : `u${i % 3}`,
  time: new Date(START + i * 60_000),
  touchpoint: `p${i % 4}`,
  value: i * 1.5,
  number: String(9007199254740993n + BigInt(i)),
}))

const QUERY = `SELECT CASE WHEN i % 5 = 0 THEN NULL ELSE 'u' || (i % 3) END AS actor,
  TIMESTAMPTZ '2026-01-01 00:00:00+00' + INTERVAL (i) MINUTE AS time, 'p' || (i % 4) AS touchpoint,
  (i * 1.5)::DECIMAL(10, 2) AS value, 9007199254740993 + i AS number FROM range(${ROWS}) t(i)`

const directory = mkdtempSync(join(tmpdir(), 'parcours-'))
let file: ArrayBuffer

beforeAll(async () => {
  const path = join(directory, 'touches.parquet')
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  // Two groups of rows, so that columns come in more than one chunk.
  await connection.run(`COPY (${QUERY}) TO '${path}' (FORMAT parquet, ROW_GROUP_SIZE 2048)`)
  const bytes = readFileSync(path)
  file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
}, 60_000)

afterAll(() => rmSync(directory, { recursive: true }))

describe('a Parquet file', () => {
  test('gives what the same rows give', async () => {
    const mapping = { dimensions: ['number'] } as const
    expect(await journeysFromParquet(file, parquetRead, mapping)).toEqual(journeysFromRows(rows, mapping))
    const read = await readParquet(file, parquetRead, mapping)
    expect(read.rowsRead).toBe(ROWS)
    expect(read.table.dimensions.number?.values).toContain('9007199254740995')
  })

  test('becomes journeys', async () => {
    const journeys = await journeysFromParquet(file, parquetRead, { value: null })
    expect(journeys.actors).toEqual(['u0', 'u1', 'u2'])
    expect(journeys.diagnostics.issues.find(({ kind }) => kind === 'missing-actor')?.count).toBe(ROWS / 5)
  })

  test('chunks may come in any order', async () => {
    const backwards: ParquetReader = async ({ onChunk }) => {
      onChunk({ columnName: 'actor', columnData: ['b'], rowStart: 1 })
      onChunk({ columnName: 'time', columnData: [START, START + 1], rowStart: 0 })
      onChunk({ columnName: 'actor', columnData: ['a'], rowStart: 0 })
    }
    const { table } = await readParquet(new ArrayBuffer(0), backwards, { touchpoint: null })
    expect(table.actor.values).toEqual(['a', 'b'])
  })

  test('what the reader fails with comes through; no reader is misuse', async () => {
    await expect(journeysFromParquet(new ArrayBuffer(3), parquetRead)).rejects.toThrow()
    await expect(journeysFromParquet(file, undefined as never)).rejects.toThrow(/\[bad-option\]/)
  })
})
