import { LOST } from '../../model/journey-set.js'
import type { CountColumn } from './count-transitions.js'
import type { HolePool } from './network-measure.js'
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

/** What the other touchpoints let one expect here. */
export interface ExpectedLoss {
  /** E_i. */
  readonly losses: number
  readonly pool: HolePool
  /** How many visits of each touchpoint stand in the pools that were used (for its continuation). */
  readonly weight: (touchpoint: number) => number
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

/**
 * E_i: the touchpoint's visits, each at the loss hazard of the other touchpoints' visits of its
 * class; all others where those have fewer than 30 visits. Null where there are no others at all.
 */
export function expectedLoss(pools: LossPools, totals: PoolTotals, touchpoint: number): ExpectedLoss | null {
  const everybody = othersOf(pools, totals, touchpoint, undefined)
  if (everybody.visits === 0) return null
  let losses = 0
  let pool: HolePool = 'all'
  let most = 0
  const used: number[] = []
  for (let group = 0; group < pools.classes; group++) {
    const here = pools.visits[group * pools.size + touchpoint] as number
    if (here === 0) continue
    const others = othersOf(pools, totals, touchpoint, group)
    const enough = others.visits >= POOL_AT_LEAST && !(pools.isUnstepped === true && group >= pools.stages)
    const hazard = enough ? others.losses / others.visits : everybody.losses / everybody.visits
    losses += here * hazard
    if (enough) used.push(group)
    if (here <= most) continue
    most = here
    pool = enough ? (group < pools.stages ? 'stage' : 'step') : 'all'
  }
  return { losses, pool, weight: poolWeight(pools, used) }
}

function poolWeight(pools: LossPools, groups: readonly number[]): (touchpoint: number) => number {
  const wanted = groups.length > 0 ? groups : Array.from({ length: pools.classes }, (_, group) => group)
  return (touchpoint) =>
    wanted.reduce((sum, group) => sum + (pools.visits[group * pools.size + touchpoint] as number), 0)
}

/** Sums per class, and over all. */
export interface PoolTotals {
  readonly visits: Float64Array
  readonly losses: Float64Array
  readonly touchpointVisits: Float64Array
  readonly touchpointLosses: Float64Array
}

/** Adds the pools up once, so that "the others" is a subtraction. */
export function poolTotals(pools: LossPools): PoolTotals {
  const totals: PoolTotals = {
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
  return totals
}

function othersOf(
  pools: LossPools,
  totals: PoolTotals,
  touchpoint: number,
  group: number | undefined,
): { visits: number; losses: number } {
  if (group === undefined) {
    return {
      visits: total(totals.visits) - (totals.touchpointVisits[touchpoint] as number),
      losses: total(totals.losses) - (totals.touchpointLosses[touchpoint] as number),
    }
  }
  const cell = group * pools.size + touchpoint
  return {
    visits: (totals.visits[group] as number) - (pools.visits[cell] as number),
    losses: (totals.losses[group] as number) - (pools.losses[cell] as number),
  }
}

function add(column: Float64Array, at: number, count: number): void {
  column[at] = (column[at] as number) + count
}

function total(column: Float64Array): number {
  return column.reduce((sum, count) => sum + count, 0)
}
