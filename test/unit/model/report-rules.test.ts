import { describe, expect, it } from 'vitest'
import { isMisspelling } from '../../../src/foundation/is-misspelling.js'
import { appendTouches } from '../../../src/model/append-touches.js'
import { journeyLog } from '../../../src/model/journey-log.js'
import type { JourneySet } from '../../../src/model/journey-set.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { type LogRow, touchTable } from '../../support/random-log.js'

const row = (actor: string, timeMs: number, touchpoint: string, more: Partial<LogRow> = {}): LogRow => ({
  actor,
  timeMs,
  touchpoint,
  ...more,
})

const texts = (set: JourneySet, kind: string): readonly string[] =>
  set.diagnostics.issues.find((issue) => issue.kind === kind)?.examples ?? []

const kinds = (set: JourneySet): string[] => set.diagnostics.issues.map(({ kind }) => kind)

describe('rules that match nothing', () => {
  const rows = [row('ann', 0, 'blog'), row('ann', 1, 'purchase'), row('bob', 0, 'blog')]

  it('are reported with what was probably meant', () => {
    const set = journeysFromTouches(touchTable(rows), {
      stages: [],
      conversion: { touchpoints: ['purchse', 'blog'] },
      loss: { touchpoints: ['cancel'] },
    })
    expect(texts(set, 'unmatched-rule')).toEqual([
      'conversion: no row is at touchpoint "purchse"; did you mean "purchase"?',
      'loss: no row is at touchpoint "cancel"',
    ])
  })

  it('are reported for stages that were guessed', () => {
    const staged = rows.map((each, i) => ({ ...each, stage: i === 1 ? 'Paid' : 'Visit' }))
    const set = journeysFromTouches(touchTable(staged), { conversion: { stages: ['Payd'] } })
    expect(texts(set, 'unmatched-rule')).toEqual(['conversion: no row is at stage "Payd"'])
    expect(kinds(journeysFromTouches(touchTable(staged), { conversion: { stages: ['Paid'] } }))).toEqual([
      'guessed-stages',
    ])
  })

  it('are none where the definition states the id, though nobody came there', () => {
    const definition = { stages: [], touchpoints: ['checkout'], conversion: { touchpoints: ['checkout'] } }
    expect(kinds(journeysFromTouches(touchTable(rows), definition))).toEqual(['no-conversion'])
  })

  it('are counted anew with every table that is appended', () => {
    const definition = { stages: [], observedUntil: 10, conversion: { touchpoints: ['purchase', 'renewal'] } }
    const log = journeyLog(touchTable([row('bob', 0, 'blog')]), definition)
    expect(kinds(log.set)).toEqual(['unmatched-rule', 'no-conversion'])
    const later = appendTouches(log, touchTable([row('ann', 1, 'purchase')]))
    expect(texts(later.set, 'unmatched-rule')).toEqual(['conversion: no row is at touchpoint "renewal"'])
    expect(kinds(later.set)).toEqual(['unmatched-rule'])
    expect(kinds(appendTouches(later, touchTable([row('ann', 2, 'renewal')])).set)).toEqual([])
  })
})

describe('a log without conversion', () => {
  it('says so once, with its journeys, and is silent about no journeys', () => {
    const set = journeysFromTouches(touchTable([row('ann', 0, 'blog'), row('bob', 0, 'blog')]), { stages: [] })
    expect(set.diagnostics.issues).toMatchObject([{ kind: 'no-conversion', severity: 'info', count: 2 }])
    expect(journeysFromTouches(touchTable([])).diagnostics.issues).toEqual([])
  })
})

describe('stages that may be one misspelt', () => {
  const log = (rare: number): LogRow[] =>
    Array.from({ length: 100 }, (_, i) =>
      row(`a${i}`, i, 'form', { stage: i < rare ? 'Approvd' : i % 2 ? 'Approved' : 'Applied' }),
    )

  it('are reported where one is rare, and kept apart', () => {
    const set = journeysFromTouches(touchTable(log(2)))
    expect(texts(set, 'similar-stages')).toEqual(['"Approvd" (2 rows) beside "Approved" (49 rows)'])
    expect(set.stages).toHaveLength(3)
    expect(kinds(journeysFromTouches(touchTable(log(20))))).not.toContain('similar-stages')
  })

  it.each([
    ['Approvd', 'Approved', true],
    ['approved', 'Approved', true],
    ['Sign-up', 'Sign up', true],
    ['Aprpoved', 'Approved', true],
    ['Consderaton', 'Consideration', true],
    ['Stage 1', 'Stage 2', false],
    ['Lead', 'Load', false],
    ['Approved', 'Approved', false],
    ['', ' ', false],
    ['1', '2', false],
    ['Applied', 'Approved', false],
  ])('%s and %s: %s', (one, other, is) => {
    expect(isMisspelling(one, other)).toBe(is)
    expect(isMisspelling(other, one)).toBe(is)
  })
})
