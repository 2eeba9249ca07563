import type { JourneySet } from '../../model/journey-set.js'

/** Reads one dimension row by row. */
export interface DimensionReader {
  readonly values: readonly string[]
  /** Position in `values`, or -1 where missing. */
  readonly codeAt: (row: number) => number
}

/**
 * The reader of a dimension, or null where the set does not know it. `channel` is also known
 * where only touchpoints of the definition name theirs.
 */
export function dimensionReader(set: JourneySet, name: string): DimensionReader | null {
  const column = set.dimensions.find((dimension) => dimension.name === name)
  if (column !== undefined) return { values: column.values, codeAt: (row) => column.codes[row] ?? -1 }
  return name === 'channel' ? touchpointChannels(set) : null
}

function touchpointChannels(set: JourneySet): DimensionReader | null {
  const values = [...new Set(set.touchpoints.flatMap(({ channel }) => channel ?? []))].sort()
  if (values.length === 0) return null
  const codes = Int32Array.from(set.touchpoints, ({ channel }) =>
    channel === undefined ? -1 : values.indexOf(channel),
  )
  return { values, codeAt: (row) => codes[set.rows.touchpoint[row] as number] ?? -1 }
}
