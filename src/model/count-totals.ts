import {
  CONVERTED,
  ENDED,
  type JourneyColumns,
  type JourneyTotals,
  LOST,
  OPEN,
  type RowColumns,
} from './journey-set.js'

/** Counts what a set holds. `actors` are those that have rows. Linear in rows and journeys. */
export function countTotals(
  actors: number,
  rows: RowColumns,
  journeys: JourneyColumns,
  afterGoal: number,
): JourneyTotals {
  const outcomes = [0, 0, 0, 0]
  for (let journey = 0; journey < journeys.count; journey++) {
    const outcome = journeys.outcome[journey] as number
    outcomes[outcome] = (outcomes[outcome] as number) + 1
  }
  return {
    rows: rows.count,
    touches: countVisits(rows),
    actors,
    journeys: journeys.count,
    converted: outcomes[CONVERTED] as number,
    lost: outcomes[LOST] as number,
    open: outcomes[OPEN] as number,
    ended: outcomes[ENDED] as number,
    conversions: total(rows.conversion),
    repeatConversions: total(journeys.repeatConversions),
    returns: total(journeys.isReturn),
    afterGoal,
  }
}

function countVisits({ touchpoint, count }: RowColumns): number {
  let visits = 0
  for (let row = 0; row < count; row++) if ((touchpoint[row] as number) >= 0) visits++
  return visits
}

function total(column: Int32Array | Uint8Array): number {
  let sum = 0
  for (let i = 0; i < column.length; i++) sum += column[i] as number
  return sum
}
