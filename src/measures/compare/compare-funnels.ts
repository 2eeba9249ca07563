import type { FunnelMeasure, FunnelStage } from '../funnel/funnel-measure.js'
import type { Rate } from '../statistics/wilson.js'
import { compareRates, type RateComparison } from './compare-rates.js'

/** A stage in two funnels; null where a rate is not known in one of them. */
export interface StageComparison {
  readonly stage: string
  readonly earlierArrivals: number
  readonly laterArrivals: number
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
 * that plain totals leave unknown are not compared. Linear.
 */
export function compareFunnels(earlier: FunnelMeasure, later: FunnelMeasure): FunnelComparison {
  const before = new Map(earlier.stages.map((stage) => [stage.stage.id, stage]))
  const after = new Set(later.stages.map(({ stage }) => stage.id))
  return {
    stages: later.stages.flatMap((stage) => {
      const match = before.get(stage.stage.id)
      return match === undefined ? [] : [compareStages(match, stage)]
    }),
    conversion: compareRates(earlier.conversion, later.conversion),
    unmatched: [...[...before.keys()].filter((id) => !after.has(id)), ...[...after].filter((id) => !before.has(id))],
  }
}

function compareStages(earlier: FunnelStage, later: FunnelStage): StageComparison {
  return {
    stage: later.stage.id,
    earlierArrivals: earlier.arrivals,
    laterArrivals: later.arrivals,
    previous: compareKnown(earlier.rates.previous, later.rates.previous),
    first: compareKnown(earlier.rates.first, later.rates.first),
    total: compareKnown(earlier.rates.total, later.rates.total),
    conversion: compareKnown(earlier.rates.conversion, later.rates.conversion),
  }
}

function compareKnown(earlier: Rate | null, later: Rate | null): RateComparison | null {
  if (earlier === null || later === null || earlier.rate === null || later.rate === null) return null
  return compareRates(earlier, later)
}
