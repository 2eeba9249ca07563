import type { JourneySet } from '../../model/journey-set.js'
import { absorbingChain } from './absorbing-chain.js'
import { chainTable, type PooledChainTable } from './chain-table.js'
import { countTransitions } from './count-transitions.js'
import { networkVisits } from './network-visits.js'
import { pathVariants } from './path-variants.js'

/** A way that the chain thinks likely, whether or not anybody went so. */
export interface LikelyPath {
  /** Ids, from the first touchpoint to the conversion; consecutive repeats as one. */
  readonly touchpoints: readonly string[]
  /** Share of all conversions that the chain expects exactly so, 0..1. A model, never an observation. */
  readonly share: number
  /** Conversions that were observed exactly so; 0 where nobody went this way. */
  readonly observed: number
  /** Of all conversions, observed. */
  readonly observedShare: number
}

/** How likely paths are looked for. */
export interface LikelyPathsOptions {
  /** At most so many. Default 5. */
  readonly paths?: number | undefined
  /** At most so many touchpoints. Default 20. */
  readonly length?: number | undefined
}

/**
 * The most probable ways to a conversion in the absorbing chain, as a contrast to `paths`, which are
 * observed: a chain forgets where a journey came from, so it joins the beginning of one journey with the end of
 * another. Show it as a model only.
 *
 * Repeats are left out beforehand (p_ij / (1 - p_ii)), so that paths compare with the observed ones. Best first, found
 * by a search that takes the most probable beginning next: exact, since probabilities only fall.
 *
 * Cost: as counting transitions; then about paths * length * ways out.
 */
export function likelyPaths(set: JourneySet, options: LikelyPathsOptions = {}): LikelyPath[] {
  const { paths = 5, length = 20 } = options
  const visits = networkVisits(set)
  const counts = countTransitions(visits, set.touchpoints.length)
  const table = chainTable(counts)
  const chain = absorbingChain(table)
  if (!(chain.conversion > 0)) return []
  const single = singleTouchpoints(table)
  const variants = pathVariants(visits)
  const whole = variants.filter(({ isWhole }) => isWhole)
  const observed = new Map(whole.map((variant) => [variant.touchpoints.join(','), variant.conversions]))
  const conversions = variants.reduce((sum, variant) => sum + variant.conversions, 0)
  return search(stepsOf(table, chain.kept), paths, length).flatMap(({ states, probability }) => {
    const touchpoints = states.map((state) => single[state] as number)
    if (touchpoints.includes(-1)) return []
    const found = observed.get(touchpoints.join(',')) ?? 0
    return [
      {
        touchpoints: touchpoints.map((i) => set.touchpoints[i]?.id ?? ''),
        share: probability / chain.conversion,
        observed: found,
        observedShare: conversions > 0 ? found / conversions : 0,
      },
    ]
  })
}

/** Per state the touchpoint that it stands for, or -1 where several share it. */
function singleTouchpoints({ stateOf, size }: PooledChainTable): Int32Array {
  const single = new Int32Array(size).fill(-2)
  stateOf.forEach((state, touchpoint) => {
    single[state] = single[state] === -2 ? touchpoint : -1
  })
  return single.map((touchpoint) => Math.max(-1, touchpoint))
}

interface ChainSteps {
  readonly starts: readonly (readonly [state: number, probability: number])[]
  readonly next: readonly (readonly (readonly [state: number, probability: number])[])[]
  readonly convert: Float64Array
}

/** Probabilities of the chain with repeats left out. */
function stepsOf(table: PooledChainTable, kept: Uint8Array): ChainSteps {
  const leaving = Float64Array.from(kept, (_, i) => (table.toConversion[i] as number) + (table.toLoss[i] as number))
  const usable = (k: number): boolean =>
    kept[table.from[k] as number] === 1 && kept[table.to[k] as number] === 1 && table.from[k] !== table.to[k]
  table.from.forEach((from, k) => {
    if (usable(k)) leaving[from] = (leaving[from] as number) + (table.count[k] as number)
  })
  const next: [number, number][][] = Array.from(leaving, () => [])
  table.from.forEach((from, k) => {
    const probability = (table.count[k] as number) / (leaving[from] as number)
    if (usable(k) && probability > 0) next[from]?.push([table.to[k] as number, probability])
  })
  let all = table.startsConverted + table.startsLost
  table.starts.forEach((count, state) => {
    if (kept[state] === 1) all += count
  })
  const starts: [number, number][] = []
  table.starts.forEach((count, state) => {
    if (kept[state] === 1 && count > 0) starts.push([state, count / all])
  })
  const convert = leaving.map((total, i) => (total > 0 ? (table.toConversion[i] as number) / total : 0))
  return { starts, next, convert }
}

interface Beginning {
  readonly states: readonly number[]
  readonly probability: number
  readonly isDone: boolean
}

/** No search looks at more beginnings than this; then it gives what it has found. */
const LOOKED_AT_MOST = 200_000

function search({ starts, next, convert }: ChainSteps, paths: number, length: number): Beginning[] {
  const queue = new BestFirst()
  for (const [state, probability] of starts) queue.push({ states: [state], probability, isDone: false })
  const found: Beginning[] = []
  for (let looked = 0; looked < LOOKED_AT_MOST && found.length < paths; looked++) {
    const best = queue.pop()
    if (best === undefined) break
    if (best.isDone) {
      found.push(best)
      continue
    }
    const { states, probability } = best
    const last = states[states.length - 1] as number
    const converts = probability * (convert[last] as number)
    if (converts > 0) queue.push({ states, probability: converts, isDone: true })
    if (states.length >= length) continue
    for (const [state, share] of next[last] ?? [])
      queue.push({ states: [...states, state], probability: probability * share, isDone: false })
  }
  return found
}

/** A binary heap: the most probable first, of equals the one that came first. */
class BestFirst {
  readonly #heap: (Beginning & { readonly order: number })[] = []
  #pushed = 0

  push(beginning: Beginning): void {
    const heap = this.#heap
    heap.push({ ...beginning, order: this.#pushed++ })
    let i = heap.length - 1
    while (i > 0) {
      const parent = (i - 1) >>> 1
      if (!this.#isBefore(i, parent)) return
      this.#swap(i, parent)
      i = parent
    }
  }

  pop(): Beginning | undefined {
    const heap = this.#heap
    const best = heap[0]
    const last = heap.pop()
    if (last === undefined || heap.length === 0) return best
    heap[0] = last
    for (let i = 0; ; ) {
      const left = 2 * i + 1
      let first = i
      if (left < heap.length && this.#isBefore(left, first)) first = left
      if (left + 1 < heap.length && this.#isBefore(left + 1, first)) first = left + 1
      if (first === i) return best
      this.#swap(i, first)
      i = first
    }
  }

  #isBefore(a: number, b: number): boolean {
    const [x, y] = [this.#heap[a], this.#heap[b]]
    if (x === undefined || y === undefined) return false
    return x.probability > y.probability || (x.probability === y.probability && x.order < y.order)
  }

  #swap(a: number, b: number): void {
    const heap = this.#heap
    const [x, y] = [heap[a], heap[b]]
    if (x === undefined || y === undefined) return
    heap[a] = y
    heap[b] = x
  }
}
