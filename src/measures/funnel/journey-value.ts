import type { JourneySet } from '../../model/journey-set.js'

/** What a definition can say of a touchpoint, and so of every touch there. */
export type TouchpointTrait = 'channel' | 'direction' | 'medium' | 'influence' | 'place' | 'content'

const TRAITS: readonly TouchpointTrait[] = ['channel', 'direction', 'medium', 'influence', 'place', 'content']

/**
 * Makes a reader of a journey's value of a dimension: that of its first or last row that shows one,
 * null where none does. Where the rows have no dimension of that name, what the definition says of
 * the touchpoints stands in: `channel`, `direction`, `medium`, `influence`, `place`, `content`.
 * Cost of a reading: linear in the journey's rows at most.
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
  const trait = traitNamed(dimension)
  return trait !== undefined && set.touchpoints.some((touchpoint) => touchpoint[trait] !== undefined)
}

/** The trait of touchpoints of this name, if it is one. */
export function traitNamed(dimension: string | null): TouchpointTrait | undefined {
  return TRAITS.find((trait) => trait === dimension)
}

function rowValueReader(set: JourneySet, dimension: string): (row: number) => string | null {
  const column = set.dimensions.find(({ name }) => name === dimension)
  if (column !== undefined) return (row) => column.values[column.codes[row] ?? -1] ?? null
  const trait = traitNamed(dimension)
  if (trait === undefined) return () => null
  return (row) => set.touchpoints[set.rows.touchpoint[row] ?? -1]?.[trait] ?? null
}
