import { CONVERTED } from '../../model/journey-set.js'
import { type Rate, rateOf } from '../statistics/wilson.js'
import type { FunnelStageRates } from './funnel-measure.js'
import type { StageVisits } from './stage-visits.js'

/**
 * Counts the bases and numerators of the funnel's rates, journey by journey. "Later" is by order
 * of visits: who was at a stage only after having been further in did not go on from it.
 */
export class RateTally {
  readonly #stages: number
  #journeys = 0
  #converted = 0
  readonly #arrived: Float64Array
  readonly #arrivedAndConverted: Float64Array
  /** Arrived at stage i and later at i + 1 or further in. */
  readonly #wentOn: Float64Array
  /** By the furthest stage reached after the first arrival at stage 0. */
  readonly #furthestFromFirst: Float64Array
  /** By the furthest stage of all. */
  readonly #furthest: Float64Array

  constructor(stages: number) {
    this.#stages = stages
    this.#arrived = new Float64Array(stages)
    this.#arrivedAndConverted = new Float64Array(stages)
    this.#wentOn = new Float64Array(stages)
    this.#furthestFromFirst = new Float64Array(stages)
    this.#furthest = new Float64Array(stages)
  }

  /** Counts one journey, staged or not. Cost: linear in its visits. */
  add(visits: StageVisits, outcome: number): void {
    const isConverted = outcome === CONVERTED
    this.#journeys++
    if (isConverted) this.#converted++
    let furthest = -1
    for (let k = visits.count - 1; k >= 0; k--) {
      const stage = visits.stage[k] as number
      if (visits.isFirst[k] === 1) this.#addStage(stage, furthest, isConverted)
      furthest = Math.max(furthest, stage)
    }
    if (furthest >= 0) bump(this.#furthest, furthest)
  }

  conversion(): Rate {
    return rateOf(this.#converted, this.#journeys)
  }

  rates(stage: number): FunnelStageRates {
    const arrived = at(this.#arrived, stage)
    return {
      previous: this.previous(stage),
      first: rateOf(stage === 0 ? arrived : sumFrom(this.#furthestFromFirst, stage), at(this.#arrived, 0)),
      total: rateOf(sumFrom(this.#furthest, stage), this.#journeys),
      conversion: rateOf(at(this.#arrivedAndConverted, stage), arrived),
    }
  }

  previous(stage: number): Rate | null {
    if (stage === 0) return null
    return rateOf(at(this.#wentOn, stage - 1), at(this.#arrived, stage - 1))
  }

  /** All `previous` rates, by stage. */
  previousRates(): (Rate | null)[] {
    return Array.from({ length: this.#stages }, (_, stage) => this.previous(stage))
  }

  #addStage(stage: number, furthestLater: number, isConverted: boolean): void {
    bump(this.#arrived, stage)
    if (isConverted) bump(this.#arrivedAndConverted, stage)
    if (furthestLater > stage) bump(this.#wentOn, stage)
    if (stage === 0) bump(this.#furthestFromFirst, Math.max(0, furthestLater))
  }
}

function at(column: Float64Array, index: number): number {
  return column[index] ?? 0
}

function bump(column: Float64Array, index: number): void {
  column[index] = at(column, index) + 1
}

function sumFrom(column: Float64Array, from: number): number {
  let sum = 0
  for (let i = from; i < column.length; i++) sum += at(column, i)
  return sum
}
