import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cut, JourneyDefinition } from '../../../src/model/definition.js'
import { definitionNote } from '../../../src/model/definition-note.js'
import type { JourneySet } from '../../../src/model/journey-set.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { moveOnQuantile } from '../../../src/model/kaplan-meier.js'
import { type LogRow, logRows, randomLog, touchTable } from '../../support/random-log.js'

const DAY = 86_400_000

/** One visit: how long it was watched, and whether it was seen to end by moving on. */
interface Spell {
  readonly ms: number
  readonly moved: boolean
}

/** The product-limit estimate from its definition: every time anew over all spells. */
function plainQuantile(spells: readonly Spell[], share: number): number {
  const times = [...new Set(spells.filter(({ moved }) => moved).map(({ ms }) => ms))].sort((a, b) => a - b)
  const stayingAt = (ms: number): number =>
    times
      .filter((time) => time <= ms)
      .map((time) => {
        const watched = spells.filter((spell) => spell.ms >= time).length
        const movers = spells.filter((spell) => spell.moved && spell.ms === time).length
        return 1 - movers / watched
      })
      .reduce((product, factor) => product * factor, 1)
  const ever = 1 - stayingAt(Number.POSITIVE_INFINITY)
  return times.find((ms) => 1 - stayingAt(ms) >= share * ever - 1e-12) ?? Number.NaN
}

function fast(spells: readonly Spell[], share: number): number {
  const times = (moved: boolean): Float64Array =>
    Float64Array.from(
      spells.filter((spell) => spell.moved === moved),
      ({ ms }) => ms,
    ).sort()
  return moveOnQuantile(times(true), times(false), share)
}

describe('the time by which most have moved on', () => {
  it('is the plain quantile where everybody is seen to move on', () => {
    const spells = Array.from({ length: 20 }, (_, i) => ({ ms: i + 1, moved: true }))
    expect(fast(spells, 0.95)).toBe(19)
    expect(fast(spells, 1)).toBe(20)
  })

  it('leaves out who never moves on', () => {
    const spells = Array.from({ length: 40 }, (_, i) => ({
      ms: i < 20 ? i + 1 : Number.POSITIVE_INFINITY,
      moved: i < 20,
    }))
    expect(fast(spells, 0.95)).toBe(19)
  })

  it('follows Kaplan and Meier where some are watched for a short time only', () => {
    // Watched: 6 at 1, then 4 at 3 (one left at 2), then 1 at 5: staying 5/6, 5/6 * 3/4 = 0.625, then 0.
    const spells = [
      { ms: 1, moved: true },
      { ms: 2, moved: false },
      { ms: 3, moved: true },
      { ms: 3, moved: false },
      { ms: 4, moved: false },
      { ms: 5, moved: true },
    ]
    expect([0.16, 0.17, 0.37, 0.38].map((share) => fast(spells, share))).toEqual([1, 3, 3, 5])
  })

  it('is unknown where nobody moves on', () => {
    expect(fast([{ ms: 1, moved: false }], 0.95)).toBeNaN()
    expect(fast([], 0.95)).toBeNaN()
  })

  it('equals the definition computed anew at every time', () => {
    const spell = fc.record({ ms: fc.integer({ min: 0, max: 15 }), moved: fc.boolean() })
    fc.assert(
      fc.property(fc.array(spell, { maxLength: 60 }), fc.integer({ min: 1, max: 100 }), (spells, percent) => {
        expect(fast(spells, percent / 100)).toEqual(plainQuantile(spells, percent / 100))
      }),
      { numRuns: 1000, seed: 1 },
    )
  })
})

/** So many actors, each with the same visits at the stated days. */
function crowd(actors: number, visits: (actor: number) => readonly Partial<LogRow & { day: number }>[]): LogRow[] {
  return Array.from({ length: actors }, (_, i) => i).flatMap((actor) =>
    visits(actor).map(({ day = 0, ...row }): LogRow => ({ actor: `a${actor}`, timeMs: day * DAY, ...row })),
  )
}

function build(rows: readonly LogRow[], definition: JourneyDefinition = {}): JourneySet {
  return journeysFromTouches(touchTable(rows), { stages: [], patience: 'auto', ...definition })
}

/** Days of patience per touchpoint. */
function patienceDays(set: JourneySet): Record<string, number> {
  return Object.fromEntries(set.touchpoints.map(({ id, patienceMs }) => [id, patienceMs / DAY]))
}

const until = (day: number): JourneyDefinition => ({ observedUntil: day * DAY })

