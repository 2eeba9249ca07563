import type { AbsorbingChain } from './absorbing-chain.js'

/** How much of all conversions passes through a state, by the chain. */
export interface RemovalEffect {
  /** Probability that a journey ever visits the state: v_i / N_ii. */
  readonly reach: number
  /** Chance to convert once there, against that of all journeys: B_i / P. */
  readonly lift: number
  /** Share of conversions that would be missing without it: reach * lift. */
  readonly effect: number
}

/**
 * The removal effect of a state, equal to solving again with every arrival at it sent to loss
 * (Anderl et al., International Journal of Research in Marketing 33(3), 2016), but in closed form.
 *
 * @returns null where the state is not part of the chain, or where nothing converts.
 */
export function removalEffect(chain: AbsorbingChain, state: number): RemovalEffect | null {
  if (chain.kept[state] !== 1 || !(chain.conversion > 0)) return null
  const reach = (chain.visits[state] as number) / (chain.returns[state] as number)
  const lift = (chain.convert[state] as number) / chain.conversion
  return { reach, lift, effect: reach * lift }
}
