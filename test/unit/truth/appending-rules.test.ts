import { describe, expect, it } from 'vitest'
import {
  appendTouches,
  type JourneyDefinition,
  journeyLog,
  journeysFromTouches,
  measureFunnel,
  measureLoop,
  measureNetwork,
} from '../../../src/core.js'
import { type LogRow, touchTable } from '../../support/random-log.js'

/** What appending asks for and leaves alone; that it equals building anew: model/append-touches. */
const DAY = 86_400_000
const STATED = { stages: ['a', 'b'], patience: '30 days', observedUntil: 200 * DAY } as const

const row = (actor: string, day: number, touchpoint: string, more: Partial<LogRow> = {}): LogRow => ({
  actor,
  timeMs: day * DAY,
  touchpoint,
  ...more,
})
const BEFORE = [row('ann', 0, 'blog', { stage: 'a' }), row('bob', 3, 'shop', { stage: 'b', referredBy: 'cy' })]
const LATER = [row('ann', 40, 'shop', { stage: 'b', conversion: true }), row('cy', 1, 'blog', { stage: 'a' })]
const LATE = [row('ann', 20, 'mail', { stage: 'a' })]

describe('a log that is appended to', () => {
  it.each<[string, JourneyDefinition]>([
    ['no stages', { patience: '30 days', observedUntil: 200 * DAY }],
    ['no end of observation', { stages: [], patience: '30 days' }],
    ['a patience from the data', { ...STATED, patience: 'auto' }],
    ['one touchpoint’s patience from the data', { ...STATED, touchpoints: [{ id: 'blog', patience: 'auto' }] }],
  ])('refuses %s', (_, definition) => {
    expect(() => journeyLog(touchTable(BEFORE), definition)).toThrow(/\[bad-option\]/)
  })

  it('stays as it was, and may be appended to in two ways', () => {
    const log = journeyLog(touchTable(BEFORE), STATED)
    const kept = structuredClone(log.set)
    const one = appendTouches(log, touchTable(LATER))
    const other = appendTouches(log, touchTable(LATE))
    expect(log.set).toEqual(kept)
    // Ann: silent for 40 days, so lost and come again; with the late touch between, one journey.
    expect(one.set.totals).toMatchObject({ journeys: 4, converted: 1, returns: 1 })
    expect(other.set.totals).toMatchObject({ journeys: 2, converted: 0, returns: 0 })
    expect(appendTouches(one, touchTable(LATE)).set.totals).toMatchObject({ journeys: 3, converted: 1, returns: 0 })
  })

  it('gives every measure what building anew gives, a referrer who came later included', () => {
    const log = appendTouches(
      appendTouches(journeyLog(touchTable(BEFORE), STATED), touchTable(LATER)),
      touchTable(LATE),
    )
    const anew = journeysFromTouches(touchTable([...BEFORE, ...LATER, ...LATE]), STATED)
    for (const measure of [measureFunnel, measureLoop, measureNetwork]) {
      expect(measure(log.set)).toEqual(measure(anew))
    }
    expect(measureLoop(log.set).stages.reduce((sum, { enteredReferred }) => sum + enteredReferred, 0)).toBe(1)
  })
})
