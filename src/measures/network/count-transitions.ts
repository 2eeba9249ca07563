import { doubled } from '../../foundation/doubled.js'
import { CONVERTED, ENDED, LOST, OPEN } from '../../model/journey-set.js'
import type { NetworkVisits } from './network-visits.js'

/** Whole numbers: in 32 bits where they are counted here, in 53 where a table states them. */
export type CountColumn = Int32Array | Float64Array

/** Columns over the distinct transitions between two touchpoints, in order of first appearance. */
export interface TransitionCounts {
  readonly from: Int32Array
  readonly to: Int32Array
  /** Every time it was used. */
  readonly count: CountColumn
  /** Times it was used from an eligible visit: what the chain is made of. */
  readonly eligible: CountColumn
  /** Journeys that used it at least once. */
  readonly journeys: CountColumn
  readonly convertingJourneys: CountColumn
  readonly lostJourneys: CountColumn
}

/**
 * Columns over touchpoints. At each: starts + transitions in + unobserved in = visits = transitions out +
 * unobserved out + ends.
 */
export interface TouchpointCounts {
  readonly visits: CountColumn
  readonly eligible: CountColumn
  readonly journeys: CountColumn
  readonly convertingJourneys: CountColumn
  readonly starts: CountColumn
  readonly convertingStarts: CountColumn
  /** Visits that came, and that led on, through what was not observed. */
  readonly unobservedIn: CountColumn
  readonly unobservedOut: CountColumn
  /** Journeys that ended here, per outcome. */
  readonly converted: CountColumn
  readonly lost: CountColumn
  readonly open: CountColumn
  readonly ended: CountColumn
  readonly eligibleConverted: CountColumn
  readonly eligibleLost: CountColumn
  /** Sum of relative positions 0..1 over visits in converting journeys, and in all. */
  readonly convertingPosition: Float64Array
  readonly convertingVisits: CountColumn
  readonly position: Float64Array
}

/** What one pass over the visits counts. */
export interface NetworkCounts {
  readonly touchpoints: TouchpointCounts
  readonly transitions: TransitionCounts
  /** Journeys without any visit, per outcome code. */
  readonly untouched: CountColumn
  /** Journeys per outcome code. */
  readonly outcomes: CountColumn
}

/**
 * Counts visits, transitions, starts and ends. Self-loops are counted like any transition.
 * @param size number of touchpoints.
 * Cost: one pass over the visits; memory grows with the distinct transitions, not with size squared.
 */
export function countTransitions(visits: NetworkVisits, size: number): NetworkCounts {
  const touchpoints = emptyTouchpointCounts(size)
  const transitions = new TransitionTable(size)
  const untouched = new Int32Array(4)
  const outcomes = new Int32Array(4)
  const seenBy = new Int32Array(size).fill(-1)
  for (let journey = 0; journey < visits.journeys; journey++) {
    const outcome = visits.outcome[journey] as number
    bump(outcomes, outcome)
    const start = visits.first[journey] as number
    const end = visits.first[journey + 1] as number
    if (start === end) bump(untouched, outcome)
    else {
      countEnds(touchpoints, visits, start, end, outcome)
      countVisits(touchpoints, seenBy, visits, journey, start, end)
      for (let at = start; at < end - 1; at++) {
        if (visits.unobserved[at + 1] === 1) countUnobserved(touchpoints, visits, at)
        else transitions.add(visits, at, journey, outcome)
      }
    }
  }
  return { touchpoints, transitions: transitions.columns(), untouched, outcomes }
}

function countUnobserved(counts: TouchpointCounts, visits: NetworkVisits, at: number): void {
  bump(counts.unobservedOut, visits.touchpoint[at] as number)
  bump(counts.unobservedIn, visits.touchpoint[at + 1] as number)
}

function countEnds(counts: TouchpointCounts, visits: NetworkVisits, start: number, end: number, outcome: number): void {
  const first = visits.touchpoint[start] as number
  const last = visits.touchpoint[end - 1] as number
  bump(counts.starts, first)
  if (outcome === CONVERTED) bump(counts.convertingStarts, first)
  bump(endColumn(counts, outcome), last)
  if (visits.eligible[end - 1] !== 1) return
  if (outcome === CONVERTED) bump(counts.eligibleConverted, last)
  if (outcome === LOST) bump(counts.eligibleLost, last)
}

function endColumn(counts: TouchpointCounts, outcome: number): CountColumn {
  if (outcome === CONVERTED) return counts.converted
  if (outcome === LOST) return counts.lost
  return outcome === ENDED ? counts.ended : counts.open
}

