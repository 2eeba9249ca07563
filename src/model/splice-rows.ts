import { type CodeColumn, codeColumn } from '../foundation/code-column.js'
import type { AddedTouches } from './added-touches.js'
import type { ChangedRows } from './changed-rows.js'
import type { ColumnMemory } from './column-memory.js'
import type { JourneyLog } from './journey-log.js'
import type { Dimension, RowColumns } from './journey-set.js'
import { type MergedReferrers, referrerOf } from './merge-referrers.js'
import type { PlacedRows } from './place-rows.js'
import { type SplicedColumn, splice } from './splice.js'
import { spliceTimes } from './splice-times.js'
import type { TimeScale } from './time-column.js'

/** The rows of base and changed actors as one, and what a log keeps beside them. */
export interface SplicedRows {
  readonly columns: RowColumns
  readonly dimensions: readonly Dimension[]
  readonly timeScale: TimeScale | null
  readonly sequence: Float64Array | null
  readonly referrers: JourneyLog['referrers']
  /** Rows that name a referrer who is not there, or themselves. */
  readonly unknownReferrers: number
}

/** Puts all columns together. Cost: that of copying them; more where names of the base are numbered anew. */
export function spliceRows(
  log: JourneyLog,
  added: AddedTouches,
  { rows, order, dimensions, sequence, referrers: referrerCodes }: ChangedRows,
  placed: PlacedRows,
  referrers: MergedReferrers | null,
  memory: ColumnMemory,
): SplicedRows {
  const { plan } = placed
  const base = log.set.rows
  const { length } = plan
  const flags = (of: 'loss' | 'gap' | 'conversion'): Uint8Array =>
    base[of].length + rows[of].length === 0
      ? base[of]
      : splice(plan, { base: base[of], changed: rows[of], make: (count) => new Uint8Array(count) }, memory)
  const numbers = (of: Float64Array, changed: Float64Array): Float64Array =>
    of.length + changed.length === 0
      ? of
      : splice(plan, { base: of, changed, make: (count) => new Float64Array(count), missing: Number.NaN }, memory)
  const codes = (size: number, column: Omit<SplicedColumn<CodeColumn>, 'make'>): CodeColumn =>
    splice(plan, { ...column, missing: -1, make: (count) => codeColumn(size, count) }, memory)
  const { time, scale } = spliceTimes(log, added, { changed: order, plan }, memory)
  const named = referrers && splicedReferrers(log, referrers, referrerCodes, placed, memory)
  const inOrder = numbers(log.sequence ?? new Float64Array(0), sequence)
  return {
    columns: {
      count: length,
      time,
      touchpoint: codes(added.touchpoints.length, {
        base: base.touchpoint,
        changed: rows.touchpoint,
        recode: added.touchpointOfBase,
      }),
      stage: codes(log.set.stages.length, { base: base.stage, changed: rows.stage }),
      value: numbers(base.value, rows.value),
      conversion: flags('conversion'),
      loss: flags('loss'),
      gap: flags('gap'),
      referredBy: named?.referredBy ?? base.referredBy,
    },
    dimensions: added.dimensions.map(({ name, values, baseCodes, fromBase }, i) => ({
      name,
      values,
      codes: codes(values.length, {
        base: baseCodes,
        changed: dimensions[i]?.codes ?? new Int8Array(0),
        recode: fromBase,
      }),
    })),
    timeScale: scale,
    sequence: inOrder.length > 0 ? inOrder : null,
    referrers: named?.referrers ?? null,
    unknownReferrers: named?.unknown ?? 0,
  }
}

interface SplicedReferrers {
  readonly referrers: NonNullable<JourneyLog['referrers']>
  readonly referredBy: Int32Array
  readonly unknown: number
}

/** Referrers are looked up anew for all rows: an actor that comes now may have been named before. */
function splicedReferrers(
  log: JourneyLog,
  referrers: MergedReferrers,
  changed: Int32Array,
  { plan, actorRows }: PlacedRows,
  memory: ColumnMemory,
): SplicedReferrers {
  const { ids } = referrers
  const make = (count: number): CodeColumn => codeColumn(ids.length, count)
  const base = log.referrers?.codes ?? new Int8Array(0)
  const codes = splice(plan, { base, changed, make, missing: -1 }, memory)
  const referredBy = new Int32Array(plan.length)
  let unknown = 0
  for (let actor = 0; actor < actorRows.length - 1; actor++) {
    const end = actorRows[actor + 1] as number
    for (let row = actorRows[actor] as number; row < end; row++) {
      const code = codes[row] as number
      const referrer = referrerOf(referrers, code, actor)
      referredBy[row] = referrer
      if (code >= 0 && referrer < 0) unknown++
    }
  }
  return { referrers: { ids, codes }, referredBy, unknown }
}
