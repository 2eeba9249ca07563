import type { AbsorbingChain } from './absorbing-chain.js'
import type { PooledChainTable } from './chain-table.js'
import type { NetworkCounts } from './count-transitions.js'
import type { ChainEstimates } from './estimate-journeys.js'
import type { NetworkTotals, NetworkTouchpoint, NetworkTransition } from './network-measure.js'
import type { TransitionSum, TransitionSums } from './read-transition-totals.js'

/** What estimates are made from. */
export interface Estimated {
  readonly sums: TransitionSums
  readonly counts: NetworkCounts
  readonly totals: NetworkTotals
  readonly estimates: ChainEstimates
  readonly table: PooledChainTable
  readonly chain: AbsorbingChain
}

/** Transitions with their journeys: stated ones, else by the chain; without chain as many as passages. */
export function estimateTransitions(records: readonly NetworkTransition[], all: Estimated): NetworkTransition[] {
  const stated = new Map(all.sums.ways.map((way) => [`${way.from} ${way.to}`, way]))
  const leaving = eligibleWaysOut(all)
  return records.map((record) => ({
    ...record,
    ...journeysOf(record, stated.get(`${record.from} ${record.to}`), leaving, all),
  }))
}

type Journeys = Pick<NetworkTransition, 'journeys' | 'convertingJourneys' | 'light'>

function journeysOf(
  { from, to, count }: NetworkTransition,
  stated: TransitionSum | undefined,
  leaving: Float64Array,
  { totals, estimates, table, chain }: Estimated,
): Journeys {
  const [start, end] = [table.stateOf[from] as number, table.stateOf[to] as number]
  const share = (leaving[start] as number) > 0 ? count / (leaving[start] as number) : 0
  const isModelled = chain.kept[start] === 1 && chain.kept[end] === 1
  const use = isModelled ? Math.round(totals.journeys * estimates.passRate(start, end, share)) : count
  const journeys = stated?.journeys ?? Math.min(count, Math.max(count > 0 ? 1 : 0, use))
  const light = estimates.light(start, end, share)
  const converting = stated?.convertingJourneys == null ? null : Math.min(journeys, stated.convertingJourneys)
  if (converting !== null)
    return { journeys, convertingJourneys: converting, light: shareOf(converting, totals.converted) }
  return { journeys, convertingJourneys: Math.min(journeys, Math.round(light * totals.converted)), light }
}

/** All ways out of a state that the chain knows. */
function eligibleWaysOut({ table, chain }: Estimated): Float64Array {
  const out = Float64Array.from(table.toConversion, (count, state) => count + (table.toLoss[state] as number))
  table.from.forEach((from, k) => {
    if (chain.kept[table.to[k] as number] === 1) out[from] = (out[from] as number) + (table.count[k] as number)
  })
  return out
}

/** Touchpoints with their journeys: reach times all journeys; a removal effect is the share of conversions here. */
export function estimateTouchpoints(records: readonly NetworkTouchpoint[], all: Estimated): NetworkTouchpoint[] {
  const { totals, sums, estimates, table } = all
  const statedStarts = new Map(sums.starts.map((start) => [start.to, start.convertingJourneys]))
  return records.map((record, at) => {
    const { visits, starts, reachRate, removalEffect, convertRate } = record
    const most = Math.min(visits, totals.journeys)
    const journeys =
      reachRate === null ? most : Math.min(most, Math.max(starts, Math.round(totals.journeys * reachRate)))
    const light = Math.min(1, Math.max(removalEffect ?? 0, 0))
    const convertingStarts = statedStarts.get(at) ?? Math.min(starts, Math.round(starts * (convertRate ?? 0)))
    return {
      ...record,
      journeys,
      convertingJourneys: Math.min(journeys, Math.round(light * totals.converted)),
      light,
      convertingStarts,
      position: estimates.position(table.stateOf[at] as number),
    }
  })
}

function shareOf(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, part / whole) : 0
}
