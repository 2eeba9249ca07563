import type { GainInput } from './gain-input.js'
import { type DominantEigen, type SquareMatrix, spectralRadius } from './spectral-radius.js'

/** k as the spectral radius of the next-generation matrix, and what it rests on. */
export interface NextGeneration {
  /** The stages at which brought actors begin: the others give only zero columns. */
  readonly stages: readonly number[]
  /** K_ab: how many entrants at b one actor entering at a brings. */
  readonly rows: SquareMatrix
  readonly k: number
  readonly logVariance: number
  /** Per stage, the part of k that referrals from there carry. */
  readonly shareOfGain: readonly number[]
}

/** Entrants at `to` brought per actor that was ever at `from`; the count it comes of, 0 where stated. */
interface BringRate {
  readonly from: number
  readonly to: number
  readonly rate: number
  readonly counted: number
  readonly base: number
}

/**
 * K_ab = sum over stages s of (share of those entering at a that is ever at s) times (entrants at b
 * brought per actor ever at s). With one way in and referrals from the last stage alone this is
 * beta * product(c_i). Method: O. Diekmann et al., J. Math. Biol. 28 (1990), 365-382 (next-generation
 * operator); variance by the delta method through the eigenvectors (dk = u dK w), binomial in who
 * reaches what, Poisson in who is brought. Cost: cubic in the stages at which brought actors begin.
 */
export function nextGeneration(input: GainInput): NextGeneration {
  const bring = bringRates(input)
  const stages = [...new Set(bring.map((rate) => rate.to))].sort((a, b) => a - b)
  const rows = stages.map((a) => stages.map((b) => entry(input, bring, a, b)))
  const eigen = spectralRadius(rows)
  return {
    stages,
    rows,
    k: eigen.value,
    logVariance: logVariance(input, bring, stages, eigen),
    shareOfGain: shareOfGain(input, bring, stages, eigen),
  }
}

function bringRates(input: GainInput): BringRate[] {
  const last = input.stageCount - 1
  const known = input.referrals.filter((referral) => referral.from >= 0 && referral.to >= 0 && referral.actors > 0)
  const counted = known
    .filter((referral) => !(input.beta.stated && referral.from === last))
    .map(({ from, to, actors }) => {
      const base = input.actors[from] ?? 0
      return { from, to, rate: base > 0 ? actors / base : 0, counted: actors, base }
    })
  return input.beta.stated ? [...counted, ...statedRates(input, last)] : counted
}

/** Spreads a stated beta over the stages where brought actors began, or, where none is known, over the mouth. */
function statedRates(input: GainInput, last: number): BringRate[] {
  const seen = input.referrals.filter((referral) => referral.from === last && referral.to >= 0 && referral.actors > 0)
  const total = seen.reduce((sum, referral) => sum + referral.actors, 0)
  const beta = input.beta.value ?? 0
  if (total === 0) return beta > 0 && last >= 0 ? [{ from: last, to: 0, rate: beta, counted: 0, base: 0 }] : []
  return seen.map(({ from, to, actors }) => ({ from, to, rate: (beta * actors) / total, counted: 0, base: 0 }))
}

function entry(input: GainInput, bring: readonly BringRate[], a: number, b: number): number {
  return bring.reduce((sum, { from, to, rate }) => (to === b ? sum + input.reachShare(a, from) * rate : sum), 0)
}

/** dk/drate for each rate of bringing: (sum over a of u_a * reach_a,from) * w_to. */
function slopeOf(input: GainInput, stages: readonly number[], eigen: DominantEigen, rate: BringRate): number {
  const { left, right } = eigen
  if (left === null || right === null) return 0
  const reach = stages.reduce((sum, a, i) => sum + (left[i] ?? 0) * input.reachShare(a, rate.from), 0)
  return reach * (right[stages.indexOf(rate.to)] ?? 0)
}

function shareOfGain(
  input: GainInput,
  bring: readonly BringRate[],
  stages: readonly number[],
  eigen: DominantEigen,
): number[] {
  const shares = new Array<number>(input.stageCount).fill(0)
  if (!(eigen.value > 0)) return shares
  for (const rate of bring) {
    shares[rate.from] = (shares[rate.from] ?? 0) + (slopeOf(input, stages, eigen, rate) * rate.rate) / eigen.value
  }
  return shares
}

function logVariance(
  input: GainInput,
  bring: readonly BringRate[],
  stages: readonly number[],
  eigen: DominantEigen,
): number {
  const { value, left, right } = eigen
  if (!(value > 0) || left === null || right === null || input.meanSquare === null) return 0
  let variance = 0
  for (const rate of bring) {
    if (rate.base > 0) variance += (slopeOf(input, stages, eigen, rate) / rate.base) ** 2 * rate.counted
  }
  const weights = new Array<number>(input.stageCount).fill(0)
  for (const { from, to, rate } of bring) {
    weights[from] = (weights[from] ?? 0) + rate * (right[stages.indexOf(to)] ?? 0)
  }
  for (const [i, a] of stages.entries()) variance += (left[i] ?? 0) ** 2 * varianceOfMean(input, a, weights)
  return variance / value ** 2
}

/** The variance of the mean of X over those entering at `from`: what one entrant is worth varies. */
function varianceOfMean(input: GainInput, from: number, weights: readonly number[]): number {
  const base = input.entered[from] ?? 0
  if (!(base > 0) || input.meanSquare === null) return 0
  const mean = weights.reduce((sum, weight, stage) => sum + weight * input.reachShare(from, stage), 0)
  return Math.max(0, input.meanSquare(from, weights) - mean ** 2) / base
}
