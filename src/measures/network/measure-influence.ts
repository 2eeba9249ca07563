import { CONVERTED, type JourneySet, type Touchpoint } from '../../model/journey-set.js'
import { type Rate, rateOf } from '../statistics/wilson.js'
import { journeyShares } from './network-credits.js'
import type { CreditMethod } from './network-measure.js'
import { networkVisits } from './network-visits.js'

/** The kinds of a touchpoint that can be told apart. `unknown`: the definition does not say. */
export type Influence = 'direct' | 'indirect' | 'unknown'
export type Place = 'online' | 'store' | 'unknown'

/** How converted journeys met a kind of touchpoint. */
export interface InfluenceShare<Kind extends string> {
  readonly kind: Kind
  /** Converted journeys that met it at least once, of all converted ones. */
  readonly reached: Rate
  readonly touches: number
  /** Conversions credited to it by the method; all kinds together and `noTouchpoint` sum to the conversions. */
  readonly credit: number
}

/** Who spoke before the sale: indirect influence, direct acts, people among themselves, online or in a store. */
export interface InfluenceMeasure {
  readonly method: Exclude<CreditMethod, 'removal'>
  readonly conversions: number
  /** Conversions without any touch. */
  readonly noTouchpoint: number
  readonly influence: readonly InfluenceShare<Influence>[]
  readonly place: readonly InfluenceShare<Place>[]
  /** Touchpoints where people speak to people, and the others. */
  readonly peer: readonly InfluenceShare<'peer' | 'brand'>[]
  /** Of converted journeys with a direct touch, those with an indirect touch before it. */
  readonly indirectFirst: Rate
  /** Converted journeys by what they met; the four sum to the conversions with touches. */
  readonly only: {
    readonly indirect: number
    readonly direct: number
    readonly both: number
    readonly unknown: number
  }
}

/**
 * How much influence is indirect before the direct act (question 11 and V15 of the product), over converted journeys.
 * Kinds are those of the definition (`influence`, `place`, `peer`).
 *
 * @param method how a conversion is shared out to its touches. Default `linear-distinct`.
 * Cost: one pass over the visits.
 */
export function measureInfluence(
  set: JourneySet,
  method: InfluenceMeasure['method'] = 'linear-distinct',
): InfluenceMeasure {
  const keep = Uint8Array.from(set.journeys.outcome, (outcome) => (outcome === CONVERTED ? 1 : 0))
  const visits = networkVisits(set, keep)
  const tables = {
    influence: new KindTable(set, ['indirect', 'direct', 'unknown'] as const, (t) => t.influence ?? 'unknown'),
    place: new KindTable(set, ['online', 'store', 'unknown'] as const, (t) => t.place ?? 'unknown'),
    peer: new KindTable(set, ['peer', 'brand'] as const, (t) => (t.peer === true ? 'peer' : 'brand')),
  }
  const only = { indirect: 0, direct: 0, both: 0, unknown: 0 }
  const before = { direct: 0, indirectFirst: 0 }
  let noTouchpoint = 0
  for (let journey = 0; journey < visits.journeys; journey++) {
    const touchpoints = visits.touchpoint.subarray(visits.first[journey], visits.until[journey])
    if (touchpoints.length === 0) noTouchpoint++
    for (const table of Object.values(tables)) table.meet(touchpoints)
    journeyShares(visits, journey, method, (touchpoint, share) => {
      for (const table of Object.values(tables)) table.give(touchpoint, share)
    })
    countOrder(touchpoints, set.touchpoints, only, before)
  }
  return {
    method,
    conversions: visits.journeys,
    noTouchpoint,
    influence: tables.influence.shares(visits.journeys),
    place: tables.place.shares(visits.journeys),
    peer: tables.peer.shares(visits.journeys),
    indirectFirst: rateOf(before.indirectFirst, before.direct),
    only,
  }
}

function countOrder(
  visited: Int32Array,
  touchpoints: readonly Touchpoint[],
  only: { indirect: number; direct: number; both: number; unknown: number },
  before: { direct: number; indirectFirst: number },
): void {
  if (visited.length === 0) return
  const kinds = Array.from(visited, (i) => touchpoints[i]?.influence)
  const firstDirect = kinds.indexOf('direct')
  const firstIndirect = kinds.indexOf('indirect')
  if (firstDirect >= 0) before.direct++
  if (firstDirect >= 0 && firstIndirect >= 0 && firstIndirect < firstDirect) before.indirectFirst++
  if (firstDirect >= 0 && firstIndirect >= 0) only.both++
  else if (firstDirect >= 0) only.direct++
  else if (firstIndirect >= 0) only.indirect++
  else only.unknown++
}

class KindTable<Kind extends string> {
  readonly #kinds: readonly Kind[]
  readonly #kindOf: Int32Array
  readonly #reached: number[]
  readonly #touches: number[]
  readonly #credit: number[]

  constructor(set: JourneySet, kinds: readonly Kind[], kindOf: (touchpoint: Touchpoint) => Kind) {
    this.#kinds = kinds
    this.#kindOf = Int32Array.from(set.touchpoints, (touchpoint) => kinds.indexOf(kindOf(touchpoint)))
    this.#reached = kinds.map(() => 0)
    this.#touches = kinds.map(() => 0)
    this.#credit = kinds.map(() => 0)
  }

  meet(touchpoints: Int32Array): void {
    const met = new Set<number>()
    for (const touchpoint of touchpoints) {
      const kind = this.#kindOf[touchpoint] as number
      met.add(kind)
      this.#touches[kind] = (this.#touches[kind] as number) + 1
    }
    for (const kind of met) this.#reached[kind] = (this.#reached[kind] as number) + 1
  }

  give(touchpoint: number, share: number): void {
    const kind = this.#kindOf[touchpoint] as number
    this.#credit[kind] = (this.#credit[kind] as number) + share
  }

  shares(conversions: number): InfluenceShare<Kind>[] {
    return this.#kinds.map((kind, i) => ({
      kind,
      reached: rateOf(this.#reached[i] as number, conversions),
      touches: this.#touches[i] as number,
      credit: this.#credit[i] as number,
    }))
  }
}
