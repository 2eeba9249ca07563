import type { JourneySet } from '../../model/journey-set.js'
import { timeAt } from '../../model/time-column.js'

/** Actors that another actor brought, ordered by who brought them, then by when they came. */
export interface ReferralList {
  readonly count: number
  /** Who was brought. */
  readonly actor: Int32Array
  /** By whom. */
  readonly by: Int32Array
  /** When the brought actor first appeared, epoch ms. */
  readonly timeMs: Float64Array
  /**
   * The stage that the bringer is counted at: the last one where it had reached that by then, else
   * where it stood; -1 where it had shown no stage yet.
   */
  readonly creditStage: Int32Array
}

/**
 * Finds the referrals: actors whose first row names another actor. Naming oneself is none.
 * Cost: linear in the rows of the bringers, plus sorting the referrals.
 */
export function referralList(set: JourneySet): ReferralList {
  const found = brought(set)
  const timeOf = (actor: number): number => timeAt(set.rows, set.actorRows[actor] as number)
  const bringerOf = (actor: number): number => set.rows.referredBy[set.actorRows[actor] as number] as number
  found.sort((a, b) => bringerOf(a) - bringerOf(b) || timeOf(a) - timeOf(b) || a - b)
  const list = {
    count: found.length,
    actor: Int32Array.from(found),
    by: Int32Array.from(found, bringerOf),
    timeMs: Float64Array.from(found, timeOf),
    creditStage: new Int32Array(found.length).fill(-1),
  }
  credit(set, list)
  return list
}

function brought(set: JourneySet): number[] {
  const { referredBy } = set.rows
  const found: number[] = []
  if (referredBy.length === 0) return found
  for (let actor = 0; actor < set.actors.length; actor++) {
    const first = set.actorRows[actor] as number
    if (first === set.actorRows[actor + 1]) continue
    const by = referredBy[first] as number
    if (by >= 0 && by !== actor) found.push(actor)
  }
  return found
}

/** Runs through each bringer's rows once, beside its referrals, which are ordered by time too. */
function credit(set: JourneySet, list: ReferralList): void {
  const last = set.stages.length - 1
  let row = 0
  let standing = -1
  for (let i = 0; i < list.count; i++) {
    const by = list.by[i] as number
    if (i === 0 || by !== list.by[i - 1]) {
      row = set.actorRows[by] as number
      standing = -1
    }
    const end = set.actorRows[by + 1] as number
    for (; row < end && timeAt(set.rows, row) <= (list.timeMs[i] as number); row++) {
      const stage = set.rows.stage[row] as number
      if (stage >= 0 && standing !== last) standing = stage
    }
    list.creditStage[i] = standing
  }
}
