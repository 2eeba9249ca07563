import { aboveAmong } from '../statistics/above-among.js'
import { rateOf } from '../statistics/wilson.js'
import type { AbsorbingChain } from './absorbing-chain.js'
import { type ExpectedLoss, expectedLoss } from './expected-loss.js'
import { canBeJudged, lossRatioLow } from './loses-more.js'
import { type LossPools, type PoolTotals, poolTotals } from './loss-pools.js'
import type { BlackHole, HoleVerdict } from './network-measure.js'
import type { HoleRank } from './network-options.js'
import { poolContinuation } from './pool-continuation.js'
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

/** What is counted and expected at one touchpoint. */
interface Observed {
  readonly touchpoint: number
  readonly visits: number
  readonly losses: number
  readonly expected: ExpectedLoss | null
}

/** Conversions more, J * dP, if the loss rate at a touchpoint fell from one value to another. */
type Gain = (from: number, to: number) => number

/**
 * What is lost at each touchpoint against what its kind expects, worst first (semantics.md, section 5).
 *
 * A touchpoint is a `hole` when the lower limit of L_i / E_i exceeds 1, where both are uncertain and as many limits are
 * asked as touchpoints have a verdict (`aboveAmong`), and its excess is at least 1 % of the conversions; with under 30 eligible visits, here or of all others together, it is `too-few`
 * and no verdict is given. Those from which neither conversion nor loss can be reached lose nobody and are left out.
 * Cost: classes times touchpoints.
 */
export function blackHoles(input: HoleInput): BlackHole[] {
  const totals = poolTotals(input.pools)
  const gainOf = gains(input, totals.touchpointVisits)
  const all: Observed[] = []
  for (let touchpoint = 0; touchpoint < input.stateOf.length; touchpoint++) {
    const visits = totals.touchpointVisits[touchpoint] as number
    if (visits === 0 || input.chain.kept[input.stateOf[touchpoint] as number] !== 1) continue
    const losses = totals.touchpointLosses[touchpoint] as number
    all.push({ touchpoint, visits, losses, expected: expectedLoss(input.pools, totals, touchpoint) })
  }
  const above = surelyAbove(input.pools, totals, all)
  return rankHoles(
    all.map((seen) => judge(input, seen, gainOf, above.has(seen))),
    input.rank,
  )
}

/** Those that lose more than their kind, looked at all together: of seventeen one or another does by chance. */
function surelyAbove(pools: LossPools, totals: PoolTotals, all: readonly Observed[]): ReadonlySet<Observed> {
  const judged = all.filter(({ visits, expected }) => canBeJudged(visits, expected))
  const above = judged.filter(({ losses, expected }) => (lossRatioLow(losses, expected) ?? 0) > 1)
  return new Set(
    aboveAmong(above, judged.length, ({ touchpoint, losses }, z) => {
      return (lossRatioLow(losses, expectedLoss(pools, totals, touchpoint, z), z) ?? 0) > 1
    }),
  )
}

function judge(
  input: HoleInput,
  seen: Observed,
  gainOf: (seen: Observed) => { readonly gain: Gain; readonly standIn: boolean },
  isAbove: boolean,
): BlackHole {
  const { touchpoint, visits, losses, expected } = seen
  const lossRate = rateOf(losses, visits)
  const expectedRate = expected === null ? null : expected.losses / visits
  const { gain, standIn } = gainOf(seen)
  const rate = losses / visits
  const excess = expectedRate === null ? 0 : gain(rate, expectedRate)
  return {
    touchpoint,
    verdict: verdictOf(input, seen, isAbove, excess),
    lossRate,
    expectedLosses: expected?.losses ?? null,
    expectedRate,
    pool: expected?.pool ?? 'all',
    ratio: expected !== null && expected.losses > 0 ? losses / expected.losses : null,
    ratioLow: lossRatioLow(losses, expected),
    atStake: gain(rate, 0),
    excess,
    excessLow: expected === null ? 0 : gain(surelyLost(rate, lossRate.low, expected, visits), expected.losses / visits),
    standIn,
  }
}

/** The loss rate that lies above the expected one by what is sure of their difference. */
function surelyLost(rate: number, low: number, expected: ExpectedLoss, visits: number): number {
  return rate - Math.hypot(rate - low, (expected.high - expected.losses) / visits)
}

/** By the chain; where nearly nobody moved on, or the touchpoint shares its state, its kind stands in. */
function gains(
  { chain, stateOf, journeys, pools }: HoleInput,
  touchpointVisits: Float64Array,
): (seen: Observed) => { readonly gain: Gain; readonly standIn: boolean } {
  const continuation = poolContinuation(chain, stateOf, pools)
  const { members, visits: stateVisits } = membersOf(chain.size, stateOf, touchpointVisits)
  return ({ touchpoint, visits, losses, expected }) => {
    const state = stateOf[touchpoint] as number
    const isShared = (members[state] as number) > 1
    const standIn = isShared || visits - losses < CONTINUATION_AT_LEAST
    if (!standIn)
      return { standIn, gain: falling((from, to) => journeys * whatIf(chain, state, (1 - to) / (1 - from) - 1)) }
    const perJourney = (chain.visits[state] as number) * (isShared ? visits / (stateVisits[state] as number) : 1)
    const wentOn = continuation(touchpoint, expected)
    return { standIn, gain: falling((from, to) => journeys * perJourney * (from - to) * wentOn) }
  }
}

function falling(gain: Gain): Gain {
  return (from, to) => (from <= to ? 0 : gain(from, to))
}

/** How many touchpoints stand for each state, and their eligible visits. */
function membersOf(
  size: number,
  stateOf: Int32Array,
  touchpointVisits: Float64Array,
): { readonly members: Int32Array; readonly visits: Float64Array } {
  const members = new Int32Array(size)
  const visits = new Float64Array(size)
  stateOf.forEach((state, touchpoint) => {
    members[state] = (members[state] as number) + 1
    visits[state] = (visits[state] as number) + (touchpointVisits[touchpoint] as number)
  })
  return { members, visits }
}

function verdictOf(input: HoleInput, { visits, expected }: Observed, isAbove: boolean, excess: number): HoleVerdict {
  if (!canBeJudged(visits, expected)) return 'too-few'
  const costly = excess > 0 && excess >= COSTS_AT_LEAST * input.conversions
  return isAbove && costly ? 'hole' : 'none'
}
