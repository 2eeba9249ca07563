import type { ResolvedSteps } from './resolve-steps.js'
import { opens, type Thread } from './thread.js'
import { furthestBit, moveTry, openTry, stepBefore, type Tries } from './tries.js'

/**
 * All tries of a thread in which steps follow in order, with anything between.
 *
 * Every touch is given to a try for the furthest step it can do next. So a try entered earlier is
 * never behind one entered later: in order of entry, tries at one step lie side by side and move on
 * together. Each try moves at most once per step and is excluded at most once per step, which makes
 * the cost linear in (touches + tries) x steps.
 */
export function orderedTries(thread: Thread, options: ResolvedSteps, tries: Tries): void {
  const segments = new Segments(options.count)
  const stopsAtGoal = options.trend === null && options.optionals === 0
  for (let at = 0; at < thread.count; at++) {
    const steps = thread.steps[at] as number
    const exclusions = thread.exclusions[at] as number
    segments.expire(thread, at, options.windowMs, tries)
    if (steps !== 0) segments.advance(steps, at, options, tries)
    if (exclusions !== 0) segments.exclude(exclusions, at, options, tries)
    if ((steps & 1) !== 0 && opens(thread, at)) segments.enter(at, tries)
    if (stopsAtGoal && segments.hasGoal(options, tries)) return
  }
}

/** Where in the order of entry the tries at each step lie. */
class Segments {
  /** `reached[k]`: how many tries (from the earliest on) reached step k or further; expired ones aside. */
  readonly #reached: Int32Array
  /** Per step: up to which try an exclusion has already been noted. */
  readonly #excluded: Int32Array
  /** The first try whose window is not over. */
  #alive = 0

  constructor(steps: number) {
    this.#reached = new Int32Array(steps + 1)
    this.#excluded = new Int32Array(steps)
  }

  expire(thread: Thread, at: number, windowMs: number, tries: Tries): void {
    const since = (thread.timeMs[at] as number) - windowMs
    while (this.#alive < tries.count && (thread.timeMs[tries.entry[this.#alive] as number] as number) < since) {
      this.#alive++
    }
  }

  enter(at: number, tries: Tries): void {
    openTry(tries, at)
    this.#reached[0] = tries.count
  }

  advance(steps: number, at: number, { last, nextMask }: ResolvedSteps, tries: Tries): void {
    for (let step = last - 1; step >= 0; step--) {
      const next = furthestBit(steps & (nextMask[step] as number))
      const start = this.#start(step)
      const end = this.#reached[step] as number
      if (next < 0 || start >= end) continue
      for (let index = start; index < end; index++) moveTry(tries, index, next, at)
      for (let passed = step + 1; passed <= next; passed++) this.#reached[passed] = end
    }
  }

  exclude(exclusions: number, at: number, options: ResolvedSteps, tries: Tries): void {
    options.exclusions.forEach(({ from, to }, which) => {
      if ((exclusions & (1 << which)) === 0) return
      for (let step = from; step < to; step++) this.#excludeAt(step, from, at, tries)
    })
  }

  /** True where a whole try without exclusion exists: nothing later can be better. */
  hasGoal({ last }: ResolvedSteps, tries: Tries): boolean {
    const end = this.#reached[last] as number
    return end > 0 && tries.excluded[end - 1] === 0 && tries.furthest[end - 1] === last
  }

  /** Excludes the live tries at a step, but for those that came to `from` or past it only at this touch. */
  #excludeAt(step: number, from: number, at: number, tries: Tries): void {
    const end = this.#reached[step] as number
    let index = Math.max(this.#start(step), this.#excluded[step] as number)
    while (index < end && (tries.at[index] !== at || stepBefore(tries, index) >= from)) tries.excluded[index++] = 1
    this.#excluded[step] = Math.max(index, this.#excluded[step] as number)
  }

  #start(step: number): number {
    return Math.max(this.#reached[step + 1] as number, this.#alive)
  }
}
