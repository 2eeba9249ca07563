import type { DiagnosticIssue } from '../../foundation/diagnostics.js'
import type { JourneyRules } from '../../model/journey-set.js'
import type { Rate } from '../statistics/wilson.js'
import type { ResolvedNetworkOptions } from './network-options.js'

/** How a touchpoint stands in the chain. `pooled`: too many touchpoints, modelled together. */
export type ChainStanding = 'modelled' | 'removed' | 'pooled'

/** The methods by which conversions are credited to touchpoints. */
export const CREDIT_METHODS = [
  'removal',
  'first',
  'last',
  'linear',
  'linear-distinct',
  'position',
  'time-decay',
] as const
export type CreditMethod = (typeof CREDIT_METHODS)[number]

/** Conversions shared out by one method. Touchpoints + `noTouchpoint` + `unmodelled` = conversions. */
export interface NetworkCredit {
  readonly method: CreditMethod
  /** Per touchpoint, in the order of `touchpoints`. */
  readonly perTouchpoint: readonly number[]
  /** Conversions of journeys without any touch before: the entry "(no touchpoint)". */
  readonly noTouchpoint: number
  /** Conversions that the method cannot place (the chain sees none of them); else 0. */
  readonly unmodelled: number
  readonly conversions: number
}

/**
 * A touchpoint with what happens at it. Counts are raw: repeats are visits.
 * starts + transitions in + unobservedIn = visits = transitions out + unobservedOut + converted + lost + open + ended.
 */
export interface NetworkTouchpoint {
  readonly id: string
  readonly label: string
  /** Position in `stages` of most of its visits, or -1. */
  readonly stage: number
  readonly channel: string | null
  readonly visits: number
  /** Visits whose outcome time has shown; the others are young or open. */
  readonly eligibleVisits: number
  readonly journeys: number
  readonly convertingJourneys: number
  /** Share of converted journeys that passed here, 0..1 (observed). */
  readonly light: number
  readonly starts: number
  readonly convertingStarts: number
  /** Visits that came here, and that led on from here, through what was not observed: by no known transition. */
  readonly unobservedIn: number
  readonly unobservedOut: number
  /** Journeys that ended here, by outcome. */
  readonly converted: number
  readonly lost: number
  readonly open: number
  readonly ended: number
  /** Visits that followed a visit here at once. */
  readonly repeats: number
  /** Mean place of its visits within converting journeys, 0 first to 1 last; null where none pass. */
  readonly convertingPosition: number | null
  /** The same over all journeys; null where it has no visit. */
  readonly position: number | null
  readonly standing: ChainStanding
  /** B_i: probability to convert from here, by the chain; null where undefined. */
  readonly convertRate: number | null
  /** p_iL: probability that a visit is the last before a loss, by the chain. */
  readonly chainLossRate: number | null
  /** v_i: expected visits per journey. */
  readonly expectedVisits: number | null
  /** reach_i: share of journeys that ever come here, by the chain. */
  readonly reachRate: number | null
  /** lift_i: B_i / P. */
  readonly lift: number | null
  /** RE_i: share of conversions that would be missing without it. */
  readonly removalEffect: number | null
}

/** Two consecutive visits of one journey, over all journeys. */
export interface NetworkTransition {
  /** Positions in `touchpoints`; equal for a self-loop. */
  readonly from: number
  readonly to: number
  /** Every time it was used. */
  readonly count: number
  readonly eligible: number
  /** Journeys that used it at least once: its width. */
  readonly journeys: number
  readonly convertingJourneys: number
  /** Lost journeys that used it at least once; 0 where a table of transitions does not tell. See `compareTransitions`. */
  readonly lostJourneys: number
  /** Share of converted journeys that used it at least once, 0..1: its light. Observed, no model. */
  readonly light: number
}

/** An observed way, repeats collapsed. */
export interface BrightPath {
  /** Positions in `touchpoints`; empty for conversions without any touch. */
  readonly touchpoints: readonly number[]
  readonly journeys: number
  readonly conversions: number
  readonly value: number
  /** Conversions of all journeys that went exactly so (open ones stay in the base). */
  readonly rate: Rate
  /** From first touch to conversion, ms; null where no time is known. */
  readonly medianMs: number | null
  /** Share of all conversions, also of those that a coverage leaves out, and the running share down the list. */
  readonly share: number
  readonly runningShare: number
}

/** `too-few`: under 30 eligible visits here, or of all others together: no verdict. */
export type HoleVerdict = 'hole' | 'too-few' | 'none'
/** Whose loss hazard was expected here. */
export type HolePool = 'stage' | 'step' | 'all'

