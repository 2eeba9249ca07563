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
  return { ...countRows(rows), ...countJourneys(journeys), actors, afterGoal }
}

/** What is counted by row. */
export function countRows({
  count,
  touchpoint,
  conversion,
}: Pick<RowColumns, 'count' | 'touchpoint' | 'conversion'>): Pick<JourneyTotals, 'rows' | 'touches' | 'conversions'> {
  let touches = 0
  for (let row = 0; row < count; row++) if ((touchpoint[row] as number) >= 0) touches++
  return { rows: count, touches, conversions: total(conversion) }
}

/** What is counted by journey. */
export function countJourneys(
  journeys: JourneyColumns,
): Omit<JourneyTotals, 'rows' | 'touches' | 'conversions' | 'actors' | 'afterGoal'> {
  const outcomes = [0, 0, 0, 0]
  for (let journey = 0; journey < journeys.count; journey++) {
    const outcome = journeys.outcome[journey] as number
    outcomes[outcome] = (outcomes[outcome] as number) + 1
  }
  return {
    journeys: journeys.count,
    converted: outcomes[CONVERTED] as number,
    lost: outcomes[LOST] as number,
    open: outcomes[OPEN] as number,
    ended: outcomes[ENDED] as number,
    repeatConversions: total(journeys.repeatConversions),
    returns: total(journeys.isReturn),
  }
}

function total(column: Int32Array | Uint8Array): number {
  let sum = 0
  for (let i = 0; i < column.length; i++) sum += column[i] as number
  return sum
}
