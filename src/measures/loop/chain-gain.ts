import type { GainInput } from './gain-input.js'

/** k of a simple chain, with the variance of its logarithm. */
export interface GainEstimate {
  /** Null where nobody is in the loop. */
  readonly k: number | null
  readonly logVariance: number
}

/**
 * k = beta * product(c_i), and the variance of log k by the delta method: (1-c)/(n c) for each
 * binomial c_i with base n, 1/referred for the Poisson beta; nothing for what is stated.
 * A tail that nobody reached brings nobody: k = 0.
 */
export function chainGain(input: GainInput): GainEstimate {
  let k: number | null = input.beta.value ?? 0
  let logVariance = input.beta.stated || input.beta.referred === 0 ? 0 : 1 / input.beta.referred
  for (let stage = 0; stage < input.stageCount - 1; stage++) {
    const stated = input.statedRates[stage] ?? null
    const base = input.actors[stage] ?? 0
    const rate: number = stated ?? (base > 0 ? (input.onward[stage] ?? 0) / base : 0)
    if (stated === null && rate > 0) logVariance += (1 - rate) / (base * rate)
    k *= rate
  }
  return isEmpty(input) ? { k: null, logVariance: 0 } : { k, logVariance }
}

function isEmpty(input: GainInput): boolean {
  return !input.statedRates.some((rate) => rate !== null) && !Array.from(input.actors).some((actors) => actors > 0)
}
