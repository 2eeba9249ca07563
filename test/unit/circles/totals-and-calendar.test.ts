import { describe, expect, it } from 'vitest'
import { circlesFromTotals } from '../../../src/measures/circles/circles-from-totals.js'
import { convictionOf, defaultLevelWeights, gravityOf } from '../../../src/measures/circles/commitment.js'
import {
  calendarPeriods,
  fittingUnit,
  PERIOD_UNITS,
  periodCount,
} from '../../../src/measures/periods/calendar-periods.js'

const DAY = 86_400_000
const utc = (text: string): number => Date.parse(text)

describe('the Orbit oracle', () => {
  const circles = circlesFromTotals([
    { stage: 'observers', actors: [17, 15, 12] },
    { stage: 'users', actors: [8, 9, 10] },
    { stage: 'fans', actors: [4, 5, 6] },
    { stage: 'advocates', actors: [1, 1, 2] },
  ])

  it('weighs levels 1, 4, 7, 10', () => {
    expect(defaultLevelWeights(4)).toEqual([1, 4, 7, 10])
  })

  it('gives commitment 441, 504, 666', () => {
    expect(circles.series.map((frame) => frame.commitment)).toEqual([441, 504, 666])
  })

  it('gives gravity +2.1 and +5.4', () => {
    expect(circles.series.map((frame) => frame.gravity)).toEqual([null, 2.1, 5.4])
    expect(circles.whole.gravity).toBe(5.4)
  })

  it('has no gravity without members', () => {
    expect(gravityOf([3], [0], [1])).toBeNull()
  })
})

describe('conviction', () => {
  it('runs from 0 outermost to 1 in the centre, and is 0 where there is one ring', () => {
    expect([0, 1, 2].map((ring) => convictionOf(ring, 3))).toEqual([0, 0.5, 1])
    expect(convictionOf(0, 1)).toBe(0)
  })
})

describe('circlesFromTotals', () => {
  it('draws a dot per person while they are few, else one for several, never more than allowed', () => {
    const few = circlesFromTotals([
      { stage: 'a', actors: 3 },
      { stage: 'b', actors: 2 },
    ])
    expect([...few.dots.atEnd].sort()).toEqual([0, 0, 0, 1, 1])
    const many = circlesFromTotals(
      [
        { stage: 'a', actors: 9000 },
        { stage: 'b', actors: 1000 },
      ],
      { dotsAtMost: 500 },
    )
    expect(many.dots.actorsPerDot).toBe(20)
    expect(many.dots.atEnd.filter((ring) => ring === 1)).toHaveLength(50)
    expect(many.dots.atEnd).toHaveLength(500)
  })

  it('leaves unstated moves unknown and keeps stated ones in balance', () => {
    expect(circlesFromTotals([{ stage: 'a', actors: 3 }]).whole.touchMoves).toBeNull()
    const moves = circlesFromTotals([
      { stage: 'a', actors: 30, inward: 12, outward: 2 },
      { stage: 'b', actors: 10, inward: 8, outward: 3 },
    ]).whole.touchMoves
    expect(moves?.boundaries).toEqual([{ outer: 0, stepsInward: 8, stepsOutward: 3, jumpsInward: 0, jumpsOutward: 0 }])
    expect(moves?.entries).toEqual([12, 0])
    expect(moves?.leaves).toEqual([2, 0])
    expect((moves?.inward ?? 0) + (moves?.outward ?? 0) + (moves?.held ?? 0)).toBe((moves?.placements ?? 0) - 12)
  })

  it('counts what is no number as nobody, and takes no totals at all', () => {
    const odd = circlesFromTotals([
      { stage: 'a', actors: Number.NaN },
      { stage: 'b', actors: -4 },
    ])
    expect(odd.whole.populations.rings).toEqual([0, 0])
    expect(odd.whole.meanConviction).toBeNull()
    expect(circlesFromTotals([]).stages).toEqual([])
  })

  it('refuses two rings of one id', () => {
    expect(() =>
      circlesFromTotals([
        { stage: 'a', actors: 1 },
        { stage: 'a', actors: 1 },
      ]),
    ).toThrow(/duplicate-id/)
  })
})

