import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { journeysFromPaths } from '../../../src/ingest/journeys-from-paths.js'
import { readPaths } from '../../../src/ingest/read-paths.js'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import type { JourneySet } from '../../../src/model/journey-set.js'

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, each) => all + each, 0)

/** Sum of the values of conversion rows. */
function totalValue({ rows }: JourneySet): number {
  return sum(Array.from(rows.value, (value, row) => (rows.conversion[row] === 1 && !Number.isNaN(value) ? value : 0)))
}

const tables = fc.array(
  fc.record({
    path: fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 6 }),
    conversions: fc.nat(4),
    nulls: fc.nat(4),
    value: fc.integer({ min: 1, max: 99 }),
  }),
  { maxLength: 10 },
)

describe('aggregated paths', () => {
  test('every count, value and step is kept', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const set = journeysFromPaths(rows, {}, { stages: [] })
        expect(set.totals.converted).toBe(sum(rows.map(({ conversions }) => conversions)))
        expect(set.totals.lost).toBe(sum(rows.map(({ nulls }) => nulls)))
        expect(set.totals.open).toBe(0)
        expect(totalValue(set)).toBeCloseTo(sum(rows.map((row) => (row.conversions > 0 ? row.value : 0))), 6)
        expect(sum(set.journeys.touches)).toBe(sum(rows.map((row) => row.path.length * (row.conversions + row.nulls))))
      }),
      { seed: 8, numRuns: 200 },
    )
  })

  test('transitions of the network are those of the paths', () => {
    const rows = [
      { path: 'a > b > a', conversions: 3, nulls: 2, value: 30 },
      { path: 'b', conversions: 0, nulls: 5, value: 0 },
      { path: 'a > b', conversions: 1, nulls: 0, value: 4 },
    ]
    const { transitions, totals } = measureNetwork(journeysFromPaths(rows, {}, { stages: [] }))
    const counted = transitions.map(({ from, to, count }) => [from, to, count])
    expect(counted).toContainEqual([0, 1, 6])
    expect(counted).toContainEqual([1, 0, 5])
    expect(totals.journeys).toBe(11)
  })

  test('separators, lists, and names as tools write them', () => {
    const channels = (path: unknown, separator?: string): readonly (string | undefined)[] => {
      const { touchpoint } = readPaths([{ path, total_conversions: '1' }], { separator })
      return Array.from(touchpoint.codes.subarray(0, -1), (code) => touchpoint.values[code])
    }
    expect(channels('Paid Search > Direct>Email')).toEqual(['Paid Search', 'Direct', 'Email'])
    expect(channels('a → b » c')).toEqual(['a', 'b', 'c'])
    expect(channels('a>b, c', ',')).toEqual(['a>b', 'c'])
    expect(channels(['a > b', ' c '])).toEqual(['a > b', 'c'])
    expect(channels('')).toEqual([])
  })

  test('all journeys may be counted in place of those that did not convert', () => {
    const set = journeysFromPaths([{ path: 'a>b', conversions: 2, journeys: 5 }])
    expect([set.totals.converted, set.totals.lost]).toEqual([2, 3])
  })

  test('steps have no times, which is reported; columns found by name are, too', () => {
    const kinds = journeysFromPaths([{ path: 'a', conversions: 1 }]).diagnostics.issues.map(({ kind }) => kind)
    expect(kinds).toContain('ambiguous-time')
    expect(kinds).toContain('guessed-column')
    const stated = journeysFromPaths([{ path: 'a', n: 1 }], { path: 'path', conversions: 'n' })
    expect(stated.diagnostics.issues.map(({ kind }) => kind)).not.toContain('guessed-column')
  })

  test.each([
    ['half a conversion', { path: 'a', conversions: 1.5 }],
    ['fewer than none', { path: 'a', conversions: -1 }],
    ['a word', { path: 'a', conversions: 'many' }],
    ['more conversions than journeys', { path: 'a', conversions: 3, journeys: 2 }],
    ['more touches than can be laid out', { path: 'a', conversions: 1e12 }],
    ['a value without conversions', { path: 'a', conversions: 0, nulls: 0, value: 7 }],
  ])('%s is reported and left out', (_, row) => {
    const { journeys, diagnostics } = journeysFromPaths([row])
    expect(journeys.count).toBe(0)
    const issue = diagnostics.issues.find(({ kind }) => kind === 'unreadable-value')
    expect(issue?.count).toBe(1)
    expect(issue?.examples[0]).toMatch(/^row 1: /)
  })

  test('rows that are none, and tables without what is needed', () => {
    const issues = (rows: readonly unknown[]): readonly string[] =>
      readPaths(rows as object[]).issues.map(({ kind }) => kind)
    expect(issues([null, 'a > b'])).toContain('malformed-row')
    expect(issues([{ conversions: 1 }])).toContain('missing-column')
    expect(issues([{ path: 'a' }])).toContain('missing-column')
    expect(issues([])).toEqual([])
  })

  test('misuse throws', () => {
    expect(() => journeysFromPaths(null as never)).toThrow(/\[not-rows\]/)
    expect(() => journeysFromPaths([{ path: 'a', n: 1 }], { conversions: 'm' as never })).toThrow(/\[missing-column\]/)
  })
})
