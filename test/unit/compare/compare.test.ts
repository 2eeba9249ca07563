import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { JourneyError } from '../../../src/foundation/journey-error.js'
import { compareFunnels } from '../../../src/measures/compare/compare-funnels.js'
import { compareRates } from '../../../src/measures/compare/compare-rates.js'
import { type ChannelCount, decomposeChange } from '../../../src/measures/compare/decompose-change.js'
import { measureFunnelTrend } from '../../../src/measures/compare/measure-funnel-trend.js'
import { measureKpis } from '../../../src/measures/compare/measure-kpis.js'
import { measureFunnel } from '../../../src/measures/funnel/measure-funnel.js'
import { rateOf } from '../../../src/measures/statistics/wilson.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { selectJourneys } from '../../../src/model/select-journeys.js'
import { timeAt } from '../../../src/model/time-column.js'
import { type LogRow, randomLog, touchTable } from '../../support/random-log.js'

const DAY = 86_400_000

describe('compareRates', () => {
  it('agrees with the worked example of the paper', () => {
    // Newcombe 1998, table II (a): 56/70 against 48/80, method 10: 0.0524 to 0.3339.
    const { difference, low, high, verdict } = compareRates(rateOf(48, 80), rateOf(56, 70))
    expect(difference).toBeCloseTo(0.2, 12)
    expect(low).toBeCloseTo(0.0524, 4)
    expect(high).toBeCloseTo(0.3339, 4)
    expect(verdict).toBe('rose')
    expect(compareRates(rateOf(56, 70), rateOf(48, 80)).verdict).toBe('fell')
  })

  it('tells nothing of an empty base', () => {
    expect(compareRates(rateOf(0, 0), rateOf(5, 5))).toMatchObject({ difference: null, verdict: 'unclear' })
  })
})

describe('compareRates of what is still under way', () => {
  const young = { ...rateOf(26, 280), open: 200 }

  it('says that a young rate is unfinished, not that it fell', () => {
    const { verdict, difference, low, high } = compareRates(rateOf(140, 280), young)
    expect(verdict).toBe('unfinished')
    expect(difference).toBeCloseTo((26 - 140) / 280, 12)
    expect(low).toBeCloseTo(compareRates(rateOf(140, 280), rateOf(26, 280)).low, 12)
    expect(high).toBeCloseTo(compareRates(rateOf(140, 280), rateOf(226, 280)).high, 12)
  })

  it('does not take those who happened to end early for all of them', () => {
    const settled = { ...rateOf(26, 26), leftOut: 254 }
    expect(compareRates(rateOf(140, 280), settled).verdict).toBe('unfinished')
    // 140 went on, and nobody can undo that: more than half in any case.
    expect(compareRates(rateOf(60, 280), { ...rateOf(140, 140), leftOut: 140 }).verdict).toBe('rose')
  })

  it('finds a change that nobody under way can undo, and no change that nobody under way can bring', () => {
    expect(compareRates(rateOf(140, 280), { ...rateOf(60, 280), open: 20 }).verdict).toBe('fell')
    expect(compareRates({ ...rateOf(60, 280), open: 20 }, rateOf(140, 280)).verdict).toBe('rose')
    expect(compareRates(rateOf(140, 280), { ...rateOf(138, 280), open: 4 }).verdict).toBe('unclear')
  })

  it('says of every way in which they can end what it says now, or that it is unfinished', () => {
    const rate = fc
      .tuple(fc.integer({ min: 1, max: 60 }), fc.nat(60), fc.nat(60))
      .map(([n, k, open]) => ({ n, k: Math.min(k, n), open: Math.min(open, n - Math.min(k, n)) }))
    fc.assert(
      fc.property(rate, rate, fc.nat(60), fc.nat(60), (a, b, x, y) => {
        const before = { ...rateOf(a.k, a.n), open: a.open }
        const after = { ...rateOf(b.k, b.n), open: b.open }
        const { verdict, low, high } = compareRates(before, after)
        const end = compareRates(rateOf(a.k + Math.min(x, a.open), a.n), rateOf(b.k + Math.min(y, b.open), b.n))
        expect(verdict === 'unfinished' || verdict === end.verdict).toBe(true)
        expect(end.difference).toBeGreaterThanOrEqual(low - 1e-12)
        expect(end.difference).toBeLessThanOrEqual(high + 1e-12)
      }),
      { seed: 5, numRuns: 4000 },
    )
  })

  it('asks more of the largest of many changes', () => {
    const [before, after] = [rateOf(140, 280), rateOf(114, 280)]
    expect(compareRates(before, after).verdict).toBe('fell')
    const { low, high, verdict } = compareRates(before, after, 10)
    expect(verdict).toBe('unclear')
    // z of 0.9975 is 2.8070.
    const half = (k: number): number => 2.807 * Math.sqrt((k / 280) * (1 - k / 280) * (1 / 280))
    expect(high - low).toBeCloseTo(2 * Math.hypot(half(140), half(114)), 2)
  })
})

