import { doubled } from '../../foundation/doubled.js'
import { CONVERTED } from '../../model/journey-set.js'
import type { NetworkVisits } from './network-visits.js'

/** A whole number of 32 bits out of a journey's way; equal ways must have equal ones. */
export type PathHash = (visits: NetworkVisits, journey: number) => number

/**
 * The distinct ways of journeys, repeats collapsed, as columns.
 *
 * A hash only says where to look: two journeys go the same way when their visits are the same one by one, gaps
 * included. Ways are numbered in order of first appearance. Cost: one pass over the visits, and once more over those
 * of every journey whose way was seen before.
 */
export class PathTable {
  /** Distinct ways. */
  count = 0
  /** Per journey: its way. */
  readonly pathOf: Int32Array
  #example = new Int32Array(1024)
  #journeys = new Int32Array(1024)
  #conversions = new Int32Array(1024)
  #value = new Float64Array(1024)
  #hashes = new Int32Array(1024)
  #slots = new Int32Array(4096).fill(-1)
  readonly #visits: NetworkVisits
  #grouped: { readonly first: Int32Array; readonly journeys: Int32Array } | null = null

  constructor(visits: NetworkVisits, hash: PathHash = pathHash) {
    this.#visits = visits
    this.pathOf = new Int32Array(visits.journeys)
    for (let journey = 0; journey < visits.journeys; journey++) this.#add(journey, hash(visits, journey) | 0)
  }

  /** The first journey that went this way. */
  exampleOf(path: number): number {
    return this.#example[path] as number
  }

  journeysOf(path: number): number {
    return this.#journeys[path] as number
  }

  conversionsOf(path: number): number {
    return this.#conversions[path] as number
  }

  valueSum(path: number): number {
    return this.#value[path] as number
  }

  /** The journeys that went this way, ascending. The first question groups all journeys, once. */
  journeyList(path: number): Int32Array {
    this.#grouped ??= this.#group()
    const { first, journeys } = this.#grouped
    return journeys.subarray(first[path] as number, first[path + 1] as number)
  }

  #add(journey: number, hash: number): void {
    const path = this.#find(journey, hash)
    this.pathOf[journey] = path
    this.#journeys[path] = (this.#journeys[path] as number) + 1
    this.#value[path] = (this.#value[path] as number) + (this.#visits.value[journey] as number)
    if (this.#visits.outcome[journey] === CONVERTED) this.#conversions[path] = (this.#conversions[path] as number) + 1
  }

  #find(journey: number, hash: number): number {
    const mask = this.#slots.length - 1
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const path = this.#slots[slot] as number
      if (path < 0) return this.#append(journey, hash, slot)
      if (this.#hashes[path] === hash && isSamePath(this.#visits, this.#example[path] as number, journey)) return path
    }
  }

  #append(journey: number, hash: number, slot: number): number {
    const path = this.count++
    if (path === this.#example.length) this.#growColumns()
    this.#slots[slot] = path
    this.#example[path] = journey
    this.#hashes[path] = hash
    if (this.count * 2 > this.#slots.length) this.#growSlots()
    return path
  }

  #growColumns(): void {
    this.#example = doubled(this.#example)
    this.#journeys = doubled(this.#journeys)
    this.#conversions = doubled(this.#conversions)
    this.#hashes = doubled(this.#hashes)
    this.#value = doubled(this.#value)
  }

  #growSlots(): void {
    const slots = new Int32Array(this.#slots.length * 4).fill(-1)
    const mask = slots.length - 1
    for (let path = 0; path < this.count; path++) {
      let slot = spread(this.#hashes[path] as number) & mask
      while ((slots[slot] as number) >= 0) slot = (slot + 1) & mask
      slots[slot] = path
    }
    this.#slots = slots
  }

  #group(): { readonly first: Int32Array; readonly journeys: Int32Array } {
    const first = new Int32Array(this.count + 1)
    for (let path = 0; path < this.count; path++)
      first[path + 1] = (first[path] as number) + (this.#journeys[path] as number)
    const next = first.slice()
    const journeys = new Int32Array(this.pathOf.length)
    this.pathOf.forEach((path, journey) => {
      const place = next[path] as number
      journeys[place] = journey
      next[path] = place + 1
    })
    return { first, journeys }
  }
}

/** Neighbouring visits at one touchpoint are one, unless something between them was not observed. */
function isRepeat({ touchpoint, unobserved }: NetworkVisits, at: number, start: number): boolean {
  return at > start && touchpoint[at] === touchpoint[at - 1] && unobserved[at] !== 1
}

/** Multiplies and adds, touchpoint by touchpoint. */
export function pathHash(visits: NetworkVisits, journey: number): number {
  const { touchpoint, unobserved, first } = visits
  const start = first[journey] as number
  const end = first[journey + 1] as number
  let hash = 17
  for (let at = start; at < end; at++) {
    if (isRepeat(visits, at, start)) continue
    hash = (Math.imul(hash, 0x01000193) ^ ((touchpoint[at] as number) + 1 + 0x9e37 * (unobserved[at] as number))) | 0
    hash = Math.imul(hash, 0x5bd1e995)
  }
  return hash
}

function isSamePath(visits: NetworkVisits, a: number, b: number): boolean {
  const { touchpoint, unobserved, first } = visits
  const startA = first[a] as number
  const startB = first[b] as number
  const endA = first[a + 1] as number
  const endB = first[b + 1] as number
  let x = startA
  let y = startB
  for (;;) {
    while (x < endA && isRepeat(visits, x, startA)) x++
    while (y < endB && isRepeat(visits, y, startB)) y++
    if (x === endA || y === endB) return x === endA && y === endB
    if (touchpoint[x] !== touchpoint[y] || unobserved[x] !== unobserved[y]) return false
    x++
    y++
  }
}

/** High bits count, too. */
function spread(hash: number): number {
  return (hash ^ (hash >>> 15)) >>> 0
}
