import { dimensionNamed } from '../../model/journey-query.js'
import type { JourneySet } from '../../model/journey-set.js'
import { type Rate, rateOf } from '../statistics/wilson.js'
import { walkRings } from './ring-walk.js'

/** What one kind of content did in one ring. */
export interface RingContentEntry {
  readonly value: string
  /** Touches in the ring with this content. */
  readonly touches: number
  /** Those after which the same actor was next seen further in. */
  readonly inwardRate: Rate
  /** Those after which it was next seen further out. */
  readonly outward: number
}

/** The content of one ring. */
export interface RingContent {
  readonly ring: number
  /** Actors that were first placed here. */
  readonly entered: number
  /** Kinds of content that the definition says fit here. */
  readonly intended: readonly string[]
  /** By the share that moved inward next, thin ones last; ties: most touches, then by name. */
  readonly entries: readonly RingContentEntry[]
}

/**
 * Which content fits whom: per ring, how often each kind of content was met there and how often the
 * same person was next seen further in. `dimension` names the column (default `content`); where a
 * row has none, the content of its touchpoint counts. Observed, no proof of a cause.
 * Outermost ring first. Cost: one walk over the rows.
 */
export function measureRingContent(set: JourneySet, dimension = 'content'): RingContent[] {
  const tallies = set.stages.map(() => new Map<string, { touches: number; inward: number; outward: number }>())
  const entered = set.stages.map(() => 0)
  const column = dimensionNamed(set, dimension)
  const contentOf = (row: number): string | undefined => {
    const own = column?.values[column.codes[row] ?? -1]
    if (own !== undefined || dimension !== 'content') return own
    return set.touchpoints[set.rows.touchpoint[row] as number]?.content
  }
  for (let actor = 0; actor < set.actors.length; actor++) {
    let row = 0
    let last: { inward: number; outward: number } | null = null
    let lastRing = 0
    walkRings(
      set,
      actor,
      { decayMs: null, bounds: [] },
      {
        ...DEAF,
        onRow: (next) => {
          row = next
        },
        onPlacement: (_, from, to) => {
          if (from < 0) entered[to] = (entered[to] ?? 0) + 1
          if (last !== null && to > lastRing) last.inward++
          if (last !== null && to < lastRing) last.outward++
          const value = contentOf(row)
          last = value === undefined ? null : tallyOf(tallies[to], value)
          lastRing = to
        },
      },
    )
  }
  return set.stages.map(({ content = [] }, ring) => ({
    ring,
    entered: entered[ring] ?? 0,
    intended: content,
    entries: [...(tallies[ring] ?? [])].map(entryOf).sort(byShare),
  }))
}

type Tally = { touches: number; inward: number; outward: number }

/** Counts one more touch of a value and hands its tally out for what happens next. */
function tallyOf(tallies: Map<string, Tally> | undefined, value: string): Tally {
  const tally = tallies?.get(value) ?? { touches: 0, inward: 0, outward: 0 }
  tally.touches++
  tallies?.set(value, tally)
  return tally
}

function entryOf([value, { touches, inward, outward }]: [string, Tally]): RingContentEntry {
  return { value, touches, outward, inwardRate: rateOf(inward, touches) }
}

function byShare(a: RingContentEntry, b: RingContentEntry): number {
  return (
    Number(a.inwardRate.thin) - Number(b.inwardRate.thin) ||
    (b.inwardRate.rate ?? 0) - (a.inwardRate.rate ?? 0) ||
    b.touches - a.touches ||
    (a.value < b.value ? -1 : 1)
  )
}

const DEAF = {
  onBound: (): void => {},
  onLoss: (): void => {},
  onConversion: (): void => {},
  onDecay: (): void => {},
}
