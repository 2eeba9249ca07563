import { unknownStage } from '../../foundation/error-texts.js'
import { JourneyError } from '../../foundation/journey-error.js'
import { actorOfRow } from '../../model/journey-query.js'
import type { JourneySet } from '../../model/journey-set.js'
import { timeAt } from '../../model/time-column.js'
import { listOf, valueList } from './covers-match.js'
import { type DimensionReader, dimensionReader } from './dimension-reader.js'
import type { StepMatch, StepRow } from './steps-options.js'

/** Tells whether a row of the set meets a predicate. */
export type RowTest = (row: number) => boolean

/** A predicate made ready for a set. */
export interface CompiledMatch {
  /** Touchpoint and stage only: the kind of a touch. */
  readonly isKind: RowTest
  /** All conditions. */
  readonly meets: RowTest
}

/**
 * Makes a predicate ready: ids become codes, so that a test costs a look-up or two. Names that the
 * set does not know match nothing and are handed to `unknown`.
 * Throws JourneyError `unknown-stage` where the set has stages and the predicate names another.
 */
export function compileMatch(
  set: JourneySet,
  match: StepMatch,
  unknown: (what: 'touchpoint' | 'dimension', name: string) => void,
): CompiledMatch {
  const kinds = [touchpointTest(set, match, unknown), stageTest(set, match)].filter(isTest)
  const rest = [...whereTests(set, match, unknown), conversionTest(set, match), customTest(set, match)].filter(isTest)
  const isKind = all(kinds)
  return { isKind, meets: all([...kinds, ...rest]) }
}

function isTest(test: RowTest | null): test is RowTest {
  return test !== null
}

function all(tests: readonly RowTest[]): RowTest {
  const [first, second] = tests
  if (first === undefined) return () => true
  if (second === undefined) return first
  if (tests.length === 2) return (row) => first(row) && second(row)
  return (row) => tests.every((test) => test(row))
}

/** A row that is no visit passes only where something else than the touchpoint is asked for. */
function touchpointTest(
  set: JourneySet,
  match: StepMatch,
  unknown: (what: 'touchpoint', name: string) => void,
): RowTest | null {
  const { touchpoint } = set.rows
  const ids = listOf(match.touchpoints)
  if (ids === undefined) {
    const asksElse = match.stage !== undefined || match.conversion !== undefined || match.test !== undefined
    return asksElse ? null : (row) => (touchpoint[row] as number) >= 0
  }
  const asked = new Set(ids)
  const isAsked = Uint8Array.from(set.touchpoints, ({ id }) => (asked.delete(id) ? 1 : 0))
  for (const id of asked) unknown('touchpoint', id)
  return (row) => isAsked[touchpoint[row] as number] === 1
}

function stageTest(set: JourneySet, match: StepMatch): RowTest | null {
  const ids = listOf(match.stage)
  if (ids === undefined) return null
  const { stage } = set.rows
  const known = set.stages.map(({ id }) => id)
  const stranger = ids.find((id) => !known.includes(id))
  if (stranger !== undefined && known.length > 0) throw new JourneyError(unknownStage, stranger, known)
  const isAsked = Uint8Array.from(known, (id) => (ids.includes(id) ? 1 : 0))
  return (row) => isAsked[stage[row] as number] === 1
}

function whereTests(
  set: JourneySet,
  match: StepMatch,
  unknown: (what: 'dimension', name: string) => void,
): (RowTest | null)[] {
  return Object.entries(match.where ?? {}).map(([name, asked]) => {
    const values = valueList(asked) ?? []
    const reader = dimensionReader(set, name)
    if (reader === null) {
      unknown('dimension', name)
      return () => values.includes(null)
    }
    const isAsked = Uint8Array.from(reader.values, (value) => (values.includes(value) ? 1 : 0))
    const takesMissing = values.includes(null)
    return (row) => {
      const code = reader.codeAt(row)
      return code < 0 ? takesMissing : isAsked[code] === 1
    }
  })
}

function conversionTest(set: JourneySet, { conversion }: StepMatch): RowTest | null {
  if (conversion === undefined) return null
  const asked = conversion ? 1 : 0
  return (row) => set.rows.conversion[row] === asked
}

function customTest(set: JourneySet, { test }: StepMatch): RowTest | null {
  if (test === undefined) return null
  const readers = new Map<string, DimensionReader | null>()
  const valueAt = (name: string, row: number): string | null => {
    if (!readers.has(name)) readers.set(name, dimensionReader(set, name))
    const reader = readers.get(name)
    return reader?.values[reader.codeAt(row)] ?? null
  }
  return (row) => test(stepRow(set, row, (name) => valueAt(name, row)))
}

function stepRow(set: JourneySet, row: number, dimension: (name: string) => string | null): StepRow {
  const { rows } = set
  const value = rows.value[row] ?? Number.NaN
  return {
    row,
    actor: set.actors[actorOfRow(set, row)] ?? '',
    timeMs: timeAt(rows, row),
    touchpoint: set.touchpoints[rows.touchpoint[row] as number]?.id ?? null,
    stage: set.stages[rows.stage[row] as number]?.id ?? null,
    value: Number.isNaN(value) ? null : value,
    conversion: rows.conversion[row] === 1,
    loss: rows.loss[row] === 1,
    dimension,
  }
}
