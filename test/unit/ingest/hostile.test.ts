import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { journeysFromCsv } from '../../../src/ingest/journeys-from-csv.js'
import { journeysFromJson } from '../../../src/ingest/journeys-from-json.js'
import { journeysFromRows } from '../../../src/ingest/journeys-from-rows.js'
import type { JourneySet } from '../../../src/model/journey-set.js'
import { timeAt } from '../../../src/model/time-column.js'

/** What holds for any set, whatever it was made of. */
function expectSound({ totals, rows }: JourneySet): void {
  expect(totals.converted + totals.lost + totals.open + totals.ended).toBe(totals.journeys)
  for (let row = 0; row < rows.count; row++) expect(timeAt(rows, row)).toSatisfy(Number.isFinite)
  expect(Object.values(totals).every((total) => Number.isInteger(total) && total >= 0)).toBe(true)
}

const names = fc.constantFrom('user', 'time', 'page', 'stage', 'value', 'conversion', 'ref', 'x', '', '__proto__')
const cells = fc.oneof(
  fc.constantFrom(
    '',
    'a',
    'b',
    '1',
    '0',
    '2026-01-01',
    '01/02/2026',
    '1772360430',
    'NaN',
    '"',
    ',',
    '\n',
    '💥',
    '\uFEFF',
    '\u0000',
  ),
  fc.string(),
)

describe('whatever comes in, nothing is thrown and the set is sound', () => {
  test('any text as CSV and as JSON', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: fc.constantFrom(...',;\n\r"[]{}:a1- '), maxLength: 120 }),
    )
    fc.assert(
      fc.property(text, (any) => {
        expectSound(journeysFromCsv(any))
        expectSound(journeysFromJson(any))
      }),
      { seed: 41, numRuns: 400 },
    )
  })

  test('any table as CSV', () => {
    const table = fc.tuple(
      fc.array(names, { minLength: 1, maxLength: 6 }),
      fc.array(fc.array(cells, { maxLength: 7 }), { maxLength: 15 }),
    )
    fc.assert(
      fc.property(table, ([header, rows]) => {
        expectSound(journeysFromCsv([header, ...rows].map((row) => row.join(',')).join('\n')))
      }),
      { seed: 42, numRuns: 400 },
    )
  })

  test('any objects as rows, and as JSON', () => {
    const value = fc.oneof(
      cells,
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.date(),
      fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true, withTypedArray: true }),
    )
    const row = fc.dictionary(names, value, { maxKeys: 6 })
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 9, arbitrary: row }, fc.anything()), { maxLength: 15 }), (rows) => {
        expectSound(journeysFromRows(rows as object[]))
      }),
      { seed: 43, numRuns: 400 },
    )
    fc.assert(
      fc.property(fc.jsonValue(), (json) => expectSound(journeysFromJson(JSON.stringify(json)))),
      { seed: 44, numRuns: 300 },
    )
  })

  test('every row is kept or reported', () => {
    const row = fc.record({ user: cells, time: cells, page: cells })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        const set = journeysFromRows(rows, { actor: 'user', time: 'time', touchpoint: 'page' })
        const left = set.diagnostics.issues.filter(({ kind }) => kind === 'missing-actor' || kind === 'unreadable-time')
        expect(set.totals.rows + left.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length)
      }),
      { seed: 45, numRuns: 400 },
    )
  })

  test('the order of the rows does not matter where nothing is guessed', () => {
    const row = fc.record({
      user: fc.constantFrom('a', 'b'),
      time: fc.constantFrom('2026-01-01', '2026-01-02', '2026-02-20'),
      page: fc.constantFrom('x', 'y', ''),
    })
    const mapping = { actor: 'user', time: 'time', touchpoint: 'page' } as const
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const there = journeysFromRows(rows, mapping)
        const back = journeysFromRows(rows.toReversed(), mapping)
        expect(back.totals).toEqual(there.totals)
        expect(back.rows.touchpoint).toEqual(there.rows.touchpoint)
      }),
      { seed: 46, numRuns: 200 },
    )
  })
})
