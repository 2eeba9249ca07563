import { CONVERTED, LOST } from '../../model/journey-set.js'
import type { CountColumn, NetworkCounts } from './count-transitions.js'
import { losesMore } from './loses-more.js'
import type { LossPools } from './loss-pools.js'

/** The counts that a chain is made of. `touchpoint -> touchpoint` is sparse; the rest are columns. */
export interface ChainTable {
  readonly size: number
  readonly from: Int32Array
  readonly to: Int32Array
  readonly count: CountColumn
  readonly toConversion: CountColumn
  readonly toLoss: CountColumn
  readonly starts: CountColumn
  /** Journeys without visits that converted, and that were lost. */
  readonly startsConverted: number
  readonly startsLost: number
}

/** Chains larger than this are pooled: an inverse of 400 states takes about a tenth of a second. */
export const CHAIN_STATES_AT_MOST = 400

/** A table with the touchpoint that each state stands for, and the state of each touchpoint. */
export interface PooledChainTable extends ChainTable {
  /** Per touchpoint: its state. Pooled touchpoints share the last one. */
  readonly stateOf: Int32Array
  /** Touchpoints that share the pooled state; 0 where none are. */
  readonly pooled: number
}

/**
 * The eligible counts as a chain over at most 400 states. Beyond that the least visited touchpoints
 * are lumped into one state, which keeps P exactly and leaves their own numbers undefined. With `pools` a touchpoint
 * that surely loses more than its kind is none of them, however little it is visited: its cost is to be told.
 */
export function chainTable(counts: NetworkCounts, pools?: LossPools): PooledChainTable {
  const { touchpoints, transitions } = counts
  const size = touchpoints.visits.length
  const stateOf = chainStates(touchpoints.visits, pools)
  const states = Math.min(size, CHAIN_STATES_AT_MOST)
  const lump = (column: CountColumn): CountColumn => lumped(column, stateOf, states)
  return {
    size: states,
    stateOf,
    pooled: size > states ? size - states + 1 : 0,
    from: transitions.from.map((touchpoint) => stateOf[touchpoint] as number),
    to: transitions.to.map((touchpoint) => stateOf[touchpoint] as number),
    count: transitions.eligible,
    toConversion: lump(touchpoints.eligibleConverted),
    toLoss: lump(touchpoints.eligibleLost),
    starts: lump(touchpoints.starts),
    startsConverted: counts.untouched[CONVERTED] as number,
    startsLost: counts.untouched[LOST] as number,
  }
}

function chainStates(visits: CountColumn, pools: LossPools | undefined): Int32Array {
  const stateOf = Int32Array.from(visits, (_, i) => i)
  if (visits.length <= CHAIN_STATES_AT_MOST) return stateOf
  const first = pools === undefined ? new Uint8Array(visits.length) : losesMore(pools)
  const order = [...visits.keys()].sort(
    (a, b) => (first[b] as number) - (first[a] as number) || (visits[b] as number) - (visits[a] as number) || a - b,
  )
  order.forEach((touchpoint, rank) => {
    stateOf[touchpoint] = Math.min(rank, CHAIN_STATES_AT_MOST - 1)
  })
  return stateOf
}

function lumped(column: CountColumn, stateOf: Int32Array, states: number): CountColumn {
  const result = new Float64Array(states)
  column.forEach((count, touchpoint) => {
    const state = stateOf[touchpoint] as number
    result[state] = (result[state] as number) + count
  })
  return result
}
