import { type CodeColumn, codeColumn } from '../foundation/code-column.js'
import { orderByCodePoint } from '../foundation/order-by-code-point.js'
import type { DictionaryColumn } from './touch-table.js'

/** A dictionary column whose values are those that occur, each once, by code point. */
export interface SortedDictionary {
  readonly values: readonly string[]
  /** Per row: position in `values`, or -1. */
  readonly codes: CodeColumn
}

/** Where the values of a dictionary stand when they are sorted. */
export interface DictionaryOrder {
  /** Those that some row uses, each once, by code point. */
  readonly values: readonly string[]
  /** Per value of the dictionary: its position in `values`, or -1 where no row uses it. */
  readonly position: Int32Array
}

/**
 * Sorts a dictionary by code point and leaves out what no row uses. Where `rename` maps several
 * values to one (aliases), they become one. Cost: rows + values log values.
 */
export function sortedDictionary(column: DictionaryColumn, rename?: ReadonlyMap<string, string>): SortedDictionary {
  const { values, position } = dictionaryOrder(column, rename)
  return { values, codes: recoded(column.codes, position, values.length) }
}

/** The order alone: rows keep their codes. */
export function dictionaryOrder(column: DictionaryColumn, rename?: ReadonlyMap<string, string>): DictionaryOrder {
  const used = usedCodes(column)
  const names = rename === undefined || rename.size === 0 ? column.values : renamed(column.values, rename)
  const position = new Int32Array(used.length).fill(-1)
  const values: string[] = []
  for (const code of orderByCodePoint(names)) {
    if (used[code] !== 1) continue
    const name = names[code] as string
    if (values.length === 0 || values[values.length - 1] !== name) values.push(name)
    position[code] = values.length - 1
  }
  return { values, position }
}

/** New codes for old ones: `position` of each, -1 stays. */
export function recoded(codes: CodeColumn, position: Int32Array, size: number): CodeColumn {
  const result = codeColumn(size, codes.length)
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number
    result[row] = code < 0 ? -1 : (position[code] as number)
  }
  return result
}

function renamed(values: readonly string[], rename: ReadonlyMap<string, string>): readonly string[] {
  return values.map((value) => rename.get(value) ?? value)
}

/** Per value of a dictionary: 1 where some row uses it. */
function usedCodes({ values, codes }: DictionaryColumn): Uint8Array {
  const used = new Uint8Array(values.length)
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number
    if (code >= 0) used[code] = 1
  }
  return used
}
