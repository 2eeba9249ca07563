import type { JourneyDefinition } from '../../../src/model/definition.js'
import type { NaiveJourney, NaiveRow } from '../model/naive-journeys.js'
import { absorption, C, type Chain, L, withoutTouchpoint } from '../network/naive-chain.js'

/** One visit of a journey, with what the rows say of the way to it. */
export interface NaiveVisit {
  readonly touchpoint: string
  readonly timeMs: number
  readonly eligible: boolean
  /** Something since the visit before was not observed. */
  readonly isBehindGap: boolean
}

/** The visits of a journey, by the text of semantics.md, section 5. */
export function naiveVisits(journey: NaiveJourney, definition: JourneyDefinition, untilMs: number): NaiveVisit[] {
  const places = journey.rows.flatMap((row, i) => (row.touchpoint === undefined ? [] : [i]))
  return places.map((at, k) => {
    const row = journey.rows[at] as NaiveRow
    const next = places[k + 1] ?? journey.rows.length - 1
    const isKnown = !journey.rows.slice(at + 1, next + 1).some(({ gap }) => gap)
    const isOld = untilMs - row.timeMs > patienceAt(row.touchpoint, definition)
    const isLast = k === places.length - 1
    return {
      touchpoint: row.touchpoint as string,
      timeMs: row.timeMs,
      eligible: isKnown && (definition.observation === 'complete' || isOld) && !(isLast && journey.outcome === 'open'),
      isBehindGap: k > 0 && journey.rows.slice((places[k - 1] as number) + 1, at + 1).some(({ gap }) => gap),
    }
  })
}

function patienceAt(id: string | undefined, definition: JourneyDefinition): number {
  const own = (definition.touchpoints ?? []).find((one) => typeof one !== 'string' && one.id === id)
  const stated = typeof own === 'object' ? own.patience : undefined
  return ((stated ?? definition.patience) as number | undefined) ?? 30 * 86_400_000
}

/** Everything the network is compared in, keyed by ids. */
export interface NaiveNetwork {
  readonly transitions: ReadonlyMap<string, { count: number; eligible: number; journeys: number; converting: number }>
  /** P and B, without states that lead nowhere. */
  readonly conversionRate: number | undefined
  readonly convertRate: ReadonlyMap<string, number>
  readonly removalEffect: ReadonlyMap<string, number>
  readonly credits: Readonly<Record<string, ReadonlyMap<string, number>>>
  readonly variants: number
}

/** Counts by plain loops over objects; the chain by elimination, removal effects by solving again. */
export function naiveNetwork(
  journeys: readonly NaiveJourney[],
  definition: JourneyDefinition,
  untilMs: number,
): NaiveNetwork {
  const walks = journeys.map((journey) => ({ journey, visits: naiveVisits(journey, definition, untilMs) }))
  const chain = withoutDeadEnds(chainCounts(walks))
  const shares = asShares(chain)
  const solved = absorption(shares)
  const conversionRate = chain.has('S') ? solved.get('S') : undefined
  const places = [...chain.keys()].filter((state) => state !== 'S')
  return {
    transitions: transitionsOf(walks),
    conversionRate,
    convertRate: new Map(places.map((state) => [state.slice(2), solved.get(state) ?? Number.NaN])),
    removalEffect: new Map(
      places.map((state) => {
        const rest = withoutTouchpoint(shares, state.slice(2))
        return [state.slice(2), conversionRate ? 1 - rest / conversionRate : Number.NaN]
      }),
    ),
    credits: {
      first: credit(walks, (_, k) => (k === 0 ? 1 : 0)),
      last: credit(walks, (visits, k) => (k === visits.length - 1 ? 1 : 0)),
      linear: credit(walks, () => 1),
      'linear-distinct': credit(walks, (visits, k) => (isFirstOfKind(visits, k) ? 1 : 0)),
      position: credit(walks, positionWeight),
      'time-decay': credit(walks, (visits, k) => 0.5 ** (age(visits, k) / (7 * 86_400_000))),
    },
    variants: new Set(walks.map(({ visits }) => wayOf(visits))).size,
  }
}

interface Walk {
  readonly journey: NaiveJourney
  readonly visits: readonly NaiveVisit[]
}

