import type { ResolvedSteps } from './resolve-steps.js'
import { opens, type Thread } from './thread.js'
import { furthestBit, moveTry, openTry, type Tries } from './tries.js'

/**
 * All tries of a thread in which steps follow in order with no touch between.
 *
 * A try ends at the first touch that is not its next step, so at most as many run side by side as
 * there are steps. Cost: touches x steps.
 */
export function strictTries(thread: Thread, options: ResolvedSteps, tries: Tries): void {
  let running: number[] = []
  for (let at = 0; at < thread.count; at++) {
    running = running.filter((index) => goesOn(thread, options, tries, index, at))
    if (((thread.steps[at] as number) & 1) !== 0 && opens(thread, at)) running.push(openTry(tries, at))
  }
}

/** Lets a try meet the next touch; false where that ends it. */
function goesOn(thread: Thread, options: ResolvedSteps, tries: Tries, index: number, at: number): boolean {
  const before = tries.furthest[index] as number
  const timeMs = thread.timeMs[at] as number
  if (timeMs - (thread.timeMs[tries.entry[index] as number] as number) > options.windowMs) return false
  const sinceMs = timeMs - (thread.timeMs[tries.at[index] as number] as number)
  const next = furthestWithin((thread.steps[at] as number) & (options.nextMask[before] as number), sinceMs, options)
  if (next >= 0) moveTry(tries, index, next, at)
  const after = Math.max(before, next)
  const isExcluded = options.exclusions.some(
    ({ from, to }, which) => ((thread.exclusions[at] as number) & (1 << which)) !== 0 && from <= before && after < to,
  )
  if (isExcluded && sinceMs <= longestWait(options, before)) tries.excluded[index] = 1
  return next >= 0 && next < options.last
}

/** The furthest step whose own window, since the step before, is not over; or -1. */
function furthestWithin(bits: number, sinceMs: number, { withinMs }: ResolvedSteps): number {
  let rest = bits
  while (rest !== 0) {
    const step = furthestBit(rest)
    if (sinceMs <= (withinMs[step] as number)) return step
    rest &= ~(1 << step)
  }
  return -1
}

/** How long after a step a next one may still come, ms. */
export function longestWait({ nextMask, withinMs }: ResolvedSteps, step: number): number {
  let longest = 0
  withinMs.forEach((ms, next) => {
    if (((nextMask[step] as number) & (1 << next)) !== 0) longest = Math.max(longest, ms)
  })
  return longest
}
