/** One run of the result: entries of the base, or entries that come in their place or between. */
export interface Piece {
  readonly isBase: boolean
  readonly from: number
  readonly until: number
  /** Where it begins in the result. */
  readonly at: number
}

/** How the parts of actors are put together anew. */
export interface SplicePlan {
  readonly pieces: readonly Piece[]
  readonly length: number
  /** Per actor of the result the first of its entries; one entry more than actors. */
  readonly offsets: Int32Array
}

/** The actors whose part is new, ascending, and where they stand. */
export interface ChangedActors {
  /** Actors of the result. */
  readonly count: number
  /** Per changed actor: its position in the result. */
  readonly position: Int32Array
  /** Per changed actor: the actors of the base that come before it. */
  readonly baseBefore: Int32Array
  /** Per changed actor: 1 where the base has it. */
  readonly isInBase: Uint8Array
}

/**
 * Says which runs of the base stay and where the parts of changed actors go. `baseOffsets` and `changedOffsets` are
 * per actor, with one entry more. Cost: the actors.
 */
export function splicePlan(changed: ChangedActors, baseOffsets: Int32Array, changedOffsets: Int32Array): SplicePlan {
  const pieces: Piece[] = []
  const offsets = new Int32Array(changed.count + 1)
  let at = 0
  let base = 0
  let actor = 0
  const keep = (until: number): void => {
    const shift = at - (baseOffsets[base] as number)
    const from = baseOffsets[base] as number
    for (; base < until; base++) offsets[actor++] = (baseOffsets[base] as number) + shift
    const end = baseOffsets[base] as number
    if (end > from) pieces.push({ isBase: true, from, until: end, at })
    at += end - from
  }
  for (let i = 0; i < changed.position.length; i++) {
    keep(changed.baseBefore[i] as number)
    const from = changedOffsets[i] as number
    const until = changedOffsets[i + 1] as number
    offsets[actor++] = at
    pieces.push({ isBase: false, from, until, at })
    at += until - from
    base += changed.isInBase[i] as number
  }
  keep(baseOffsets.length - 1)
  offsets[actor] = at
  return { pieces, length: at, offsets }
}

type Column = Int8Array | Int16Array | Int32Array | Uint8Array | Uint16Array | Uint32Array | Float64Array

/** Where a column comes from. Entries of an empty base or of empty changes are `missing`. */
export interface SplicedColumn<Into extends Column> {
  readonly base: Column
  readonly changed: Column
  readonly into: Into
  readonly missing?: number
  /** New codes for those of the base; -1 stays. Absent where they stay. */
  readonly recode?: Int32Array | null
}

/** Puts a column together. Cost: that of copying it, more where codes are new. */
export function splice<Into extends Column>({ pieces }: SplicePlan, column: SplicedColumn<Into>): Into {
  const { base, changed, into, missing = 0, recode = null } = column
  for (const { isBase, from, until, at } of pieces) {
    const source = isBase ? base : changed
    if (source.length === 0) into.fill(missing, at, at + until - from)
    else if (isBase && recode !== null) {
      for (let i = from; i < until; i++) {
        const code = source[i] as number
        into[at + i - from] = code < 0 ? -1 : (recode[code] as number)
      }
    } else if (until - from > COPIED_FROM) into.set(source.subarray(from, until), at)
    else for (let i = from; i < until; i++) into[at + i - from] = source[i] as number
  }
  return into
}

/** Shorter runs are written one by one. */
const COPIED_FROM = 48
