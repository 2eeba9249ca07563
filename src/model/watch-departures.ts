import type { Steps } from '../foundation/steps.js'
import type { Cut, Observation } from './definition.js'
import type { RowColumns } from './journey-set.js'
import type { ObservationWindow } from './observation-window.js'
import { timeAt } from './time-column.js'

/** What decides whether a visit is watched, and how long. */
export interface WatchRules {
  readonly cut: Cut
  readonly observation: Observation
  readonly window: ObservationWindow
  /** Per touchpoint: 1 where it is a good end. */
  readonly touchpointIsEnd: Uint8Array
}

/** Every visit that was watched, in the order of the rows. */
export interface Departures {
  readonly count: number
  readonly touchpoint: Int32Array
  /** Time to moving on, or the time watched; Infinity for who is known never to move on. */
  readonly timeMs: Float64Array
  /** 1 where the actor was seen to move on. */
  readonly moved: Uint8Array
}

const ROWS_PER_STEP = 50_000
const NONE = -1

/**
 * How long actors stand at touchpoints before they move on.
 *
 * A visit is left by the actor's next row that moves a journey, in whatever journey: a touch, a conversion or a row
 * with a stage. A visit that converts has moved on at once where the cut ends the journey there. Who does not move on
 * is watched until observation ends (forever where it is complete); an explicit loss without touchpoint is no
 * moving on. A visit that is itself a loss or a good end begins no wait, and what lies outside the
 * window of observation is not seen. Where the wait falls into a declared gap it tells nothing and is left out. One pass over the ordered rows.
 */
export function* watchDepartures(rows: RowColumns, actorRows: Int32Array, rules: WatchRules): Steps<Departures> {
  const watch = new Watch(rows, rules)
  let next = ROWS_PER_STEP
  for (let actor = 0; actor < actorRows.length - 1; actor++) {
    const end = actorRows[actor + 1] as number
    watch.takeActor(actorRows[actor] as number, end)
    if (end < next) continue
    next = end + ROWS_PER_STEP
    yield end / rows.count
  }
  return watch.departures()
}

class Watch {
  readonly #rows: RowColumns
  readonly #rules: WatchRules
  readonly #goalEnds: boolean
  readonly #isUncut: boolean
  #count = 0
  readonly #touchpoint: Int32Array
  readonly #timeMs: Float64Array
  readonly #moved: Uint8Array
  /** The row of the visit that waits to be left. */
  #waiting = NONE

  constructor(rows: RowColumns, rules: WatchRules) {
    this.#rows = rows
    this.#rules = rules
    this.#isUncut = rules.cut === 'never'
    this.#goalEnds = rules.cut !== 'silence' && !this.#isUncut
    this.#touchpoint = new Int32Array(rows.count)
    this.#timeMs = new Float64Array(rows.count)
    this.#moved = new Uint8Array(rows.count)
  }

  takeActor(start: number, end: number): void {
    for (let row = start; row < end; row++) {
      if (this.#take(row) && this.#rules.cut === 'first-conversion') break
    }
    this.#stay()
  }

  departures(): Departures {
    const count = this.#count
    return {
      count,
      touchpoint: this.#touchpoint.subarray(0, count),
      timeMs: this.#timeMs.subarray(0, count),
      moved: this.#moved.subarray(0, count),
    }
  }

  /** True where the row is a conversion that ends its journey. */
  #take(row: number): boolean {
    const { touchpoint, stage, conversion, loss, gap } = this.#rows
    if (gap[row] === 1) this.#waiting = NONE
    const isVisit = (touchpoint[row] as number) >= 0
    const isGoal = conversion[row] === 1
    const isLoss = loss[row] === 1 && !this.#isUncut
    if (isVisit || isGoal || (!isLoss && ((stage[row] as number) >= 0 || loss[row] === 1))) this.#leave(row)
    else if (isLoss) this.#stay()
    if (isVisit && this.#isSeen(row)) this.#wait(row, isGoal && this.#goalEnds, isLoss)
    return isGoal && this.#goalEnds
  }

  #wait(row: number, isGoal: boolean, isLoss: boolean): void {
    const isEnd = this.#rules.touchpointIsEnd[this.#rows.touchpoint[row] as number] === 1 && !this.#isUncut
    if (isGoal) this.#note(row, 0, 1)
    else if (!isLoss && !isEnd) this.#waiting = row
  }

  #isSeen(row: number): boolean {
    const timeMs = timeAt(this.#rows, row)
    return timeMs >= this.#rules.window.fromMs && timeMs <= this.#rules.window.untilMs
  }

  #leave(row: number): void {
    if (this.#waiting === NONE) return
    if (!this.#isSeen(row)) {
      this.#stay()
      return
    }
    const waitedMs = timeAt(this.#rows, row) - timeAt(this.#rows, this.#waiting)
    this.#note(this.#waiting, waitedMs, 1)
    this.#waiting = NONE
  }

  #stay(): void {
    if (this.#waiting === NONE) return
    const { observation, window } = this.#rules
    const watchedMs = window.untilMs - timeAt(this.#rows, this.#waiting)
    this.#note(this.#waiting, observation === 'complete' ? Number.POSITIVE_INFINITY : watchedMs, 0)
    this.#waiting = NONE
  }

  #note(row: number, timeMs: number, moved: 0 | 1): void {
    const at = this.#count++
    this.#touchpoint[at] = this.#rows.touchpoint[row] as number
    this.#timeMs[at] = timeMs
    this.#moved[at] = moved
  }
}
