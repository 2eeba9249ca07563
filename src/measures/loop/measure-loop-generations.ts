import type { JourneySet } from '../../model/journey-set.js'
import { timeAt } from '../../model/time-column.js'
import type { LoopGain } from './loop-measure.js'
import { measureLoop } from './measure-loop.js'
import { referralList } from './referral-list.js'

/** Which actors the generations begin with. */
export interface LoopGenerationsOptions {
  /** They began from here on, epoch ms. Default: whenever. */
  readonly fromMs?: number | undefined
  /** They began before. */
  readonly untilMs?: number | undefined
}

/** One generation of a cohort. */
export interface LoopGeneration {
  /** 0: the cohort itself; 1: whom it brought; 2: whom these brought, .... */
  readonly generation: number
  /** Null where no single actors are known. */
  readonly actors: number | null
  /** Of the cohort, 0..; null likewise. */
  readonly share: number | null
  /** k^generation: the share that the gain lets expect. Null where k is unknown. */
  readonly expected: number | null
}

/** A cohort and its descendants. */
export interface LoopGenerations {
  readonly kind: 'loop-generations'
  readonly k: number | null
  readonly generations: readonly LoopGeneration[]
  /** All that the cohort has become so far, itself included, per actor of it; null where unknown. */
  readonly grown: number | null
}

/** So many generations at most are told: with k near 1 there would be hundreds. */
const AT_MOST = 12
/** Generations that are expected to be smaller than this share of the cohort are not told. */
const SMALL = 0.001

/**
 * The generations of a cohort: actors whom nobody brought and who began in a time, those whom they
 * brought, and so on. Beside each share stands k^g, what the gain of all actors lets expect; the last
 * generations may still be on their way. Cost: linear in rows.
 */
export function measureLoopGenerations(set: JourneySet, options: LoopGenerationsOptions = {}): LoopGenerations {
  const { fromMs = Number.NEGATIVE_INFINITY, untilMs = Number.POSITIVE_INFINITY } = options
  const list = referralList(set)
  const isBrought = new Uint8Array(set.actors.length)
  for (const actor of list.actor) isBrought[actor] = 1
  const isSeed = (actor: number): boolean => {
    const row = set.actorRows[actor] as number
    if (row === set.actorRows[actor + 1] || isBrought[actor] === 1) return false
    const timeMs = timeAt(set.rows, row)
    return timeMs >= fromMs && timeMs < untilMs
  }
  const broughtBy = new Map<number, number[]>()
  for (const [i, by] of list.by.entries()) broughtBy.set(by, [...(broughtBy.get(by) ?? []), list.actor[i] as number])
  const counts: number[] = []
  // Whoever was brought has one bringer, so no actor is met twice, and a ring of bringers is never met.
  for (let now = [...set.actors.keys()].filter(isSeed); now.length > 0; ) {
    counts.push(now.length)
    now = now.flatMap((actor) => broughtBy.get(actor) ?? [])
  }
  return generationsOfCohort(measureLoop(set).gain.k, counts)
}

/** The generations that a gain lets expect, where single actors are not known, such as from totals. */
export function generationsFromGain({ k }: Pick<LoopGain, 'k'>): LoopGenerations {
  return generationsOfCohort(k, null)
}

function generationsOfCohort(k: number | null, counts: readonly number[] | null): LoopGenerations {
  const first = counts?.[0] ?? 0
  const told = Math.min(AT_MOST, Math.max(counts?.length ?? 0, expectedCount(k)))
  const generations = Array.from({ length: told }, (_, generation): LoopGeneration => {
    const actors = counts === null ? null : (counts[generation] ?? 0)
    return {
      generation,
      actors,
      share: actors === null || first === 0 ? null : actors / first,
      expected: k === null ? null : k ** generation,
    }
  })
  const all = counts?.reduce((sum, count) => sum + count, 0) ?? 0
  return { kind: 'loop-generations', k, generations, grown: first === 0 ? null : all / first }
}

function expectedCount(k: number | null): number {
  if (k === null) return 0
  if (k <= 0) return 1
  return k >= 1 ? AT_MOST : 1 + Math.floor(Math.log(SMALL) / Math.log(k))
}
