import type { JourneySet } from '../../model/journey-set.js'

/**
 * Makes a reader of a journey's value of a dimension: that of its first or last row that shows one,
 * null where none does. The touchpoints' own `channel` stands in where the rows have no dimension
 * of that name. Cost of a reading: linear in the journey's rows at most.
 */
export function journeyValueReader(
  set: JourneySet,
  dimension: string,
  attribution: 'first' | 'last',
): (journey: number) => string | null {
  const valueAt = rowValueReader(set, dimension)
  return (journey) => {
    const start = set.journeys.start[journey] as number
    const length = (set.journeys.end[journey] as number) - start
    for (let k = 0; k < length; k++) {
      const value = valueAt(attribution === 'first' ? start + k : start + length - 1 - k)
      if (value !== null) return value
    }
    return null
  }
}

/** True where journeys can show values of this dimension. */
export function hasDimension(set: JourneySet, dimension: string): boolean {
  if (set.dimensions.some(({ name }) => name === dimension)) return true
  return dimension === 'channel' && set.touchpoints.some(({ channel }) => channel !== undefined)
}

function rowValueReader(set: JourneySet, dimension: string): (row: number) => string | null {
  const column = set.dimensions.find(({ name }) => name === dimension)
  if (column !== undefined) return (row) => column.values[column.codes[row] ?? -1] ?? null
  if (dimension !== 'channel') return () => null
  return (row) => set.touchpoints[set.rows.touchpoint[row] ?? -1]?.channel ?? null
}
