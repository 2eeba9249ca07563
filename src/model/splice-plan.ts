/**
 * How columns are put together anew, in runs. Every even run stays of the base, empty where nothing does; every odd
 * one comes from what was made anew. The last run stays.
 */
export interface SplicePlan {
  /** Per run: where it begins in the base, or in what was made anew. */
  readonly from: Int32Array
  /** Per run: where it begins in the result; one entry more than runs. */
  readonly at: Int32Array
  readonly length: number
}

/** The first of the runs that stay, and the first of those made anew; every second one from there is of the same kind. */
export const BASE_RUNS = 0
export const CHANGED_RUNS = 1

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
 * The plan where all entries of changed actors are new. `baseOffsets` and `changedOffsets` are per actor, with one
 * entry more. Cost: the changed actors.
 */
export function splicePlan(changed: ChangedActors, baseOffsets: Int32Array, changedOffsets: Int32Array): SplicePlan {
  const runs = new SplicePlanBuilder(changed.position.length)
  for (let i = 0; i < changed.position.length; i++) {
    const before = changed.baseBefore[i] as number
    runs.put(baseOffsets[before] as number, changedOffsets[i] as number, changedOffsets[i + 1] as number)
    runs.skipTo(baseOffsets[before + (changed.isInBase[i] as number)] as number)
  }
  return runs.plan(baseOffsets[baseOffsets.length - 1] as number)
}

/** Collects the runs of a plan: what is put in, and where. What lies between stays. */
export class SplicePlanBuilder {
  readonly #from: Int32Array
  readonly #at: Int32Array
  #runs = 0
  /** The base is dealt with up to here. */
  #done = 0

  /** `puts`: so often something is put in, at most. */
  constructor(puts: number) {
    this.#from = new Int32Array(2 * puts + 1)
    this.#at = new Int32Array(2 * puts + 2)
  }

  /** Keeps the base up to `place` and puts the new entries [start, end) there. */
  put(place: number, start: number, end: number): void {
    this.#add(this.#done, place - this.#done)
    this.#add(start, end - start)
    this.#done = place
  }

  /** Leaves the base out up to `place`. */
  skipTo(place: number): void {
    this.#done = place
  }

  /** Keeps what is left of a base of so many entries. */
  plan(count: number): SplicePlan {
    this.#add(this.#done, count - this.#done)
    const at = this.#at.subarray(0, this.#runs + 1)
    return { from: this.#from.subarray(0, this.#runs), at, length: at[this.#runs] as number }
  }

  #add(from: number, length: number): void {
    const run = this.#runs++
    this.#from[run] = from
    this.#at[run + 1] = (this.#at[run] as number) + length
  }
}

/**
 * Per actor of the result the first of its entries; one entry more than actors. `lengths`: how many entries each
 * changed actor has now. Cost: the actors.
 */
export function offsetsAfter(changed: ChangedActors, base: Int32Array, lengths: Int32Array): Int32Array {
  const offsets = new Int32Array(changed.count + 1)
  let shift = 0
  let at = 0
  for (let i = 0; i <= lengths.length; i++) {
    const isLast = i === lengths.length
    const shifted = isLast ? changed.count + 1 : (changed.position[i] as number) + 1
    const back = (isLast ? base.length : (changed.baseBefore[i] as number) + 1) - shifted
    for (; at < shifted; at++) offsets[at] = (base[at + back] as number) + shift
    if (isLast) break
    const before = changed.baseBefore[i] as number
    const had = changed.isInBase[i] === 1 ? (base[before + 1] as number) - (base[before] as number) : 0
    shift += (lengths[i] as number) - had
  }
  return offsets
}
