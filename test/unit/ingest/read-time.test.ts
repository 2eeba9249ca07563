import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readIsoInstant } from '../../../src/ingest/read-iso-instant.js'
import { EITHER, EPOCH, INSTANT, LOCAL, readTime, UNREADABLE } from '../../../src/ingest/read-time.js'
import { wallClock } from '../../../src/model/wall-clock.js'

const utc = (...parts: Parameters<typeof Date.UTC>): number => Date.UTC(...parts)

describe('one cell as a time', () => {
  test.each([
    ['2026-03-01T10:20:30Z', utc(2026, 2, 1, 10, 20, 30)],
    ['2026-03-01T10:20:30.123456Z', utc(2026, 2, 1, 10, 20, 30, 123)],
    ['2026-03-01 10:20:30 UTC', utc(2026, 2, 1, 10, 20, 30)],
    ['2026-03-01T10:20+02:00', utc(2026, 2, 1, 8, 20)],
    ['2026-03-01T10:20-0530', utc(2026, 2, 1, 15, 50)],
    ['2026-03-01T10:20:30+01', utc(2026, 2, 1, 9, 20, 30)],
    ['2024-02-29T24:00:00Z', utc(2024, 2, 1)],
    ['  2026-03-01T10:20:30Z ', utc(2026, 2, 1, 10, 20, 30)],
    ['20260301T102030Z', utc(2026, 2, 1, 10, 20, 30)],
  ])('%s is an instant', (text, ms) => {
    expect(readTime(text)).toEqual({ kind: INSTANT, ms })
  })

  test.each([
    ['2026-03-01', utc(2026, 2, 1)],
    ['2026-03-01T10:20', utc(2026, 2, 1, 10, 20)],
    ['2026/3/1 9:05:07', utc(2026, 2, 1, 9, 5, 7)],
    ['20260301', utc(2026, 2, 1)],
    ['31.12.2026 23:59', utc(2026, 11, 31, 23, 59)],
  ])('%s is a wall-clock time', (text, ms) => {
    expect(readTime(text)).toEqual({ kind: LOCAL, ms, ...(!text.includes(':') && { isDay: true }) })
  })

  test.each([1772360430, '1772360430', '1772360430.5', 1772360430123, 12n])(
    '%s is a number since the epoch',
    (cell) => {
      expect(readTime(cell)).toEqual({ kind: EPOCH, ms: Number(cell) })
    },
  )

  test('a number of eight digits that is a day is a day', () => {
    expect(readTime(20260301)).toEqual({ kind: LOCAL, ms: utc(2026, 2, 1), isDay: true })
    expect(readTime(20261399).kind).toBe(EPOCH)
  })

  test('day and month stay open between strokes', () => {
    expect(readTime('3/4/2026 1:02 PM')).toEqual({
      kind: EITHER,
      ms: utc(2026, 3, 3, 13, 2),
      monthFirstMs: utc(2026, 2, 4, 13, 2),
    })
    expect(readTime('12/1/10 8:26')).toEqual({
      kind: EITHER,
      ms: utc(2010, 0, 12, 8, 26),
      monthFirstMs: utc(2010, 11, 1, 8, 26),
    })
    expect(readTime('31-12-2026')).toEqual({
      kind: EITHER,
      ms: utc(2026, 11, 31),
      monthFirstMs: Number.NaN,
      isDay: true,
    })
  })

  test('Date objects', () => {
    expect(readTime(new Date(5))).toEqual({ kind: INSTANT, ms: 5 })
    expect(readTime(new Date(Number.NaN)).kind).toBe(UNREADABLE)
  })

  test.each([
    '',
    'yesterday',
    '2026-13-01',
    '2026-02-30',
    '2025-02-29',
    '2026-04-31T00:00Z',
    '2026-03-01T25:00Z',
    '2026-03-01T10:60Z',
    '40/40/2026',
    '01-02-03',
    '13:20',
    '1e400',
    null,
    undefined,
    true,
    {},
    [],
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ])('%o cannot be read', (cell) => {
    expect(readTime(cell).kind).toBe(UNREADABLE)
  })
})

