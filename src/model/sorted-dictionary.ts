import { sortByCodePoint } from '../foundation/sort-by-code-point.js'
import type { DictionaryColumn } from './touch-table.js'

/** A dictionary column whose values are those that occur, each once, by code point. */
export interface SortedDictionary {
  readonly values: readonly string[]
  /** Per row: position in `values`, or -1. */
  readonly codes: Int32Array
}

/**
 * Sorts a dictionary by code point and leaves out what no row uses. Where `rename` maps several
 * values to one (aliases), they become one. Cost: rows + values log values.
 */
export function sortedDictionary(column: DictionaryColumn, rename?: ReadonlyMap<string, string>): SortedDictionary {
  const used = usedCodes(column)
  const nameOf = (code: number): string => {
    const value = column.values[code] ?? ''
    return rename?.get(value) ?? value
  }
  const distinct = new Set<string>()
  used.forEach((isUsed, code) => {
    if (isUsed) distinct.add(nameOf(code))
  })
  const values = sortByCodePoint([...distinct])
  const positionOf = new Map(values.map((value, position) => [value, position]))
  const newCode = Int32Array.from(used, (isUsed, code) => (isUsed ? (positionOf.get(nameOf(code)) ?? -1) : -1))
  return { values, codes: column.codes.map((code) => (code < 0 ? -1 : (newCode[code] as number))) }
}

/** Per value of a dictionary: 1 where some row uses it. */
function usedCodes(column: DictionaryColumn): Uint8Array {
  const used = new Uint8Array(column.values.length)
  for (const code of column.codes) {
    if (code >= 0) used[code] = 1
  }
  return used
}
