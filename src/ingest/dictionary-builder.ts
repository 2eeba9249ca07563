import type { DictionaryColumn } from '../model/touch-table.js'
import { GrowingCodes } from './growing-column.js'

/** Texts of this length and more are kept by JavaScript engines as windows into the text they were cut from. */
const MAY_BE_A_WINDOW = 12

/** Codes texts by first appearance, in one growing column. */
export class DictionaryBuilder {
  readonly #codes = new GrowingCodes()
  readonly #codeOf = new Map<string, number>()
  readonly #values: string[] = []

  get length(): number {
    return this.#codes.length
  }

  /** Appends a text; `null` is missing. Returns its code. */
  push(text: string | null): number {
    const code = text === null ? -1 : this.#code(text)
    this.#codes.push(code)
    return code
  }

  /** Fills up to `length` rows with missing values. */
  padTo(length: number): void {
    this.#codes.padTo(length, -1)
  }

  /** The column so far; its values share memory with the builder. */
  column(): DictionaryColumn {
    return { values: this.#values, codes: this.#codes.view() }
  }

  /** The texts so far, by code. */
  get values(): readonly string[] {
    return this.#values
  }

  #code(text: string): number {
    const known = this.#codeOf.get(text)
    if (known !== undefined) return known
    const kept = ownCopy(text)
    this.#codeOf.set(kept, this.#values.length)
    return this.#values.push(kept) - 1
  }
}

/** A copy with its own memory: otherwise one id would keep a whole slice of the file alive. */
function ownCopy(text: string): string {
  return text.length < MAY_BE_A_WINDOW ? text : ` ${text}`.slice(1)
}
