import type { TouchTable } from '../model/touch-table.js'
import { DictionaryBuilder } from './dictionary-builder.js'
import { growingFloat64, growingInt32, growingUint8 } from './growing-column.js'

/** Journeys that went the same way. */
export interface PathCounts {
  readonly steps: readonly string[]
  readonly conversions: number
  /** Of all conversions together. NaN where unknown. */
  readonly value: number
  readonly nulls: number
  /** Position in the input, from 1. */
  readonly source: number
}

/** From one step to the next, ms: an order, no time. */
const STEP_MS = 1

/** Lays counted paths out as the touches of journeys that went them, each by an actor of its own. */
export class PathTouches {
  readonly #actors: string[] = []
  readonly #actor = growingInt32()
  readonly #touchpoint = new DictionaryBuilder()
  readonly #timeMs = growingFloat64()
  readonly #value = growingFloat64()
  readonly #conversion = growingUint8()
  readonly #loss = growingUint8()
  readonly #source = growingInt32()

  /** Touches so far. */
  get count(): number {
    return this.#source.length
  }

  /** Adds the journeys of one path. */
  add(path: PathCounts): void {
    const value = path.value / path.conversions
    for (let n = 0; n < path.conversions; n++) this.#journey(path, n, true, value)
    for (let n = 0; n < path.nulls; n++) this.#journey(path, path.conversions + n, false, Number.NaN)
  }

  /** The touches of all journeys. */
  table(issues: TouchTable['issues']): TouchTable {
    return {
      count: this.count,
      actor: { values: this.#actors, codes: this.#actor.view() },
      timeMs: this.#timeMs.view(),
      touchpoint: this.#touchpoint.take(),
      value: this.#value.view(),
      conversion: this.#conversion.view(),
      loss: this.#loss.view(),
      dimensions: {},
      source: this.#source.view(),
      issues,
    }
  }

  /** Its steps, and a closing row without touchpoint: how it ended is no visit. */
  #journey({ steps, source }: PathCounts, n: number, converts: boolean, value: number): void {
    const actor = this.#actors.push(`path ${source}, journey ${n + 1}`) - 1
    const row = (step: number, touchpoint: string | null): void => {
      const isEnd = touchpoint === null
      this.#actor.push(actor)
      this.#touchpoint.push(touchpoint)
      this.#timeMs.push(step * STEP_MS)
      this.#value.push(isEnd ? value : Number.NaN)
      this.#conversion.push(isEnd && converts ? 1 : 0)
      this.#loss.push(isEnd && !converts ? 1 : 0)
      this.#source.push(source)
    }
    steps.forEach((touchpoint, step) => {
      row(step, touchpoint)
    })
    row(steps.length, null)
  }
}
