import type { NetworkCounts, TouchpointCounts, TransitionCounts } from '../measures/network/count-transitions.js'
import type { LossPools } from '../measures/network/loss-pools.js'
import type { ContractRow, RawTables } from './contract.js'
import { readTable } from './read-table.js'

/** Steps 1, 2, 3-4, 5 and more stand behind the stages. */
const STEP_CLASSES = 4

/**
 * The counts of the network as columns, such as the chain is made of. Transitions that were withheld came and went
 * by ways that are not known: they stand with what was not observed. Linear.
 */
export function networkCounts(raw: RawTables, touchpoints: readonly ContractRow<'touchpoints'>[]): NetworkCounts {
  const pairs = readTable(raw, 'transitions').filter((row) => row.fromTouchpoint !== null && row.toTouchpoint !== null)
  const ends = readTable(raw, 'ends')
  const none = ends.find((row) => row.touchpoint === null)
  const outcomes = Int32Array.of(
    ...(['convertedJourneys', 'lostJourneys', 'openJourneys', 'endedJourneys'] as const).map((column) =>
      ends.reduce((sum, row) => sum + row[column], 0),
    ),
  )
  return {
    touchpoints: touchpointCounts(raw, touchpoints, pairs),
    transitions: transitionCounts(pairs),
    untouched: Int32Array.of(
      none?.convertedJourneys ?? 0,
      none?.lostJourneys ?? 0,
      none?.openJourneys ?? 0,
      none?.endedJourneys ?? 0,
    ),
    outcomes,
  }
}

function touchpointCounts(
  raw: RawTables,
  rows: readonly ContractRow<'touchpoints'>[],
  pairs: readonly ContractRow<'transitions'>[],
): TouchpointCounts {
  const size = rows.length
  const starts = readTable(raw, 'starts')
  const ends = readTable(raw, 'ends')
  const begun = column(size, starts, (row) => [row.touchpoint, row.journeys])
  const gone = column(size, ends, (row) => [row.touchpoint, row.journeys])
  const came = column(size, pairs, (row) => [row.toTouchpoint, row.transitions])
  const went = column(size, pairs, (row) => [row.fromTouchpoint, row.transitions])
  const visits = column(size, rows, (row) => [row.touchpoint, row.visits])
  const own = (pick: (row: ContractRow<'touchpoints'>) => number): Int32Array =>
    column(size, rows, (row) => [row.touchpoint, pick(row)])
  const end = (pick: (row: ContractRow<'ends'>) => number): Int32Array =>
    column(size, ends, (row) => [row.touchpoint, pick(row)])
  return {
    visits,
    eligible: own((row) => row.eligible),
    journeys: own((row) => row.journeys),
    convertingJourneys: own((row) => row.convertingJourneys),
    starts: begun,
    convertingStarts: column(size, starts, (row) => [row.touchpoint, row.convertingJourneys]),
    unobservedIn: visits.map((count, i) => count - (begun[i] as number) - (came[i] as number)),
    unobservedOut: visits.map((count, i) => count - (gone[i] as number) - (went[i] as number)),
    converted: end((row) => row.convertedJourneys),
    lost: end((row) => row.lostJourneys),
    open: end((row) => row.openJourneys),
    ended: end((row) => row.endedJourneys),
    eligibleConverted: end((row) => row.eligibleConverted),
    eligibleLost: end((row) => row.eligibleLost),
    convertingPosition: Float64Array.from(rows, (row) => row.convertingPosition),
    convertingVisits: own((row) => row.convertingVisits),
    position: Float64Array.from(rows, (row) => row.position),
  }
}

function transitionCounts(pairs: readonly ContractRow<'transitions'>[]): TransitionCounts {
  const of = (pick: (row: ContractRow<'transitions'>) => number): Int32Array => Int32Array.from(pairs, pick)
  return {
    from: of((row) => row.fromTouchpoint as number),
    to: of((row) => row.toTouchpoint as number),
    count: of((row) => row.transitions),
    eligible: of((row) => row.eligible),
    journeys: of((row) => row.journeys),
    convertingJourneys: of((row) => row.convertingJourneys),
    lostJourneys: of((row) => row.lostJourneys),
  }
}

/** Eligible visits and losses by stage or step, as the black holes are judged by. */
export function poolsOf(rows: readonly ContractRow<'pools'>[], size: number, stages: number): LossPools {
  const classes = stages + STEP_CLASSES
  const cell = (row: ContractRow<'pools'>): number => row.poolClass * size + row.touchpoint
  return {
    size,
    classes,
    stages,
    visits: column(classes * size, rows, (row) => [cell(row), row.eligible]),
    losses: column(classes * size, rows, (row) => [cell(row), row.eligibleLost]),
  }
}

function column<Row>(
  size: number,
  rows: readonly Row[],
  entry: (row: Row) => readonly [number | null, number],
): Int32Array {
  const counts = new Int32Array(size)
  for (const row of rows) {
    const [place, count] = entry(row)
    if (place !== null) counts[place] = (counts[place] as number) + count
  }
  return counts
}
