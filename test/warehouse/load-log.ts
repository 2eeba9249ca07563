import type { LogRow } from '../support/random-log.js'
import type { Engine } from './engines.js'

/** The columns of the test table, by their words. */
export const COLUMNS = {
  actor: 'who',
  time: 'at',
  touchpoint: 'where',
  stage: 'stage',
  value: 'value',
  conversion: 'conversion',
  loss: 'loss',
  gap: 'gap',
  referredBy: 'referred_by',
  channel: 'channel',
  device: 'device',
} as const

const TYPES: Readonly<Record<string, string>> = {
  at: 'BIGINT',
  value: 'DOUBLE PRECISION',
  conversion: 'BOOLEAN',
  loss: 'BOOLEAN',
  gap: 'BOOLEAN',
}

const ROWS_PER_INSERT = 2000

/** Writes rows into a new table `name`. */
export async function loadLog(engine: Engine, name: string, rows: readonly LogRow[]): Promise<void> {
  const columns = Object.values(COLUMNS).map((column) => `"${column}" ${TYPES[column] ?? 'TEXT'}`)
  await engine.run(`DROP TABLE IF EXISTS "${name}"`)
  await engine.run(`CREATE TABLE "${name}" (${columns.join(', ')}, "row" BIGINT)`)
  for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
    const values = rows.slice(start, start + ROWS_PER_INSERT).map((row, i) => rowText(row, start + i))
    await engine.run(`INSERT INTO "${name}" VALUES ${values.join(', ')}`)
  }
}

function rowText(row: LogRow, position: number): string {
  const cells = [
    row.actor,
    row.timeMs,
    row.touchpoint,
    row.stage,
    row.value,
    row.conversion ?? false,
    row.loss ?? false,
    row.gap ?? false,
    row.referredBy,
    row.channel,
    row.device,
    position,
  ]
  return `(${cells.map(cellText).join(', ')})`
}

function cellText(cell: string | number | boolean | undefined): string {
  if (cell === undefined) return 'NULL'
  return typeof cell === 'string' ? `'${cell.replaceAll("'", "''")}'` : String(cell)
}
