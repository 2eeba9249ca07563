import { Z_95 } from '../statistics/normal.js'
import { wilsonCorrectedHigh } from '../statistics/wilson-corrected.js'
import { type LossPools, POOL_AT_LEAST, type PoolTotals } from './loss-pools.js'
import type { HolePool } from './network-measure.js'

/** What the other touchpoints let one expect here. */
export interface ExpectedLoss {
  /** E_i. */
  readonly losses: number
  /** Upper limit of the interval of E_i, 95 % unless asked otherwise: the others were counted too, and may have been lucky. */
  readonly high: number
  readonly pool: HolePool
  /** Classes of the pools that were used; empty where it was all others. */
  readonly classes: readonly number[]
  /** False where even all others together have too few visits to compare with. */
  readonly isEnough: boolean
}

/** Visits, and how many of them were lost. */
interface Losses {
  readonly visits: number
  readonly losses: number
}

/**
 * E_i: the touchpoint's visits, each at the loss hazard of the other touchpoints' visits of its
 * class; all others where those have fewer than 30 visits. Null where there are no others at all.
 *
 * Its upper limit joins those of the hazards: classes vary by themselves, so their distances add as squares; all
 * others overlap with each of them, so theirs is added whole. Cost: linear in the classes.
 * @param z of the interval; default that of 95 %.
 */
export function expectedLoss(
  pools: LossPools,
  totals: PoolTotals,
  touchpoint: number,
  z: number = Z_95,
): ExpectedLoss | null {
  const everybody = othersOf(totals, touchpoint)
  if (everybody.visits === 0) return null
  const classes: number[] = []
  let [losses, squares, elsewhere, most] = [0, 0, 0, 0]
  let pool: HolePool = 'all'
  for (let group = 0; group < pools.classes; group++) {
    const here = pools.visits[group * pools.size + touchpoint] as number
    if (here === 0) continue
    const others = othersInClass(pools, totals, touchpoint, group)
    const enough = others.visits >= POOL_AT_LEAST && !(pools.isUnstepped === true && group >= pools.stages)
    if (enough) {
      classes.push(group)
      losses += here * hazard(others)
      squares += (here * doubt(others, z)) ** 2
    } else elsewhere += here
    if (here <= most) continue
    most = here
    pool = enough ? (group < pools.stages ? 'stage' : 'step') : 'all'
  }
  losses += elsewhere * hazard(everybody)
  const high = losses + Math.sqrt(squares) + elsewhere * doubt(everybody, z)
  return { losses, high, pool, classes, isEnough: everybody.visits >= POOL_AT_LEAST }
}

function hazard({ visits, losses }: Losses): number {
  return losses / visits
}

/** How far the hazard may lie above what was seen. */
function doubt({ visits, losses }: Losses, z: number): number {
  return wilsonCorrectedHigh(losses, visits, z) - losses / visits
}

function othersOf(totals: PoolTotals, touchpoint: number): Losses {
  return {
    visits: totals.allVisits - (totals.touchpointVisits[touchpoint] as number),
    losses: totals.allLosses - (totals.touchpointLosses[touchpoint] as number),
  }
}

function othersInClass(pools: LossPools, totals: PoolTotals, touchpoint: number, group: number): Losses {
  const cell = group * pools.size + touchpoint
  return {
    visits: (totals.visits[group] as number) - (pools.visits[cell] as number),
    losses: (totals.losses[group] as number) - (pools.losses[cell] as number),
  }
}