/** What is lost at a touchpoint against what its kind expects. */
export interface BlackHole {
  /** Position in `touchpoints`. */
  readonly touchpoint: number
  readonly verdict: HoleVerdict
  /** L_i of V_i: losses of eligible visits, with the interval. */
  readonly lossRate: Rate
  /** E_i, and per visit e_i; null where there is nobody to compare with. */
  readonly expectedLosses: number | null
  readonly expectedRate: number | null
  readonly pool: HolePool
  /** L_i / E_i; null where nothing is expected to be lost. */
  readonly ratio: number | null
  /** Its lower 95 % limit, where L_i (Byar) and E_i (Wilson, corrected) are both uncertain; null without others. */
  readonly ratioLow: number | null
  /** S_i: conversions more if nobody were lost here, about, by the model. */
  readonly atStake: number
  /** X_i: conversions more if no more were lost here than expected, about, by the model. */
  readonly excess: number
  /** X_i at the lower limit of how far the loss rate exceeds the expected one: what `rank: 'excess'` sorts by. */
  readonly excessLow: number
  /**
   * True where the pool's continuation stands in: fewer than 5 visits ever moved on, or the touchpoint is `pooled` in
   * the chain.
   */
  readonly standIn: boolean
}

/**
 * How much of everything the selected journeys make up. 1 and 1 where all were kept. Where `conversionsOfAll` is 0, the
 * share of conversions says nothing (and is 1).
 */
export interface NetworkCoverage {
  readonly asked: number
  readonly journeys: number
  readonly conversions: number
  readonly journeysOfAll: number
  readonly conversionsOfAll: number
}

/** What the network counts. converted + lost + open + ended = journeys. */
export interface NetworkTotals {
  readonly journeys: number
  readonly converted: number
  readonly lost: number
  readonly open: number
  readonly ended: number
  readonly visits: number
  readonly eligibleVisits: number
  /** Journeys without any touch, by outcome. */
  readonly untouchedConverted: number
  readonly untouchedLost: number
  readonly untouched: number
  /** Journeys with an unobserved middle. They are no path, since nobody knows their whole way. */
  readonly unobserved: number
}

/** The chain as a whole. */
export interface NetworkChain {
  /** P: probability that a journey converts; null where nothing can be said. */
  readonly conversionRate: number | null
  /** Share of arrivals that led into touchpoints with neither conversion nor loss ahead. */
  readonly removedShare: number
  /** Touchpoints that were modelled as one because there are too many; else 0. */
  readonly pooled: number
}

/**
 * What a table of transitions cannot tell. `starts`: worked out from the balance. `ends`: no outcome is known.
 * `losses`: not told from what is still under way, so that there is no chain. `journeys`: journeys per touchpoint and
 * transition, and their light, are estimates of the chain. `positions`: likewise. `paths`: none. `credits`: only some
 * methods, the others leave all conversions `unmodelled`. `times`: every visit counts as eligible.
 */
export const NETWORK_LACKS = ['starts', 'ends', 'losses', 'journeys', 'positions', 'paths', 'credits', 'times'] as const
export type NetworkLack = (typeof NETWORK_LACKS)[number]

/** Faults in given counts: `unusable-number` is left out, `unknown-stage` leaves the touchpoint without stage. */
export type NetworkIssueKind = 'unusable-number' | 'unknown-stage'

/** What a picture of the network needs: all but the credits. Plain data, safe to serialise. */
export interface NetworkPicture {
  readonly family: 'network'
  readonly options: ResolvedNetworkOptions
  /** Null where the counts were given, not made here. */
  readonly rules: JourneyRules | null
  readonly stages: readonly { readonly id: string; readonly label: string }[]
  /** Those with at least one visit, in the order of the set. */
  readonly touchpoints: readonly NetworkTouchpoint[]
  /** By from, then to. */
  readonly transitions: readonly NetworkTransition[]
  readonly totals: NetworkTotals
  readonly chain: NetworkChain
  /** Brightest first; those with the asked-for support. */
  readonly paths: readonly BrightPath[]
  /** The least number of journeys a listed path has. */
  readonly pathSupport: number
  /** Distinct observed ways, listed or not. */
  readonly variants: number
  /** Every touchpoint that is part of the chain, worst first by `options.holeRank`. */
  readonly holes: readonly BlackHole[]
  readonly coverage: NetworkCoverage
  /** What is not known, or only estimated, since the counts came without journeys; absent where they did not. */
  readonly lacking?: readonly NetworkLack[]
  /** Faults in the counts that were given; absent for journeys, whose diagnostics tell them. */
  readonly issues?: readonly DiagnosticIssue<NetworkIssueKind>[]
}

/** The touchpoint network of a set of journeys: numbers, no pixels. Plain data, safe to serialise. */
export interface NetworkMeasure extends NetworkPicture {
  readonly credits: Readonly<Record<CreditMethod, NetworkCredit>>
}
