import { NumberList } from '../../foundation/number-list.js'
import { CONVERTED, type JourneySet } from '../../model/journey-set.js'
import { timeAt } from '../../model/time-column.js'
import { type DurationSummary, summariseDurations } from '../statistics/duration-summary.js'
import { firstFurther, type StageVisits } from './stage-visits.js'

/** Collects the funnel's durations: dwell and time to next per stage, time to convert. */
export class TimeTally {
  readonly #set: JourneySet
  readonly #dwells: readonly NumberList[]
  readonly #toNext: readonly NumberList[]
  readonly #toConvert = new NumberList()

  constructor(set: JourneySet) {
    this.#set = set
    this.#dwells = set.stages.map(() => new NumberList())
    this.#toNext = set.stages.map(() => new NumberList())
  }

  /** Cost: linear in the journey's rows, times its distinct stages. */
  add(journey: number, visits: StageVisits, outcome: number): void {
    for (let k = 0; k < visits.count; k++) {
      if (k + 1 < visits.count) this.#push(this.#dwells, visits, k, k + 1)
      const next = visits.isFirst[k] === 1 ? firstFurther(visits, k) : -1
      if (next >= 0) this.#push(this.#toNext, visits, k, next)
    }
    if (outcome === CONVERTED) this.#addConversion(journey)
  }

  /** From entering a stage to the next move, ms; null where nobody moved on from it. */
  dwell(stage: number): DurationSummary | null {
    return summariseDurations(this.#dwells[stage]?.view() ?? [])
  }

  /** From a journey's first arrival at a stage to its first one further in, ms; null where there is none. */
  timeToNext(stage: number): DurationSummary | null {
    return summariseDurations(this.#toNext[stage]?.view() ?? [])
  }

  /** From the first row of a journey to its conversion, ms; null where none converted. */
  timeToConvert(): DurationSummary | null {
    return summariseDurations(this.#toConvert.view())
  }

  #push(into: readonly NumberList[], visits: StageVisits, from: number, to: number): void {
    const { rows } = this.#set
    const elapsed = timeAt(rows, visits.row[to] as number) - timeAt(rows, visits.row[from] as number)
    into[visits.stage[from] as number]?.push(elapsed)
  }

  #addConversion(journey: number): void {
    const { rows, journeys } = this.#set
    const start = journeys.start[journey] as number
    const end = journeys.end[journey] as number
    for (let row = start; row < end; row++) {
      if (rows.conversion[row] !== 1) continue
      this.#toConvert.push(timeAt(rows, row) - timeAt(rows, start))
      return
    }
  }
}
