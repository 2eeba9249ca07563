const INSERTION_AT_MOST = 16

/**
 * Sorts `items[start, end)` in place by `compare`, stably: equal items keep their order.
 *
 * Looks first whether they are in order already (one pass, the usual case of logs). Otherwise merge
 * sort with insertion at the leaves: n log n comparisons, no allocation; `scratch` must be as long as `items`.
 */
export function sortRange(
  items: Int32Array,
  start: number,
  end: number,
  compare: (a: number, b: number) => number,
  scratch: Int32Array,
): void {
  if (isOrdered(items, start, end, compare)) return
  if (end - start <= INSERTION_AT_MOST) {
    insertionSort(items, start, end, compare)
    return
  }
  const middle = (start + end) >>> 1
  sortRange(items, start, middle, compare, scratch)
  sortRange(items, middle, end, compare, scratch)
  merge(items, start, middle, end, compare, scratch)
}

function isOrdered(items: Int32Array, start: number, end: number, compare: (a: number, b: number) => number): boolean {
  for (let i = start + 1; i < end; i++) {
    if (compare(items[i - 1] as number, items[i] as number) > 0) return false
  }
  return true
}

function insertionSort(items: Int32Array, start: number, end: number, compare: (a: number, b: number) => number): void {
  for (let i = start + 1; i < end; i++) {
    const item = items[i] as number
    let hole = i
    while (hole > start && compare(items[hole - 1] as number, item) > 0) {
      items[hole] = items[hole - 1] as number
      hole--
    }
    items[hole] = item
  }
}

function merge(
  items: Int32Array,
  start: number,
  middle: number,
  end: number,
  compare: (a: number, b: number) => number,
  scratch: Int32Array,
): void {
  scratch.set(items.subarray(start, middle), start)
  let left = start
  let right = middle
  for (let i = start; left < middle; i++) {
    const takeRight = right < end && compare(scratch[left] as number, items[right] as number) > 0
    items[i] = takeRight ? (items[right++] as number) : (scratch[left++] as number)
  }
}
