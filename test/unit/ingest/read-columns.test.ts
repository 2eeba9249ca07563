import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { journeysFromColumns } from '../../../src/ingest/journeys-from-columns.js'
import { readColumns } from '../../../src/ingest/read-columns.js'
import { readTouches } from '../../../src/ingest/read-touches.js'
import type { TouchColumns } from '../../../src/ingest/touch-columns.js'
import type { TouchReading } from '../../../src/ingest/touch-reader.js'
import { timeAt } from '../../../src/model/time-column.js'
import type { DictionaryColumn } from '../../../src/model/touch-table.js'

const START = Date.UTC(2026, 0, 1)

const cell = {
  user: fc.constantFrom('ann', 'bob', ' cem ', '', null, '007', '7'),
  time: fc.constantFrom(START, START + 60_000, START + 3_600_000, null, Number.NaN),
  page: fc.constantFrom('home', 'shop', '', null, 'cart '),
  conversion: fc.constantFrom(0, 1, true, 'no', 'perhaps', null),
  revenue: fc.constantFrom(1, 2.5, '12,5', 'much', null, Number.POSITIVE_INFINITY),
  invited_by: fc.constantFrom('ann', 'bob', null),
  channel: fc.constantFrom('mail', 'search', null),
  city: fc.constantFrom('Lyon', 'Nice', null),
}
const rowsOf = fc.array(fc.record(cell), { minLength: 1, maxLength: 40 })
type Row = Record<string, unknown>

function columnsOf(rows: readonly Row[]): Record<string, unknown[]> {
  return Object.fromEntries(Object.keys(cell).map((name) => [name, rows.map((row) => row[name])]))
}

/** The same columns with codes in place of cells, in an order of values that the rows do not have. */
function codedOf(rows: readonly Row[]): TouchColumns {
  return Object.fromEntries(
    Object.entries(columnsOf(rows)).map(([name, cells]) => {
      const values = [...new Set(cells)].reverse()
      return [name, { values, codes: Int32Array.from(cells, (each) => values.indexOf(each)) }]
    }),
  )
}

const textOf = ({ values, codes }: DictionaryColumn): (string | null)[] =>
  Array.from(codes, (code) => (code < 0 ? null : (values[code] as string)))

const hasText = ({ codes }: DictionaryColumn): boolean => codes.some((code) => code >= 0)

/** What a reading says, without the order of dictionaries. */
function said({ table, mapping, guesses, columns, preview, rowsRead }: TouchReading): unknown {
  const { actor, touchpoint, stage, referredBy, dimensions, issues, ...plain } = table
  return {
    ...plain,
    texts: [actor, touchpoint, stage, referredBy].map((column) => (column && hasText(column) ? textOf(column) : null)),
    dimensions: Object.fromEntries(Object.entries(dimensions).map(([name, column]) => [name, textOf(column)])),
    issues: issues.map(({ kind, count }) => ({ kind, count })),
    guesses,
    mapping,
    columns,
    preview,
    rowsRead,
  }
}

describe('columns are read as the same cells in rows are', () => {
  test('lists and codes, whatever stands in them', () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        const wanted = said(readTouches(rows))
        expect(said(readColumns(columnsOf(rows)))).toEqual(wanted)
        expect(said(readColumns(codedOf(rows)))).toEqual(wanted)
      }),
      { seed: 30, numRuns: 150 },
    )
  })

  test('with dimensions that are chosen and renamed', () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        for (const dimensions of [['city'], { channel: 'city', town: 'city' }] as const) {
          expect(said(readColumns(codedOf(rows), { dimensions }))).toEqual(said(readTouches(rows, { dimensions })))
        }
      }),
      { seed: 31, numRuns: 50 },
    )
  })

  test('beyond the first rows that columns are guessed from', () => {
    const rows = Array.from({ length: 5000 }, (_, i) => ({
      user: `u${i % 700}`,
      time: i === 4000 ? 'soon' : START + i * 1000,
      page: `p${i % 9}`,
      ref: i < 3000 ? null : `u${(i % 700) + (i % 700 === 699 ? -1 : 1)}`,
    }))
    const columns = {
      user: rows.map(({ user }) => user),
      time: rows.map(({ time }) => time),
      page: rows.map(({ page }) => page),
      ref: rows.map(({ ref }) => ref),
    }
    const read = readColumns(columns)
    expect(said(read)).toEqual(said(readTouches(rows)))
    expect(read.mapping.referredBy).toEqual({ column: 'ref', from: 'guessed' })
  })
})

describe('memory', () => {
  const codes = Int32Array.of(0, 1, 0)
  const value = Float64Array.of(1, Number.NaN, 3)
  const sound = {
    actor: { values: ['a', 'b'], codes },
    time: [START, START + 1, START + 2],
    touchpoint: ['x', 'y', 'x'],
  }

  test('sound codes and numbers are used where they are', () => {
    const { table } = readColumns({ ...sound, value })
    expect(table.actor.codes).toBe(codes)
    expect(table.value).toBe(value)
  })

  test('and copied where a row is left out or a value needs trimming', () => {
    expect(readColumns({ ...sound, time: [START, null, START] }).table.actor.codes).toEqual(Int32Array.of(0, 0))
    const untrimmed = { values: [' b', 'b'], codes }
    expect(readColumns({ ...sound, actor: untrimmed }).table.actor).toEqual({
      values: ['b'],
      codes: Int32Array.of(0, 0, 0),
    })
    expect(codes).toEqual(Int32Array.of(0, 1, 0))
  })
})

describe('journeysFromColumns', () => {
  test('typed arrays of any kind', () => {
    const set = journeysFromColumns(
      {
        who: BigInt64Array.of(9007199254740993n, 1n, 1n),
        at: BigInt64Array.of(1767225600000000n, 1767225600000000n, 1767229200000000n),
        where: ['a', 'b', 'c'],
        won: Uint8Array.of(0, 0, 1),
      },
      { actor: 'who', time: 'at', touchpoint: 'where', conversion: 'won' },
      { stages: [] },
    )
    expect(set.actors).toEqual(['1', '9007199254740993'])
    expect(set.totals.converted).toBe(1)
    expect(timeAt(set.rows, 0)).toBe(START)
  })

  test('no columns and no rows are no fault', () => {
    expect(journeysFromColumns({}).totals.journeys).toBe(0)
    expect(journeysFromColumns({ actor: [], time: [], touchpoint: [] }).totals.journeys).toBe(0)
  })

  test.each([
    ['columns that differ in length', { actor: ['a'], time: [1, 2] }, /"columns.time" got "2 entries".*1 entries/],
    ['a code without value', { actor: { values: ['a'], codes: [1] } }, /"columns.actor" got 1/],
    ['a missing code other than -1', { actor: { values: ['a'], codes: [-2] } }, /"columns.actor" got -2/],
    ['a text', { actor: 'ann' }, /"columns.actor"/],
    ['nothing', null, /"columns"/],
  ])('refuses %s', (_, columns, message) => {
    expect(() => journeysFromColumns(columns as TouchColumns)).toThrow(message)
  })

  test('refuses a mapping to a column that is not there', () => {
    const columns = { actor: ['a'], time: [START] }
    expect(() => journeysFromColumns(columns, { actor: 'user' as never })).toThrow(/\[missing-column\]/)
  })
})
