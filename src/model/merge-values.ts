import { codePointOrder } from '../foundation/code-point-order.js'

/** Two sorted lists of texts as one, and where their entries went. */
export interface MergedValues {
  readonly values: readonly string[]
  /** Per entry of the first list: its position in `values`. Null where the first list is `values`. */
  readonly fromBase: Int32Array | null
  /** Per entry of the second list: its position in `values`. */
  readonly fromMore: Int32Array
  /** Per entry of the second list: how many of the first stand before it. */
  readonly baseBefore: Int32Array
  /** Per entry of the second list: 1 where the first has it, too. */
  readonly isInBase: Uint8Array
}

/**
 * Merges texts that are sorted by code point, each once. Looks the second list up in the first, which may be much
 * longer: cost: second × log first, and linear in the first where something is new.
 */
export function mergeValues(base: readonly string[], more: readonly string[]): MergedValues {
  const places = Int32Array.from(more, (value) => lowerBound(base, value))
  const isInBase = Uint8Array.from(more, (value, i) => (base[places[i] as number] === value ? 1 : 0))
  const isNew = (i: number): boolean => isInBase[i] === 0
  const found = { baseBefore: places, isInBase }
  const fromMore = new Int32Array(more.length)
  let added = 0
  for (let i = 0; i < more.length; i++) {
    fromMore[i] = (places[i] as number) + added
    if (isNew(i)) added++
  }
  if (added === 0) return { ...found, values: base, fromBase: null, fromMore }
  const values: string[] = new Array(base.length + added)
  const fromBase = new Int32Array(base.length)
  let at = 0
  let next = 0
  for (let i = 0; i <= more.length; i++) {
    const until = i < more.length ? (places[i] as number) : base.length
    for (; next < until; next++) {
      fromBase[next] = at
      values[at++] = base[next] as string
    }
    if (i < more.length && isNew(i)) values[at++] = more[i] as string
  }
  return { ...found, values, fromBase, fromMore }
}

/** The first place whose text is not before `value`. */
function lowerBound(values: readonly string[], value: string): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (codePointOrder(values[middle] as string, value) < 0) low = middle + 1
    else high = middle
  }
  return low
}
