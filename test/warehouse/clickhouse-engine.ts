import { createRequire } from 'node:module'
import type { Engine } from './engines.js'

type Rows = Awaited<ReturnType<Engine['run']>>

/** What ClickHouse needs besides its queries: columns may be missing, and tables of the test live in memory. */
const SETTINGS = {
  data_type_default_nullable: '1',
  default_table_engine: 'Memory',
  output_format_json_quote_64bit_integers: '0',
}

/** The parts of chdb, ClickHouse as a library, that are used. */
interface Chdb {
  readonly Session: new () => { query(sql: string, format: string): string; cleanup(): void }
}

const { CLICKHOUSE_URL, PARCOURS_CHDB } = process.env

/** False where there is neither a server nor the library. */
export const hasClickhouse: boolean = CLICKHOUSE_URL !== undefined || PARCOURS_CHDB !== undefined

/** A server at `CLICKHOUSE_URL`; else chdb, where `npm run test:clickhouse` has put it. */
export async function clickhouse(): Promise<Engine> {
  if (CLICKHOUSE_URL !== undefined) return server(CLICKHOUSE_URL)
  if (PARCOURS_CHDB === undefined) throw new Error('No ClickHouse: npm run test:clickhouse')
  return library(createRequire(`${PARCOURS_CHDB}/`)('chdb') as Chdb)
}

/** By its HTTP interface, one session for temporary tables. */
function server(address: string): Engine {
  const settings = new URLSearchParams({ session_id: 'parcours', default_format: 'JSON', ...SETTINGS })
  return {
    dialect: 'clickhouse',
    run: async (sql) => {
      const response = await fetch(`${address}/?${settings}`, { method: 'POST', body: sql })
      const text = await response.text()
      if (!response.ok) throw new Error(text)
      return rowsOf(text)
    },
    close: async () => {},
  }
}

function library({ Session }: Chdb): Engine {
  const session = new Session()
  const stated = Object.entries(SETTINGS).map(([name, value]) => `${name} = '${value}'`)
  session.query(`SET ${stated.join(', ')}`, 'JSON')
  return {
    dialect: 'clickhouse',
    run: async (sql) => rowsOf(session.query(sql, 'JSON')),
    close: async () => session.cleanup(),
  }
}

function rowsOf(text: string): Rows {
  return text.trim() === '' ? [] : (JSON.parse(text) as { data: Rows }).data
}
