import { badOption } from '../../foundation/error-texts.js'
import { JourneyError } from '../../foundation/journey-error.js'
import { actorRowRange, dimensionNamed, journeyRows } from '../../model/journey-query.js'
import { type Dimension, type JourneySet, OUTCOMES, type Outcome } from '../../model/journey-set.js'
import { timeAt } from '../../model/time-column.js'

/** Which journeys are wanted; all conditions that are given must hold. */
export interface JourneyFilter {
  /**
   * Per dimension (`channel`, `device`, any further column) the values wanted. A journey stays where one of
   * its touches carries one of them; see `match`. An empty list asks for nothing of the dimension.
   */
  readonly dimensions?: Readonly<Record<string, readonly string[]>>
  /**
   * `any` (default): one of its touches. `first`, `last`: that touch of the journey that names a value first, or last.
   * `every`: all touches that name one, and at least one does.
   */
  readonly match?: 'any' | 'first' | 'last' | 'every'
  /** Actors whose first touch lies in [fromMs, untilMs): a cohort, see `journeyCohorts`. */
  readonly cohort?: { readonly fromMs: number; readonly untilMs: number }
  readonly outcomes?: readonly Outcome[]
}

/**
 * Marks the journeys that a filter keeps, for `selectJourneys` and `traceJourneys`. Whole journeys are kept
 * or left out, so that every number made of them balances.
 *
 * @returns 1 per journey that stays.
 * Cost: one pass over the rows.
 * @throws JourneyError `bad-option` for a dimension that the set does not have.
 */
export function filterJourneys(set: JourneySet, filter: JourneyFilter): Uint8Array {
  const keep = new Uint8Array(set.journeys.count).fill(1)
  const { outcomes, cohort, match = 'any' } = filter
  if (outcomes !== undefined) keepWhere(keep, (journey) => outcomes.includes(outcomeOf(set, journey)))
  if (cohort !== undefined) keepCohort(set, keep, cohort)
  for (const [name, values] of Object.entries(filter.dimensions ?? {})) {
    const dimension = dimensionNamed(set, name)
    if (dimension === undefined) throw new JourneyError(badOption, 'dimensions', name, namesOf(set))
    if (values.length === 0) continue
    const wanted = Uint8Array.from(dimension.values, (value) => (values.includes(value) ? 1 : 0))
    keepWhere(keep, (journey) => MATCHES[match](set, dimension, wanted, journey))
  }
  return keep
}

function keepWhere(keep: Uint8Array, holds: (journey: number) => boolean): void {
  for (let journey = 0; journey < keep.length; journey++) if (keep[journey] === 1 && !holds(journey)) keep[journey] = 0
}

function outcomeOf(set: JourneySet, journey: number): Outcome {
  return OUTCOMES[set.journeys.outcome[journey] as number] as Outcome
}

function keepCohort(set: JourneySet, keep: Uint8Array, { fromMs, untilMs }: { fromMs: number; untilMs: number }): void {
  keepWhere(keep, (journey) => {
    const { start, end } = actorRowRange(set, set.journeys.actor[journey] as number)
    const firstMs = start < end ? timeAt(set.rows, start) : Number.NaN
    return firstMs >= fromMs && firstMs < untilMs
  })
}

type Match = (set: JourneySet, dimension: Dimension, wanted: Uint8Array, journey: number) => boolean

const MATCHES: Readonly<Record<NonNullable<JourneyFilter['match']>, Match>> = {
  any: (set, { codes }, wanted, journey) => {
    const { start, end } = journeyRows(set, journey)
    for (let row = start; row < end; row++) if (wanted[codes[row] as number] === 1) return true
    return false
  },
  every: (set, { codes }, wanted, journey) => {
    const { start, end } = journeyRows(set, journey)
    let named = false
    for (let row = start; row < end; row++) {
      if (!((codes[row] as number) >= 0)) continue
      if (wanted[codes[row] as number] !== 1) return false
      named = true
    }
    return named
  },
  first: (set, { codes }, wanted, journey) => {
    const { start, end } = journeyRows(set, journey)
    for (let row = start; row < end; row++) if ((codes[row] as number) >= 0) return wanted[codes[row] as number] === 1
    return false
  },
  last: (set, { codes }, wanted, journey) => {
    const { start, end } = journeyRows(set, journey)
    for (let row = end - 1; row >= start; row--)
      if ((codes[row] as number) >= 0) return wanted[codes[row] as number] === 1
    return false
  },
}

function namesOf(set: JourneySet): string {
  const names = set.dimensions.map(({ name }) => `"${name}"`)
  return names.length > 0 ? `dimensions of the set: ${names.join(', ')}` : 'no dimension, since the set has none'
}
