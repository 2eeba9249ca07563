import { describe, expect, it } from 'vitest'
import { compareFunnels, type FunnelComparison } from '../../../src/measures/compare/compare-funnels.js'
import { measureFunnelTrend } from '../../../src/measures/compare/measure-funnel-trend.js'
import { measureKpis } from '../../../src/measures/compare/measure-kpis.js'
import type { FunnelMeasure } from '../../../src/measures/funnel/funnel-measure.js'
import { measureFunnel } from '../../../src/measures/funnel/measure-funnel.js'
import { measureChannels, type NamedPeriod } from '../../../src/measures/funnel/rank-channels.js'
import { rateExtremes } from '../../../src/measures/statistics/rate-extremes.js'
import type { JourneySet } from '../../../src/model/journey-set.js'
import { commonEn } from '../../../src/voice/common/en.js'
import { createFormatter } from '../../../src/voice/common/formatter.js'
import { describeChannels } from '../../../src/voice/funnel/describe-channels.js'
import { describeFunnelMultiples } from '../../../src/voice/funnel/describe-funnel-multiples.js'
import { describeFunnelPair } from '../../../src/voice/funnel/describe-funnel-pair.js'
import { funnelViewsEn as messages } from '../../../src/voice/funnel/views-en.js'
import { steadyLog } from '../../support/steady-log.js'

const DAY = 86_400_000
const START = Date.UTC(2026, 0, 5)
const MIDDLE = START + 42 * DAY
const formatter = createFormatter('en')
const names = { earlier: 'First', later: 'Second' }
const voice = { formatter, messages, common: commonEn, form: 'ghost', names, vertical: false } as const

const RUNS = 200
const steady = Array.from({ length: RUNS }, (_, seed) => steadyLog(seed + 1))
/** 5 % of the runs are 10; more than 21 come by chance once in two thousand times. */
const AT_MOST = 21

function share(of: (set: JourneySet) => boolean): number {
  return steady.filter(of).length
}

function halves(set: JourneySet, settled = false): readonly [FunnelMeasure, FunnelMeasure] {
  return [measureFunnel(set, { toMs: MIDDLE, settled }), measureFunnel(set, { fromMs: MIDDLE, settled })]
}

function previousOf({ stages }: FunnelComparison): string[] {
  return stages.flatMap(({ previous }) => (previous === null ? [] : [previous.verdict]))
}

/** As it was before open journeys were heeded. */
function naive(set: JourneySet, settled: boolean): boolean {
  const strip = ({ stages, ...measure }: FunnelMeasure): FunnelMeasure => ({
    ...measure,
    stages: stages.map(({ rates, ...stage }) => {
      const { open: _, leftOut: __, ...previous } = rates.previous ?? { open: 0 }
      return { ...stage, rates: { ...rates, previous: rates.previous === null ? null : (previous as never) } }
    }),
  })
  const [earlier, later] = halves(set, settled)
  return previousOf(compareFunnels(strip(earlier), strip(later))).some((verdict) => verdict !== 'unclear')
}

describe('a process that does not change', () => {
  it('is one of which the young seem to go on less, and those who have settled more', () => {
    expect(share((set) => naive(set, false))).toBeGreaterThan(0.9 * RUNS)
    expect(share((set) => naive(set, true))).toBeGreaterThan(0.5 * RUNS)
  })

  it('is said to have changed no more often than the interval’s level, at any step', () => {
    const changed = (settled: boolean): number =>
      share((set) =>
        previousOf(compareFunnels(...halves(set, settled))).some((verdict) => verdict === 'fell' || verdict === 'rose'),
      )
    expect(changed(false)).toBeLessThanOrEqual(AT_MOST)
    expect(changed(true)).toBeLessThanOrEqual(AT_MOST)
  })

  it('has key figures that get worse or better no more often than that, and none to blame else', () => {
    for (const options of [{ unit: 'week' }, { unit: 'month' }, { unit: 'week', settled: true }] as const) {
      for (const stage of [0, 1]) {
        const courses = steady.map((set) => measureKpis(set, options)[stage])
        const changed = courses.filter((kpi) => kpi?.course === 'worse' || kpi?.course === 'better')
        expect(changed.length, JSON.stringify(options)).toBeLessThanOrEqual(AT_MOST)
        for (const kpi of courses) if (kpi?.course !== 'worse') expect(kpi?.responsible).toEqual([])
      }
    }
  })

  it('has figures near the truth, whatever the last weeks look like so far', () => {
    for (const settled of [false, true]) {
      const values = steady.map((set) => measureKpis(set, { unit: 'week', settled })[0]?.value ?? Number.NaN)
      const mean = values.reduce((sum, value) => sum + value, 0) / RUNS
      // A week is 84 journeys at 50 %: the mean of 200 has a standard error of 0.39.
      expect(Math.abs(mean - 50)).toBeLessThan(2)
    }
  })

  it('has no channel that climbs or leads more often than that', () => {
    const periods: NamedPeriod[] = [
      { name: 'First', toMs: MIDDLE },
      { name: 'Second', fromMs: MIDDLE },
    ]
    const titles = steady.map((set) => describeChannels(measureChannels(set, periods), voice).title)
    const claims = titles.filter((title) => title !== 'No channel converts clearly better than all the others (Second)')
    expect(claims.length).toBeLessThanOrEqual(AT_MOST)
  })

  it('has no best and no worst third more often than that, at either end', () => {
    const titles = steady.map((set) => {
      const thirds = [0, 18, 36].map((day) => ({
        name: `From day ${day}`,
        measure: measureFunnel(set, { fromMs: START + day * DAY, toMs: START + (day + 18) * DAY }),
      }))
      return describeFunnelMultiples(thirds, voice).title
    })
    const claims = titles.filter((title) => title !== 'None converts clearly better than all the others')
    expect(claims.length).toBeLessThanOrEqual(AT_MOST)
  })

  it('is not told a change by its title, which says that journeys are under way', () => {
    const said = describeFunnelPair(...halves(steady[0] as JourneySet), voice)
    expect(said.title).toBe(
      'Between First and Second it is still open whether a rate has changed: journeys are under way',
    )
    expect(said.notes.join()).toMatch(/^Still under way, which can still change these rates: .*Second \d+ of \d+/)
    const titles = steady.map((set) => describeFunnelPair(...halves(set), voice).title)
    expect(titles.filter((title) => title.startsWith('From ')).length).toBeLessThanOrEqual(AT_MOST)
  })

  it('ends where it was said that it can end', () => {
    for (const seed of [1, 2, 3]) {
      const young = steadyLog(seed)
      const grown = steadyLog(seed, { observedDays: 400 })
      const ends = measureFunnelTrend(grown, { unit: 'week', toMs: START + 83 * DAY }).points
      for (const [week, point] of measureFunnelTrend(young, {
        unit: 'week',
        toMs: START + 83 * DAY,
      }).points.entries()) {
        // The same people came; those under way then are decided now. (At cart more have come since.)
        const [{ least, most }, end] = [rateExtremes(point.stages[0]?.onward ?? never()), ends[week]?.stages[0]?.onward]
        expect(end?.denominator).toBe(most.denominator)
        expect(end?.numerator).toBeGreaterThanOrEqual(least.numerator)
        expect(end?.numerator).toBeLessThanOrEqual(most.numerator)
      }
    }
  })
})

