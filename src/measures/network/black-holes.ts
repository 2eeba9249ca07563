import { byarInterval } from '../statistics/poisson-byar.js'
import { rateOf, THIN_BELOW } from '../statistics/wilson.js'
import type { AbsorbingChain } from './absorbing-chain.js'
import { type ExpectedLoss, expectedLoss, type LossPools, poolTotals } from './loss-pools.js'
import type { BlackHole, HoleVerdict } from './network-measure.js'
import type { HoleRank } from './network-options.js'
import { rankHoles } from './rank-holes.js'
import { whatIf } from './what-if.js'

/** Fewer visits than this that moved on say nothing about what comes next. */
const CONTINUATION_AT_LEAST = 5
/** A hole must cost at least this share of the conversions. */
const COSTS_AT_LEAST = 0.01

/** What the judgement of every touchpoint needs. */
export interface HoleInput {
  readonly chain: AbsorbingChain
  /** The chain's state of each touchpoint. */
  readonly stateOf: Int32Array
  readonly pools: LossPools
  /** J and the conversions among them. */
  readonly journeys: number
  readonly conversions: number
  readonly rank: HoleRank
}

/**
 * What is lost at each touchpoint against what its kind expects, worst first (semantics.md, section 5).
 *
 * A touchpoint is a `hole` when the lower limit of L_i / E_i (Poisson, Byar) exceeds 1 and its excess
 * is at least 1 % of the conversions; under 30 eligible visits it is `too-few` and no verdict is
 * given. Touchpoints that are not modelled one by one are not judged.
 */
export function blackHoles(input: HoleInput): BlackHole[] {
  const totals = poolTotals(input.pools)
  const single = singleStates(input)
  const holes: BlackHole[] = []
  for (let touchpoint = 0; touchpoint < input.stateOf.length; touchpoint++) {
    const visits = totals.touchpointVisits[touchpoint] as number
    const state = input.stateOf[touchpoint] as number
    if (visits === 0 || single[state] !== 1 || input.chain.kept[state] !== 1) continue
    const losses = totals.touchpointLosses[touchpoint] as number
    const expected = expectedLoss(input.pools, totals, touchpoint)
    holes.push(judge(input, touchpoint, visits, losses, expected))
  }
  return rankHoles(holes, input.rank)
}

/** 1 per state that stands for one touchpoint only. */
function singleStates({ chain, stateOf }: HoleInput): Uint8Array {
  const members = new Int32Array(chain.size)
  for (const state of stateOf) members[state] = (members[state] as number) + 1
  return Uint8Array.from(members, (count) => (count === 1 ? 1 : 0))
}

function judge(
  input: HoleInput,
  touchpoint: number,
  visits: number,
  losses: number,
  expected: ExpectedLoss | null,
): BlackHole {
  const lossRate = rateOf(losses, visits)
  const expectedRate = expected === null ? null : expected.losses / visits
  const standIn = visits - losses < CONTINUATION_AT_LEAST
  const gain = gainAt(input, touchpoint, standIn ? continuation(input, touchpoint, expected) : null)
  const rate = losses / visits
  const excess = expectedRate === null ? 0 : gain(rate, expectedRate)
  const low = byarInterval(losses).low
  const compares = expected !== null && expected.losses > 0
  return {
    touchpoint,
    verdict: verdictOf(input, visits, expected !== null && low > expected.losses, excess),
    lossRate,
    expectedLosses: expected?.losses ?? null,
    expectedRate,
    pool: expected?.pool ?? 'all',
    ratio: compares ? losses / expected.losses : null,
    ratioLow: compares ? low / expected.losses : null,
    atStake: gain(rate, 0),
    excess,
    excessLow: expectedRate === null ? 0 : gain(lossRate.low, expectedRate),
    standIn,
  }
}

/** Conversions more, J * dP, if the loss rate at the touchpoint fell from one value to another. */
function gainAt(
  { chain, stateOf, journeys }: HoleInput,
  touchpoint: number,
  standIn: number | null,
): (from: number, to: number) => number {
  const state = stateOf[touchpoint] as number
  return (from, to) => {
    if (from <= to) return 0
    if (standIn !== null) return journeys * (chain.visits[state] as number) * (from - to) * standIn
    return journeys * whatIf(chain, state, (1 - to) / (1 - from) - 1)
  }
}

/** Probability to convert of who moves on from the touchpoints of the pool: sum V B / sum V (1 - l). */
function continuation({ chain, stateOf }: HoleInput, touchpoint: number, expected: ExpectedLoss | null): number {
  if (expected === null) return 0
  let converted = 0
  let movedOn = 0
  for (let other = 0; other < stateOf.length; other++) {
    const state = stateOf[other] as number
    const weight = other === touchpoint || chain.kept[state] !== 1 ? 0 : expected.weight(other)
    if (weight === 0) continue
    converted += weight * (chain.convert[state] as number)
    movedOn += weight * (1 - (chain.lossRate[state] as number))
  }
  return movedOn > 0 ? Math.min(1, converted / movedOn) : 0
}

/** Comparing L with E and not L / E with 1 gives a verdict also where nothing was expected to be lost. */
function verdictOf(input: HoleInput, visits: number, isAbove: boolean, excess: number): HoleVerdict {
  if (visits < THIN_BELOW) return 'too-few'
  const costly = excess > 0 && excess >= COSTS_AT_LEAST * input.conversions
  return isAbove && costly ? 'hole' : 'none'
}
