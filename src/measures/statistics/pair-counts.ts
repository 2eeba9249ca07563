/** Counts by the number of a pair: each in a place of its own while pairs are few, else in a map. */
export class PairCounts {
  readonly #few: Float64Array | null
  readonly #many = new Map<number, number>()

  /**
   * @param pairs how many there can be; they are numbered from 0
   * @param placesAtMost up to how many get places
   */
  constructor(pairs: number, placesAtMost: number) {
    this.#few = pairs <= placesAtMost ? new Float64Array(pairs) : null
  }

  add(pair: number, times = 1): void {
    if (this.#few !== null) this.#few[pair] = (this.#few[pair] as number) + times
    else this.#many.set(pair, (this.#many.get(pair) ?? 0) + times)
  }

  /** How often a pair occurred. */
  get(pair: number): number {
    return (this.#few === null ? this.#many.get(pair) : this.#few[pair]) ?? 0
  }

  /** Every pair that occurred, with its count; in no order that means anything. */
  entries(): readonly (readonly [pair: number, count: number])[] {
    if (this.#few === null) return [...this.#many]
    const found: [number, number][] = []
    for (let pair = 0; pair < this.#few.length; pair++) {
      const count = this.#few[pair] as number
      if (count > 0) found.push([pair, count])
    }
    return found
  }
}
