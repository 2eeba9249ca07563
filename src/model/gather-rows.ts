import { gather } from '../foundation/gather.js'
import type { Dimension, RowColumns } from './journey-set.js'

/** New columns with the rows at `positions`, in their order. */
export function gatherRows(rows: Omit<RowColumns, 'count'>, positions: Int32Array): RowColumns {
  const count = positions.length
  const hasReferrers = rows.referredBy.length > 0
  return {
    count,
    actor: gather(rows.actor, positions, new Int32Array(count)),
    timeMs: gather(rows.timeMs, positions, new Float64Array(count)),
    touchpoint: gather(rows.touchpoint, positions, new Int32Array(count)),
    stage: gather(rows.stage, positions, new Int32Array(count)),
    value: gather(rows.value, positions, new Float64Array(count)),
    conversion: gather(rows.conversion, positions, new Uint8Array(count)),
    loss: gather(rows.loss, positions, new Uint8Array(count)),
    gap: rows.gap.length > 0 ? gather(rows.gap, positions, new Uint8Array(count)) : rows.gap,
    referredBy: hasReferrers ? gather(rows.referredBy, positions, new Int32Array(count)) : new Int32Array(0),
    source: gather(rows.source, positions, new Int32Array(count)),
  }
}

/** The dimensions with the rows at `positions`; their values stay as they are. */
export function gatherDimensions(dimensions: readonly Dimension[], positions: Int32Array): readonly Dimension[] {
  return dimensions.map(({ name, values, codes }) => ({
    name,
    values,
    codes: gather(codes, positions, new Int32Array(positions.length)),
  }))
}
