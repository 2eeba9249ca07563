import type { FunnelMeasure, FunnelStage } from '../funnel/funnel-measure.js'
import type { Rate } from '../statistics/wilson.js'
import { compareRates, type RateComparison } from './compare-rates.js'

/** A stage in two funnels; null where a rate is not known in one of them. */
export interface StageComparison {
  readonly stage: string
  readonly earlierArrivals: number
  readonly laterArrivals: number
  /** As wide as it takes for those of all stages to hold together, since the largest of them is picked. */
  readonly previous: RateComparison | null
  readonly first: RateComparison | null
  readonly total: RateComparison | null
  readonly conversion: RateComparison | null
}

/** Two funnels side by side. */
export interface FunnelComparison {
  /** Those that both have, in the order of the later one. */
  readonly stages: readonly StageComparison[]
  /** Of all journeys, those that converted. */
  readonly conversion: RateComparison
  /** Stages that only one of them has. */
  readonly unmatched: readonly string[]
}

/**
 * Compares two funnels (periods or cohorts, stage flow or steps) stage by stage, matched by id. Rates
 * that plain totals leave unknown are not compared. A change is one only where it holds whatever becomes of those
 * still under way (`compareRates`). Linear.
 */
export function compareFunnels(earlier: FunnelMeasure, later: FunnelMeasure): FunnelComparison {
  const before = new Map(earlier.stages.map((stage) => [stage.stage.id, stage]))
  const after = new Set(later.stages.map(({ stage }) => stage.id))
  const pairs = later.stages.flatMap((stage) => {
    const match = before.get(stage.stage.id)
    return match === undefined ? [] : [[match, stage] as const]
  })
  const among = pairs.filter(([one, other]) => isKnown(one.rates.previous) && isKnown(other.rates.previous)).length
  return {
    stages: pairs.map(([one, other]) => compareStages(one, other, among)),
    conversion: compareRates(earlier.conversion, later.conversion),
    unmatched: [...[...before.keys()].filter((id) => !after.has(id)), ...[...after].filter((id) => !before.has(id))],
  }
}

function compareStages(earlier: FunnelStage, later: FunnelStage, among: number): StageComparison {
  return {
    stage: later.stage.id,
    earlierArrivals: earlier.arrivals,
    laterArrivals: later.arrivals,
    previous: compareKnown(earlier.rates.previous, later.rates.previous, among),
    first: compareKnown(earlier.rates.first, later.rates.first),
    total: compareKnown(earlier.rates.total, later.rates.total),
    conversion: compareKnown(earlier.rates.conversion, later.rates.conversion),
  }
}

function compareKnown(earlier: Rate | null, later: Rate | null, among = 1): RateComparison | null {
  return isKnown(earlier) && isKnown(later) ? compareRates(earlier, later, among) : null
}

function isKnown(rate: Rate | null): rate is Rate {
  return rate !== null && rate.rate !== null
}
