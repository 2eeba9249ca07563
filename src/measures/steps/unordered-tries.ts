import { LatestTouches } from './latest-touches.js'
import type { ResolvedSteps } from './resolve-steps.js'
import { opens, type Thread } from './thread.js'
import { moveTry, openTry, type Tries } from './tries.js'

/**
 * All tries of a thread in which steps may come in any order: step k is reached by doing k different
 * steps, each by a touch of its own.
 *
 * An exclusion within the window of a try that is not complete takes its progress back to the first
 * step; what comes after begins anew. `at` is exact for complete tries only; see `unorderedBest`.
 * Cost: touches x steps squared at most.
 */
export function unorderedTries(thread: Thread, options: ResolvedSteps, tries: Tries): void {
  const latest = new LatestTouches(options.count)
  const stepsOf = (at: number): number => thread.steps[at] as number
  let running = 0
  const settle = (until: number): void => {
    while (running < until) settleTry(tries, running++, latest, thread.count)
  }
  for (let at = 0, isDone = false; at < thread.count && !isDone; at++) {
    const sinceMs = (thread.timeMs[at] as number) - options.windowMs
    settle(firstSince(thread, tries, running, sinceMs))
    const before = tries.count
    if (stepsOf(at) !== 0) {
      latest.add(at, stepsOf)
      if (opens(thread, at)) openTry(tries, at)
    }
    while (running < tries.count && latest.countFrom(tries.entry[running] as number) === options.count) {
      settleTry(tries, running++, latest, at)
      isDone = options.trend === null
    }
    if (thread.exclusions[at] !== 0) running = Math.max(running, before)
  }
  settle(tries.count)
}

/** The first running try entered at or after a time. */
function firstSince(thread: Thread, tries: Tries, running: number, sinceMs: number): number {
  let first = running
  while (first < tries.count && (thread.timeMs[tries.entry[first] as number] as number) < sinceMs) first++
  return first
}

function settleTry(tries: Tries, index: number, latest: LatestTouches, at: number): void {
  const reached = latest.countFrom(tries.entry[index] as number)
  for (let step = 1; step < reached; step++) moveTry(tries, index, step, at)
}

/**
 * The counted one of unordered tries: most steps, then first to complete, then the latest entry.
 * Fills in the touch at which it completed. -1 where there is no try. Cost: touches x steps squared.
 */
export function unorderedBest(thread: Thread, options: ResolvedSteps, tries: Tries): number {
  let first = 0
  for (let index = 1; index < tries.count; index++) {
    if ((tries.furthest[index] as number) > (tries.furthest[first] as number)) first = index
  }
  if (tries.count === 0) return -1
  const furthest = tries.furthest[first] as number
  const { at, latestEntry } = firstTime(thread, options, tries.entry[first] as number, furthest + 1)
  let best = first
  for (let index = first; index < tries.count && (tries.entry[index] as number) <= latestEntry; index++) {
    if (tries.furthest[index] === furthest) best = index
  }
  tries.at[best] = at
  return best
}

/** When so many different steps were first done from an entry on, and the latest entry that does so by then. */
function firstTime(
  thread: Thread,
  options: ResolvedSteps,
  entry: number,
  steps: number,
): { at: number; latestEntry: number } {
  const latest = new LatestTouches(options.count)
  const stepsOf = (at: number): number => thread.steps[at] as number
  let at = entry
  for (; at < thread.count; at++) {
    if (stepsOf(at) !== 0) latest.add(at, stepsOf)
    if (latest.size >= steps) break
  }
  return { at, latestEntry: latest.earliest() }
}