describe('patience: auto', () => {
  it('is, per touchpoint, the time by which 95 % of those who move on have done so', () => {
    // 100 actors leave the blog after 1/4 to 25 days, and the shop after 1/10 to 10.
    const rows = crowd(100, (i) => [
      { day: 0, touchpoint: 'blog' },
      { day: (i + 1) / 4, touchpoint: 'shop' },
      { day: (i + 1) / 4 + (i + 1) / 10, touchpoint: 'end' },
    ])
    const set = build(rows, until(300))
    // Nobody leaves the end: it is pooled, and as its pool has no departures the 200 of all stand in.
    const all = rows.length - 100
    const waits = Array.from({ length: 100 }, (_, i) => [(i + 1) / 4, (i + 1) / 10]).flat()
    const expected = waits.sort((a, b) => a - b)[Math.ceil(all * 0.95) - 1]
    expect(patienceDays(set)).toEqual({
      blog: 95 / 4,
      shop: expect.closeTo(9.5, 9),
      end: expect.closeTo(expected ?? 0, 9),
    })
    expect(set.touchpoints.map(({ id, patienceFrom }) => [id, patienceFrom])).toEqual([
      ['blog', 'own'],
      ['end', 'pooled'],
      ['shop', 'own'],
    ])
    expect(set.rules.patienceMs / DAY).toBeCloseTo(expected ?? 0, 9)
    expect(set.rules.patienceRangeMs.map((ms) => ms / DAY)).toEqual([expect.closeTo(9.5, 9), 95 / 4])
  })

  it('pools touchpoints with fewer than 30 departures with each other', () => {
    // 29 leave each of two, after 2 and 3 days; 30 leave the third after 9.
    const rows = crowd(30, (i) => [
      { day: 0, touchpoint: i < 29 ? 'p' : 'big' },
      { day: i < 29 ? 2 : 9, touchpoint: i < 29 ? 'q' : 'end' },
      ...(i < 29
        ? [
            { day: 5, touchpoint: 'big' },
            { day: 14, touchpoint: 'end' },
          ]
        : []),
    ])
    const set = build(rows, until(200))
    expect(patienceDays(set)).toEqual({ p: 3, q: 3, big: 9, end: 3 })
    expect(definitionNote(set).ownPatience.map(({ touchpoint, patienceFrom }) => [touchpoint, patienceFrom])).toEqual([
      ['end', 'pooled'],
      ['p', 'pooled'],
      ['q', 'pooled'],
    ])
  })

  it('is at most a third of the window, and at least a day where that allows', () => {
    const slow = crowd(40, () => [
      { day: 0, touchpoint: 'a' },
      { day: 50, touchpoint: 'b' },
    ])
    expect(patienceDays(build(slow, until(90)))).toEqual({ a: 30, b: 30 })
    const quick = crowd(40, () => [
      { day: 0, touchpoint: 'a' },
      { day: 0.01, touchpoint: 'b' },
    ])
    expect(patienceDays(build(quick, until(90)))).toEqual({ a: 1, b: 1 })
    expect(patienceDays(build(quick, until(1.5)))).toEqual({ a: 0.5, b: 0.5 })
  })

  it('is 30 days within the same limits where nobody ever moves on', () => {
    const alone = crowd(40, () => [{ day: 0, touchpoint: 'a' }])
    expect(patienceDays(build(alone, until(300)))).toEqual({ a: 30 })
    expect(patienceDays(build(alone, until(30)))).toEqual({ a: 10 })
    expect(build([], {}).rules.patienceRangeMs).toEqual([0, 0])
  })

  it('takes a conversion for moving on, with a touchpoint or without', () => {
    const closing = crowd(40, () => [
      { day: 0, touchpoint: 'a' },
      { day: 7, conversion: true },
    ])
    expect(patienceDays(build(closing, until(300)))).toEqual({ a: 7 })
  })

  it('lets a visit that converts move on at once where that ends the journey, else with the next touch', () => {
    const again = crowd(40, () => [
      { day: 0, touchpoint: 'shop', conversion: true },
      { day: 20, touchpoint: 'shop', conversion: true },
    ])
    const shop = (cut: Cut): number | undefined => patienceDays(build(again, { ...until(300), cut })).shop
    expect((['both', 'conversion', 'first-conversion', 'silence', 'never'] as const).map(shop)).toEqual([
      1, 1, 1, 20, 20,
    ])
  })

  it('does not take an explicit loss for moving on, unless it is a touch', () => {
    const told = (row: Partial<LogRow>): JourneySet =>
      build(
        crowd(80, (i) => [
          { day: 0, touchpoint: 'a' },
          i < 40 ? { day: 12, touchpoint: 'b' } : { day: 20, ...row, loss: true },
        ]),
        until(300),
      )
    expect(patienceDays(told({})).a).toBe(12)
    expect(patienceDays(told({ touchpoint: 'bill' })).a).toBe(20)
  })

  it('does not see what lies outside the window', () => {
    const rows = crowd(40, () => [
      { day: 0, touchpoint: 'a' },
      { day: 4, touchpoint: 'b' },
      { day: 400, touchpoint: 'c' },
    ])
    expect(patienceDays(build(rows, until(100)))).toEqual({ a: 4, b: 4, c: 4 })
  })

  it('gives way where the definition states it, for all or for one', () => {
    const rows = crowd(40, () => [
      { day: 0, touchpoint: 'a' },
      { day: 4, touchpoint: 'b' },
      { day: 9, touchpoint: 'c' },
    ])
    const one = build(rows, { ...until(100), touchpoints: [{ id: 'a', patience: '2 weeks' }] })
    expect(patienceDays(one)).toEqual({ a: 14, b: 5, c: 5 })
    expect(one.touchpoints.map(({ patienceFrom }) => patienceFrom)).toEqual(['stated', 'own', 'pooled'])
    const other = build(rows, { ...until(100), patience: '2 weeks', touchpoints: [{ id: 'a', patience: 'auto' }] })
    expect(patienceDays(other)).toEqual({ a: 4, b: 14, c: 14 })
    expect(other.rules.patienceMs).toBe(14 * DAY)
  })

  it('cuts as if the values found had been stated', () => {
    const log = fc.record({ seed: fc.integer({ min: 0, max: 1_000_000 }), stagesStated: fc.boolean() })
    fc.assert(
      fc.property(log, ({ seed, stagesStated }) => {
        const { table, definition } = randomLog(seed, { rows: 200, actors: 12, touchpoints: 3, stagesStated })
        const auto = journeysFromTouches(table, { ...definition, patience: 'auto' })
        const stated = journeysFromTouches(table, {
          ...definition,
          patience: auto.rules.patienceMs,
          stages: auto.stages,
          touchpoints: auto.touchpoints.map(({ stageIndex: _, patienceMs, ...rest }) => ({
            ...rest,
            patience: patienceMs,
          })),
        })
        expect(stated.journeys).toEqual(auto.journeys)
        expect(stated.totals).toEqual(auto.totals)
      }),
      { numRuns: 200, seed: 2 },
    )
  })

  it('equals the plain estimate from the rows one actor at a time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
        const { table } = randomLog(seed, {
          rows: 400,
          actors: 30,
          touchpoints: 4,
          stages: 0,
          terminal: false,
          alias: 0,
        })
        const untilMs = Math.max(...table.timeMs)
        const set = journeysFromTouches(table, { stages: [], cut: 'both', patience: 'auto', observedUntil: untilMs })
        const spells = plainSpells(logRows(table), untilMs)
        for (const { id, patienceMs, patienceFrom } of set.touchpoints) {
          if (patienceFrom !== 'own') continue
          const third = (untilMs - set.rules.observedFromMs) / 3
          const plain = plainQuantile(
            spells.filter((one) => one.touchpoint === id),
            0.95,
          )
          expect(patienceMs).toBe(Math.min(third, Math.max(DAY, plain)))
        }
      }),
      { numRuns: 60, seed: 3 },
    )
  })
})

