import { CONVERTED } from '../../model/journey-set.js'
import type { AbsorbingChain } from './absorbing-chain.js'
import type { PooledChainTable } from './chain-table.js'
import type { NetworkCounts } from './count-transitions.js'
import { removalShares } from './network-credits.js'
import { CREDIT_METHODS, type CreditMethod, type NetworkCredit, type NetworkMeasure } from './network-measure.js'

/** Conversions credited by what counts tell: the chain's removal effects and last touches. The others place none. */
export function creditsFromCounts(
  { touchpoints, outcomes, untouched }: NetworkCounts,
  chain: AbsorbingChain,
  { stateOf }: PooledChainTable,
): NetworkMeasure['credits'] {
  const conversions = outcomes[CONVERTED] as number
  const noTouchpoint = untouched[CONVERTED] as number
  const touched = conversions - noTouchpoint
  const perTouchpoint = (method: CreditMethod): number[] => {
    if (method === 'last') return Array.from(touchpoints.converted)
    if (method !== 'removal') return Array.from(touchpoints.converted, () => 0)
    return removalShares(chain, stateOf, touchpoints.visits).map((share) => share * touched)
  }
  const credit = (method: CreditMethod): NetworkCredit => {
    const shares = perTouchpoint(method)
    const isPlaced = shares.some((share) => share > 0)
    return { method, perTouchpoint: shares, noTouchpoint, unmodelled: isPlaced ? 0 : touched, conversions }
  }
  return Object.fromEntries(CREDIT_METHODS.map((method) => [method, credit(method)])) as NetworkMeasure['credits']
}
