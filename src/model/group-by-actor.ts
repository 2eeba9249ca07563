import type { CodeColumn } from '../foundation/code-column.js'
import type { CodedTouches } from './code-touches.js'

/** Input rows by actor, and where each actor's begin. */
export interface ActorGroups {
  /** Positions in the input; those of one actor ascend. */
  readonly rows: Int32Array
  /** Per actor, the first of its places in `rows`; one entry more than actors. */
  readonly actorRows: Int32Array
}

/** Groups, and a column of as many entries that nobody needs any more. */
export interface GroupedRows extends ActorGroups {
  readonly spare: Int32Array<ArrayBuffer> | null
}

/** Actors per partition: their counters and rows stay in the processor's cache. */
const PARTITION_BITS = 11

/**
 * Counting sort of the rows by actor, stable and linear.
 *
 * Written straight to its place each row would miss the cache, so rows go into partitions of neighbouring actors
 * first and from there to their actor. Rows that come by actor already are left as they stand.
 *
 * @param isLastUse nobody reads `actorCode` afterwards: it may be written over, which spares four bytes per row.
 */
export function groupByActor({ actorCode, actorOfCode, actors }: CodedTouches, isLastUse = false): GroupedRows {
  const actor = isLastUse && fillsItsMemory(actorCode) ? actorCode : new Int32Array(actorCode.length)
  const actorRows = new Int32Array(actors.length + 1)
  let isGrouped = true
  let before = 0
  for (let row = 0; row < actor.length; row++) {
    const own = actorOfCode[actorCode[row] as number] as number
    actor[row] = own
    actorRows[own + 1] = (actorRows[own + 1] as number) + 1
    if (own < before) isGrouped = false
    before = own
  }
  for (let i = 0; i < actors.length; i++) actorRows[i + 1] = (actorRows[i + 1] as number) + (actorRows[i] as number)
  if (isGrouped) return { rows: ascending(actor), actorRows, spare: null }
  return { rows: sorted(actor, actorRows), actorRows, spare: actor }
}

/** Whether a column of four bytes per row is all there is in its memory, so that other columns may be made in it. */
function fillsItsMemory(column: CodeColumn): column is Int32Array<ArrayBuffer> {
  return column instanceof Int32Array && column.buffer instanceof ArrayBuffer && isWhole(column)
}

function isWhole({ buffer, byteLength }: CodeColumn): boolean {
  return buffer.byteLength === byteLength
}

/** 0, 1, 2, ... in the memory of a column that is no longer needed. */
function ascending(column: Int32Array): Int32Array {
  for (let row = 0; row < column.length; row++) column[row] = row
  return column
}

function sorted(actor: Int32Array, actorRows: Int32Array): Int32Array {
  const actors = actorRows.length - 1
  if (actors <= 1 << PARTITION_BITS) return placed(actor, actorRows)
  const rows = partitioned(actor, actorRows)
  const next = new Int32Array(1 << PARTITION_BITS)
  const inPartition: Int32Array[] = [new Int32Array(0)]
  for (let first = 0; first < actors; first += next.length) {
    const last = Math.min(actors, first + next.length)
    const start = actorRows[first] as number
    const part = copied(rows, start, actorRows[last] as number, inPartition)
    for (let i = first; i < last; i++) next[i - first] = actorRows[i] as number
    for (let i = 0; i < part.length; i++) {
      const row = part[i] as number
      const own = (actor[row] as number) - first
      const place = next[own] as number
      rows[place] = row
      next[own] = place + 1
    }
  }
  return rows
}

/** The rows by partition of their actors. */
function partitioned(actor: Int32Array, actorRows: Int32Array): Int32Array {
  const actors = actorRows.length - 1
  const next = new Int32Array(((actors - 1) >> PARTITION_BITS) + 1)
  for (let part = 0; part < next.length; part++) next[part] = actorRows[part << PARTITION_BITS] as number
  const rows = new Int32Array(actor.length)
  for (let row = 0; row < actor.length; row++) {
    const part = (actor[row] as number) >> PARTITION_BITS
    const place = next[part] as number
    rows[place] = row
    next[part] = place + 1
  }
  return rows
}

/** Few actors: each row goes to its place at once. */
function placed(actor: Int32Array, actorRows: Int32Array): Int32Array {
  const next = actorRows.slice()
  const rows = new Int32Array(actor.length)
  for (let row = 0; row < actor.length; row++) {
    const own = actor[row] as number
    const place = next[own] as number
    rows[place] = row
    next[own] = place + 1
  }
  return rows
}

/** A range of a column in memory that is used again and again. */
function copied(column: Int32Array, start: number, end: number, kept: Int32Array[]): Int32Array {
  const length = end - start
  if ((kept[0] as Int32Array).length < length) kept[0] = new Int32Array(length + (length >> 2))
  const copy = (kept[0] as Int32Array).subarray(0, length)
  copy.set(column.subarray(start, end))
  return copy
}
