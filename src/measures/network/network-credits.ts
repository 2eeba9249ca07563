import { sum } from '../../foundation/sum.js'
import { CONVERTED } from '../../model/journey-set.js'
import type { AbsorbingChain } from './absorbing-chain.js'
import type { CountColumn } from './count-transitions.js'
import { CREDIT_METHODS, type CreditMethod, type NetworkCredit } from './network-measure.js'
import type { NetworkVisits } from './network-visits.js'
import { removalEffect } from './removal-effect.js'

const HALF_LIFE_MS = 7 * 24 * 3600 * 1000
const EDGE_SHARE = 0.4

/** Weight of each of a journey's visits, in order; any positive scale. */
type Weights = (visits: NetworkVisits, journey: number, start: number, end: number) => (at: number) => number

/**
 * Conversions shared out to touchpoints by every method; each method sums to the conversions.
 *
 * `removal` is the chain's (Anderl et al. 2016). The others go journey by journey: `linear` per
 * occurrence, `linear-distinct` per distinct touchpoint (which is the Shapley value of
 * v(S) = conversions whose touchpoints lie in S), `position` 40/20/40, `time-decay` with a half-life
 * of 7 days before the conversion. Visits after the first conversion earn nothing.
 *
 * @param stateOf the chain's state of each touchpoint; a pooled state's credit goes by visits.
 */
export function networkCredits(
  visits: NetworkVisits,
  chain: AbsorbingChain,
  stateOf: Int32Array,
  touchpointVisits: CountColumn,
): Record<CreditMethod, NetworkCredit> {
  const conversions = count(visits, () => true)
  const untouched = count(visits, (journey) => visits.first[journey] === visits.first[journey + 1])
  const unearned = count(visits, (journey) => visits.first[journey] === visits.until[journey])
  const size = touchpointVisits.length
  const byMethod = (method: CreditMethod): NetworkCredit => {
    const noTouchpoint = method === 'removal' ? untouched : unearned
    const perTouchpoint =
      method === 'removal'
        ? removalShares(chain, stateOf, touchpointVisits).map((share) => share * (conversions - noTouchpoint))
        : perJourney(visits, size, WEIGHTS[method])
    const placed = method === 'removal' ? sum(perTouchpoint) > 0 : true
    const unmodelled = placed ? 0 : conversions - noTouchpoint
    return { method, perTouchpoint, noTouchpoint, unmodelled, conversions }
  }
  return Object.fromEntries(CREDIT_METHODS.map((method) => [method, byMethod(method)])) as Record<
    CreditMethod,
    NetworkCredit
  >
}

function count(visits: NetworkVisits, wanted: (journey: number) => boolean): number {
  let found = 0
  for (let journey = 0; journey < visits.journeys; journey++)
    if (visits.outcome[journey] === CONVERTED && wanted(journey)) found++
  return found
}

/** RE_i over the sum of RE; all 0 where the chain sees no conversion. */
export function removalShares(chain: AbsorbingChain, stateOf: Int32Array, touchpointVisits: CountColumn): number[] {
  const stateVisits = new Float64Array(chain.size)
  stateOf.forEach((state, i) => {
    stateVisits[state] = (stateVisits[state] as number) + (touchpointVisits[i] as number)
  })
  const effects = Array.from(stateVisits, (_, state) => removalEffect(chain, state)?.effect ?? 0)
  const all = sum(effects)
  return Array.from(stateOf, (state, i) => {
    const part = (touchpointVisits[i] as number) / Math.max(1, stateVisits[state] as number)
    return all > 0 ? ((effects[state] as number) / all) * part : 0
  })
}

function perJourney(visits: NetworkVisits, size: number, weights: Weights): number[] {
  const credit = new Array<number>(size).fill(0)
  for (let journey = 0; journey < visits.journeys; journey++) {
    const start = visits.first[journey] as number
    const end = visits.until[journey] as number
    if (visits.outcome[journey] !== CONVERTED || start === end) continue
    shareOut(credit, visits.touchpoint, start, end, weights(visits, journey, start, end))
  }
  return credit
}

/** Tells how one journey's conversion is shared out to its visits; nothing where it has none. Shares sum to 1. */
export function journeyShares(
  visits: NetworkVisits,
  journey: number,
  method: Exclude<CreditMethod, 'removal'>,
  share: (touchpoint: number, share: number) => void,
): void {
  const start = visits.first[journey] as number
  const end = visits.until[journey] as number
  if (start === end) return
  const weight = WEIGHTS[method](visits, journey, start, end)
  let all = 0
  for (let at = start; at < end; at++) all += weight(at)
  for (let at = start; at < end; at++) share(visits.touchpoint[at] as number, weight(at) / all)
}

function shareOut(
  credit: number[],
  touchpoint: Int32Array,
  start: number,
  end: number,
  weight: (at: number) => number,
): void {
  let all = 0
  for (let at = start; at < end; at++) all += weight(at)
  for (let at = start; at < end; at++) {
    const i = touchpoint[at] as number
    credit[i] = (credit[i] as number) + weight(at) / all
  }
}

const WEIGHTS: Record<Exclude<CreditMethod, 'removal'>, Weights> = {
  first: (_visits, _journey, start) => (at) => (at === start ? 1 : 0),
  last: (_visits, _journey, _start, end) => (at) => (at === end - 1 ? 1 : 0),
  linear: () => () => 1,
  'linear-distinct': (visits, _journey, start, end) => {
    const firstAt = new Map<number, number>()
    for (let at = end - 1; at >= start; at--) firstAt.set(visits.touchpoint[at] as number, at)
    return (at) => (firstAt.get(visits.touchpoint[at] as number) === at ? 1 : 0)
  },
  position: (_visits, _journey, start, end) => positionWeight(start, end),
  'time-decay': (visits, journey, start, end) => {
    const until = visits.closedMs[journey] as number
    const known = Number.isFinite(until) && Number.isFinite(visits.timeMs[start] as number)
    // Counted from the last visit: the same shares, and no underflow after a long silence.
    const latest = known ? (visits.timeMs[end - 1] as number) : 0
    return (at) => (known ? 2 ** (((visits.timeMs[at] as number) - latest) / HALF_LIFE_MS) : 1)
  },
}

function positionWeight(start: number, end: number): (at: number) => number {
  const between = end - start - 2
  if (between <= 0) return () => 1
  const inner = (1 - 2 * EDGE_SHARE) / between
  return (at) => (at === start || at === end - 1 ? EDGE_SHARE : inner)
}
