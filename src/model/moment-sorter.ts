import { numberOrder } from '../foundation/number-order.js'
import { sortRange } from '../foundation/sort-range.js'
import type { CodedTouches } from './code-touches.js'
import { emptyTimes, gatherTimes, type TimeColumn, type TimeScale } from './time-column.js'

/** Whole numbers up to here are exact. */
const EXACT = 2 ** 53
const LOW = 4_294_967_296
/** Below so many rows inserting beats the built-in sort. */
const INSERTION_AT_MOST = 40

/**
 * Sorts the rows of one actor after another by time and sequence, stably, and writes their times down in that order.
 *
 * Where times are whole ticks and there is no sequence, tick and place make one number that sorts as the pair would;
 * else rows are compared one by one.
 */
export class MomentSorter {
  readonly #touches: CodedTouches
  readonly #rows: Int32Array
  readonly #scale: TimeScale | null
  readonly #time: TimeColumn | null
  #keys = new Float64Array(256)
  #kept = new Int32Array(256)
  #scratch: Int32Array | null = null

  /** `spare`: as many entries as rows, in whose memory the times may be written. */
  constructor(
    touches: CodedTouches,
    rows: Int32Array,
    scale: TimeScale | null,
    spare: Int32Array<ArrayBuffer> | null = null,
  ) {
    this.#touches = touches
    this.#rows = rows
    this.#scale = scale
    this.#time = scale !== null && touches.sequence === null ? timesIn(spare, rows.length, scale) : null
  }

  /** Sorts the rows [start, end) of one actor; true where some stand at one moment. */
  sort(start: number, end: number): boolean {
    const size = 2 ** Math.ceil(Math.log2(end - start))
    if (this.#time === null || this.#scale === null) return this.#compareAll(start, end)
    if (this.#scale.span * size >= EXACT) return this.#sortLong(start, end)
    return this.#sortKeys(start, end, size, this.#scale, this.#time)
  }

  /** The times of all rows in their order, once all actors are sorted. */
  time(): TimeColumn {
    return this.#time ?? gatherTimes(this.#touches.timeMs, this.#rows, this.#scale)
  }

  #sortKeys(start: number, end: number, size: number, { fromMs, unitMs }: TimeScale, time: TimeColumn): boolean {
    const count = end - start
    if (this.#keys.length < count) this.#grow(size)
    const keys = this.#keys
    const rows = this.#rows
    const { timeMs } = this.#touches
    let isSorted = true
    let before = -1
    for (let i = 0; i < count; i++) {
      const key = (((timeMs[rows[start + i] as number] as number) - fromMs) / unitMs) * size + i
      keys[i] = key
      if (key < before) isSorted = false
      before = key
    }
    if (!isSorted) this.#permute(start, count, size)
    return writeTicks(keys, count, size, time, start)
  }

  #permute(start: number, count: number, size: number): void {
    const kept = this.#kept
    const keys = this.#keys
    const rows = this.#rows
    if (count <= INSERTION_AT_MOST) insertionSort(keys, count)
    else keys.subarray(0, count).sort()
    for (let i = 0; i < count; i++) kept[i] = rows[start + i] as number
    for (let i = 0; i < count; i++) rows[start + i] = kept[(keys[i] as number) % size] as number
  }

  /** So many rows of one actor that tick and place do not fit into one number. */
  #sortLong(start: number, end: number): boolean {
    const hasTies = this.#compareAll(start, end)
    const { ticks, highTicks } = gatherTimes(this.#touches.timeMs, this.#rows.subarray(start, end), this.#scale)
    this.#time?.ticks.set(ticks, start)
    this.#time?.highTicks.set(highTicks.length > 0 ? highTicks : [], start)
    return hasTies
  }

  #compareAll(start: number, end: number): boolean {
    const { timeMs, sequence } = this.#touches
    const rows = this.#rows
    const compare = (a: number, b: number): number =>
      (timeMs[a] as number) - (timeMs[b] as number) ||
      (sequence === null ? 0 : numberOrder(sequence[a] as number, sequence[b] as number))
    this.#scratch ??= new Int32Array(rows.length)
    sortRange(rows, start, end, compare, this.#scratch)
    for (let i = start + 1; i < end; i++) if (compare(rows[i - 1] as number, rows[i] as number) === 0) return true
    return false
  }

  #grow(size: number): void {
    this.#keys = new Float64Array(size)
    this.#kept = new Int32Array(size)
  }
}

/** Four bytes per row are a lot where rows are many, and ticks are as wide as rows. */
function timesIn(spare: Int32Array<ArrayBuffer> | null, count: number, scale: TimeScale): TimeColumn {
  if (spare === null) return emptyTimes(count, scale)
  const time = emptyTimes(count, scale, (of, make, length) => make(of === 'ticks' ? 0 : length))
  return { ...time, ticks: new Uint32Array(spare.buffer) }
}

function insertionSort(keys: Float64Array, count: number): void {
  for (let i = 1; i < count; i++) {
    const key = keys[i] as number
    let hole = i
    while (hole > 0 && (keys[hole - 1] as number) > key) {
      keys[hole] = keys[hole - 1] as number
      hole--
    }
    keys[hole] = key
  }
}

/** Takes the ticks out of sorted keys; true where two follow each other that are equal. */
function writeTicks(keys: Float64Array, count: number, size: number, time: TimeColumn, start: number): boolean {
  const { ticks, highTicks } = time
  let hasTies = false
  let before = -1
  for (let i = 0; i < count; i++) {
    const tick = Math.floor((keys[i] as number) / size)
    ticks[start + i] = tick
    if (highTicks.length > 0) highTicks[start + i] = Math.floor(tick / LOW)
    if (tick === before) hasTies = true
    before = tick
  }
  return hasTies
}
