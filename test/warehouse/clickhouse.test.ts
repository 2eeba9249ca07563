import { describe, it } from 'vitest'
import type { Engine } from './engines.js'
import { expectSameForSeeds } from './same-results.js'

/** Apart from the others: needs a server, such as `CLICKHOUSE_URL=http://localhost:8123`. */
const url = process.env.CLICKHOUSE_URL

/** ClickHouse by its HTTP interface, one session for temporary tables. */
function clickhouse(address: string): Engine {
  const settings = new URLSearchParams({
    session_id: 'parcours',
    default_format: 'JSON',
    data_type_default_nullable: '1',
    default_table_engine: 'Memory',
    output_format_json_quote_64bit_integers: '0',
  })
  return {
    dialect: 'clickhouse',
    run: async (sql) => {
      const response = await fetch(`${address}/?${settings}`, { method: 'POST', body: sql })
      const text = await response.text()
      if (!response.ok) throw new Error(text)
      return text === '' ? [] : (JSON.parse(text) as { data: Record<string, unknown>[] }).data
    },
    close: async () => {},
  }
}

describe.skipIf(url === undefined)('ClickHouse', () => {
  it('counts what memory counts, on random logs', { timeout: 600_000 }, async () => {
    const seeds = Array.from({ length: 12 }, (_, i) => 201 + i)
    await expectSameForSeeds(clickhouse(url ?? ''), seeds, { breakdown: 'channel', period: 'week' })
  })
})
