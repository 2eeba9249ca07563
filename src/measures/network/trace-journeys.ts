import { CONVERTED, ENDED, LOST, OPEN } from '../../model/journey-set.js'
import { type Rate, rateOf } from '../statistics/wilson.js'
import { passesInOrder } from './passes-in-order.js'
import type { TraceIndex } from './trace-index.js'

/** A touchpoint on the way of traced journeys. */
export interface TracedTouchpoint {
  readonly touchpoint: string
  /** Traced journeys that pass here, that begin and that end here. */
  readonly journeys: number
  readonly starts: number
  readonly converted: number
  readonly lost: number
  readonly open: number
  readonly ended: number
}

/** A transition on the way of traced journeys. */
export interface TracedTransition {
  readonly from: string
  readonly to: string
  /** Traced journeys that used it at least once, and those of them that convert. */
  readonly journeys: number
  readonly convertingJourneys: number
}

/** The journeys that pass some touchpoints in order, and everywhere they went. */
export interface JourneyTrace {
  readonly steps: readonly string[]
  /** 1 per journey of the set that is among them: for `selectJourneys`. */
  readonly keep: Uint8Array
  readonly journeys: number
  readonly converted: number
  readonly lost: number
  readonly open: number
  readonly ended: number
  /** Conversions of these journeys; open ones stay in the base. */
  readonly rate: Rate
  /** Most journeys first; only those that are passed. */
  readonly touchpoints: readonly TracedTouchpoint[]
  readonly transitions: readonly TracedTransition[]
}

/** How journeys are traced. */
export interface TraceOptions {
  /**
   * True where each step must follow the one before at once, its repeats taken as one; or per step (see
   * `PathSearch.follows`). Default false: later is enough.
   */
  readonly adjacent?: boolean | readonly boolean[] | undefined
  /** 1 per journey that may be among them: a filter. Default all. */
  readonly keep?: Uint8Array | undefined
}

/**
 * The journeys that pass all `steps` in this order, whatever else they pass, with all of their ways: what a
 * picture keeps bright while one touchpoint, or one after another, is pointed at. The same step twice asks
 * for two visits. No steps: all journeys. A step that nobody knows: no journey.
 *
 * Counts are of journeys, so each journey counts once per touchpoint and transition.
 * Cost: the visits of the journeys through the least visited step.
 */
export function traceJourneys(index: TraceIndex, steps: readonly string[], options: TraceOptions = {}): JourneyTrace {
  const wanted = steps.map((step) => index.touchpoints.findIndex(({ id }) => id === step))
  const keep = new Uint8Array(index.visits.journeys)
  const counts = new TraceCounts(index)
  eachCandidate(index, wanted, (journey) => {
    if (options.keep !== undefined && options.keep[journey] !== 1) return
    if (wanted.length > 1 && !passesInOrder(index.visits, journey, wanted, options.adjacent)) return
    keep[journey] = 1
    counts.add(journey)
  })
  return { steps, keep, ...counts.result() }
}

function eachCandidate(index: TraceIndex, wanted: readonly number[], call: (journey: number) => void): void {
  if (wanted.includes(-1)) return
  const { first, journeys } = index.journeysAt
  const size = (i: number): number => (first[i + 1] as number) - (first[i] as number)
  const [rarest] = [...wanted].sort((a, b) => size(a) - size(b))
  if (rarest === undefined) for (let journey = 0; journey < index.visits.journeys; journey++) call(journey)
  else for (let k = first[rarest] as number; k < (first[rarest + 1] as number); k++) call(journeys[k] as number)
}

/** Counts of journeys; stamps tell what the present journey has already been counted for. */
class TraceCounts {
  readonly #index: TraceIndex
  readonly #outcomes = new Int32Array(4)
  readonly #at: Int32Array
  readonly #starts: Int32Array
  /** [touchpoint * 4 + outcome] of journeys that end there. */
  readonly #ends: Int32Array
  readonly #atStamp: Int32Array
  readonly #used: Int32Array
  readonly #usedConverting: Int32Array
  readonly #usedStamp: Int32Array

  constructor(index: TraceIndex) {
    const touchpoints = index.touchpoints.length
    const transitions = index.from.length
    this.#index = index
    this.#at = new Int32Array(touchpoints)
    this.#starts = new Int32Array(touchpoints)
    this.#ends = new Int32Array(touchpoints * 4)
    this.#atStamp = new Int32Array(touchpoints).fill(-1)
    this.#used = new Int32Array(transitions)
    this.#usedConverting = new Int32Array(transitions)
    this.#usedStamp = new Int32Array(transitions).fill(-1)
  }

  add(journey: number): void {
    const { visits, left } = this.#index
    const outcome = visits.outcome[journey] as number
    bump(this.#outcomes, outcome)
    const start = visits.first[journey] as number
    const end = visits.first[journey + 1] as number
    if (start === end) return
    bump(this.#starts, visits.touchpoint[start] as number)
    bump(this.#ends, (visits.touchpoint[end - 1] as number) * 4 + outcome)
    for (let at = start; at < end; at++) {
      const touchpoint = visits.touchpoint[at] as number
      if (this.#atStamp[touchpoint] !== journey) bump(this.#at, touchpoint)
      this.#atStamp[touchpoint] = journey
      const slot = left[at] as number
      if (slot < 0 || this.#usedStamp[slot] === journey) continue
      this.#usedStamp[slot] = journey
      bump(this.#used, slot)
      if (outcome === CONVERTED) bump(this.#usedConverting, slot)
    }
  }

  result(): Omit<JourneyTrace, 'steps' | 'keep'> {
    const [converted, lost, open, ended] = [CONVERTED, LOST, OPEN, ENDED].map((code) => this.#outcomes[code] as number)
    const journeys = this.#outcomes.reduce((sum, count) => sum + count, 0)
    return {
      journeys,
      converted: converted as number,
      lost: lost as number,
      open: open as number,
      ended: ended as number,
      rate: rateOf(converted as number, journeys),
      touchpoints: this.#touchpoints(),
      transitions: this.#transitions(),
    }
  }

  #touchpoints(): TracedTouchpoint[] {
    const endsAt = (i: number, outcome: number): number => this.#ends[i * 4 + outcome] as number
    return this.#index.touchpoints
      .map(({ id }, i) => ({
        touchpoint: id,
        journeys: this.#at[i] as number,
        starts: this.#starts[i] as number,
        converted: endsAt(i, CONVERTED),
        lost: endsAt(i, LOST),
        open: endsAt(i, OPEN),
        ended: endsAt(i, ENDED),
      }))
      .filter(({ journeys }) => journeys > 0)
      .sort((a, b) => b.journeys - a.journeys)
  }

  #transitions(): TracedTransition[] {
    const { from, to, touchpoints } = this.#index
    const idOf = (i: number): string => touchpoints[i]?.id ?? ''
    return Array.from(from, (source, k) => ({
      from: idOf(source),
      to: idOf(to[k] as number),
      journeys: this.#used[k] as number,
      convertingJourneys: this.#usedConverting[k] as number,
    }))
      .filter(({ journeys }) => journeys > 0)
      .sort((a, b) => b.journeys - a.journeys)
  }
}

function bump(column: Int32Array, at: number): void {
  column[at] = (column[at] as number) + 1
}
