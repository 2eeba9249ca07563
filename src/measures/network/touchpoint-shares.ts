import type { NetworkPicture } from './network-measure.js'

/** What a share of the visits to a touchpoint came from, or led to. */
export type ShareKind = 'start' | 'transition' | 'unobserved' | 'converted' | 'lost' | 'open' | 'ended'

/** One of them; all of one side sum to the visits, and to 1. */
export interface TouchpointShare {
  readonly kind: ShareKind
  /** Id of the other touchpoint, itself where a visit was repeated; null but for transitions. */
  readonly touchpoint: string | null
  readonly count: number
  /** Of the visits here, 0..1. */
  readonly share: number
}

/** Where the visits to one touchpoint came from and where they led, largest first. */
export interface TouchpointShares {
  readonly touchpoint: string
  readonly visits: number
  readonly into: readonly TouchpointShare[]
  readonly outOf: readonly TouchpointShare[]
}

/**
 * In and out shares of a touchpoint, over raw visits: both sides sum to its visits.
 * @returns null where the measure does not hold the touchpoint.
 * Cost: one pass over the transitions.
 */
export function touchpointShares(measure: NetworkPicture, touchpoint: string): TouchpointShares | null {
  const i = measure.touchpoints.findIndex(({ id }) => id === touchpoint)
  const t = measure.touchpoints[i]
  if (t === undefined) return null
  const idOf = (position: number): string | null => measure.touchpoints[position]?.id ?? null
  const share = (kind: ShareKind, count: number, other: string | null = null): TouchpointShare => ({
    kind,
    touchpoint: other,
    count,
    share: t.visits > 0 ? count / t.visits : 0,
  })
  const ways = (isIn: boolean): TouchpointShare[] =>
    measure.transitions
      .filter(({ from, to }) => (isIn ? to : from) === i)
      .map(({ from, to, count }) => share('transition', count, idOf(isIn ? from : to)))
  const ends = (['converted', 'lost', 'open', 'ended'] as const).map((kind) => share(kind, t[kind]))
  return {
    touchpoint,
    visits: t.visits,
    into: largestFirst([...ways(true), share('start', t.starts), share('unobserved', t.unobservedIn)]),
    outOf: largestFirst([...ways(false), ...ends, share('unobserved', t.unobservedOut)]),
  }
}

function largestFirst(shares: readonly TouchpointShare[]): TouchpointShare[] {
  return shares.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)
}
