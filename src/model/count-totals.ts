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

/** Totals of journeys. */
export type JourneyCounts = Omit<JourneyTotals, 'rows' | 'touches' | 'conversions' | 'actors' | 'afterGoal'>

/** What is counted by journey, over ranges of positions (default: all). Linear in these. */
export function countJourneys(
  { count, outcome, repeatConversions, isReturn }: JourneyColumns,
  ranges: readonly (readonly [start: number, end: number])[] = [[0, count]],
): JourneyCounts {
  const outcomes = [0, 0, 0, 0]
  let journeys = 0
  let repeats = 0
  let returns = 0
  for (const [start, end] of ranges) {
    journeys += end - start
    for (let journey = start; journey < end; journey++) {
      const code = outcome[journey] as number
      outcomes[code] = (outcomes[code] as number) + 1
      if (repeatConversions.length > 0) repeats += repeatConversions[journey] as number
      returns += isReturn[journey] as number
    }
  }
  return {
    journeys,
    converted: outcomes[CONVERTED] as number,
    lost: outcomes[LOST] as number,
    open: outcomes[OPEN] as number,
    ended: outcomes[ENDED] as number,
    repeatConversions: repeats,
    returns,
  }
}

function total(column: Uint8Array): number {
  let sum = 0
  for (let i = 0; i < column.length; i++) sum += column[i] as number
  return sum
}
