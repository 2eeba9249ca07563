import { type CodeColumn, codeColumn } from '../foundation/code-column.js'
import { gather } from '../foundation/gather.js'
import type { Dimension, RowColumns } from './journey-set.js'
import type { TimeColumn } from './time-column.js'

/** Columns of rows, but for the times. */
export type RowsWithoutTime = Omit<RowColumns, 'count' | 'time'>

/** New columns with the rows at `positions`, in their order, and their times. */
export function gatherRows(rows: RowsWithoutTime, positions: Int32Array, time: TimeColumn): RowColumns {
  const count = positions.length
  const flags = (column: Uint8Array): Uint8Array => gatherFilled(column, positions, new Uint8Array(count))
  return {
    count,
    time,
    touchpoint: gather(rows.touchpoint, positions, likeCodes(rows.touchpoint, count)),
    stage: gather(rows.stage, positions, likeCodes(rows.stage, count)),
    value: rows.value.length > 0 ? gather(rows.value, positions, new Float64Array(count)) : rows.value,
    conversion: flags(rows.conversion),
    loss: flags(rows.loss),
    gap: flags(rows.gap),
    referredBy:
      rows.referredBy.length > 0 ? gather(rows.referredBy, positions, new Int32Array(count)) : rows.referredBy,
  }
}

/** The times of a set at `positions`, on the same scale. */
export function gatherTicks(time: TimeColumn, positions: Int32Array): TimeColumn {
  const { ticks, highTicks } = time
  const count = positions.length
  const isWhole = ticks instanceof Uint32Array
  return {
    ...time,
    ticks: isWhole
      ? gather(ticks, positions, new Uint32Array(count))
      : gather(ticks, positions, new Float64Array(count)),
    highTicks: highTicks.length > 0 ? gather(highTicks, positions, new Uint16Array(count)) : highTicks,
  }
}

/** The dimensions with the rows at `positions`; their values stay as they are. */
export function gatherDimensions(dimensions: readonly Dimension[], positions: Int32Array): readonly Dimension[] {
  return dimensions.map(({ name, values, codes }) => ({
    name,
    values,
    codes: gather(codes, positions, codeColumn(values.length, positions.length)),
  }))
}

/** An empty column stays so. */
function gatherFilled(column: Uint8Array, positions: Int32Array, into: Uint8Array): Uint8Array {
  return column.length > 0 ? gather(column, positions, into) : column
}

function likeCodes(codes: CodeColumn, count: number): CodeColumn {
  if (codes instanceof Int8Array) return new Int8Array(count)
  return codes instanceof Int16Array ? new Int16Array(count) : new Int32Array(count)
}
