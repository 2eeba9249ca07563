import { DiagnosticCollector, type DiagnosticIssue } from '../../foundation/diagnostics.js'
import { CONVERTED, ENDED, LOST, OPEN, type Outcome } from '../../model/journey-set.js'
import type { NetworkIssueKind, NetworkLack } from './network-measure.js'
import type { TransitionTotal, TransitionTotalsOptions } from './transition-totals.js'

/** The codes of outcomes by their names. */
const CODES: Readonly<Record<Outcome, number>> = { converted: CONVERTED, lost: LOST, open: OPEN, ended: ENDED }
/** Sums stay exact below 2^53. */
const LARGEST = 1e14

/** One way between two touchpoints, or from the beginning (`from` -1). */
export interface TransitionSum {
  readonly from: number
  readonly to: number
  count: number
  journeys: number | null
  convertingJourneys: number | null
}

/** A transition table as numbers: positions for names, sums for rows. */
export interface TransitionSums {
  /** Ids by position: those of the options first. */
  readonly ids: readonly string[]
  readonly ways: readonly TransitionSum[]
  readonly starts: readonly TransitionSum[]
  /** Per outcome code and touchpoint, how many journeys ended; the last entry is for journeys without touch. */
  readonly ends: readonly Float64Array[]
  readonly saysStarts: boolean
  readonly saysEnds: boolean
  readonly saysLosses: boolean
  readonly issues: readonly DiagnosticIssue<NetworkIssueKind>[]
}

/** Sums up the rows. A count that is no count (missing, negative, infinite) is left out and reported. Linear. */
export function readTransitionTotals(
  rows: readonly TransitionTotal[],
  { touchpoints = [], marks = {} }: TransitionTotalsOptions,
): TransitionSums {
  const reader = new TotalsReader(touchpoints.map((one) => (typeof one === 'string' ? one : one.id)))
  for (const row of rows) reader.add(unmarked(row, marks))
  return reader.result()
}

/** A row whose marks have become nulls and outcomes. */
function unmarked(
  row: TransitionTotal,
  { start, conversion, loss }: NonNullable<TransitionTotalsOptions['marks']>,
): TransitionTotal {
  const from = row.from === (start ?? null) ? null : row.from
  if (row.to === null || row.to === undefined) return { ...row, from, to: null }
  if (row.to === conversion) return { ...row, from, to: null, outcome: 'converted' }
  return row.to === loss ? { ...row, from, to: null, outcome: 'lost' } : { ...row, from }
}

class TotalsReader {
  readonly #positions = new Map<string, number>()
  readonly #ways = new Map<string, TransitionSum>()
  /** Per outcome code, by position; -1 for journeys without touch. */
  readonly #ends = OUTCOME_CODES.map(() => new Map<number, number>())
  readonly #issues = new DiagnosticCollector<NetworkIssueKind>({
    'unusable-number': 'warning',
    'unknown-stage': 'warning',
  })

  constructor(ids: readonly string[]) {
    for (const id of ids) this.#position(id)
  }

  add(row: TransitionTotal): void {
    const place = `${row.from ?? 'start'} - ${row.to ?? row.outcome ?? 'end'}`
    const count = this.#number(row.count, place) ?? 0
    const from = row.from === null || row.from === undefined ? -1 : this.#position(row.from)
    if (row.to !== null) this.#addWay(row, from, this.#position(row.to), count, place)
    else if (row.outcome !== undefined) this.#addEnd(CODES[row.outcome], from, count)
  }

  result(): TransitionSums {
    const all = [...this.#ways.values()]
    const size = this.#positions.size
    const says = (code: number): boolean => (this.#ends[code]?.size ?? 0) > 0
    return {
      ids: [...this.#positions.keys()],
      ways: all.filter(({ from }) => from >= 0),
      starts: all.filter(({ from }) => from < 0),
      ends: this.#ends.map((column) => {
        const counts = new Float64Array(size + 1)
        for (const [at, count] of column) counts[at < 0 ? size : at] = count
        return counts
      }),
      saysStarts: all.some(({ from }) => from < 0),
      saysEnds: OUTCOME_CODES.some(says),
      saysLosses: says(LOST),
      issues: this.#issues.result().issues,
    }
  }

  #addWay(row: TransitionTotal, from: number, to: number, count: number, place: string): void {
    const key = `${from} ${to}`
    const known = this.#ways.get(key) ?? { from, to, count: 0, journeys: 0, convertingJourneys: 0 }
    known.count += count
    known.journeys = plus(known.journeys, this.#number(row.journeys, place), known.count)
    known.convertingJourneys = plus(known.convertingJourneys, this.#number(row.convertingJourneys, place), known.count)
    this.#ways.set(key, known)
  }

  #addEnd(code: number | undefined, at: number, count: number): void {
    const column = this.#ends[code ?? -1]
    column?.set(at, (column.get(at) ?? 0) + count)
  }

  #position(id: string): number {
    const name = String(id)
    const known = this.#positions.get(name) ?? this.#positions.size
    this.#positions.set(name, known)
    return known
  }

  /** Null where the number is not given, or cannot be one, which is reported. */
  #number(value: number | undefined, place: string): number | null {
    if (value === undefined || value === null) return null
    if (typeof value === 'number' && value >= 0 && value <= LARGEST) return Math.round(value)
    this.#issues.add('unusable-number', `${place}: ${String(value)}`)
    return null
  }
}

const OUTCOME_CODES: readonly number[] = [CONVERTED, LOST, OPEN, ENDED]

/** What is known of a part only is not known of the sum; a part is at most its whole. */
function plus(sum: number | null, more: number | null, whole: number): number | null {
  return sum === null || more === null ? null : Math.min(whole, sum + more)
}

/** What the table cannot tell, in the order of NETWORK_LACKS. */
export function lacksOf(sums: TransitionSums, hasLosses: boolean): NetworkLack[] {
  const isCounted = [...sums.ways, ...sums.starts].every(({ journeys }) => journeys !== null)
  return [
    ...(sums.saysStarts ? [] : (['starts'] as const)),
    ...(sums.saysEnds ? [] : (['ends'] as const)),
    ...(sums.saysEnds && !hasLosses ? (['losses'] as const) : []),
    ...(isCounted && sums.ways.length > 0 ? [] : (['journeys'] as const)),
    'positions',
    'paths',
    'credits',
    'times',
  ]
}
