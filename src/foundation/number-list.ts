import { doubled } from './doubled.js'

const FIRST_ROOM = 256

/** Numbers in the order they came, as many as come: eight bytes each, and one kind of array whatever they are. */
export class NumberList {
  #numbers = new Float64Array(FIRST_ROOM)
  #count = 0

  /** Puts a number behind the others. Constant cost over many; what `view` gave before does not see it. */
  push(number: number): void {
    if (this.#count === this.#numbers.length) this.#numbers = doubled(this.#numbers)
    this.#numbers[this.#count++] = number
  }

  /** All so far; a view that holds until more come. */
  view(): Float64Array {
    return this.#numbers.subarray(0, this.#count)
  }
}
