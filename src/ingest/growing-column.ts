type NumberArray = Int32Array | Float64Array | Uint8Array

/**
 * A typed column whose length is not known beforehand: capacity doubles, so that appending costs
 * constant time on average and no row becomes an object.
 */
export class GrowingColumn<A extends NumberArray> {
  #array: A
  #length = 0
  readonly #make: (length: number) => A

  constructor(make: (length: number) => A, capacity = 1024) {
    this.#make = make
    this.#array = make(capacity)
  }

  get length(): number {
    return this.#length
  }

  push(value: number): void {
    if (this.#length === this.#array.length) this.#grow()
    this.#array[this.#length++] = value
  }

  /** Fills up to `length` with one value; shortens nothing. */
  padTo(length: number, value: number): void {
    while (this.#length < length) this.push(value)
  }

  at(index: number): number {
    return this.#array[index] as number
  }

  /** A view of the filled part, valid until the next push. */
  view(): A {
    return this.#array.subarray(0, this.#length) as A
  }

  #grow(): void {
    const larger = this.#make(this.#array.length * 2)
    larger.set(this.#array)
    this.#array = larger
  }
}

/** Grows a column of signed integers. */
export const growingInt32 = (): GrowingColumn<Int32Array> => new GrowingColumn((n) => new Int32Array(n))
/** Grows a column of floating-point numbers. */
export const growingFloat64 = (): GrowingColumn<Float64Array> => new GrowingColumn((n) => new Float64Array(n))
/** Grows a column of bytes. */
export const growingUint8 = (): GrowingColumn<Uint8Array> => new GrowingColumn((n) => new Uint8Array(n))
