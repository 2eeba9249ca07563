import { codePointOrder } from '../foundation/code-point-order.js'

/** Two sorted lists of texts as one, and where their entries went. */
export interface MergedValues {
  readonly values: readonly string[]
  /** Per entry of the second list: its position in `values`. */
  readonly fromMore: Int32Array
  /** Per entry of the second list: how many of the first stand before it. */
  readonly baseBefore: Int32Array
  /** Per entry of the second list: 1 where the first has it, too. */
  readonly isInBase: Uint8Array
}

/**
 * Merges texts that are sorted by code point, each once. Looks the second list up in the first, which may be much
 * longer: cost: second × log first, and copying the first where something is new.
 */
export function mergeValues(base: readonly string[], more: readonly string[]): MergedValues {
  const baseBefore = placesIn(base, more)
  const isInBase = Uint8Array.from(more, (value, i) => (base[baseBefore[i] as number] === value ? 1 : 0))
  const fromMore = new Int32Array(more.length)
  let added = 0
  for (let i = 0; i < more.length; i++) {
    fromMore[i] = (baseBefore[i] as number) + added
    if (isInBase[i] === 0) added++
  }
  return {
    values: added === 0 ? base : joined(base, more, { baseBefore, isInBase }, added),
    fromMore,
    baseBefore,
    isInBase,
  }
}

/** Per entry of the first list: its position in the merged one; null where all keep theirs. Linear in the first. */
export function basePositions({ values, baseBefore, isInBase }: MergedValues, base: number): Int32Array | null {
  if (values.length === base) return null
  const positions = new Int32Array(base)
  let at = 0
  let added = 0
  for (let i = 0; i <= baseBefore.length; i++) {
    for (const until = baseBefore[i] ?? base; at < until; at++) positions[at] = at + added
    if (isInBase[i] === 0) added++
  }
  return positions
}

function joined(
  base: readonly string[],
  more: readonly string[],
  { baseBefore, isInBase }: Pick<MergedValues, 'baseBefore' | 'isInBase'>,
  added: number,
): readonly string[] {
  const values = new Array<string>(base.length + added)
  let at = 0
  let done = 0
  for (let i = 0; i <= more.length; i++) {
    if (isInBase[i] === 1) continue
    for (const until = baseBefore[i] ?? base.length; done < until; done++) values[at++] = base[done] as string
    if (i < more.length) values[at++] = more[i] as string
  }
  return values
}

/**
 * Per text the first place of the base that is not before it: looked for from the place before, in growing steps. The
 * first is as long as it would be were the texts spread evenly: each comparison fetches a text from far away.
 */
function placesIn(base: readonly string[], more: readonly string[]): Int32Array {
  const places = new Int32Array(more.length)
  let low = 0
  for (let i = 0; i < more.length; i++) {
    const value = more[i] as string
    let step = Math.max(1, Math.floor((base.length - low) / (more.length - i)))
    while (low + step < base.length && codePointOrder(base[low + step] as string, value) < 0) {
      low += step
      step *= 2
    }
    let high = Math.min(base.length, low + step)
    while (low < high) {
      const middle = (low + high) >>> 1
      if (codePointOrder(base[middle] as string, value) < 0) low = middle + 1
      else high = middle
    }
    places[i] = low
  }
  return places
}
