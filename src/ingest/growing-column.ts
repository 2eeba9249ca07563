import { type CodeColumn, codeColumn } from '../foundation/code-column.js'

type NumberArray = CodeColumn | Float64Array | Uint8Array

/**
 * Bytes per block, once a column has outgrown its first ones. So large that the system takes them back at once when
 * they are free; smaller ones it keeps for later ones of their size, beside the columns that they became.
 */
const BLOCK_BYTES = 1_048_576
const FIRST_BLOCK = 1024

/**
 * A typed column whose length is not known beforehand. It grows by blocks: nothing is copied and half of nothing
 * stands empty, however long it gets, and no row becomes an object.
 */
export class GrowingColumn<A extends NumberArray> {
  #blocks: A[] = []
  /** Entries in the blocks that are full. */
  #filled = 0
  #block: A
  #used = 0
  readonly #make: (length: number) => A

  constructor(make: (length: number) => A) {
    this.#make = make
    this.#block = make(FIRST_BLOCK)
  }

  get length(): number {
    return this.#filled + this.#used
  }

  push(value: number): void {
    if (this.#used === this.#block.length) this.#nextBlock()
    this.#block[this.#used++] = value
  }

  /** Fills up to `length` with one value; shortens nothing. */
  padTo(length: number, value: number): void {
    while (this.length < length) this.push(value)
  }

  /** The entries in one array. The column may go on growing; what was handed out does not change. */
  view(): A {
    return this.copyInto(this.#make(this.length))
  }

  /** As `view`; the column is empty afterwards and its memory free. */
  take(): A {
    const all = this.view()
    this.clear()
    return all
  }

  /** Writes the entries to the front of an array that may be of another kind, and returns it. */
  copyInto<B extends NumberArray>(all: B): B {
    let at = 0
    for (const block of this.#blocks) {
      all.set(block, at)
      at += block.length
    }
    all.set(this.#block.subarray(0, this.#used), at)
    return all
  }

  /** Gives all entries up. */
  clear(): void {
    this.#blocks = []
    this.#block = this.#make(0)
    this.#filled = 0
    this.#used = 0
  }

  #nextBlock(): void {
    this.#blocks.push(this.#block)
    this.#filled += this.#block.length
    const most = BLOCK_BYTES / this.#block.BYTES_PER_ELEMENT
    this.#block = this.#make(Math.min(most, Math.max(FIRST_BLOCK, this.#filled)))
    this.#used = 0
  }
}

/**
 * A growing column of codes that is as wide as the codes so far ask for: it becomes wider once a code does not fit,
 * which happens twice at most.
 */
export class GrowingCodes {
  #size = 1
  #column = new GrowingColumn<CodeColumn>((length) => codeColumn(1, length))

  get length(): number {
    return this.#column.length
  }

  push(code: number): void {
    if (code >= this.#size) this.#widen(code)
    this.#column.push(code)
  }

  padTo(length: number, code: number): void {
    while (this.length < length) this.push(code)
  }

  view(): CodeColumn {
    return this.#column.view()
  }

  take(): CodeColumn {
    return this.#column.take()
  }

  #widen(code: number): void {
    const size = code < 0x80 ? 0x80 : code < 0x8000 ? 0x8000 : 0x8000_0000
    const narrow = this.#size <= 0x80 && size === 0x80 ? null : this.#column.view()
    this.#size = size
    if (narrow === null) return
    const wide = new GrowingColumn<CodeColumn>((length) => codeColumn(size, length))
    for (let i = 0; i < narrow.length; i++) wide.push(narrow[i] as number)
    this.#column = wide
  }
}

/**
 * A growing column of numbers that takes four bytes for each as long as all are whole thousands, as instants in whole
 * seconds are, and eight once one is not, which happens once at most.
 */
export class GrowingTimes {
  #seconds = growingInt32()
  #exact: GrowingColumn<Float64Array> | null = null

  get length(): number {
    return this.#exact?.length ?? this.#seconds.length
  }

  push(ms: number): void {
    const seconds = ms / 1000
    if (this.#exact === null && seconds === (seconds | 0)) this.#seconds.push(seconds)
    else this.#widened().push(ms)
  }

  view(): Float64Array {
    if (this.#exact !== null) return this.#exact.view()
    const all = this.#seconds.copyInto(new Float64Array(this.length))
    for (let i = 0; i < all.length; i++) all[i] = (all[i] as number) * 1000
    return all
  }

  /** As `view`; the column is empty afterwards and its memory free. */
  take(): Float64Array {
    const all = this.view()
    this.#seconds.clear()
    this.#exact?.clear()
    return all
  }

  #widened(): GrowingColumn<Float64Array> {
    if (this.#exact !== null) return this.#exact
    const narrow = this.#seconds.take()
    this.#exact = growingFloat64()
    for (let i = 0; i < narrow.length; i++) this.#exact.push((narrow[i] as number) * 1000)
    return this.#exact
  }
}

/** Grows a column of signed integers. */
export const growingInt32 = (): GrowingColumn<Int32Array> => new GrowingColumn((n) => new Int32Array(n))
/** Grows a column of floating-point numbers. */
export const growingFloat64 = (): GrowingColumn<Float64Array> => new GrowingColumn((n) => new Float64Array(n))
/** Grows a column of bytes. */
export const growingUint8 = (): GrowingColumn<Uint8Array> => new GrowingColumn((n) => new Uint8Array(n))
