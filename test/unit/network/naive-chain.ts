import type { NetworkMeasure } from '../../../src/measures/network/network-measure.js'

/** Ends of the naive chain. */
export const C = 'C'
export const L = 'L'

/** A chain as a table of tables: p[from][to], with start row under `S`. */
export type Chain = Map<string, Map<string, number>>

/** The journeys of a log as plain sequences ending in C or L, all eligible. */
export type Sequence = { readonly visits: readonly string[]; readonly end: typeof C | typeof L }

/** Counts steps of sequences, start included. */
export function chainOf(sequences: readonly Sequence[]): Chain {
  const chain: Chain = new Map()
  const step = (from: string, to: string): void => {
    const row = chain.get(from) ?? new Map<string, number>()
    row.set(to, (row.get(to) ?? 0) + 1)
    chain.set(from, row)
  }
  for (const { visits, end } of sequences) {
    const stops = ['S', ...visits.map((visit) => `t:${visit}`), end]
    for (let i = 0; i + 1 < stops.length; i++) step(stops[i] as string, stops[i + 1] as string)
  }
  for (const row of chain.values()) {
    const total = [...row.values()].reduce((a, b) => a + b, 0)
    for (const [to, count] of row) row.set(to, count / total)
  }
  return chain
}

/** Probability to be absorbed in C from each state, by plain Gaussian elimination on B = Q B + r. */
export function absorption(chain: Chain): Map<string, number> {
  const states = [...chain.keys()]
  const system = states.map((from, i) => {
    const row = states.map((to, j) => (i === j ? 1 : 0) - (chain.get(from)?.get(to) ?? 0))
    return [...row, chain.get(from)?.get(C) ?? 0]
  })
  const size = states.length
  for (let k = 0; k < size; k++) {
    let pivot = k
    for (let i = k; i < size; i++) if (Math.abs(system[i]?.[k] ?? 0) > Math.abs(system[pivot]?.[k] ?? 0)) pivot = i
    ;[system[k], system[pivot]] = [system[pivot] as number[], system[k] as number[]]
    for (let i = 0; i < size; i++) {
      if (i === k) continue
      const factor = (system[i]?.[k] ?? 0) / (system[k]?.[k] ?? 1)
      for (let j = k; j <= size; j++)
        (system[i] as number[])[j] = (system[i]?.[j] ?? 0) - factor * (system[k]?.[j] ?? 0)
    }
  }
  return new Map(states.map((state, i) => [state, (system[i]?.[size] ?? 0) / (system[i]?.[i] ?? 1)]))
}

/** P after sending every arrival at a touchpoint to L. */
export function withoutTouchpoint(chain: Chain, touchpoint: string): number {
  const gone = `t:${touchpoint}`
  const cut: Chain = new Map()
  for (const [from, row] of chain) {
    if (from === gone) continue
    const next = new Map<string, number>()
    for (const [to, p] of row) {
      const end = to === gone ? L : to
      next.set(end, (next.get(end) ?? 0) + p)
    }
    cut.set(from, next)
  }
  return absorption(cut).get('S') ?? 0
}

/** P after multiplying the ways of a touchpoint that are no loss by 1 + d; loss takes the rest. */
export function withChange(chain: Chain, touchpoint: string, d: number): number {
  const changed: Chain = new Map([...chain].map(([from, row]) => [from, new Map(row)]))
  const row = changed.get(`t:${touchpoint}`) as Map<string, number>
  for (const [to, p] of row) if (to !== L) row.set(to, p * (1 + d))
  row.delete(L)
  return absorption(changed).get('S') ?? 0
}

/** All numbers of a measure, with the place where each stands. */
export function numbersOf(value: unknown, path = ''): [string, number][] {
  if (typeof value === 'number') return [[path, value]]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => numbersOf(inner, `${path}.${key}`))
}

/** Visits in and out of each touchpoint of a measure. */
export function flows(measure: NetworkMeasure): { into: number; visits: number; out: number }[] {
  return measure.touchpoints.map((t, i) => {
    const into = measure.transitions.filter((k) => k.to === i).reduce((sum, k) => sum + k.count, t.starts)
    const on = measure.transitions.filter((k) => k.from === i).reduce((sum, k) => sum + k.count, 0)
    return { into, visits: t.visits, out: on + t.converted + t.lost + t.open + t.ended }
  })
}