function transitionsOf(walks: readonly Walk[]): NaiveNetwork['transitions'] {
  const found = new Map<string, { count: number; eligible: number; journeys: number; converting: number }>()
  for (const { journey, visits } of walks) {
    const seen = new Set<string>()
    visits.slice(1).forEach((to, k) => {
      if (to.isBehindGap) return
      const from = visits[k] as NaiveVisit
      const key = `${from.touchpoint} ${to.touchpoint}`
      const entry = found.get(key) ?? { count: 0, eligible: 0, journeys: 0, converting: 0 }
      found.set(key, entry)
      entry.count++
      if (from.eligible) entry.eligible++
      if (seen.has(key)) return
      seen.add(key)
      entry.journeys++
      if (journey.outcome === 'converted') entry.converting++
    })
  }
  return found
}

function chainCounts(walks: readonly Walk[]): Chain {
  const chain: Chain = new Map()
  const step = (from: string, to: string): void => {
    const row = chain.get(from) ?? new Map<string, number>()
    chain.set(from, row.set(to, (row.get(to) ?? 0) + 1))
  }
  for (const { journey, visits } of walks) {
    const end = journey.outcome === 'converted' ? C : journey.outcome === 'lost' ? L : undefined
    const first = visits[0]
    if (first !== undefined) step('S', `t:${first.touchpoint}`)
    else if (end !== undefined) step('S', end)
    visits.forEach((visit, k) => {
      const next = visits[k + 1]
      if (!visit.eligible) return
      if (next !== undefined) step(`t:${visit.touchpoint}`, `t:${next.touchpoint}`)
      else if (end !== undefined) step(`t:${visit.touchpoint}`, end)
    })
  }
  return chain
}

/** Takes away, again and again, states without any way on, with the ways into them. */
function withoutDeadEnds(chain: Chain): Chain {
  const reaches = new Set<string>([C, L])
  for (let grown = true; grown; ) {
    grown = false
    for (const [from, row] of chain) {
      if (reaches.has(from) || ![...row.keys()].some((to) => reaches.has(to))) continue
      reaches.add(from)
      grown = true
    }
  }
  const kept: Chain = new Map()
  for (const [from, row] of chain) {
    if (reaches.has(from)) kept.set(from, new Map([...row].filter(([to]) => reaches.has(to))))
  }
  return kept
}

function asShares(counts: Chain): Chain {
  return new Map(
    [...counts].map(([from, row]) => {
      const total = [...row.values()].reduce((a, b) => a + b, 0)
      return [from, new Map([...row].map(([to, count]) => [to, count / total]))]
    }),
  )
}

function credit(
  walks: readonly Walk[],
  weight: (visits: readonly NaiveVisit[], k: number) => number,
): ReadonlyMap<string, number> {
  const result = new Map<string, number>()
  for (const { journey, visits: all } of walks) {
    if (journey.outcome !== 'converted') continue
    const visits = all.slice(0, touchesUpToGoal(journey))
    const weights = visits.map((_, k) => weight(visits, k))
    const total = weights.reduce((a, b) => a + b, 0)
    visits.forEach(({ touchpoint }, k) => {
      result.set(touchpoint, (result.get(touchpoint) ?? 0) + (weights[k] as number) / total)
    })
  }
  return result
}

/** What came after the first conversion did not lead to it. */
function touchesUpToGoal({ rows }: NaiveJourney): number {
  const goal = rows.findIndex(({ conversion }) => conversion)
  return rows.slice(0, goal + 1).filter(({ touchpoint }) => touchpoint !== undefined).length
}

function isFirstOfKind(visits: readonly NaiveVisit[], k: number): boolean {
  return visits.findIndex(({ touchpoint }) => touchpoint === visits[k]?.touchpoint) === k
}

/** 40 % to the first, 40 % to the last, 20 % to those between; in halves where there are two. */
function positionWeight(visits: readonly NaiveVisit[], k: number): number {
  if (visits.length <= 2) return 1
  return k === 0 || k === visits.length - 1 ? 0.4 : 0.2 / (visits.length - 2)
}

function age(visits: readonly NaiveVisit[], k: number): number {
  return (visits.at(-1)?.timeMs ?? 0) - (visits[k]?.timeMs ?? 0)
}

function wayOf(visits: readonly NaiveVisit[]): string {
  return visits
    .map(({ touchpoint, isBehindGap }, k) => {
      if (isBehindGap) return `? ${touchpoint}`
      return visits[k - 1]?.touchpoint === touchpoint ? '' : touchpoint
    })
    .filter((part) => part !== '')
    .join(' > ')
}
