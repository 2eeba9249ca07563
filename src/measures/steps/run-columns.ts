import type { JourneySet } from '../../model/journey-set.js'
import { timeAt } from '../../model/time-column.js'
import type { BestTry } from './best-try.js'
import type { StepRuns } from './steps-measure.js'

/** Collects counted tries into columns. */
export class RunColumns {
  readonly #set: JourneySet
  readonly #steps: number
  readonly #actor: number[] = []
  readonly #reached: number[] = []
  readonly #timeMs: number[] = []
  readonly #open: number[] = []

  constructor(set: JourneySet, steps: number) {
    this.#set = set
    this.#steps = steps
  }

  add(actor: number, best: BestTry, isOpen: boolean): void {
    this.#actor.push(actor)
    this.#reached.push(best.reached)
    this.#open.push(isOpen ? 1 : 0)
    for (let step = 0; step < this.#steps; step++) {
      const row = best.rows[step] as number
      this.#timeMs.push(row < 0 ? Number.NaN : timeAt(this.#set.rows, row))
    }
  }

  result(): StepRuns {
    return {
      count: this.#actor.length,
      actor: Int32Array.from(this.#actor),
      reached: Int32Array.from(this.#reached),
      timeMs: Float64Array.from(this.#timeMs),
      open: Uint8Array.from(this.#open),
    }
  }
}
