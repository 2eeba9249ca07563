import { type CodeColumn, codeColumn } from '../foundation/code-column.js'

type NumberArray = CodeColumn | Float64Array | Uint8Array

/** Entries per block, once a column has outgrown its first ones. */
const BLOCK = 65_536
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
    const all = this.#make(this.length)
    let at = 0
    for (const block of this.#blocks) {
      all.set(block, at)
      at += block.length
    }
    all.set(this.#block.subarray(0, this.#used), at)
    return all
  }

  #nextBlock(): void {
    this.#blocks.push(this.#block)
    this.#filled += this.#block.length
    this.#block = this.#make(Math.min(BLOCK, this.#filled))
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

/** Grows a column of signed integers. */
export const growingInt32 = (): GrowingColumn<Int32Array> => new GrowingColumn((n) => new Int32Array(n))
/** Grows a column of floating-point numbers. */
export const growingFloat64 = (): GrowingColumn<Float64Array> => new GrowingColumn((n) => new Float64Array(n))
/** Grows a column of bytes. */
export const growingUint8 = (): GrowingColumn<Uint8Array> => new GrowingColumn((n) => new Uint8Array(n))
