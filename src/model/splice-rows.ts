import { codeColumn } from '../foundation/code-column.js'
import type { AddedTouches } from './added-touches.js'
import type { ChangedRows } from './changed-rows.js'
import type { JourneyLog } from './journey-log.js'
import type { Dimension, RowColumns } from './journey-set.js'
import { type MergedReferrers, referrerOf } from './merge-referrers.js'
import type { PlacedRows } from './place-rows.js'
import { splice } from './splice.js'
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
): SplicedRows {
  const { plan } = placed
  const base = log.set.rows
  const { length } = plan
  const flags = (of: 'loss' | 'gap' | 'conversion'): Uint8Array =>
    base[of].length + rows[of].length === 0
      ? base[of]
      : splice(plan, { base: base[of], changed: rows[of], into: new Uint8Array(length) })
  const numbers = (of: Float64Array, changed: Float64Array): Float64Array =>
    of.length + changed.length === 0
      ? of
      : splice(plan, { base: of, changed, into: new Float64Array(length), missing: Number.NaN })
  const { time, scale } = spliceTimes(log, added, order, plan)
  const named = referrers && splicedReferrers(log, referrers, referrerCodes, placed)
  const inOrder = numbers(log.sequence ?? new Float64Array(0), sequence)
  return {
    columns: {
      count: length,
      time,
      touchpoint: splice(plan, {
        base: base.touchpoint,
        changed: rows.touchpoint,
        into: codeColumn(added.touchpoints.length, length),
        missing: -1,
        recode: added.touchpointOfBase,
      }),
      stage: splice(plan, { base: base.stage, changed: rows.stage, into: codeColumn(log.set.stages.length, length) }),
      value: numbers(base.value, rows.value),
      conversion: flags('conversion'),
      loss: flags('loss'),
      gap: flags('gap'),
      referredBy: named?.referredBy ?? base.referredBy,
    },
    dimensions: added.dimensions.map(({ name, values, baseCodes, fromBase }, i) => ({
      name,
      values,
      codes: splice(plan, {
        base: baseCodes,
        changed: dimensions[i]?.codes ?? new Int8Array(0),
        into: codeColumn(values.length, length),
        missing: -1,
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
): SplicedReferrers {
  const { ids } = referrers
  const into = codeColumn(ids.length, plan.length)
  const codes = splice(plan, { base: log.referrers?.codes ?? new Int8Array(0), changed, into, missing: -1 })
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
