import { sum } from '../../foundation/sum.js'
import { LOST } from '../../model/journey-set.js'
import type { CountColumn } from './count-transitions.js'
import type { NetworkVisits } from './network-visits.js'

/** Fewer visits than this of the others make no pool; all others stand in. */
export const POOL_AT_LEAST = 30

/** Eligible visits and losses per touchpoint and class (a stage, or a step number). */
export interface LossPools {
  readonly size: number
  readonly classes: number
  /** Classes below this one are stages; the others are steps 1, 2, 3-4, 5 and more. */
  readonly stages: number
  /** [class * size + touchpoint] */
  readonly visits: CountColumn
  readonly losses: CountColumn
  /** True where the number of a step is not known: who has no stage is compared with all others. */
  readonly isUnstepped?: boolean
}

const STEP_CLASSES = 4

/** Sorts eligible visits by stage, or by step number where a visit has no stage. Cost: one pass. */
export function lossPools(visits: NetworkVisits, size: number, stages: number): LossPools {
  const classes = stages + STEP_CLASSES
  const pools: LossPools = {
    size,
    classes,
    stages,
    visits: new Int32Array(classes * size),
    losses: new Int32Array(classes * size),
  }
  for (let journey = 0; journey < visits.journeys; journey++) countJourney(pools, visits, journey)
  return pools
}

function countJourney(pools: LossPools, visits: NetworkVisits, journey: number): void {
  const start = visits.first[journey] as number
  const end = visits.first[journey + 1] as number
  for (let at = start; at < end; at++) {
    if (visits.eligible[at] !== 1) continue
    const stage = visits.stage[at] as number
    const group = stage >= 0 && stage < pools.stages ? stage : pools.stages + stepClass(at - start + 1)
    const cell = group * pools.size + (visits.touchpoint[at] as number)
    pools.visits[cell] = (pools.visits[cell] as number) + 1
    if (at === end - 1 && visits.outcome[journey] === LOST) pools.losses[cell] = (pools.losses[cell] as number) + 1
  }
}

/** Step numbers 1, 2, 3-4, 5 and more. */
function stepClass(step: number): number {
  if (step <= 2) return step - 1
  return step <= 4 ? 2 : 3
}

/** Sums per class, and over all. */
export interface PoolTotals {
  readonly visits: Float64Array
  readonly losses: Float64Array
  readonly touchpointVisits: Float64Array
  readonly touchpointLosses: Float64Array
  readonly allVisits: number
  readonly allLosses: number
}

/** Adds the pools up once, so that "the others" is a subtraction. */
export function poolTotals(pools: LossPools): PoolTotals {
  const totals = {
    visits: new Float64Array(pools.classes),
    losses: new Float64Array(pools.classes),
    touchpointVisits: new Float64Array(pools.size),
    touchpointLosses: new Float64Array(pools.size),
  }
  pools.visits.forEach((count, cell) => {
    add(totals.visits, Math.floor(cell / pools.size), count)
    add(totals.touchpointVisits, cell % pools.size, count)
  })
  pools.losses.forEach((count, cell) => {
    add(totals.losses, Math.floor(cell / pools.size), count)
    add(totals.touchpointLosses, cell % pools.size, count)
  })
  return { ...totals, allVisits: sum(totals.visits), allLosses: sum(totals.losses) }
}

function add(column: Float64Array, at: number, count: number): void {
  column[at] = (column[at] as number) + count
}
