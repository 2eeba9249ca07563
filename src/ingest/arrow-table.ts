/**
 * An Arrow table by its shape alone, so that no Arrow library is needed: tables of `apache-arrow`
 * (21) and `@uwdata/flechette` (2) have it.
 */
export interface ArrowTableLike {
  readonly numRows: number
  readonly schema: { readonly fields: readonly { readonly name: string }[] }
  getChild(name: string): ArrowColumnLike | null | undefined
}

/** A column of an Arrow table, or a dictionary. */
export interface ArrowColumnLike {
  readonly length: number
  readonly type: ArrowTypeLike
  readonly data: readonly ArrowBatchLike[]
  get(row: number): unknown
}

/** What must be known of an Arrow type. */
export interface ArrowTypeLike {
  /** As in Arrow's metadata; dictionaries are -1. */
  readonly typeId: number
  /** Timestamps: the zone, absent for wall-clock times. */
  readonly timezone?: string | null
  /** Decimals: digits after the point. */
  readonly scale?: number
}

/** One chunk of a column. */
export interface ArrowBatchLike {
  readonly length: number
  readonly nullCount: number
  /** Dictionaries: positions; numbers: the numbers. May be longer than the chunk. */
  readonly values?: unknown
  /** Which rows are filled, one bit each, counted from `offset`; named either way. */
  readonly nullBitmap?: Uint8Array | null | undefined
  readonly validity?: Uint8Array | null | undefined
  readonly offset?: number
  /** Dictionaries: the values. */
  readonly dictionary?: ArrowColumnLike | null | undefined
}