describe('calendarPeriods', () => {
  const options = { unit: 'month', timeZone: 'UTC', weekStartsOn: 1 } as const

  it('covers the time with whole months', () => {
    const bounds = calendarPeriods(utc('2025-01-15T00:00Z'), utc('2025-03-01T00:00Z'), options)
    expect(bounds.map((ms) => new Date(ms).toISOString().slice(0, 10))).toEqual([
      '2025-01-01',
      '2025-02-01',
      '2025-03-01',
      '2025-04-01',
    ])
  })

  it('starts weeks on Monday unless told otherwise', () => {
    const wednesday = utc('2025-06-11T12:00Z')
    const [monday] = calendarPeriods(wednesday, wednesday, { ...options, unit: 'week' })
    const [sunday] = calendarPeriods(wednesday, wednesday, { ...options, unit: 'week', weekStartsOn: 0 })
    expect(new Date(monday ?? 0).toISOString()).toBe('2025-06-09T00:00:00.000Z')
    expect(new Date(sunday ?? 0).toISOString()).toBe('2025-06-08T00:00:00.000Z')
  })

  it('cuts at local midnight, with a day of 23 hours in spring and of 25 in autumn', () => {
    const paris = { unit: 'day', timeZone: 'Europe/Paris', weekStartsOn: 1 } as const
    const spring = calendarPeriods(utc('2025-03-30T06:00Z'), utc('2025-03-30T06:00Z'), paris)
    expect(new Date(spring[0] ?? 0).toISOString()).toBe('2025-03-29T23:00:00.000Z')
    expect((spring[1] ?? 0) - (spring[0] ?? 0)).toBe(23 * 3_600_000)
    const autumn = calendarPeriods(utc('2025-10-26T06:00Z'), utc('2025-10-26T06:00Z'), paris)
    expect((autumn[1] ?? 0) - (autumn[0] ?? 0)).toBe(25 * 3_600_000)
  })

  it('knows quarters, years, leap days and times before 1970', () => {
    const at = utc('1968-02-29T10:00Z')
    expect(calendarPeriods(at, at, { ...options, unit: 'quarter' })).toEqual([utc('1968-01-01'), utc('1968-04-01')])
    expect(calendarPeriods(at, at, { ...options, unit: 'year' })).toEqual([utc('1968-01-01'), utc('1969-01-01')])
    expect(calendarPeriods(at, at, { ...options, unit: 'decade' })).toEqual([utc('1960-01-01'), utc('1970-01-01')])
    expect(calendarPeriods(at, at, { ...options, unit: 'day' })).toEqual([utc('1968-02-29'), utc('1968-03-01')])
  })

  it('covers any span in any unit, ascending, start in the first and end in the last', () => {
    for (const unit of PERIOD_UNITS) {
      for (const days of [0, 1, 40, 400]) {
        for (const timeZone of ['UTC', 'America/New_York', 'Asia/Kolkata']) {
          const start = utc('2024-02-27T23:30Z')
          const end = start + days * DAY
          const bounds = calendarPeriods(start, end, { unit, timeZone, weekStartsOn: 1 })
          expect(bounds[0]).toBeLessThanOrEqual(start)
          expect(bounds[1]).toBeGreaterThan(start)
          expect(bounds.at(-1)).toBeGreaterThan(end)
          expect(bounds.at(-2)).toBeLessThanOrEqual(end)
          expect([...bounds].sort((a, b) => a - b)).toEqual(bounds)
          expect(periodCount(start, end, unit)).toBeGreaterThanOrEqual(bounds.length - 3)
        }
      }
    }
  })

  it('refuses an unknown zone and chooses units that make a readable number of periods', () => {
    expect(() => calendarPeriods(0, 0, { ...options, timeZone: 'Mars/Olympus' })).toThrow(/bad-option/)
    expect(fittingUnit(0, 0)).toBe('day')
    expect(fittingUnit(0, Number.NaN)).toBe('day')
    for (const days of [1, 20, 22, 100, 190, 200, 1000, 1900, 5000, 6000, 30_000, 300_000, 2_000_000]) {
      expect(periodCount(0, days * DAY, fittingUnit(0, days * DAY))).toBeLessThanOrEqual(110)
    }
  })
})
