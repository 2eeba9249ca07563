import type { Column, ColumnMemory } from './column-memory.js'
import { BASE_RUNS, CHANGED_RUNS, type SplicePlan } from './splice-plan.js'

/** Where a column comes from. Entries of an empty base or of empty changes are `missing`. */
export interface SplicedColumn<Into extends Column> {
  readonly base: Column
  readonly changed: Column
  /** Makes the column of the result. */
  readonly make: (count: number) => Into
  readonly missing?: number
  /** New codes for those of the base; -1 stays. Absent where they stay. */
  readonly recode?: Int32Array | null
}

/**
 * Puts a column together, in new memory or, where `memory` allows, in that of the base. Cost: that of copying it, more
 * where codes are new or need more bytes.
 */
export function splice<Into extends Column>(plan: SplicePlan, column: SplicedColumn<Into>, memory: ColumnMemory): Into {
  const { base, changed, make, missing = 0, recode = null } = column
  // What gets new codes is read while it is written.
  const into = memory(recode === null ? base : null, make, plan.length)
  if (recode !== null && base.length > 0) recodeRuns(plan, base, recode, into)
  else spliceRuns(plan, BASE_RUNS, base, into, missing)
  spliceRuns(plan, CHANGED_RUNS, changed, into, missing)
  return into
}

/** Writes every second run, from `first` on, where it goes. */
export function spliceRuns(plan: SplicePlan, first: number, source: Column, into: Column, missing: number): void {
  if (source.length === 0) fillRuns(plan, first, into, missing)
  else if (source.BYTES_PER_ELEMENT === into.BYTES_PER_ELEMENT) copyRuns(plan, first, bytesOf(source), bytesOf(into))
  else widenRuns(plan, first, source, into)
}

/** Numbers that count from where their run begins: each is moved as its run is. */
export function spliceMoved(
  plan: SplicePlan,
  column: SplicedColumn<Int32Array>,
  shifts: Int32Array,
  memory: ColumnMemory,
): Int32Array {
  const into = splice(plan, column, memory)
  for (let run = BASE_RUNS; run < shifts.length; run += 2) {
    const shift = shifts[run] as number
    if (shift === 0) continue
    const end = plan.at[run + 1] as number
    for (let i = plan.at[run] as number; i < end; i++) into[i] = (into[i] as number) + shift
  }
  return into
}

/** Shorter runs are written one by one: a view of the memory costs more than that. */
const COPIED_FROM_BYTES = 64
/** So much is copied at a time: what the processor still holds when the runs in it are moved. */
const BLOCK_BYTES = 65_536

/** All columns are copied as bytes: one loop, of one kind of array, that is compiled once. */
function copyRuns(plan: SplicePlan, first: number, source: Uint8Array, into: Uint8Array): void {
  if (source.buffer === into.buffer) {
    const width = widthOf(plan.at, into)
    // All of the memory: what goes back may stand behind the end of the result.
    moveApart(plan, { run: BASE_RUNS, last: plan.from.length - 1, width }, new Uint8Array(into.buffer))
    return
  }
  const isLong = source.length > COPIED_FROM_BYTES * plan.from.length
  const done = first === BASE_RUNS && isLong ? copyBlocks(plan, source, into) : first
  copySingly(plan, done, source, into)
}

/** Writes every second run from `first` on, each by itself. */
function copySingly({ from, at }: SplicePlan, first: number, source: Uint8Array, into: Uint8Array): void {
  const width = widthOf(at, into)
  const { buffer, byteOffset } = source
  for (let run = first; run < from.length; run += 2) {
    const start = (at[run] as number) * width
    const end = (at[run + 1] as number) * width
    const offset = (from[run] as number) * width
    if (end - start > COPIED_FROM_BYTES) into.set(new Uint8Array(buffer, byteOffset + offset, end - start), start)
    else for (let i = start, k = offset; i < end; i++, k++) into[i] = source[k] as number
  }
}

/**
 * Writes runs that stay, many at once, and moves them apart where they are: a view for every run costs more. What
 * lies between them holds anything afterwards. Returns the first run that is left: at the end there may be no room.
 */
function copyBlocks({ from, at }: SplicePlan, source: Uint8Array, into: Uint8Array): number {
  const width = widthOf(at, into)
  const endOf = (run: number): number => ((from[run] as number) + (at[run + 1] as number) - (at[run] as number)) * width
  let run = BASE_RUNS
  while (run < from.length) {
    const offset = (from[run] as number) * width
    let last = run
    while (last + 2 < from.length && endOf(last + 2) - offset < BLOCK_BYTES) last += 2
    const start = (at[run] as number) * width
    const end = endOf(last)
    if (start + end - offset > into.length) return run
    into.set(source.subarray(offset, end), start)
    moveApart({ from, at }, { run, last, width }, into)
    run = last + 2
  }
  return run
}

/**
 * Moves runs of a block, which stand as they did in the base, to where they go: first those that go back, from the
 * first on, then those that go on, from the last on, so that none is written over before it is moved.
 */
function moveApart(
  { from, at }: Pick<SplicePlan, 'from' | 'at'>,
  { run, last, width }: { readonly run: number; readonly last: number; readonly width: number },
  into: Uint8Array,
): void {
  const moved = (at[run] as number) - (from[run] as number)
  const move = (one: number, back: boolean): void => {
    const stands = (from[one] as number) + moved
    const goes = at[one] as number
    if (back ? goes >= stands : goes <= stands) return
    into.copyWithin(goes * width, stands * width, (stands + (at[one + 1] as number) - goes) * width)
  }
  for (let one = run + 2; one <= last; one += 2) move(one, true)
  for (let one = last; one > run; one -= 2) move(one, false)
}

/** Bytes per entry. */
function widthOf(at: Int32Array, into: Uint8Array): number {
  return into.length / (at[at.length - 1] as number)
}

function bytesOf({ buffer, byteOffset, byteLength }: Column): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

function widenRuns({ from, at }: SplicePlan, first: number, source: Column, into: Column): void {
  for (let run = first; run < from.length; run += 2) {
    const end = at[run + 1] as number
    for (let i = at[run] as number, k = from[run] as number; i < end; i++, k++) into[i] = source[k] as number
  }
}

function fillRuns({ from, at }: SplicePlan, first: number, into: Column, missing: number): void {
  // Memory comes as zeros, but between runs that stay anything may have been written.
  if (missing === 0 && first === BASE_RUNS) return
  for (let run = first; run < from.length; run += 2) into.fill(missing, at[run], at[run + 1])
}

function recodeRuns({ from, at }: SplicePlan, base: Column, recode: Int32Array, into: Column): void {
  for (let run = BASE_RUNS; run < from.length; run += 2) {
    const end = at[run + 1] as number
    for (let i = at[run] as number, k = from[run] as number; i < end; i++, k++) {
      const code = base[k] as number
      into[i] = code < 0 ? -1 : (recode[code] as number)
    }
  }
}