describe('the quick way for the usual form', () => {
  test('agrees with the calendar for any instant', () => {
    const any = fc.date({
      min: new Date('0100-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(any, (date) => {
        const iso = date.toISOString()
        expect(readIsoInstant(iso)).toBe(date.getTime())
        expect(readIsoInstant(`${iso.slice(0, 19)}Z`)).toBe(Math.floor(date.getTime() / 1000) * 1000)
      }),
      { seed: 31, numRuns: 2000 },
    )
  })

  test('whatever it reads, the careful way reads alike; what it leaves is NaN', () => {
    const digits = fc.string({ unit: fc.constantFrom('0', '1', '2', '3', '9', ':', 'x'), minLength: 14, maxLength: 17 })
    fc.assert(
      fc.property(digits, (d) => {
        const text = `${d.slice(0, 4)}-${d.slice(4, 6)}-${d.slice(6, 8)}T${d.slice(8, 10)}:${d.slice(10, 12)}:${d.slice(12, 14)}${d.length === 17 ? `.${d.slice(14)}` : ''}Z`
        const quick = readIsoInstant(text)
        if (!Number.isNaN(quick)) expect(readTime(text)).toEqual({ kind: INSTANT, ms: quick })
      }),
      { seed: 32, numRuns: 5000 },
    )
    for (const text of [
      '2026-02-29T00:00:00Z',
      '2026-13-01T00:00:00Z',
      '2026-01-01T24:00:00Z',
      '2026-01-01 00:00:00Z',
      '',
    ]) {
      expect(readIsoInstant(text)).toBeNaN()
    }
  })
})

describe('wall clocks', () => {
  const paris = wallClock('Europe/Paris')

  test('summer and winter have their own offset', () => {
    expect(paris(utc(2026, 0, 15, 12))).toBe(utc(2026, 0, 15, 11))
    expect(paris(utc(2026, 6, 15, 12))).toBe(utc(2026, 6, 15, 10))
  })

  test('a time that occurs twice is the earlier one', () => {
    expect(paris(utc(2026, 9, 25, 2, 30))).toBe(utc(2026, 9, 25, 0, 30))
    expect(paris(utc(2026, 9, 25, 3, 0))).toBe(utc(2026, 9, 25, 2, 0))
  })

  test('a time that does not occur moves on by the gap', () => {
    expect(paris(utc(2026, 2, 29, 2, 30))).toBe(utc(2026, 2, 29, 1, 30))
    expect(paris(utc(2026, 2, 29, 1, 59))).toBe(utc(2026, 2, 29, 0, 59))
  })

  test('zones with quarters of an hour', () => {
    expect(wallClock('Asia/Kathmandu')(utc(2026, 5, 1, 12))).toBe(utc(2026, 5, 1, 6, 15))
  })

  test('agrees with Intl for every hour of a year', () => {
    const shown = new Intl.DateTimeFormat('en-CA', {
      timeZone: 'America/New_York',
      dateStyle: 'short',
      timeStyle: 'short',
      hourCycle: 'h23',
    })
    const newYork = wallClock('America/New_York')
    let gaps = 0
    for (let hour = 0; hour < 365 * 24; hour++) {
      const local = utc(2026, 0, 1, hour)
      const wanted = new Date(local).toISOString()
      if (shown.format(newYork(local)) !== `${wanted.slice(0, 10)}, ${wanted.slice(11, 16)}`) gaps++
    }
    // The one hour that clocks skip in March.
    expect(gaps).toBe(1)
  })

  test('an unknown zone is misuse', () => {
    expect(() => wallClock('Mars/Olympus')).toThrow(/\[bad-option\]/)
  })
})
