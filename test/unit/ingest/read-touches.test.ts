import { describe, expect, test } from 'vitest'
import { journeysFromRows } from '../../../src/ingest/journeys-from-rows.js'
import { readTouches } from '../../../src/ingest/read-touches.js'

const mapping = { actor: 'a', time: 't', touchpoint: 'p' } as const

function timesOf(times: readonly unknown[], options: object = {}, timeZone = 'UTC'): readonly string[] {
  const rows = times.map((t) => ({ a: 'x', t, p: 'home' }))
  const { table } = readTouches(rows, { ...mapping, ...options }, { timeZone })
  return [...table.timeMs].map((ms) => new Date(ms).toISOString())
}

function issuesOf(times: readonly unknown[], options: object = {}): Record<string, number> {
  const rows = times.map((t) => ({ a: 'x', t, p: 'home' }))
  return Object.fromEntries(
    readTouches(rows, { ...mapping, ...options }).table.issues.map((issue) => [issue.kind, issue.count]),
  )
}

describe('times of a whole column', () => {
  test('the magnitude of the column decides the unit of numbers, and it is reported', () => {
    const wanted = ['2026-03-01T10:20:30.000Z', '2026-03-01T10:20:31.000Z']
    const seconds = [1772360430, 1772360431]
    expect(timesOf(seconds)).toEqual(wanted)
    expect(timesOf(seconds.map((s) => s * 1e3))).toEqual(wanted)
    expect(timesOf(seconds.map((s) => s * 1e6))).toEqual(wanted)
    expect(timesOf(seconds.map((s) => `${s}000000000`))).toEqual(wanted)
    expect(issuesOf(seconds)).toEqual({ 'ambiguous-time': 2 })
  })

  test('one small number among milliseconds is in milliseconds, too', () => {
    expect(timesOf([1772360430000, 0, 1772360431000])[1]).toBe('1970-01-01T00:00:00.000Z')
  })

  test('a stated unit comes before the magnitude and needs no report', () => {
    expect(timesOf([0, 1000], { timeUnit: 'ms' })).toEqual(['1970-01-01T00:00:00.000Z', '1970-01-01T00:00:01.000Z'])
    expect(issuesOf([0, 1000], { timeUnit: 'ms' })).toEqual({})
  })

  test('fractions of seconds stay exact', () => {
    expect(timesOf([1772360430.123])).toEqual(['2026-03-01T10:20:30.123Z'])
  })

  test('times without zone are read in the zone of the definition, and it is reported', () => {
    expect(timesOf(['2026-07-01 12:00', '2026-07-01'], {}, 'America/New_York')).toEqual([
      '2026-07-01T16:00:00.000Z',
      '2026-07-01T04:00:00.000Z',
    ])
    expect(issuesOf(['2026-07-01 12:00', '2026-07-01T12:00Z'])).toEqual({ 'ambiguous-time': 1 })
  })

  test('a day beyond 12 decides day and month for the whole column', () => {
    expect(timesOf(['03/04/2026', '25/12/2026'])).toEqual(['2026-04-03T00:00:00.000Z', '2026-12-25T00:00:00.000Z'])
    expect(timesOf(['03/04/2026', '12/25/2026'])).toEqual(['2026-03-04T00:00:00.000Z', '2026-12-25T00:00:00.000Z'])
  })

  test('without one, nothing is guessed: the rows are left out and reported', () => {
    expect(timesOf(['03/04/2026', '05/06/2026'])).toEqual([])
    expect(issuesOf(['03/04/2026', '05/06/2026'])).toEqual({ 'unreadable-time': 2 })
  })

  test('unless it is stated', () => {
    expect(timesOf(['03/04/2026'], { dateOrder: 'day-first' })).toEqual(['2026-04-03T00:00:00.000Z'])
    expect(timesOf(['03/04/2026'], { dateOrder: 'month-first' })).toEqual(['2026-03-04T00:00:00.000Z'])
  })

  test('cells that contradict the column are left out and reported', () => {
    expect(timesOf(['25/12/2026', '26/12/2026', '12/27/2026'])).toHaveLength(2)
    expect(issuesOf(['25/12/2026', '26/12/2026', '12/27/2026'])['unreadable-time']).toBe(1)
  })
})

