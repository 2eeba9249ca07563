import { chainGain } from './chain-gain.js'
import type { GainInput } from './gain-input.js'
import { elasticityOf, gainInterval, generationsOf, multiplierOf } from './loop-gain.js'
import type { LoopGain } from './loop-measure.js'
import { nextGeneration } from './next-generation.js'

/** The loop's gain, by the simple chain where it is one, else by the next-generation matrix. */
export function measureGain(input: GainInput): LoopGain {
  const chain = chainGain(input)
  const matrix = nextGeneration(input)
  const { k, logVariance } = input.isSimpleChain
    ? chain
    : { k: chain.k === null ? null : matrix.k, logVariance: matrix.logVariance }
  const interval = gainInterval(k, logVariance)
  return {
    method: input.isSimpleChain ? 'chain' : 'matrix',
    k,
    interval,
    beta: input.beta,
    chainK: chain.k,
    multiplier: multiplierOf(k, interval),
    generations: generationsOf(k),
    elasticity: elasticityOf(k),
    nextGeneration: { stages: matrix.stages, rows: matrix.rows },
    shareOfGain: matrix.shareOfGain,
  }
}
