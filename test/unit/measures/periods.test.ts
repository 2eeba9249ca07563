import { describe, expect, it } from 'vitest'
import { measureFunnelTrend } from '../../../src/measures/compare/measure-funnel-trend.js'
import { measureLoopTrend } from '../../../src/measures/loop/measure-loop-trend.js'
import { periodAt } from '../../../src/measures/periods/period-at.js'
import { resolvePeriods } from '../../../src/measures/periods/resolve-periods.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { periodReader } from '../../../src/warehouse/period-reader.js'

const bounds = [10, 20, 30]

describe('the period of an instant', () => {
  it('begins at its first instant and ends before the next', () => {
    expect([9, 10, 19, 20, 29, 30, 99].map((ms) => periodAt(bounds, ms))).toEqual([-1, 0, 0, 1, 1, 2, 2])
  })

  it('is none without a time, or without bounds', () => {
    expect(periodAt(bounds, Number.NaN)).toBe(-1)
    expect(periodAt([], 5)).toBe(-1)
  })

  it('is null outside all, where a table of the warehouse asks for its start', () => {
    expect([9, 10, 25, 30, Number.NaN].map(periodReader(bounds))).toEqual([null, 10, 20, null, null])
  })
})

describe('options of periods', () => {
  const set = { rules: { timeZone: 'UTC', observedFromMs: 0, observedUntilMs: 3 * 86_400_000 - 1 } }

  it('cover the observed time by default', () => {
    expect(resolvePeriods(set, { unit: 'day' })).toEqual({
      unit: 'day',
      timeZone: 'UTC',
      bounds: [0, 86_400_000, 2 * 86_400_000, 3 * 86_400_000],
    })
  })

  it('are refused by name, with the place that they stand at', () => {
    expect(() => resolvePeriods(set, { weekStartsOn: 7 })).toThrow(/"weekStartsOn" got 7/)
    expect(() => resolvePeriods(set, { unit: 'hour' as 'day' }, 'trend.')).toThrow(/"trend.unit" got "hour"/)
  })

  it('are held alike by all series', () => {
    expect(() => measureLoopTrend(sampleJourneys(), { weekStartsOn: -1 })).toThrow(/weekStartsOn/)
    expect(() => measureFunnelTrend(sampleJourneys(), { weekStartsOn: 1.5 })).toThrow(/weekStartsOn/)
  })
})
