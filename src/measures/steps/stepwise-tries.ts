import type { ResolvedSteps } from './resolve-steps.js'
import { longestWait } from './strict-tries.js'
import { opens, type Thread } from './thread.js'
import { moveTry, openTry, stepBefore, type Tries } from './tries.js'

/**
 * The tries of a thread in which steps follow in order, each within its own time since the step before.
 *
 * Here a step may be done again to keep the next one in reach, so every touch that can follow a step
 * makes a new chain. Of the chains that stand at one step with equally many steps done, the one whose
 * last touch is latest can do whatever the others can; only it is kept (and one beside it that has no
 * exclusion in it). Reported are the chains that can be the counted one. Cost: touches x steps squared.
 */
export function stepwiseTries(thread: Thread, options: ResolvedSteps, tries: Tries): Chains {
  const chains = new Chains(thread, options, tries)
  for (let at = 0; at < thread.count; at++) {
    const steps = thread.steps[at] as number
    chains.advance(steps, at)
    if (thread.exclusions[at] !== 0) chains.exclude(thread.exclusions[at] as number, at)
    if ((steps & 1) !== 0 && opens(thread, at)) chains.enter(at)
  }
  return chains
}

const NONE = -1

/** The chains at work: per class (0 without, 1 with an exclusion), optional steps done, and step. */
export class Chains {
  readonly #thread: Thread
  readonly #options: ResolvedSteps
  readonly #tries: Tries
  readonly #levels: number
  /** Per slot, the touch of each step (`slot * steps + step`), or -1. */
  readonly #touches: Int32Array
  /** Per slot, its last touch, or -1 where there is no chain. */
  readonly #lastTouch: Int32Array
  /** Per slot, the reported try that may still be excluded, or -1. */
  readonly #pending: Int32Array
  /** 1 where a chain without exclusion is certain, per slot. */
  readonly #certain: Uint8Array
  /** The touches of each reported try. */
  readonly #reported: Int32Array[] = []
  readonly #waitMs: readonly number[]

  constructor(thread: Thread, options: ResolvedSteps, tries: Tries) {
    const slots = 2 * (options.optionals + 1) * options.count
    this.#thread = thread
    this.#options = options
    this.#tries = tries
    this.#levels = options.optionals + 1
    this.#touches = new Int32Array(slots * options.count)
    this.#lastTouch = new Int32Array(slots).fill(NONE)
    this.#pending = new Int32Array(slots).fill(NONE)
    this.#certain = new Uint8Array(slots)
    this.#waitMs = options.steps.map((_, step) => longestWait(options, step))
  }

  /** The touches of a reported try, per step; -1 where it was not done. */
  touchesOf(index: number): Int32Array {
    return this.#reported[index] ?? new Int32Array(0)
  }

  enter(at: number): void {
    const slot = this.#slot(0, 0, 0)
    this.#touches.fill(NONE, slot * this.#options.count, (slot + 1) * this.#options.count)
    this.#touches[slot * this.#options.count] = at
    this.#lastTouch[slot] = at
    this.#report(slot, 0, 0)
  }

  advance(steps: number, at: number): void {
    for (let step = this.#options.last; step > 0; step--) {
      if ((steps & (1 << step)) === 0) continue
      for (let level = this.#levels - 1; level >= 0; level--) {
        this.#extend(0, level, step, at)
        this.#extend(1, level, step, at)
      }
    }
  }

  exclude(exclusions: number, at: number): void {
    this.#options.exclusions.forEach(({ from, to }, which) => {
      if ((exclusions & (1 << which)) === 0) return
      for (let step = from; step < to; step++) {
        for (let level = 0; level < this.#levels; level++) this.#excludeAt(level, step, at, from)
      }
    })
  }

  #slot(kind: number, level: number, step: number): number {
    return (kind * this.#levels + level) * this.#options.count + step
  }

  /** Looks for a chain that can be followed by `step` at this touch, nearest step first. */
  #extend(kind: number, level: number, step: number, at: number): void {
    const isOptional = this.#options.steps[step]?.optional === true
    const before = isOptional ? level - 1 : level
    if (before < 0) return
    const sinceMs = (this.#thread.timeMs[at] as number) - (this.#options.withinMs[step] as number)
    let best = NONE
    for (let previous = step - 1; previous >= 0; previous--) {
      if (((this.#options.nextMask[previous] as number) & (1 << step)) === 0) continue
      const slot = this.#slot(kind, before, previous)
      const last = this.#lastTouch[slot] as number
      if (last === NONE || last >= at || (this.#thread.timeMs[last] as number) < sinceMs) continue
      if (best === NONE || last > (this.#lastTouch[best] as number)) best = slot
    }
    if (best !== NONE) this.#follow(best, this.#slot(kind, level, step), step, at, kind)
  }

  #follow(from: number, to: number, step: number, at: number, kind: number): void {
    const { count } = this.#options
    this.#touches.copyWithin(to * count, from * count, (from + 1) * count)
    this.#touches[to * count + step] = at
    this.#lastTouch[to] = at
    this.#report(to, step, kind)
  }

  /** Notes a chain as a try, unless an earlier one at this slot stands for it. */
  #report(slot: number, step: number, kind: number): void {
    if (this.#pending[slot] !== NONE || this.#certain[slot] === 1) return
    const { count } = this.#options
    const touches = this.#touches.slice(slot * count, (slot + 1) * count)
    const index = openTry(this.#tries, touches[0] as number)
    for (let done = 1; done <= step; done++) {
      if (touches[done] !== NONE) moveTry(this.#tries, index, done, touches[done] as number)
    }
    this.#tries.excluded[index] = kind
    this.#pending[slot] = index
    this.#reported[index] = touches
  }

  #excludeAt(level: number, step: number, at: number, from: number): void {
    const clean = this.#slot(0, level, step)
    const excluded = this.#slot(1, level, step)
    const last = this.#lastTouch[clean] as number
    this.#settle(clean, step, at, from)
    if (last === NONE) return
    if (last === at && this.#stepBefore(clean, step) < from) {
      this.#report(clean, step, 0)
      return
    }
    if (last > (this.#lastTouch[excluded] as number)) this.#copy(clean, excluded)
    this.#lastTouch[clean] = NONE
  }

  /** Marks the reported try as excluded, or as certain where it was out of reach of any next step. */
  #settle(slot: number, step: number, at: number, from: number): void {
    const index = this.#pending[slot] as number
    if (index === NONE) return
    const last = this.#tries.at[index] as number
    if (last === at && stepBefore(this.#tries, index) < from) return
    const sinceMs = (this.#thread.timeMs[at] as number) - (this.#thread.timeMs[last] as number)
    if (sinceMs > (this.#waitMs[step] as number)) this.#certain[slot] = 1
    else this.#tries.excluded[index] = 1
    this.#pending[slot] = NONE
  }

  /** The step that a chain did before its last, or -1. */
  #stepBefore(slot: number, step: number): number {
    let before = step - 1
    while (before >= 0 && this.#touches[slot * this.#options.count + before] === NONE) before--
    return before
  }

  #copy(from: number, to: number): void {
    const { count } = this.#options
    this.#touches.copyWithin(to * count, from * count, (from + 1) * count)
    this.#lastTouch[to] = this.#lastTouch[from] as number
  }
}
