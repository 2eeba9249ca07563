import { DuckDBInstance } from '@duckdb/node-api'
import { PGlite } from '@electric-sql/pglite'
import { CONTRACT_TABLES, type RawTables } from '../../src/warehouse/contract.js'
import type { DialectName } from '../../src/warehouse/dialects.js'
import type { JourneySql } from '../../src/warehouse/journey-sql.js'

type Rows = readonly Readonly<Record<string, unknown>>[]

/** An engine that runs inside the test. */
export interface Engine {
  readonly dialect: DialectName
  readonly run: (sql: string) => Promise<Rows>
  readonly close: () => Promise<void>
}

/** DuckDB, in memory. */
export async function duckdb(): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
  const connection = await instance.connect()
  return {
    dialect: 'duckdb',
    run: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS(),
    close: async () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** PostgreSQL, as WebAssembly in memory. */
export async function postgres(): Promise<Engine> {
  const database = await PGlite.create()
  // Beyond these its files would be read and written, which are slow as WebAssembly.
  await database.exec("SET temp_buffers = '256MB'; SET work_mem = '128MB'")
  return {
    dialect: 'postgres',
    run: async (sql) => (await database.query<Record<string, unknown>>(sql)).rows,
    close: () => database.close(),
  }
}

/** Runs all statements; an error names the table. */
export async function tablesFrom(engine: Engine, sql: JourneySql): Promise<RawTables> {
  const tables: Record<string, Rows> = {}
  for (const statement of sql.setup) await named(engine, statement.slice(0, 60), statement)
  for (const table of CONTRACT_TABLES) tables[table] = await named(engine, table, sql.queries[table])
  for (const statement of sql.teardown) await engine.run(statement)
  return tables
}

async function named(engine: Engine, name: string, sql: string): Promise<Rows> {
  try {
    return await engine.run(sql)
  } catch (error) {
    throw new Error(`${engine.dialect}, ${name}: ${String(error)}`)
  }
}
