import { CONVERTED, ENDED, LOST, OPEN } from '../../model/journey-set.js'
import type { NetworkCounts, TouchpointCounts } from './count-transitions.js'
import type { TransitionSums } from './read-transition-totals.js'

/** The counts, and whether what was lost can be told from what is still under way. */
export interface BalancedCounts {
  readonly counts: NetworkCounts
  readonly hasLosses: boolean
}

/**
 * The sums of a transition table as counts in which in = out at every touchpoint.
 *
 * More out than in: journeys began there, where the table says nothing of beginnings; else they came from what was not
 * observed. More in than out: the rest was lost where nothing is still under way and ends are known; else nobody knows
 * where it went, and those visits are not eligible. Journeys per touchpoint are not known here and stand at 0. Linear.
 */
export function balanceTransitions(sums: TransitionSums, isComplete: boolean): BalancedCounts {
  const size = sums.ids.length
  const [converted, lost, open, ended] = [CONVERTED, LOST, OPEN, ENDED].map((code) =>
    Float64Array.from(endsOf(sums, code)),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array]
  const starts = sumBy(size, sums.starts, 'to')
  const came = sumBy(size, [...sums.starts, ...sums.ways], 'to')
  const went = sumBy(size, sums.ways, 'from')
  const unobservedIn = new Float64Array(size)
  const unobservedOut = new Float64Array(size)
  for (let at = 0; at < size; at++) {
    const out = [went, converted, lost, open, ended].reduce((sum, column) => sum + (column[at] as number), 0)
    const more = out - (came[at] as number)
    if (more > 0) add(sums.saysStarts ? unobservedIn : starts, at, more)
    if (more < 0) add(isComplete && sums.saysEnds ? lost : unobservedOut, at, -more)
    came[at] = Math.max(came[at] as number, out)
  }
  const columns = { visits: came, starts, unobservedIn, unobservedOut, converted, lost, open, ended }
  const hasLosses = sums.saysEnds && (isComplete || sums.saysLosses || unobservedOut.every((count) => count === 0))
  return { counts: countsOf(sums, columns, hasLosses), hasLosses }
}

type Columns = Pick<
  TouchpointCounts,
  'visits' | 'starts' | 'unobservedIn' | 'unobservedOut' | 'converted' | 'lost' | 'open' | 'ended'
>

/** Without known losses the chain is given no end, so that nothing is modelled. */
function countsOf(sums: TransitionSums, columns: Columns, hasLosses: boolean): NetworkCounts {
  const size = sums.ids.length
  const none = (): Float64Array => new Float64Array(size)
  const ways = sums.ways.length
  const untouched = Float64Array.from(sums.ends, (column) => column[size] as number)
  return {
    touchpoints: {
      ...columns,
      eligible: columns.visits.map(
        (count, at) => count - valueAt(columns.unobservedOut, at) - valueAt(columns.open, at),
      ),
      journeys: none(),
      convertingJourneys: none(),
      convertingStarts: none(),
      eligibleConverted: hasLosses ? columns.converted : none(),
      eligibleLost: hasLosses ? columns.lost : none(),
      convertingPosition: none(),
      convertingVisits: none(),
      position: none(),
    },
    transitions: {
      from: Int32Array.from(sums.ways, ({ from }) => from),
      to: Int32Array.from(sums.ways, ({ to }) => to),
      count: Float64Array.from(sums.ways, ({ count }) => count),
      eligible: Float64Array.from(sums.ways, ({ count }) => count),
      journeys: new Float64Array(ways),
      convertingJourneys: new Float64Array(ways),
      lostJourneys: new Float64Array(ways),
    },
    untouched,
    outcomes: outcomesOf(columns, untouched),
  }
}

function outcomesOf({ converted, lost, open, ended }: Columns, untouched: Float64Array): Float64Array {
  const sums = new Float64Array(untouched.length)
  for (const [code, column] of [
    [CONVERTED, converted],
    [LOST, lost],
    [OPEN, open],
    [ENDED, ended],
  ] as const) {
    sums[code] = untouched[code] as number
    for (const count of column) add(sums, code, count)
  }
  return sums
}

function endsOf({ ends, ids }: TransitionSums, code: number): Float64Array {
  return (ends[code] as Float64Array).subarray(0, ids.length)
}

function sumBy(size: number, ways: TransitionSums['ways'], end: 'from' | 'to'): Float64Array {
  const sums = new Float64Array(size)
  for (const way of ways) add(sums, way[end], way.count)
  return sums
}

function add(column: Float64Array, at: number, count: number): void {
  column[at] = (column[at] as number) + count
}

function valueAt(column: ArrayLike<number>, at: number): number {
  return column[at] as number
}
