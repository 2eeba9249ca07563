import { CONVERTED, type Touchpoint } from '../../model/journey-set.js'
import type { AbsorbingChain } from './absorbing-chain.js'
import type { PooledChainTable } from './chain-table.js'
import type { CountColumn, NetworkCounts } from './count-transitions.js'
import type { ChainStanding, NetworkTouchpoint } from './network-measure.js'
import type { NetworkVisits } from './network-visits.js'
import { removalEffect } from './removal-effect.js'

/** The touchpoints as records: their counts and what the chain says of them. */
export function networkTouchpoints(
  touchpoints: readonly Touchpoint[],
  visits: NetworkVisits,
  counts: NetworkCounts,
  chain: AbsorbingChain,
  table: PooledChainTable,
): NetworkTouchpoint[] {
  const stages = usualStages(touchpoints, visits)
  const repeats = selfLoops(counts)
  return touchpoints.map((touchpoint, i) => ({
    id: touchpoint.id,
    label: touchpoint.label,
    stage: stages[i] as number,
    channel: touchpoint.channel ?? null,
    repeats: repeats[i] as number,
    ...countsAt(counts, i),
    ...chainAt(chain, table, i),
  }))
}

type CountsAt = Omit<
  NetworkTouchpoint,
  'id' | 'label' | 'stage' | 'channel' | 'repeats' | keyof ReturnType<typeof chainAt>
>

function countsAt({ touchpoints: t, outcomes }: NetworkCounts, i: number): CountsAt {
  const at = (column: CountColumn): number => column[i] as number
  const converted = outcomes[CONVERTED] as number
  return {
    visits: at(t.visits),
    eligibleVisits: at(t.eligible),
    journeys: at(t.journeys),
    convertingJourneys: at(t.convertingJourneys),
    light: converted > 0 ? at(t.convertingJourneys) / converted : 0,
    starts: at(t.starts),
    convertingStarts: at(t.convertingStarts),
    unobservedIn: at(t.unobservedIn),
    unobservedOut: at(t.unobservedOut),
    converted: at(t.converted),
    lost: at(t.lost),
    open: at(t.open),
    ended: at(t.ended),
    convertingPosition: mean(t.convertingPosition[i] as number, at(t.convertingVisits)),
    position: mean(t.position[i] as number, at(t.visits)),
  }
}

function chainAt(
  chain: AbsorbingChain,
  { stateOf, pooled, size }: PooledChainTable,
  i: number,
): Pick<
  NetworkTouchpoint,
  'standing' | 'convertRate' | 'chainLossRate' | 'expectedVisits' | 'reachRate' | 'lift' | 'removalEffect'
> {
  const state = stateOf[i] as number
  const standing = standingOf(chain, state, pooled > 0 && state === size - 1)
  if (standing !== 'modelled')
    return {
      standing,
      convertRate: null,
      chainLossRate: null,
      expectedVisits: null,
      reachRate: null,
      lift: null,
      removalEffect: null,
    }
  const removal = removalEffect(chain, state)
  const visits = chain.visits[state] as number
  return {
    standing,
    convertRate: chain.convert[state] as number,
    chainLossRate: chain.lossRate[state] as number,
    expectedVisits: visits,
    reachRate: visits / (chain.returns[state] as number),
    lift: removal?.lift ?? null,
    removalEffect: removal?.effect ?? null,
  }
}

function standingOf(chain: AbsorbingChain, state: number, isPool: boolean): ChainStanding {
  if (isPool) return 'pooled'
  return chain.kept[state] === 1 ? 'modelled' : 'removed'
}

/** The stage of the definition, else that of most visits (the outermost of equals), else -1. */
function usualStages(touchpoints: readonly Touchpoint[], visits: NetworkVisits): Int32Array {
  if (touchpoints.every(({ stageIndex }) => stageIndex >= 0)) {
    return Int32Array.from(touchpoints, ({ stageIndex }) => stageIndex)
  }
  const seen = new Map<number, number>()
  const stages = visits.stage.reduce((most, stage) => Math.max(most, stage + 1), 0)
  visits.touchpoint.forEach((touchpoint, at) => {
    const stage = visits.stage[at] as number
    if (stage < 0) return
    const key = touchpoint * stages + stage
    seen.set(key, (seen.get(key) ?? 0) + 1)
  })
  return Int32Array.from(touchpoints, (touchpoint, i) => {
    if (touchpoint.stageIndex >= 0) return touchpoint.stageIndex
    let best = -1
    for (let stage = 0; stage < stages; stage++)
      if ((seen.get(i * stages + stage) ?? 0) > (best < 0 ? 0 : (seen.get(i * stages + best) ?? 0))) best = stage
    return best
  })
}

function selfLoops({ touchpoints, transitions }: NetworkCounts): Float64Array {
  const repeats = new Float64Array(touchpoints.visits.length)
  transitions.from.forEach((from, k) => {
    if (from === transitions.to[k]) repeats[from] = transitions.count[k] as number
  })
  return repeats
}

function mean(sum: number, count: number): number | null {
  return count > 0 ? sum / count : null
}
