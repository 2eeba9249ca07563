import { type FunnelTotal, journeysFromCsv, journeysFromJson } from 'parcours/core'
import type { Columns } from './own-data-store.js'

/** A table of more stages is a table of something else. */
const STAGES_AT_MOST = 60
const NUMBER = /^[\d\s.,]*\d[\d\s.,]*%?$/

/**
 * The counts of a file that is no log but a table of totals: no column reads as a time, one names stages, one holds
 * numbers. Null where it is not such a table. The file is small, so it is read once more, as touches one after another
 * whose value is the count.
 */
export async function totalsOf(file: Blob, columns: Columns): Promise<readonly FunnelTotal[] | null> {
  const names = totalColumns(columns)
  if (names === null) return null
  const text = await file.text()
  let row = 0
  const mapping = {
    actor: () => 'everybody',
    time: () => row++,
    touchpoint: names.stage,
    value: (one: Record<string, unknown>) => countIn(one[names.count]),
    stage: null,
    conversion: null,
    referredBy: null,
  }
  const read = /^\s*[[{]/.test(text) ? journeysFromJson : journeysFromCsv
  const { rows, touchpoints } = read(text, mapping, { stages: [], ties: 'rows' })
  return Array.from({ length: rows.count }, (_, i) => ({
    stage: touchpoints[rows.touchpoint[i] ?? -1]?.id ?? '',
    count: rows.value[i] ?? null,
  }))
}

function totalColumns({ columns, preview, mapping, rowsRead }: Columns): { stage: string; count: string } | null {
  if (mapping.time !== undefined || rowsRead < 2 || rowsRead > STAGES_AT_MOST) return null
  const cells = (column: number): string[] => preview.map((row) => row[column]?.trim() ?? '')
  const isCount = columns.map((_, i) => cells(i).some((cell) => NUMBER.test(cell)) && cells(i).every(isCountOrEmpty))
  const stage = columns.find((_, i) => isCount[i] === false && new Set(cells(i)).size === preview.length)
  const count = columns.find((_, i) => isCount[i])
  return stage === undefined || count === undefined ? null : { stage, count }
}

function isCountOrEmpty(cell: string): boolean {
  return cell === '' || NUMBER.test(cell)
}

/** Counts are whole, so that a point or comma before three figures groups them: `1.200` is twelve hundred. */
function countIn(cell: unknown): unknown {
  const isGrouped = typeof cell === 'string' && /^\d{1,3}([.,\s]\d{3})+$/.test(cell.trim())
  return isGrouped ? cell.replace(/[.,\s]/g, '') : cell
}