describe('decomposeChange', () => {
  it('finds the channel whose rate fell, and the one that only grew', () => {
    const earlier = [count('mail', 50, 100), count('paid', 10, 100)]
    const later = [count('mail', 25, 100), count('paid', 30, 300)]
    const { change, contributions } = decomposeChange(earlier, later)
    // R0 = 60/200 = 0.3, R1 = 55/400 = 0.1375, middle 0.21875.
    expect(change).toBeCloseTo(-0.1625, 12)
    const mail = contributions.find(({ channel }) => channel === 'mail')
    // w 0.5 to 0.25, r 0.5 to 0.25.
    expect(mail?.mix).toBeCloseTo(-0.25 * (0.375 - 0.21875), 12)
    expect(mail?.rate).toBeCloseTo(-0.25 * 0.375, 12)
    const paid = contributions.find(({ channel }) => channel === 'paid')
    expect(paid?.rate).toBe(0)
    expect(paid?.mix).toBeCloseTo(0.25 * (0.1 - 0.21875), 12)
  })

  it('sums to the change for any counts, pooled or not', () => {
    const counts = fc.array(
      fc.record({
        channel: fc.constantFrom('a', 'b', 'c', 'd', null),
        denominator: fc.integer({ min: 0, max: 200 }),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { maxLength: 8 },
    )
    const made = counts.map((list) =>
      list.map(({ channel, denominator, share }) => ({
        channel,
        denominator,
        numerator: Math.floor(share * denominator),
      })),
    )
    fc.assert(
      fc.property(made, made, (earlier, later) => {
        const { change, mix, rate, contributions } = decomposeChange(earlier, later)
        if (change === null) {
          expect(contributions).toEqual([])
          return
        }
        expect(mix + rate).toBeCloseTo(change, 12)
        const named = contributions.flatMap(({ channels }) => channels)
        expect(new Set(named).size).toBe(named.length)
        const weight = contributions.reduce((sum, one) => sum + one.laterWeight, 0)
        expect(weight).toBeCloseTo(1, 12)
      }),
      { seed: 11, numRuns: 2000 },
    )
  })

  it('pools channels with few members in either period', () => {
    const earlier = [count('a', 50, 1000), count('b', 1, 24), count('c', 5, 900), count('d', 5, 30)]
    const later = [count('a', 50, 1000), count('b', 10, 100), count('c', 5, 10), count('d', 9, 90)]
    const { contributions } = decomposeChange(earlier, later)
    expect(contributions.find(({ kind }) => kind === 'pooled')?.channels.toSorted()).toEqual(['b', 'c', 'd'])
  })

  it('pools by actors, where the base counts journeys', () => {
    const of = (channel: string, actors: number): ChannelCount => ({ ...count(channel, 10, 100), actors })
    const pooled = decomposeChange([of('a', 60), of('b', 24), of('c', 24)], [of('a', 60), of('b', 80), of('c', 80)])
    expect(pooled.contributions.map(({ kind }) => kind)).toEqual(['channel', 'pooled'])
    expect(() => decomposeChange([of('a', -1)], [])).toThrow(/"actors"/)
  })

  it('refuses counts that make no rate', () => {
    expect(() => decomposeChange([count('a', 3, 2)], [])).toThrow(JourneyError)
  })
})

describe('measureFunnelTrend', () => {
  it('agrees with the funnel of the journeys that began in the period', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { table, definition } = randomLog(seed, { rows: 60 })
      const set = journeysFromTouches(table, definition)
      for (const settled of [false, true]) {
        const trend = measureFunnelTrend(set, { unit: 'month', settled })
        for (const point of trend.points) {
          const keep = Uint8Array.from({ length: set.journeys.count }, (_, journey) => {
            const timeMs = timeAt(set.rows, set.journeys.start[journey] ?? 0)
            return timeMs >= point.startMs && timeMs < point.endMs ? 1 : 0
          })
          const funnel = measureFunnel(selectJourneys(set, keep), { settled })
          expect(point.journeys).toBe(funnel.totals.journeys)
          expect(point.open).toBe(funnel.totals.open)
          expect(point.conversion).toEqual(funnel.conversion)
          expect(point.stages.map(({ previous }) => previous)).toEqual(funnel.stages.map(({ rates }) => rates.previous))
          expect(point.stages.map(({ total }) => total)).toEqual(funnel.stages.map(({ rates }) => rates.total))
          for (const { channels, onward } of point.stages) {
            expect(channels.reduce((sum, { denominator }) => sum + denominator, 0)).toBe(onward.denominator)
            expect(channels.reduce((sum, { numerator }) => sum + numerator, 0)).toBe(onward.numerator)
          }
        }
      }
    }
  })
})

