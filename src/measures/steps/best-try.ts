import { LatestTouches } from './latest-touches.js'
import { orderedTries } from './ordered-tries.js'
import type { ResolvedSteps } from './resolve-steps.js'
import { stepwiseTries } from './stepwise-tries.js'
import { strictTries } from './strict-tries.js'
import type { Thread } from './thread.js'
import { countBits, furthestBit, type Tries } from './tries.js'
import { unorderedBest, unorderedTries } from './unordered-tries.js'

/** The counted try of a thread. */
export interface BestTry {
  readonly furthest: number
  readonly excluded: boolean
  /** Which steps were reached, one bit each. */
  readonly reached: number
  /** Per step, the row at which it was reached, or -1. */
  readonly rows: Int32Array
}

/**
 * Finds all tries of a thread and picks the one that counts: the furthest step, then one without
 * exclusion before one with, then most steps done, then first to complete, then the latest entry.
 * Null where no try was entered. `tries` is filled on the way.
 */
export function bestTry(thread: Thread, options: ResolvedSteps, tries: Tries): BestTry | null {
  tries.count = 0
  if (options.order === 'unordered') {
    unorderedTries(thread, options, tries)
    const best = unorderedBest(thread, options, tries)
    return best < 0 ? null : resultOf(thread, tries, best, unorderedTouches(thread, options, tries, best))
  }
  if (options.hasWithin && options.order === 'ordered') {
    const chains = stepwiseTries(thread, options, tries)
    const best = pick(tries)
    return best < 0 ? null : resultOf(thread, tries, best, chains.touchesOf(best))
  }
  const isStrict = options.order === 'strict'
  if (isStrict) strictTries(thread, options, tries)
  else orderedTries(thread, options, tries)
  const best = pick(tries)
  if (best < 0) return null
  const touches = isStrict ? strictTouches(options, tries, best) : orderedTouches(thread, options, tries, best)
  return resultOf(thread, tries, best, touches)
}

function pick(tries: Tries): number {
  let best = tries.count > 0 ? 0 : -1
  for (let index = 1; index < tries.count; index++) if (isBetter(tries, index, best)) best = index
  return best
}

/** Compares a try with one of earlier (or the same) entry. */
function isBetter(tries: Tries, a: number, b: number): boolean {
  const further = (tries.furthest[a] as number) - (tries.furthest[b] as number)
  if (further !== 0) return further > 0
  const cleaner = (tries.excluded[b] as number) - (tries.excluded[a] as number)
  if (cleaner !== 0) return cleaner > 0
  const more = countBits(tries.done[a] as number) - countBits(tries.done[b] as number)
  if (more !== 0) return more > 0
  const earlier = (tries.at[b] as number) - (tries.at[a] as number)
  return earlier !== 0 ? earlier > 0 : (tries.entry[a] as number) > (tries.entry[b] as number)
}

function resultOf(thread: Thread, tries: Tries, best: number, touches: Int32Array): BestTry {
  return {
    furthest: tries.furthest[best] as number,
    excluded: tries.excluded[best] === 1,
    reached: tries.done[best] as number,
    rows: touches.map((at) => (at < 0 ? -1 : (thread.row[at] as number))),
  }
}

/** The touches of a strict try follow each other. */
function strictTouches(options: ResolvedSteps, tries: Tries, best: number): Int32Array {
  const touches = new Int32Array(options.count).fill(-1)
  let at = tries.entry[best] as number
  for (let step = 0; step < options.count; step++) {
    if (((tries.done[best] as number) & (1 << step)) !== 0) touches[step] = at++
  }
  return touches
}

/** The touches of an ordered try: from its entry on, each touch for the furthest step that may come next. */
function orderedTouches(thread: Thread, options: ResolvedSteps, tries: Tries, best: number): Int32Array {
  const touches = new Int32Array(options.count).fill(-1)
  let step = 0
  touches[0] = tries.entry[best] as number
  for (let at = (touches[0] as number) + 1; at <= (tries.at[best] as number); at++) {
    const bits = (thread.steps[at] as number) & (options.nextMask[step] as number) & (tries.done[best] as number)
    if (bits === 0) continue
    step = furthestBit(bits)
    touches[step] = at
  }
  return touches
}

/** Per step k, the touch at which k + 1 different steps had been done. */
function unorderedTouches(thread: Thread, options: ResolvedSteps, tries: Tries, best: number): Int32Array {
  const touches = new Int32Array(options.count).fill(-1)
  const latest = new LatestTouches(options.count)
  const stepsOf = (at: number): number => thread.steps[at] as number
  const end = (tries.furthest[best] as number) + 1
  for (let at = tries.entry[best] as number; at < thread.count && latest.size < end; at++) {
    if (stepsOf(at) === 0) continue
    const before = latest.size
    latest.add(at, stepsOf)
    if (latest.size > before) touches[before] = at
  }
  return touches
}