function countVisits(
  counts: TouchpointCounts,
  seenBy: Int32Array,
  visits: NetworkVisits,
  journey: number,
  start: number,
  end: number,
): void {
  const converting = visits.outcome[journey] === CONVERTED
  for (let at = start; at < end; at++) {
    const touchpoint = visits.touchpoint[at] as number
    const position = (at - start + 0.5) / (end - start)
    bump(counts.visits, touchpoint)
    if (visits.eligible[at] === 1) bump(counts.eligible, touchpoint)
    counts.position[touchpoint] = (counts.position[touchpoint] as number) + position
    if (converting) {
      bump(counts.convertingVisits, touchpoint)
      counts.convertingPosition[touchpoint] = (counts.convertingPosition[touchpoint] as number) + position
    }
    if (seenBy[touchpoint] === journey) continue
    seenBy[touchpoint] = journey
    bump(counts.journeys, touchpoint)
    if (converting) bump(counts.convertingJourneys, touchpoint)
  }
}

function emptyTouchpointCounts(size: number): TouchpointCounts {
  const ints = (): Int32Array => new Int32Array(size)
  return {
    visits: ints(),
    eligible: ints(),
    journeys: ints(),
    convertingJourneys: ints(),
    starts: ints(),
    convertingStarts: ints(),
    unobservedIn: ints(),
    unobservedOut: ints(),
    converted: ints(),
    lost: ints(),
    open: ints(),
    ended: ints(),
    eligibleConverted: ints(),
    eligibleLost: ints(),
    convertingPosition: new Float64Array(size),
    convertingVisits: ints(),
    position: new Float64Array(size),
  }
}

/** Up to so many touchpoints every pair has a place of its own (1 MB at most). */
const DENSE_AT_MOST = 512

/** Finds the slot of a pair. */
interface PairSlots {
  get(pair: number): number | undefined
  set(pair: number, slot: number): void
}

/** As a Map, by place. */
class DenseSlots implements PairSlots {
  readonly #slots: Int32Array

  constructor(size: number) {
    this.#slots = new Int32Array(size * size)
  }

  get(pair: number): number | undefined {
    const slot = this.#slots[pair] as number
    return slot === 0 ? undefined : slot - 1
  }

  set(pair: number, slot: number): void {
    this.#slots[pair] = slot + 1
  }
}

/** Growing columns with one slot per distinct pair. */
class TransitionTable {
  readonly #size: number
  readonly #slots: PairSlots
  #used = 0
  #from = new Int32Array(64)
  #to = new Int32Array(64)
  #count = new Int32Array(64)
  #eligible = new Int32Array(64)
  #journeys = new Int32Array(64)
  #converting = new Int32Array(64)
  #lost = new Int32Array(64)
  #seenBy = new Int32Array(64)

  constructor(size: number) {
    this.#size = size
    this.#slots = size <= DENSE_AT_MOST ? new DenseSlots(size) : new Map()
  }

  add(visits: NetworkVisits, at: number, journey: number, outcome: number): void {
    const slot = this.#slot(visits.touchpoint[at] as number, visits.touchpoint[at + 1] as number)
    bump(this.#count, slot)
    if (visits.eligible[at] === 1) bump(this.#eligible, slot)
    if (this.#seenBy[slot] === journey + 1) return
    this.#seenBy[slot] = journey + 1
    bump(this.#journeys, slot)
    if (outcome === CONVERTED) bump(this.#converting, slot)
    if (outcome === LOST) bump(this.#lost, slot)
  }

  columns(): TransitionCounts {
    const used = this.#used
    return {
      from: this.#from.slice(0, used),
      to: this.#to.slice(0, used),
      count: this.#count.slice(0, used),
      eligible: this.#eligible.slice(0, used),
      journeys: this.#journeys.slice(0, used),
      convertingJourneys: this.#converting.slice(0, used),
      lostJourneys: this.#lost.slice(0, used),
    }
  }

  #slot(from: number, to: number): number {
    const key = from * this.#size + to
    const known = this.#slots.get(key)
    if (known !== undefined) return known
    const slot = this.#used++
    if (slot === this.#from.length) this.#grow()
    this.#slots.set(key, slot)
    this.#from[slot] = from
    this.#to[slot] = to
    return slot
  }

  #grow(): void {
    this.#from = doubled(this.#from)
    this.#to = doubled(this.#to)
    this.#count = doubled(this.#count)
    this.#eligible = doubled(this.#eligible)
    this.#journeys = doubled(this.#journeys)
    this.#converting = doubled(this.#converting)
    this.#lost = doubled(this.#lost)
    this.#seenBy = doubled(this.#seenBy)
  }
}

function bump(column: CountColumn, at: number): void {
  column[at] = (column[at] as number) + 1
}

/** Journeys without any visit, whatever became of them. */
export function untouchedJourneys(untouched: CountColumn): number {
  let sum = 0
  for (const journeys of untouched) sum += journeys
  return sum
}

/** Outcome codes in the order of `untouched` and `outcomes`. */
export const OUTCOME_CODES: readonly number[] = [CONVERTED, LOST, OPEN, ENDED]
