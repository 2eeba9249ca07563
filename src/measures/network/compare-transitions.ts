import { benjaminiHochberg } from '../statistics/benjamini-hochberg.js'
import { fisherExact } from '../statistics/fisher-exact.js'
import { newcombe, type RateDifference } from '../statistics/newcombe.js'
import { type Rate, rateOf } from '../statistics/wilson.js'
import type { NetworkPicture, NetworkTransition } from './network-measure.js'

/** Share of false discoveries that is borne. */
const FALSE_DISCOVERY_RATE = 0.1
/** Transitions used by fewer decided journeys are not tested: they could never be told apart. */
const TESTED_FROM = 5

/** A transition by who used it: the converted against the lost, and conversion with it against without it. */
export interface TransitionComparison {
  /** Position in the measure's `transitions`. */
  readonly transition: number
  /** Of the converted journeys, and of the lost ones, those that used it. */
  readonly converted: Rate
  readonly lost: Rate
  /** `converted - lost` with Newcombe's interval: above 0 the converted used it more. */
  readonly difference: RateDifference
  /** Conversion rate of decided journeys with it, and without it. */
  readonly rateWith: Rate
  readonly rateWithout: Rate
  /** `rateWith / rateWithout`; null where it cannot be said (an empty base, nobody converts without it). */
  readonly ratio: number | null
  /** Fisher's exact test, two-sided; null where fewer than 5 decided journeys used it. */
  readonly pValue: number | null
  /** True where the test survives Benjamini-Hochberg at 0.10 over all transitions tested: only then is it a finding. */
  readonly survives: boolean
}

/**
 * Compares the journeys that used a transition with those that did not, for every transition, over decided
 * journeys (converted or lost). One test answers both readings: do the converted use it more than the lost, and do
 * who uses it convert more. Neither says that the way is the cause.
 *
 * @returns in the order of the measure's transitions; nothing where the measure estimates its journeys (`lacking`).
 * Cost: one Fisher test per transition, some milliseconds for a thousand.
 */
export function compareTransitions(measure: NetworkPicture): TransitionComparison[] {
  if (measure.lacking?.some((lack) => lack === 'journeys' || lack === 'losses' || lack === 'ends')) return []
  const { converted, lost } = measure.totals
  const tested: number[] = []
  const records = measure.transitions.map((transition, i) => {
    if (transition.convertingJourneys + transition.lostJourneys >= TESTED_FROM) tested.push(i)
    return comparisonOf(transition, i, converted, lost)
  })
  const pValues = tested.map((i) => pValueOf(measure.transitions[i] as NetworkTransition, converted, lost))
  const survives = benjaminiHochberg(pValues, FALSE_DISCOVERY_RATE)
  tested.forEach((i, k) => {
    const record = records[i] as TransitionComparison
    records[i] = { ...record, pValue: pValues[k] ?? null, survives: survives[k] === true }
  })
  return records
}

function pValueOf({ convertingJourneys, lostJourneys }: NetworkTransition, converted: number, lost: number): number {
  return fisherExact(convertingJourneys, lostJourneys, converted - convertingJourneys, lost - lostJourneys)
}

function comparisonOf(
  { convertingJourneys, lostJourneys }: NetworkTransition,
  transition: number,
  converted: number,
  lost: number,
): TransitionComparison {
  const ofConverted = rateOf(convertingJourneys, converted)
  const ofLost = rateOf(lostJourneys, lost)
  const rateWith = rateOf(convertingJourneys, convertingJourneys + lostJourneys)
  const without = converted - convertingJourneys
  const rateWithout = rateOf(without, without + lost - lostJourneys)
  return {
    transition,
    converted: ofConverted,
    lost: ofLost,
    difference: newcombe(ofConverted, ofLost),
    rateWith,
    rateWithout,
    ratio: rateWith.rate === null || !rateWithout.rate ? null : rateWith.rate / rateWithout.rate,
    pValue: null,
    survives: false,
  }
}