describe('measureKpis', () => {
  const stages = [
    { id: 'visitor', kpi: { label: 'Visitors who became leads', target: 40, unit: '%' } },
    { id: 'lead', kpi: { label: 'Cost per lead', target: 20, unit: '€', direction: 'down' as const } },
  ]
  const month = (start: number, channel: string, visitors: number, leads: number): LogRow[] =>
    Array.from({ length: visitors }, (_, k) => {
      const actor = `${channel}${start}-${k}`
      const first = { actor, timeMs: Date.UTC(2026, start, 2), touchpoint: 'page', stage: 'visitor', channel }
      const then = { actor, timeMs: Date.UTC(2026, start, 3), touchpoint: 'form', stage: 'lead', channel }
      return k < leads ? [first, then] : [first]
    }).flat()
  const set = journeysFromTouches(
    touchTable([
      ...month(0, 'mail', 100, 50),
      ...month(0, 'ads', 100, 50),
      ...month(1, 'mail', 100, 50),
      ...month(1, 'ads', 100, 20),
    ]),
    { stages, patience: 20 * DAY, observedUntil: Date.UTC(2026, 3, 1) },
  )

  it('names the channel that made a rate fall', () => {
    const [visitors] = measureKpis(set, { unit: 'month' })
    expect(visitors).toMatchObject({ basis: 'onward', status: 'missed', course: 'worse', target: 40 })
    expect(measureKpis(set, { unit: 'month', near: 0.125 })[0]?.status).toBe('near')
    expect(visitors?.value).toBeCloseTo(35, 12)
    expect(visitors?.before).toBeCloseTo(50, 12)
    expect(visitors?.responsible.map(({ channel }) => channel)).toEqual(['ads'])
  })

  it('counts actors, not their journeys', () => {
    const rows = Array.from({ length: 30 }, (_, k) => ({
      actor: `u${k % 10}`,
      timeMs: Date.UTC(2026, 0, 1 + Math.floor(k / 10)),
      touchpoint: 'page',
      stage: 'visitor',
      channel: 'mail',
      conversion: true,
    }))
    const often = journeysFromTouches(touchTable(rows), { stages })
    const [point] = measureFunnelTrend(often, { unit: 'month' }).points
    expect(point?.stages[0]?.channels).toEqual([{ channel: 'mail', numerator: 0, denominator: 30, actors: 10 }])
  })

  it('takes figures that journeys cannot tell from the caller', () => {
    const values = {
      lead: [
        { startMs: 0, value: 18 },
        { startMs: 1, value: 30 },
      ],
    }
    const [, cost] = measureKpis(set, { unit: 'month', values })
    expect(cost).toMatchObject({ basis: 'stated', value: 30, before: 18, status: 'missed', course: 'worse' })
    const [, unknown] = measureKpis(set, { unit: 'month' })
    expect(unknown).toMatchObject({ basis: 'none', value: null, status: 'unknown', course: 'unknown' })
  })
})

describe('compareFunnels', () => {
  it('matches stages by id', () => {
    const { table, definition } = randomLog(5, { rows: 80, stages: 4 })
    const funnel = measureFunnel(journeysFromTouches(table, definition))
    const shorter = { ...funnel, stages: funnel.stages.slice(1) }
    const { stages, unmatched } = compareFunnels(funnel, shorter)
    expect(stages.map(({ stage }) => stage)).toEqual(shorter.stages.map(({ stage }) => stage.id))
    expect(unmatched).toEqual([funnel.stages[0]?.stage.id])
    for (const { total } of stages) expect(total?.difference ?? 0).toBe(0)
  })
})

function count(channel: string, numerator: number, denominator: number): ChannelCount {
  return { channel, numerator, denominator }
}