describe('rows', () => {
  test('without actor or readable time are reported and left out, the others keep their place', () => {
    const rows = [
      { a: '', t: '2026-01-01T00:00Z', p: 'x' },
      { a: '01', t: 'never', p: 'x' },
      { a: '01', t: '', p: 'x' },
      { a: '01', t: '2026-01-02T00:00Z', p: '' },
      { a: '1', t: '2026-01-03T00:00Z', p: 'y' },
    ]
    const { table, rowsRead } = readTouches(rows, mapping)
    expect(rowsRead).toBe(5)
    expect(table.count).toBe(2)
    expect([...(table.source ?? [])]).toEqual([4, 5])
    expect(table.actor.values).toEqual(['01', '1'])
    expect([...table.touchpoint.codes].map((code) => table.touchpoint.values[code])).toEqual([undefined, 'y'])
    expect(table.issues).toEqual([
      { kind: 'missing-actor', severity: 'error', count: 1, examples: ['row 1'] },
      { kind: 'unreadable-time', severity: 'error', count: 2, examples: ['row 2: "never"', 'row 3: no time'] },
    ])
  })

  test('that are no objects are reported', () => {
    const rows = [1, null, 'x', ['a'], { a: 'x', t: 5, p: 'y' }] as unknown as { a: string; t: number; p: string }[]
    const { table } = readTouches(rows, { ...mapping, timeUnit: 'ms' })
    expect(table.count).toBe(1)
    expect(table.issues).toEqual([
      {
        kind: 'malformed-row',
        severity: 'error',
        count: 4,
        examples: [
          'row 1: a number instead of an object with named columns',
          'row 2: null instead of an object with named columns',
          'row 3: a string instead of an object with named columns',
          'row 4: a list instead of an object with named columns',
        ],
      },
    ])
  })

  test('what is no list of rows is misuse', () => {
    for (const wrong of [42, 'text', null, undefined, {}]) {
      expect(() => readTouches(wrong as unknown as object[])).toThrow(/\[not-rows\]/)
    }
  })

  test('none give an empty set, without a fault', () => {
    const set = journeysFromRows([])
    expect(set.totals.journeys).toBe(0)
    expect(set.diagnostics.issues).toEqual([])
  })

  test('without recognisable columns are reported, not thrown', () => {
    const set = journeysFromRows([{ foo: 1 }, { foo: 2 }])
    expect(set.totals.rows).toBe(0)
    const missing = set.diagnostics.issues.find(({ kind }) => kind === 'missing-column')
    expect(missing?.count).toBe(6)
    expect(missing?.examples[0]).toContain('actor')
  })

  test('a column that comes late is kept', () => {
    const rows = Array.from({ length: 2500 }, (_, i) => ({
      a: `u${i % 9}`,
      t: i * 1000,
      p: 'home',
      ...(i === 2400 ? { coupon: 'SPRING' } : {}),
    }))
    const { table, columns } = readTouches(rows, { ...mapping, timeUnit: 'ms' })
    expect(columns).toEqual(['a', 't', 'p', 'coupon'])
    const coupon = table.dimensions.coupon
    expect(coupon?.codes.length).toBe(2500)
    expect(coupon?.codes[2400]).toBe(0)
    expect(coupon?.codes.filter((code) => code >= 0).length).toBe(1)
  })

  test('keys with meaning for JavaScript are columns like others', () => {
    const rows = [
      JSON.parse('{"a":"x","t":"2026-01-01T00:00Z","p":"y","__proto__":"evil","constructor":"c"}') as object,
    ]
    const { table } = readTouches(rows as Record<string, unknown>[], mapping)
    expect(Object.keys(table.dimensions)).toEqual(['__proto__', 'constructor'])
    expect(Object.getPrototypeOf(table.dimensions)).toBe(Object.prototype)
  })

  test('the input is not changed', () => {
    const rows = [Object.freeze({ a: 'x', t: '2026-01-01T00:00Z', p: 'y', conversion: 'maybe' })]
    expect(() => journeysFromRows(Object.freeze(rows))).not.toThrow()
  })

  test('a table may be taken again in another zone', () => {
    const rows = [{ a: 'x', t: '2026-07-01 12:00', p: 'y' }]
    const utc = readTouches(rows, mapping).table
    const paris = readTouches(rows, mapping, { timeZone: 'Europe/Paris' }).table
    expect((utc.timeMs[0] as number) - (paris.timeMs[0] as number)).toBe(2 * 3_600_000)
  })
})

describe('types', () => {
  test('literal ids reach the set', () => {
    const set = journeysFromRows(
      [{ a: 'x', t: 5, p: 'blog' }],
      { ...mapping, timeUnit: 'ms' },
      {
        stages: ['visitor', 'customer'],
        touchpoints: [{ id: 'blog', stage: 'visitor' }],
      },
    )
    const stage: 'visitor' | 'customer' | undefined = set.stages[0]?.id
    expect(stage).toBe('visitor')
    // @ts-expect-error an unknown column does not compile
    const wrong = (): unknown => journeysFromRows([{ a: 'x' }], { actor: 'b' })
    expect(wrong).toThrow()
    // @ts-expect-error an unknown stage does not compile
    expect(() => journeysFromRows([], {}, { stages: ['a'], touchpoints: [{ id: 'x', stage: 'b' }] })).toThrow()
  })
})
