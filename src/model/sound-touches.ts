import { gather } from '../foundation/gather.js'
import type { JourneyIssueLog } from './journey-issue-log.js'
import { type DictionaryColumn, sourceOf, type TouchTable } from './touch-table.js'

/**
 * The table without rows that lack an actor or a readable time; each is reported.
 *
 * Ingest leaves such rows out already, so this is usually the table itself, at the cost of one pass.
 */
export function soundTouches(table: TouchTable, issues: JourneyIssueLog): TouchTable {
  if (isSound(table)) return table
  const kept: number[] = []
  for (let row = 0; row < table.count; row++) {
    const hasActor = (table.actor.codes[row] ?? -1) >= 0
    const hasTime = Number.isFinite(table.timeMs[row])
    if (hasActor && hasTime) kept.push(row)
    else issues.add(hasActor ? 'unreadable-time' : 'missing-actor', `row ${sourceOf(table, row)}`)
  }
  return pickRows(table, Int32Array.from(kept))
}

function isSound({ count, actor, timeMs }: TouchTable): boolean {
  const { codes } = actor
  for (let row = 0; row < count; row++) {
    if (!((codes[row] as number) >= 0 && Number.isFinite(timeMs[row]))) return false
  }
  return true
}

function pickRows(table: TouchTable, rows: Int32Array): TouchTable {
  const dictionary = (column: DictionaryColumn): DictionaryColumn => ({
    values: column.values,
    codes: gather(column.codes, rows, new Int32Array(rows.length)),
  })
  const numbers = (column: Float64Array): Float64Array => Float64Array.from(rows, (row) => column[row] as number)
  const flags = (column: Uint8Array): Uint8Array => Uint8Array.from(rows, (row) => column[row] as number)
  return {
    count: rows.length,
    actor: dictionary(table.actor),
    timeMs: numbers(table.timeMs),
    touchpoint: dictionary(table.touchpoint),
    ...(table.stage && { stage: dictionary(table.stage) }),
    ...(table.value && { value: numbers(table.value) }),
    ...(table.conversion && { conversion: flags(table.conversion) }),
    ...(table.loss && { loss: flags(table.loss) }),
    ...(table.gap && { gap: flags(table.gap) }),
    ...(table.sequence && { sequence: numbers(table.sequence) }),
    ...(table.referredBy && { referredBy: dictionary(table.referredBy) }),
    dimensions: Object.fromEntries(
      Object.entries(table.dimensions).map(([name, column]) => [name, dictionary(column)]),
    ),
    source: rows.map((row) => sourceOf(table, row)),
    issues: table.issues,
  }
}
