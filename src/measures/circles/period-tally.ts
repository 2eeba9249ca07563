import { PairCounts } from '../statistics/pair-counts.js'
import { rateOf } from '../statistics/wilson.js'
import type { CycleCounts, PeriodMoves, RingFate, RingMove, RingPopulations, TouchMoves } from './circles-measure.js'
import { LEFT, OUTSIDE } from './circles-measure.js'

/** Per period, so that hundreds of periods stay light. */
const PLACES_AT_MOST = 1024

/** Counts what happens within one period; filled while actors are walked, read once at the end. */
export class PeriodTally {
  readonly #rings: number
  readonly #moves: PairCounts
  /** Moves of which the middle was not observed. */
  readonly #unobserved: PairCounts
  readonly #standing: PairCounts
  readonly #entries: number[]
  readonly #leaves: number[]
  readonly #actorsByConversions = [0, 0, 0]
  #conversions = 0
  #shaken = 0
  #decayed = 0

  constructor(rings: number) {
    this.#rings = rings
    const pairs = (rings + 2) ** 2
    this.#moves = new PairCounts(pairs, PLACES_AT_MOST)
    this.#unobserved = new PairCounts(pairs, PLACES_AT_MOST)
    this.#standing = new PairCounts(pairs, PLACES_AT_MOST)
    this.#entries = new Array<number>(rings).fill(0)
    this.#leaves = new Array<number>(rings).fill(0)
  }

  addPlacement(from: number, to: number, isShaken: boolean, times = 1, isUnobserved = false): void {
    if (from === OUTSIDE) this.#entries[to] = (this.#entries[to] ?? 0) + times
    else (isUnobserved ? this.#unobserved : this.#moves).add(this.#key(from, to), times)
    if (isShaken && from !== to) this.#shaken += times
  }

  addLoss(ring: number, times = 1): void {
    if (ring !== OUTSIDE) this.#leaves[ring] = (this.#leaves[ring] ?? 0) + times
  }

  addDecay(rings: number): void {
    this.#decayed += rings
  }

  /** An actor's place at the start and at the end of the period. */
  addStanding(start: number, end: number, times = 1): void {
    this.#standing.add(this.#key(start, end), times)
  }

  /** One actor's conversions within the period. */
  addConversions(conversions: number): void {
    if (conversions === 0) return
    this.#conversions += conversions
    const class_ = Math.min(3, conversions) - 1
    this.#actorsByConversions[class_] = (this.#actorsByConversions[class_] ?? 0) + 1
  }

  cycles(): CycleCounts {
    const [once = 0, twice = 0, thrice = 0] = this.#actorsByConversions
    return { conversions: this.#conversions, once, twice, thrice }
  }

  touchMoves(): TouchMoves {
    const moves = this.#list(this.#moves)
    const unobserved = this.#list(this.#unobserved)
    const all = [...moves, ...unobserved]
    const total = (keep: (move: RingMove) => boolean): number => countOf(all.filter(keep))
    const entered = this.#entries.reduce((sum, entries) => sum + entries, 0)
    return {
      placements: countOf(all) + entered,
      inward: total(({ from, to }) => to > from),
      outward: total(({ from, to }) => to < from),
      held: total(({ from, to }) => to === from),
      shaken: this.#shaken,
      decayed: this.#decayed,
      unobserved: countOf(unobserved.filter(({ from, to }) => from !== to)),
      boundaries: boundariesOf([...moves, ...this.#arrivals()], this.#rings),
      jumps: moves
        .filter(({ from, to }) => Math.abs(to - from) > 1)
        .sort((a, b) => b.count - a.count || a.from - b.from || a.to - b.to),
      entries: this.#entries,
      leaves: this.#leaves,
    }
  }

  /** First placements as moves from outside: whoever lands further in crosses the boundaries on the way. */
  #arrivals(): RingMove[] {
    return this.#entries.map((entries, to) => ({ from: OUTSIDE, to, count: entries }))
  }

  /** Where everybody stands at the end. */
  populations(): RingPopulations {
    const rings = new Array<number>(this.#rings).fill(0)
    let outside = 0
    let left = 0
    for (const { to, count: people } of this.#list(this.#standing)) {
      if (to === OUTSIDE) outside += people
      else if (to === LEFT) left += people
      else rings[to] = (rings[to] ?? 0) + people
    }
    return { rings, outside, left }
  }

  periodMoves(): PeriodMoves {
    const matrix = this.#list(this.#standing)
    return { rings: fatesOf(matrix, this.#rings), matrix }
  }

  /** Places are shifted by two, so that LEFT and OUTSIDE have room in one key. */
  #key(from: number, to: number): number {
    return (from + 2) * (this.#rings + 2) + to + 2
  }

  #list(counts: PairCounts): RingMove[] {
    const width = this.#rings + 2
    const moves = Array.from(counts.entries(), ([key, people]) => ({
      from: Math.floor(key / width) - 2,
      to: (key % width) - 2,
      count: people,
    }))
    return moves.sort((a, b) => a.from - b.from || a.to - b.to)
  }
}

/** Each move adds at its first boundary and takes away after its last; a running sum does the rest. */
function boundariesOf(moves: readonly RingMove[], rings: number): TouchMoves['boundaries'] {
  const changes = Array.from({ length: 4 }, () => new Float64Array(rings + 1))
  for (const { from, to, count: people } of moves) {
    if (from === to) continue
    const change = changes[(to > from ? 0 : 1) + (Math.abs(to - from) === 1 ? 0 : 2)] as Float64Array
    // The rim is no boundary between two rings.
    const first = Math.max(0, Math.min(from, to))
    const after = Math.max(from, to)
    change[first] = (change[first] as number) + people
    change[after] = (change[after] as number) - people
  }
  const running = [0, 0, 0, 0]
  return Array.from({ length: Math.max(0, rings - 1) }, (_, outer) => {
    changes.forEach((change, kind) => {
      running[kind] = (running[kind] ?? 0) + (change[outer] as number)
    })
    const [stepsInward = 0, stepsOutward = 0, jumpsInward = 0, jumpsOutward = 0] = running
    return { outer, stepsInward, stepsOutward, jumpsInward, jumpsOutward }
  })
}

type FateCounts = Record<'present' | 'inward' | 'held' | 'outward' | 'lost' | 'entered' | 'returned', number>

function fatesOf(matrix: readonly RingMove[], rings: number): RingFate[] {
  const fates: FateCounts[] = Array.from({ length: rings }, () => ({
    present: 0,
    inward: 0,
    held: 0,
    outward: 0,
    lost: 0,
    entered: 0,
    returned: 0,
  }))
  for (const { from, to, count: people } of matrix) {
    const here = fates[from]
    const there = fates[to]
    if (here !== undefined) {
      here.present += people
      here[to === LEFT ? 'lost' : to > from ? 'inward' : to === from ? 'held' : 'outward'] += people
    } else if (there !== undefined) there[from === LEFT ? 'returned' : 'entered'] += people
  }
  return fates.map((fate) => ({
    ...fate,
    inwardRate: rateOf(fate.inward, fate.present),
    heldRate: rateOf(fate.held, fate.present),
    outwardRate: rateOf(fate.outward, fate.present),
    lostRate: rateOf(fate.lost, fate.present),
  }))
}

function countOf(moves: readonly RingMove[]): number {
  return moves.reduce((sum, move) => sum + move.count, 0)
}