describe('a process that falls', () => {
  const falls = Array.from({ length: 40 }, (_, seed) => steadyLog(seed + 1, { perDay: 30, changesOn: 42, later: 0.3 }))

  it('is found between periods that have had their time', () => {
    const found = falls.map((set) => {
      const earlier = measureFunnel(set, { toMs: MIDDLE })
      return compareFunnels(earlier, measureFunnel(set, { fromMs: MIDDLE, toMs: MIDDLE + 14 * DAY }))
    })
    expect(found.filter(({ stages }) => stages[1]?.previous?.verdict === 'fell').length).toBeGreaterThan(30)
  })

  it('is found by the key figure once its week is finished, with the channels to blame', () => {
    const kpis = Array.from({ length: 40 }, (_, seed) => {
      const set = steadyLog(seed + 1, { perDay: 60, days: 80, changesOn: 42, later: 0.35, observedDays: 80 })
      return measureKpis(set, { unit: 'week' })[0]
    })
    // 80 days: judged is the week of day 42, 31 days after its end.
    expect(kpis.filter((kpi) => kpi?.valueMs === START + 42 * DAY).length).toBeGreaterThan(30)
    const worse = kpis.filter((kpi) => kpi?.course === 'worse')
    expect(worse.length).toBeGreaterThan(30)
    for (const kpi of worse) expect(kpi?.responsible.length).toBeGreaterThan(0)
  })

  it('is found while few are under way, and said to be open while many are', () => {
    const verdictAfter = (observedDays: number): (string | undefined)[] =>
      Array.from({ length: 20 }, (_, seed) => {
        const set = steadyLog(seed + 1, { perDay: 40, days: 56, changesOn: 28, later: 0.2, observedDays })
        const middle = START + 28 * DAY
        const later = measureFunnel(set, { fromMs: middle, toMs: middle + 28 * DAY })
        return compareFunnels(measureFunnel(set, { toMs: middle }), later).stages[1]?.previous?.verdict
      })
    expect(new Set(verdictAfter(56))).toEqual(new Set(['unfinished']))
    expect(new Set(verdictAfter(84))).toEqual(new Set(['fell']))
  })
})

describe('periods that are not finished', () => {
  it('are counted, and may be all there is', () => {
    const [kpi] = measureKpis(steadyLog(1), { unit: 'week' })
    expect(kpi?.unfinished?.periods).toBeGreaterThanOrEqual(4)
    expect(kpi?.series.filter(({ between }) => between !== undefined)).toHaveLength(kpi?.unfinished?.periods ?? -1)
    for (const { value, between } of kpi?.series ?? []) {
      if (between === undefined || value === null) continue
      expect(between[0]).toBeLessThanOrEqual(value)
      expect(between[1]).toBeGreaterThanOrEqual(value)
    }
    const [young] = measureKpis(steadyLog(1, { days: 14 }), { unit: 'week' })
    expect(young).toMatchObject({ status: 'unfinished', course: 'unfinished', before: null, responsible: [] })
    expect(young?.unfinished?.periods).toBe(2)
  })

  it('are none where the observation is said to be complete', () => {
    const { rules, ...set } = steadyLog(1, { observedDays: 200 })
    const [kpi] = measureKpis({ ...set, rules }, { unit: 'week', toMs: START + 80 * DAY })
    expect(kpi?.unfinished).toBeNull()
  })
})

function never(): never {
  throw new Error('no such stage')
}
