import type { ChangedRows } from './changed-rows.js'
import type { JourneySet } from './journey-set.js'
import { type ChangedActors, offsetsAfter, type SplicePlan, SplicePlanBuilder } from './splice-plan.js'
import { timeAt } from './time-column.js'

/** Where rows go. */
export interface PlacedRows {
  readonly plan: SplicePlan
  /** Per actor of the result the first of its rows; one entry more than actors. */
  readonly actorRows: Int32Array
}

/**
 * Where the changed rows go: all of an actor in place of what it had, or single ones between the others by time.
 * Cost: the changed rows × log rows of an actor, and the actors.
 */
export function placeRows(
  { actorRows, rows }: JourneySet,
  changed: ChangedActors,
  { isWhole, order }: ChangedRows,
): PlacedRows {
  const { baseBefore, isInBase } = changed
  const runs = new SplicePlanBuilder(order.rows.length)
  const lengths = new Int32Array(baseBefore.length)
  for (let i = 0; i < baseBefore.length; i++) {
    const start = order.actorRows[i] as number
    const end = order.actorRows[i + 1] as number
    const actor = baseBefore[i] as number
    let place = actorRows[actor] as number
    const last = isInBase[i] === 1 ? (actorRows[actor + 1] as number) : place
    lengths[i] = end - start + (isWhole[i] === 1 ? 0 : last - place)
    if (isWhole[i] === 1) {
      runs.put(place, start, end)
      runs.skipTo(last)
    } else {
      for (let row = start; row < end; row++) {
        place = firstRowFrom(rows, place, last, timeAt(order, row))
        runs.put(place, row, row + 1)
      }
    }
  }
  return { plan: runs.plan(rows.count), actorRows: offsetsAfter(changed, actorRows, lengths) }
}

/** The first of an actor's rows [start, end) that is not before a time; `end` where there is none. */
export function firstRowFrom(rows: Parameters<typeof timeAt>[0], start: number, end: number, timeMs: number): number {
  let low = start
  let high = end
  while (low < high) {
    const middle = (low + high) >>> 1
    if (timeAt(rows, middle) < timeMs) low = middle + 1
    else high = middle
  }
  return low
}
