import type { AbsorbingChain } from './absorbing-chain.js'

/**
 * What the share of converting journeys would change by, if at one state all ways that are no loss
 * became (1 + change) times as likely and loss took the rest:
 * dP = v_i d B_i / (1 - d (N_ii - 1)). A model estimate, never an uplift.
 *
 * @param change d; -1 removes the state, 1 / (1 - l_i) - 1 closes its leak.
 * @returns a difference of probabilities; 0 where the state never leads to a conversion.
 * Cost: constant. Exact for the chain, by a rank-one update of (I - Q).
 */
export function whatIf(chain: AbsorbingChain, state: number, change: number): number {
  if (chain.kept[state] !== 1) return 0
  const convert = chain.convert[state] as number
  const again = 1 - change * ((chain.returns[state] as number) - 1)
  return convert > 0 && again > 0 ? ((chain.visits[state] as number) * change * convert) / again : 0
}
