import { CONVERTED, OPEN } from '../../model/journey-set.js'
import type { Rate } from '../statistics/wilson.js'
import { flowRate, type Share } from './flow-rate.js'
import type { FunnelStageRates } from './funnel-measure.js'
import type { StageVisits } from './stage-visits.js'

/**
 * Counts the bases and numerators of the funnel's rates, journey by journey. "Later" is by order
 * of visits: who was at a stage only after having been further in did not go on from it. Those still
 * under way are counted apart as well, so that each rate says how many may yet come to it.
 */
export class RateTally {
  readonly #settled: boolean
  readonly #all: RateCounts
  readonly #open: RateCounts

  /** `settled` leaves journeys under way out of every rate. */
  constructor(stages: number, settled = false) {
    this.#settled = settled
    this.#all = new RateCounts(stages)
    this.#open = new RateCounts(stages)
  }

  /** Counts one journey, staged or not. Cost: linear in its visits. */
  add(visits: StageVisits, outcome: number): void {
    this.#all.add(visits, outcome)
    if (outcome === OPEN) this.#open.add(visits, outcome)
  }

  conversion(): Rate {
    return this.#rate((counts) => counts.conversion())
  }

  rates(stage: number): FunnelStageRates {
    return {
      previous: this.previous(stage),
      first: this.#rate((counts) => counts.first(stage)),
      total: this.#rate((counts) => counts.total(stage)),
      conversion: this.#rate((counts) => counts.conversionFrom(stage)),
    }
  }

  previous(stage: number): Rate | null {
    return stage === 0 ? null : this.#rate((counts) => counts.previous(stage))
  }

  #rate(shareOf: (counts: RateCounts) => Share): Rate {
    return flowRate(shareOf(this.#all), shareOf(this.#open), this.#settled)
  }
}

/** The same counts of all journeys, and of those under way. */
class RateCounts {
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
    this.#arrived = new Float64Array(stages)
    this.#arrivedAndConverted = new Float64Array(stages)
    this.#wentOn = new Float64Array(stages)
    this.#furthestFromFirst = new Float64Array(stages)
    this.#furthest = new Float64Array(stages)
  }

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

  conversion(): Share {
    return { numerator: this.#converted, base: this.#journeys }
  }

  previous(stage: number): Share {
    return { numerator: at(this.#wentOn, stage - 1), base: at(this.#arrived, stage - 1) }
  }

  first(stage: number): Share {
    const base = at(this.#arrived, 0)
    return { numerator: stage === 0 ? base : sumFrom(this.#furthestFromFirst, stage), base }
  }

  total(stage: number): Share {
    return { numerator: sumFrom(this.#furthest, stage), base: this.#journeys }
  }

  conversionFrom(stage: number): Share {
    return { numerator: at(this.#arrivedAndConverted, stage), base: at(this.#arrived, stage) }
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
