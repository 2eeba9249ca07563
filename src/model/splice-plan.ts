/**
 * How the parts of actors are put together anew, in runs. Run 2i is what stays of the base before changed actor i,
 * empty where nothing does; run 2i + 1 is that actor's part. The last run stays.
 */
export interface SplicePlan {
  /** Per run: where it begins in the base, or in what was made anew. */
  readonly from: Int32Array
  /** Per run: where it begins in the result; one entry more than runs. */
  readonly at: Int32Array
  readonly length: number
  /** Per actor of the result the first of its entries; one entry more than actors. */
  readonly offsets: Int32Array
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
 * Says which runs of the base stay and where the parts of changed actors go. `baseOffsets` and `changedOffsets` are
 * per actor, with one entry more. Cost: the actors.
 */
export function splicePlan(changed: ChangedActors, baseOffsets: Int32Array, changedOffsets: Int32Array): SplicePlan {
  const parts = changed.position.length
  const from = new Int32Array(2 * parts + 1)
  const at = new Int32Array(2 * parts + 2)
  const offsets = new Int32Array(changed.count + 1)
  let base = 0
  for (let i = 0; i <= parts; i++) {
    const run = 2 * i
    const until = i < parts ? (changed.baseBefore[i] as number) : baseOffsets.length - 1
    from[run] = baseOffsets[base] as number
    moveOffsets(baseOffsets, { from: base, until }, at[run] as number, offsets, firstActor(changed, i))
    at[run + 1] = (at[run] as number) + (baseOffsets[until] as number) - (from[run] as number)
    if (i === parts) break
    from[run + 1] = changedOffsets[i] as number
    at[run + 2] = (at[run + 1] as number) + (changedOffsets[i + 1] as number) - (from[run + 1] as number)
    offsets[changed.position[i] as number] = at[run + 1] as number
    base = until + (changed.isInBase[i] as number)
  }
  const length = at[at.length - 1] as number
  offsets[changed.count] = length
  return { from, at, length, offsets }
}

/** The actor of the result with which the i-th run that stays begins. */
export function firstActor({ position }: ChangedActors, i: number): number {
  return i === 0 ? 0 : (position[i - 1] as number) + 1
}

function moveOffsets(
  base: Int32Array,
  { from, until }: { readonly from: number; readonly until: number },
  at: number,
  into: Int32Array,
  actor: number,
): void {
  const shift = at - (base[from] as number)
  for (let i = from; i < until; i++) into[actor + i - from] = (base[i] as number) + shift
}
