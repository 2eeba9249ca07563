import type { ChainTable } from './chain-table.js'
import { invertMatrix } from './invert-matrix.js'

/** An absorbing chain solved. Columns are over states; NaN where a state was removed. */
export interface AbsorbingChain {
  readonly size: number
  /** 1 where the state reaches a conversion or a loss and so is part of the chain. */
  readonly kept: Uint8Array
  /** Share of arrivals (starts and transitions) that led into removed states. */
  readonly removedShare: number
  /** B: probability to convert from the state. */
  readonly convert: Float64Array
  /** v: expected visits per journey. */
  readonly visits: Float64Array
  /** N_ii: expected visits to the state by who stands there, the present one included. */
  readonly returns: Float64Array
  /** p_iL: probability that the visit is the last before a loss. */
  readonly lossRate: Float64Array
  /** P: probability that a journey converts. NaN where nothing starts. */
  readonly conversion: number
  /** N over the kept states, row by row, and the row of each state (that of a removed one means nothing). */
  readonly fundamental: Float64Array
  readonly place: Int32Array
}

/**
 * Solves N = (I - Q)^-1, B = N r, v = s N, P = s B + s_C (Kemeny & Snell, Finite Markov Chains,
 * 1960, chapter 3). States from which neither conversion nor loss can be reached are removed
 * first, with the transitions into them.
 *
 * Cost: cubic in the number of kept states.
 */
export function absorbingChain(table: ChainTable): AbsorbingChain {
  const kept = statesThatEnd(table)
  const rows = rowTotals(table, kept)
  const states = [...kept.keys()].filter((state) => kept[state] === 1)
  const place = new Int32Array(table.size)
  states.forEach((state, i) => {
    place[state] = i
  })
  const fundamental = fundamentalMatrix(table, kept, rows, place, states.length)
  const solved = solve(table, rows, states, fundamental, startShares(table, kept))
  return { ...solved, kept, removedShare: removedShare(table, kept), fundamental, place }
}

/** Walks back from the two ends: what is reached can end there. */
function statesThatEnd(table: ChainTable): Uint8Array {
  const kept = new Uint8Array(table.size)
  const before = predecessors(table)
  const queue: number[] = []
  const reach = (state: number): void => {
    if (kept[state] === 1) return
    kept[state] = 1
    queue.push(state)
  }
  for (let state = 0; state < table.size; state++)
    if ((table.toConversion[state] as number) + (table.toLoss[state] as number) > 0) reach(state)
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) before[state]?.forEach(reach)
  return kept
}

function predecessors(table: ChainTable): number[][] {
  const before: number[][] = Array.from({ length: table.size }, () => [])
  table.from.forEach((from, k) => {
    if ((table.count[k] as number) > 0) before[table.to[k] as number]?.push(from)
  })
  return before
}

/** Eligible ways out of each kept state that stay within the chain. */
function rowTotals(table: ChainTable, kept: Uint8Array): Float64Array {
  const totals = Float64Array.from(kept, (_, i) => (table.toConversion[i] as number) + (table.toLoss[i] as number))
  table.from.forEach((from, k) => {
    if (kept[table.to[k] as number] === 1) totals[from] = (totals[from] as number) + (table.count[k] as number)
  })
  return totals
}

/** (I - Q)^-1 over the kept states, row-major. */
function fundamentalMatrix(
  table: ChainTable,
  kept: Uint8Array,
  rows: Float64Array,
  place: Int32Array,
  size: number,
): Float64Array {
  const matrix = new Float64Array(size * size)
  for (let i = 0; i < size; i++) matrix[i * size + i] = 1
  table.from.forEach((from, k) => {
    const to = table.to[k] as number
    if (kept[from] !== 1 || kept[to] !== 1) return
    const cell = (place[from] as number) * size + (place[to] as number)
    matrix[cell] = (matrix[cell] as number) - (table.count[k] as number) / (rows[from] as number)
  })
  invertMatrix(matrix, size)
  return matrix
}

/** The start row over what is kept: per state, and directly to a conversion. */
interface StartShares {
  readonly total: number
  readonly states: Float64Array
  readonly conversion: number
}

function startShares(table: ChainTable, kept: Uint8Array): StartShares {
  let total = table.startsConverted + table.startsLost
  kept.forEach((keep, state) => {
    if (keep === 1) total += table.starts[state] as number
  })
  const share = (count: number): number => (total > 0 ? count / total : 0)
  return {
    total,
    states: Float64Array.from(kept, (keep, state) => (keep === 1 ? share(table.starts[state] as number) : 0)),
    conversion: share(table.startsConverted),
  }
}

function solve(
  table: ChainTable,
  rows: Float64Array,
  states: readonly number[],
  inverse: Float64Array,
  starts: StartShares,
): Omit<AbsorbingChain, 'kept' | 'removedShare' | 'fundamental' | 'place'> {
  const size = states.length
  const undefinedColumn = (): Float64Array => new Float64Array(table.size).fill(Number.NaN)
  const convert = undefinedColumn()
  const visits = undefinedColumn()
  const returns = undefinedColumn()
  const lossRate = undefinedColumn()
  let conversion = starts.conversion
  states.forEach((state, i) => {
    let converted = 0
    let visited = 0
    states.forEach((other, j) => {
      converted += ((inverse[i * size + j] as number) * (table.toConversion[other] as number)) / (rows[other] as number)
      visited += (starts.states[other] as number) * (inverse[j * size + i] as number)
    })
    convert[state] = converted
    visits[state] = visited
    returns[state] = inverse[i * size + i] as number
    lossRate[state] = (table.toLoss[state] as number) / (rows[state] as number)
    conversion += (starts.states[state] as number) * converted
  })
  return {
    size: table.size,
    convert,
    visits,
    returns,
    lossRate,
    conversion: starts.total > 0 ? conversion : Number.NaN,
  }
}

function removedShare(table: ChainTable, kept: Uint8Array): number {
  let all = table.startsConverted + table.startsLost
  let removed = 0
  table.starts.forEach((count, state) => {
    all += count
    if (kept[state] !== 1) removed += count
  })
  table.count.forEach((count, k) => {
    all += count
    if (kept[table.to[k] as number] !== 1) removed += count
  })
  return all > 0 ? removed / all : 0
}
