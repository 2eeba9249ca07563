import type { AbsorbingChain } from './absorbing-chain.js'

/** What the chain says of journeys where only passages were counted. */
export interface ChainEstimates {
  /** Share of journeys that go from one state to another at least once, given how many of all ways from there do. */
  readonly passRate: (from: number, to: number, share: number) => number
  /** Share of converted journeys that do: the light of the way. */
  readonly light: (from: number, to: number, share: number) => number
  /** Mean place of visits within journeys, 0 first to 1 last; null where the state is not modelled. */
  readonly position: (state: number) => number | null
}

/**
 * Journeys by the chain. Who goes from i to j comes back to i N_ji times, and then goes again with p_ij; so a journey
 * goes that way at least once with probability v_i p_ij / (1 + N_ji p_ij), and B_j of those convert (first passage,
 * Kemeny & Snell, Finite Markov Chains, 1960, chapter 3). A visit to i has (v N)_i / v_i - 1 visits before it on
 * average, and (N 1)_i - 1 behind it. Cost: the square of the kept states, once.
 */
export function estimateJourneys(chain: AbsorbingChain): ChainEstimates {
  const { fundamental, place, kept } = chain
  const size = Math.round(Math.sqrt(fundamental.length))
  const isKept = (state: number): boolean => kept[state] === 1
  const passRate = (from: number, to: number, share: number): number => {
    if (!isKept(from) || !isKept(to)) return 0
    const again = fundamental[(place[to] as number) * size + (place[from] as number)] as number
    return ((chain.visits[from] as number) * share) / (1 + again * share)
  }
  const { before, behind } = stepsAround(chain, size)
  return {
    passRate,
    light(from, to, share) {
      if (!isKept(from) || !isKept(to) || !(chain.conversion > 0)) return 0
      const converting = (passRate(from, to, share) * (chain.convert[to] as number)) / chain.conversion
      return Math.min(1, Math.max(0, converting))
    },
    position(state) {
      const at = place[state] as number
      const earlier = before[at] as number
      if (!isKept(state) || !Number.isFinite(earlier)) return null
      return (earlier + 0.5) / (earlier + (behind[at] as number) + 1)
    },
  }
}

/** Mean number of visits before and behind a visit, per kept state. */
function stepsAround(
  { fundamental, place, kept, visits }: AbsorbingChain,
  size: number,
): { before: Float64Array; behind: Float64Array } {
  const before = new Float64Array(size)
  const behind = new Float64Array(size).fill(-1)
  const expected = new Float64Array(size)
  kept.forEach((is, state) => {
    if (is === 1) expected[place[state] as number] = visits[state] as number
  })
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const cell = fundamental[i * size + j] as number
      before[j] = (before[j] as number) + (expected[i] as number) * cell
      behind[i] = (behind[i] as number) + cell
    }
  }
  return { before: before.map((sum, i) => sum / (expected[i] as number) - 1), behind }
}
