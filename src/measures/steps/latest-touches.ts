/**
 * The latest touches that do as many different steps as can be done, each touch one step.
 *
 * Sets of touches that can each be given a step of its own form a matroid. Keeping its heaviest
 * basis, weight being lateness, answers for any beginning E how many different steps the touches from E
 * on can do: the kept touches that are not before E. A touch is added by an augmenting path, or
 * takes the place of the earliest kept touch that it can displace.
 * Source: J. Edmonds & D. R. Fulkerson, J. Res. NBS 69B (1965), p. 147-153 (transversal matroids).
 */
export class LatestTouches {
  /** Per step: the touch that does it, or -1. */
  readonly #doer: Int32Array
  /** Per step: the step whose doer was tried for it before, or -1 for the new touch; -2 unvisited. */
  readonly #via: Int32Array
  readonly #queue: Int32Array
  #size = 0

  constructor(steps: number) {
    this.#doer = new Int32Array(steps).fill(-1)
    this.#via = new Int32Array(steps)
    this.#queue = new Int32Array(steps)
  }

  /** How many touches are kept. */
  get size(): number {
    return this.#size
  }

  /** How many different steps the touches from `start` on can do. */
  countFrom(start: number): number {
    let count = 0
    for (const doer of this.#doer) if (doer >= start) count++
    return count
  }

  /** The earliest kept touch. */
  earliest(): number {
    let earliest = Number.POSITIVE_INFINITY
    for (const doer of this.#doer) if (doer >= 0 && doer < earliest) earliest = doer
    return earliest
  }

  clear(): void {
    this.#doer.fill(-1)
    this.#size = 0
  }

  /** Adds a touch, later than all before, which can do the steps of `stepsOf(at)`. At most steps squared. */
  add(at: number, stepsOf: (at: number) => number): void {
    this.#via.fill(-2)
    let found = this.#visit(stepsOf(at), -1, 0)
    for (let k = 0; k < found; k++) {
      const step = this.#queue[k] as number
      const doer = this.#doer[step] as number
      if (doer < 0) {
        this.#size++
        this.#shift(step, at)
        return
      }
      found = this.#visit(stepsOf(doer), step, found)
    }
    if (found > 0) this.#shift(this.#earliestVisited(found), at)
  }

  #visit(steps: number, via: number, length: number): number {
    let end = length
    for (let step = 0; step < this.#doer.length; step++) {
      if ((steps & (1 << step)) === 0 || this.#via[step] !== -2) continue
      this.#via[step] = via
      this.#queue[end++] = step
    }
    return end
  }

  #earliestVisited(length: number): number {
    let earliest = this.#queue[0] as number
    for (let k = 1; k < length; k++) {
      const step = this.#queue[k] as number
      if ((this.#doer[step] as number) < (this.#doer[earliest] as number)) earliest = step
    }
    return earliest
  }

  /** Hands the steps on along the path that led to `step`; its doer, if any, is let go. */
  #shift(step: number, at: number): void {
    let free = step
    for (let via = this.#via[free] as number; via !== -1; via = this.#via[free] as number) {
      this.#doer[free] = this.#doer[via] as number
      free = via
    }
    this.#doer[free] = at
  }
}
