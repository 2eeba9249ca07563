import { describe, expect, it } from 'vitest'
import { measureFunnel } from '../../../src/measures/funnel/measure-funnel.js'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import type { Cut, JourneyDefinition } from '../../../src/model/definition.js'
import { definitionNote } from '../../../src/model/definition-note.js'
import { type JourneySet, OUTCOMES } from '../../../src/model/journey-set.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { type LogRow, randomLog, touchTable } from '../../support/random-log.js'

/**
 * Sentences of semantics.md, section 1, that no other test holds. Cut, outcomes and rows without
 * touchpoint: model/cut. The order and everything together: model/journeys-from-touches. The end of
 * observation: model/observation-window. Patience: auto-patience. The unobserved middle: its own file.
 */
const DAY = 86_400_000
const CUTS: readonly Cut[] = ['both', 'conversion', 'silence', 'first-conversion', 'never']

function build(rows: readonly LogRow[], definition: JourneyDefinition = {}): JourneySet {
  return journeysFromTouches(touchTable(rows), { stages: [], observedUntil: 400 * DAY, ...definition })
}

const row = (day: number, more: Partial<LogRow> = {}): LogRow => ({ actor: 'ann', timeMs: day * DAY, ...more })
const outcomes = (set: JourneySet): string[] => Array.from(set.journeys.outcome, (code) => OUTCOMES[code] ?? '')

describe('section 1, touches', () => {
  it('the stage of a touch is its own; else its touchpoint’s; a conflict is reported as information', () => {
    const set = build([row(0, { touchpoint: 'blog', stage: 'b' }), row(1, { touchpoint: 'blog' })], {
      stages: ['a', 'b'],
      touchpoints: [{ id: 'blog', stage: 'a' }],
    })
    expect([...set.rows.stage]).toEqual([1, 0])
    expect(set.diagnostics.issues.find(({ kind }) => kind === 'stage-conflict')?.severity).toBe('info')
  })

  it('a row may mark a conversion at whatever stage', () => {
    const set = build([row(0, { touchpoint: 'blog', conversion: true })], {
      stages: ['a', 'b'],
      touchpoints: [{ id: 'blog', stage: 'a' }],
    })
    expect(measureFunnel(set).stages.map(({ outflow }) => outflow.converted)).toEqual([1, 0])
  })

  it('nothing is dropped in silence: rows kept and rows reported are all rows', () => {
    for (let seed = 0; seed < 40; seed++) {
      const { table, definition } = randomLog(seed)
      for (let i = 0; i < table.count; i += 7) table.actor.codes[i] = -1
      for (let i = 3; i < table.count; i += 7) table.timeMs[i] = Number.NaN
      const set = journeysFromTouches(table, definition)
      const reported = set.diagnostics.issues
        .filter(({ kind }) => kind === 'missing-actor' || kind === 'unreadable-time')
        .reduce((sum, { count }) => sum + count, 0)
      expect(set.totals.rows + reported).toBe(table.count)
    }
  })

  it('actors can be merged by an alias table, chains included', () => {
    const rows = [
      row(0, { actor: 'cookie', touchpoint: 'blog' }),
      row(1, { actor: 'login', touchpoint: 'mail' }),
      row(2, { touchpoint: 'shop', conversion: true }),
    ]
    const set = build(rows, { aliases: { cookie: 'login', login: 'ann' } })
    expect([set.actors, set.totals.journeys, set.totals.converted]).toEqual([['ann'], 1, 1])
  })

  it('an explicit sequence stands before everything at one time', () => {
    const rows = [
      row(0, { touchpoint: 'a', sequence: 2 }),
      row(0, { touchpoint: 'b', sequence: 1 }),
      row(0, { touchpoint: 'c' }),
    ]
    for (const ties of ['content', 'rows'] as const) {
      const { touchpoints, rows: ordered } = build(rows, { ties })
      expect([...ordered.touchpoint].map((i) => touchpoints[i]?.id)).toEqual(['b', 'a', 'c'])
    }
  })

  it('at one time: stage order, touchpoint by code point, non-conversion, value', () => {
    const touchpoints = [
      { id: 'a', stage: 'late' },
      { id: 'é', stage: 'early' },
      { id: 'z', stage: 'early' },
    ]
    const rows = [
      row(0, { touchpoint: 'none' }),
      row(0, { touchpoint: 'a' }),
      row(0, { touchpoint: 'é' }),
      row(0, { touchpoint: 'z', conversion: true }),
      row(0, { touchpoint: 'z', value: 9 }),
      row(0, { touchpoint: 'z', value: 2 }),
    ]
    const numbered = rows.map((one, i) => ({ ...one, device: `row ${i + 1}` }))
    const set = build(numbered, { stages: ['early', 'late'], touchpoints, cut: 'never' })
    const [device] = set.dimensions
    const order = Array.from(device?.codes ?? [], (code) => device?.values[code])
    expect(order).toEqual(['row 6', 'row 5', 'row 4', 'row 3', 'row 2', 'row 1'])
  })
})

