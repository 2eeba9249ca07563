import type { JourneySet } from '../../model/journey-set.js'
import { periodAt } from '../periods/period-at.js'
import { rateOf } from '../statistics/wilson.js'
import { type BestTry, bestTry } from './best-try.js'
import type { ResolvedSteps } from './resolve-steps.js'
import type { ResolvedTrend } from './resolve-trend.js'
import type { StepsTrend } from './steps-measure.js'
import type { Thread } from './thread.js'
import { newTries, type Tries } from './tries.js'

/**
 * Counts, period by period, the actors who entered a try there and how far the best of these tries
 * got. An actor whose best try of a period has an exclusion in it is left out of that period.
 */
export class TrendTally {
  readonly #set: JourneySet
  readonly #options: ResolvedSteps
  readonly #trend: ResolvedTrend
  readonly #from: Int32Array
  readonly #to: Int32Array
  /** Of the actor at hand, per period: its best (`furthest * 2 + clean`), or -1. */
  readonly #best: Int32Array
  #touched: number[] = []

  constructor(set: JourneySet, options: ResolvedSteps, trend: ResolvedTrend) {
    const periods = trend.bounds.length - 1
    this.#set = set
    this.#options = options
    this.#trend = trend
    this.#from = new Int32Array(periods)
    this.#to = new Int32Array(periods)
    this.#best = new Int32Array(periods).fill(-1)
  }

  /** Takes the tries of one thread of the actor at hand. */
  readonly addThread = (thread: Thread, tries: Tries): void => {
    if (this.#options.hasWithin && this.#options.order === 'ordered') {
      this.#addByPeriod(thread)
      return
    }
    for (let index = 0; index < tries.count; index++) {
      const period = periodAt(this.#trend.bounds, thread.timeMs[tries.entry[index] as number] as number)
      this.#keep(period, tries.furthest[index] as number, tries.excluded[index] === 1)
    }
  }

  /** Counts the actor at hand and turns to the next. */
  endActor(): void {
    for (const period of this.#touched) {
      const best = this.#best[period] as number
      this.#best[period] = -1
      if (best % 2 === 0) continue
      const furthest = (best - 1) / 2
      if (furthest >= this.#trend.fromStep) bump(this.#from, period)
      if (furthest >= this.#trend.toStep) bump(this.#to, period)
    }
    this.#touched = []
  }

  result(): StepsTrend {
    const { unit, timeZone, fromStep, toStep, bounds } = this.#trend
    const points = Array.from(this.#from, (reachedFrom, period) => ({
      startMs: bounds[period] as number,
      endMs: bounds[period + 1] as number,
      reachedFrom,
      reachedTo: this.#to[period] as number,
      rate: rateOf(this.#to[period] as number, reachedFrom),
      settled: this.#isSettled(bounds[period + 1] as number),
    }))
    return { unit, timeZone, fromStep, toStep, points }
  }

  /** Chains are kept only where they can be the counted one of all, so each period is asked by itself. */
  #addByPeriod(thread: Thread): void {
    const periods = new Set<number>()
    for (let at = 0; at < thread.count; at++) {
      if (((thread.steps[at] as number) & 1) !== 0)
        periods.add(periodAt(this.#trend.bounds, thread.timeMs[at] as number))
    }
    const tries = newTries()
    for (const period of periods) {
      if (period < 0 || period >= this.#best.length) continue
      thread.opensFromMs = this.#trend.bounds[period] as number
      thread.opensUntilMs = this.#trend.bounds[period + 1] as number
      const best: BestTry | null = bestTry(thread, this.#options, tries)
      if (best !== null) this.#keep(period, best.furthest, best.excluded)
    }
    thread.opensFromMs = Number.NEGATIVE_INFINITY
    thread.opensUntilMs = Number.POSITIVE_INFINITY
  }

  #keep(period: number, furthest: number, excluded: boolean): void {
    if (period < 0 || period >= this.#best.length) return
    const score = furthest * 2 + (excluded ? 0 : 1)
    const before = this.#best[period] as number
    if (before < 0) this.#touched.push(period)
    if (score > before) this.#best[period] = score
  }

  /** True where tries entered before `endMs` can no longer go on. */
  #isSettled(endMs: number): boolean {
    const { observation, observedUntilMs, patienceMs } = this.#set.rules
    if (observation === 'complete') return true
    const { hasWithin, withinMs, windowMs } = this.#options
    const longestMs = hasWithin ? withinMs.slice(1).reduce((sum, ms) => sum + ms, 0) : windowMs
    return endMs + (Number.isFinite(longestMs) ? longestMs : patienceMs) <= observedUntilMs
  }
}

function bump(counts: Int32Array, at: number): void {
  counts[at] = (counts[at] as number) + 1
}
