import { type CodeColumn, codeColumn } from '../foundation/code-column.js'
import { gather } from '../foundation/gather.js'
import type { Dimension, RowColumns } from './journey-set.js'
import type { TimeColumn } from './time-column.js'

/** Columns of rows, but for the times. */
export type RowsWithoutTime = Omit<RowColumns, 'count' | 'time'>

/** What the touchpoint of a row says: per touchpoint; absent or null where rows speak for themselves. */
export interface OfTouchpoint {
  readonly stage?: Int32Array | null
  readonly conversion?: Uint8Array | null
  readonly loss?: Uint8Array | null
}

/**
 * New columns with the rows at `positions`, in their order, and their times. What the touchpoint says is looked up
 * behind its column and not fetched row by row: that would miss the cache at every row once more.
 */
export function gatherRows(
  rows: RowsWithoutTime,
  positions: Int32Array,
  time: TimeColumn,
  of: OfTouchpoint = {},
): RowColumns {
  const count = positions.length
  const touchpoint = gather(rows.touchpoint, positions, likeCodes(rows.touchpoint, count))
  const flags = (column: Uint8Array, byTouchpoint?: Uint8Array | null): Uint8Array => {
    if (column.length === 0) return column
    const into = new Uint8Array(count)
    return byTouchpoint ? lookUp(touchpoint, byTouchpoint, into, 0) : gather(column, positions, into)
  }
  const stage = likeCodes(rows.stage, count)
  return {
    count,
    time,
    touchpoint,
    stage: of.stage ? lookUp(touchpoint, of.stage, stage, -1) : gather(rows.stage, positions, stage),
    value: rows.value.length > 0 ? gather(rows.value, positions, new Float64Array(count)) : rows.value,
    conversion: flags(rows.conversion, of.conversion),
    loss: flags(rows.loss, of.loss),
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

/** A dimension whose values may follow from the touchpoint alone. */
export interface GatheredDimension extends Dimension {
  /** Per touchpoint: position in `values`, or -1. Absent where rows speak for themselves. */
  readonly ofTouchpoint?: Int32Array
}

/** The dimensions with the rows at `positions`, whose touchpoints are these; their values stay as they are. */
export function gatherDimensions(
  dimensions: readonly GatheredDimension[],
  positions: Int32Array,
  touchpoint: CodeColumn,
): readonly Dimension[] {
  return dimensions.map(({ name, values, codes, ofTouchpoint }) => {
    const into = codeColumn(values.length, positions.length)
    return {
      name,
      values,
      codes: ofTouchpoint ? lookUp(touchpoint, ofTouchpoint, into, -1) : gather(codes, positions, into),
    }
  })
}

/** Per row what its touchpoint says; `missing` where it has none. Sequential, so that it costs next to nothing. */
function lookUp<Into extends CodeColumn | Uint8Array>(
  touchpoint: CodeColumn,
  of: Int32Array | Uint8Array,
  into: Into,
  missing: number,
): Into {
  const said = Int32Array.from(of)
  // One kind of bytes, whatever their sign: a loop that meets many kinds of arrays is compiled for none.
  const written = into instanceof Int8Array ? new Uint8Array(into.buffer) : into
  for (let row = 0; row < written.length; row++) {
    const place = touchpoint[row] as number
    written[row] = place < 0 ? missing : (said[place] as number)
  }
  return into
}

function likeCodes(codes: CodeColumn, count: number): CodeColumn {
  if (codes instanceof Int8Array) return new Int8Array(count)
  return codes instanceof Int16Array ? new Int16Array(count) : new Int32Array(count)
}