/** The spells by the words of the rule, for logs without stages and good ends, cut at conversions and silence. */
function plainSpells(rows: readonly LogRow[], untilMs: number): (Spell & { touchpoint: string })[] {
  const text = (row: LogRow): string => `${row.touchpoint ?? '\uffff'} ${row.conversion ? 1 : 0}`
  const ordered = rows
    .filter((row) => row.touchpoint !== undefined || row.conversion || row.loss)
    .sort((a, b) => a.timeMs - b.timeMs || (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0) || lossAndValue(a, b))
  return ordered.flatMap((row, i) => {
    if (row.touchpoint === undefined) return []
    if (row.conversion) return [{ touchpoint: row.touchpoint, ms: 0, moved: true }]
    if (row.loss) return []
    const next = ordered.slice(i + 1).find(({ actor }) => actor === row.actor)
    const leaves = next !== undefined && (next.touchpoint !== undefined || next.conversion === true)
    return [{ touchpoint: row.touchpoint, ms: (leaves ? next.timeMs : untilMs) - row.timeMs, moved: leaves }]
  })
}

function lossAndValue(a: LogRow, b: LogRow): number {
  const value = (row: LogRow): number => row.value ?? Number.POSITIVE_INFINITY
  return (value(a) === value(b) ? 0 : value(a) - value(b)) || Number(a.loss) - Number(b.loss)
}
