import { doubled } from '../../foundation/doubled.js'

/** The tries of one thread, in order of entry. Columns are reused: their first `count` entries hold. */
export interface Tries {
  count: number
  /** The touch of entry, a position in the thread. */
  entry: Int32Array
  /** The furthest step reached. */
  furthest: Int32Array
  /** Which steps were done, one bit each. */
  done: Int32Array
  /** The touch at which the furthest step was reached. */
  at: Int32Array
  /** 1 where an exclusion lies in it. */
  excluded: Uint8Array
}

/** No tries yet. */
export function newTries(): Tries {
  return {
    count: 0,
    entry: new Int32Array(16),
    furthest: new Int32Array(16),
    done: new Int32Array(16),
    at: new Int32Array(16),
    excluded: new Uint8Array(16),
  }
}

/** Adds a try that stands at its first step. */
export function openTry(tries: Tries, at: number): number {
  if (tries.count === tries.entry.length) grow(tries)
  const index = tries.count++
  tries.entry[index] = at
  tries.excluded[index] = 0
  tries.done[index] = 0
  moveTry(tries, index, 0, at)
  return index
}

/** Moves a try on to a step. */
export function moveTry(tries: Tries, index: number, step: number, at: number): void {
  tries.furthest[index] = step
  tries.done[index] = (tries.done[index] as number) | (1 << step)
  tries.at[index] = at
}

function grow(tries: Tries): void {
  tries.entry = doubled(tries.entry)
  tries.furthest = doubled(tries.furthest)
  tries.done = doubled(tries.done)
  tries.at = doubled(tries.at)
  tries.excluded = doubled(tries.excluded)
}

/** The furthest of the steps that a touch meets and that may come next, or -1. */
export function furthestBit(bits: number): number {
  return 31 - Math.clz32(bits)
}

/** The step done before a try's furthest one, or -1. */
export function stepBefore(tries: Tries, index: number): number {
  return furthestBit((tries.done[index] as number) & ((1 << (tries.furthest[index] as number)) - 1))
}

/** How many bits are set. */
export function countBits(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}