describe('section 1, journeys', () => {
  it('a journey without conversion is lost or open, never both, in every cut', () => {
    for (const cut of CUTS) {
      for (const until of [30, 31]) {
        const set = build([row(0, { touchpoint: 'blog' })], { cut, observedUntil: until * DAY })
        expect(outcomes(set)).toEqual([until > 30 ? 'lost' : 'open'])
      }
    }
  })

  it('open journeys are in the base of every rate, unless settled', () => {
    const rows = [
      row(390, { actor: 'open', touchpoint: 'blog' }),
      row(0, { actor: 'lost', touchpoint: 'blog' }),
      row(0, { actor: 'won', touchpoint: 'blog' }),
      row(1, { actor: 'won', touchpoint: 'shop', conversion: true }),
    ]
    const set = build(rows, {
      stages: ['a', 'b'],
      touchpoints: [
        { id: 'blog', stage: 'a' },
        { id: 'shop', stage: 'b' },
      ],
    })
    expect(measureFunnel(set).conversion).toMatchObject({ numerator: 1, denominator: 3 })
    expect(measureFunnel(set, { settled: true })).toMatchObject({
      settled: true,
      conversion: { numerator: 1, denominator: 2 },
    })
  })

  it('an uncut journey converts once; further conversions are repeats', () => {
    const rows = [0, 1, 2].map((day) => row(day, { touchpoint: 'shop', conversion: true }))
    for (const cut of ['silence', 'never'] as const) {
      expect(build(rows, { cut }).totals).toMatchObject({ converted: 1, repeatConversions: 2, conversions: 3 })
    }
  })

  it('the definition it was made with can be printed, patience of every touchpoint included', () => {
    const set = build([row(0, { touchpoint: 'blog' })], { touchpoints: [{ id: 'fair', patience: '90 days' }] })
    expect(definitionNote(set)).toMatchObject({
      cut: 'both',
      ties: 'content',
      observation: 'ongoing',
      patienceMs: 30 * DAY,
      ownPatience: [{ touchpoint: 'fair', patienceMs: 90 * DAY, patienceFrom: 'stated' }],
      observedUntilMs: 400 * DAY,
      timeZone: 'UTC',
    })
  })

  it('repeats are kept as visits, and collapsed in variants', () => {
    const rows = Array.from({ length: 5 }, (_, i) => i).flatMap((i) =>
      ['blog', 'blog', 'shop'].map((touchpoint, day) =>
        row(day, { actor: `a${i}`, touchpoint, conversion: touchpoint === 'shop' }),
      ),
    )
    const { touchpoints, paths } = measureNetwork(build(rows))
    expect(touchpoints.map(({ id, visits, repeats }) => [id, visits, repeats])).toEqual([
      ['blog', 10, 5],
      ['shop', 5, 0],
    ])
    expect(paths.map((path) => path.touchpoints)).toEqual([[0, 1]])
  })

  it('a terminal good touchpoint ends a journey without loss or conversion, in every cut', () => {
    for (const cut of CUTS) {
      const set = build([row(0, { touchpoint: 'help' }), row(1, { touchpoint: 'solved' })], {
        cut,
        touchpoints: [{ id: 'solved', terminal: 'good' }],
      })
      expect(outcomes(set)).toEqual(['ended'])
      expect(set.totals).toMatchObject({ ended: 1, lost: 0, converted: 0, open: 0 })
    }
  })
})
