import type { JourneySet } from '../../../src/model/journey-set.js'
import { timeAt } from '../../../src/model/time-column.js'

/** Plain, slow and obviously right: an actor's place at every row, from objects. */
export interface NaiveEvent {
  readonly actor: number
  readonly timeMs: number
  readonly conversion: boolean
  /** Place before and after; -1 outside. */
  readonly from: number
  readonly to: number
  readonly placed: boolean
  readonly lossFrom: number | null
  /** Place after the row, -2 where explicitly lost. */
  readonly place: number
}

/** All events of a set, rings without decay. */
export function naiveEvents(set: JourneySet): NaiveEvent[] {
  const events: NaiveEvent[] = []
  set.actors.forEach((_, actor) => {
    let ring = -1
    let left = false
    for (let row = set.actorRows[actor] as number; row < (set.actorRows[actor + 1] as number); row++) {
      const stage = set.rows.stage[row] as number
      const negative = set.touchpoints[set.rows.touchpoint[row] as number]?.negative === true
      const from = ring
      let placed = false
      if (negative && ring >= 0) {
        ring = ring === 0 ? 0 : ring - 1
        placed = true
      } else if (stage >= 0) {
        ring = stage
        placed = true
      }
      if (placed) left = false
      let lossFrom: number | null = null
      if (set.rows.loss[row] === 1 && ring >= 0) {
        if (!left) lossFrom = ring
        left = true
      }
      events.push({
        actor,
        timeMs: timeAt(set.rows, row),
        conversion: set.rows.conversion[row] === 1,
        from,
        to: ring,
        placed,
        lossFrom,
        place: left ? -2 : ring,
      })
    }
  })
  return events
}

/** Everybody's place just before an instant. */
export function naivePlaces(set: JourneySet, events: readonly NaiveEvent[], beforeMs: number): number[] {
  return set.actors.map((_, actor) => {
    const own = events.filter((event) => event.actor === actor && event.timeMs < beforeMs)
    return own.at(-1)?.place ?? -1
  })
}
