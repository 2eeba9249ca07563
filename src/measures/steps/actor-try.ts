import { actorOfRow } from '../../model/journey-query.js'
import type { JourneySet } from '../../model/journey-set.js'
import { timeAt } from '../../model/time-column.js'
import type { RowFilter, ThreadMaker } from './actor-thread.js'
import { type BestTry, bestTry } from './best-try.js'
import type { ResolvedSteps } from './resolve-steps.js'
import type { Thread } from './thread.js'
import { countBits, type Tries } from './tries.js'

/** Gets every thread of an actor with all its tries, right after they were found. */
export type TriesVisitor = (thread: Thread, tries: Tries) => void

/**
 * The counted try of an actor: the best over its threads, by the same rules as within one. Null
 * where none was entered.
 */
export function actorTry(
  maker: ThreadMaker,
  options: ResolvedSteps,
  tries: Tries,
  actor: number,
  accepts: RowFilter | null = null,
  visit: TriesVisitor | null = null,
): BestTry | null {
  let best: BestTry | null = null
  for (const thread of maker.threads(actor, accepts)) {
    if (thread.count === 0) continue
    const found = bestTry(thread, options, tries)
    visit?.(thread, tries)
    if (found !== null && (best === null || isBetter(found, best))) best = found
  }
  return best
}

function isBetter(a: BestTry, b: BestTry): boolean {
  if (a.furthest !== b.furthest) return a.furthest > b.furthest
  if (a.excluded !== b.excluded) return !a.excluded
  const more = countBits(a.reached) - countBits(b.reached)
  if (more !== 0) return more > 0
  const earlier = (b.rows[b.furthest] as number) - (a.rows[a.furthest] as number)
  return earlier !== 0 ? earlier > 0 : (a.rows[0] as number) > (b.rows[0] as number)
}

/** Tells whether an incomplete try may still go on when observation ends. */
export function isStillOpen(set: JourneySet, options: ResolvedSteps, best: BestTry): boolean {
  const { observation, observedUntilMs, patienceMs } = set.rules
  if (best.furthest === options.last || observation === 'complete') return false
  const stepTimeMs = (step: number): number => timeAt(set.rows, best.rows[step] as number)
  if (options.order === 'strict' && isFollowed(set, best.rows[best.furthest] as number)) return false
  if (options.hasWithin) return stepTimeMs(best.furthest) + waitMs(options, best.furthest) >= observedUntilMs
  if (Number.isFinite(options.windowMs)) return stepTimeMs(0) + options.windowMs >= observedUntilMs
  return stepTimeMs(best.furthest) + patienceMs >= observedUntilMs
}

function isFollowed(set: JourneySet, row: number): boolean {
  return row + 1 < (set.actorRows[actorOfRow(set, row) + 1] as number)
}

function waitMs({ withinMs, nextMask }: ResolvedSteps, step: number): number {
  const waits = withinMs.filter((_, next) => ((nextMask[step] as number) & (1 << next)) !== 0)
  return Math.max(0, ...waits)
}
