import type { CodeColumn } from '../foundation/code-column.js'
import type { DictionaryColumn } from '../model/touch-table.js'
import { GrowingCodes } from './growing-column.js'
import { TextIndex } from './text-index.js'

/** Codes texts by first appearance, in one growing column. */
export class DictionaryBuilder {
  readonly #codes = new GrowingCodes()
  #index = new TextIndex()

  get length(): number {
    return this.#codes.length
  }

  /** Appends a text; `null` is missing. Returns its code. */
  push(text: string | null): number {
    const code = text === null ? -1 : this.#index.codeOf(text)
    this.#codes.push(code)
    return code
  }

  /** Appends the text from `start` up to, and without, `end`. Returns its code. */
  pushPart(text: string, start: number, end: number): number {
    const code = this.#index.codeOf(text, start, end)
    this.#codes.push(code)
    return code
  }

  /** Fills up to `length` rows with missing values. */
  padTo(length: number): void {
    this.#codes.padTo(length, -1)
  }

  /** The column so far; its values share memory with the builder, its codes are put together when first asked for. */
  column(): DictionaryColumn {
    const codes = this.#codes
    let all: CodeColumn | undefined
    return {
      values: this.#index.texts(),
      get codes() {
        all ??= codes.view()
        return all
      },
    }
  }

  /** The column; the builder is empty afterwards and its memory free. */
  take(): DictionaryColumn {
    const values = this.#index.texts()
    this.#index = new TextIndex()
    return { values, codes: this.#codes.take() }
  }

  /** The texts so far, by code. */
  get values(): readonly string[] {
    return this.#index.texts()
  }
}
