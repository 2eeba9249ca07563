import { describe, expect, it } from 'vitest'
import { layoutLoopGenerations } from '../../../src/layout/loop/layout-loop-generations.js'
import { estimateTextWidth } from '../../../src/layout/text/measure-text.js'
import { betaOfAudience } from '../../../src/measures/loop/beta-of-audience.js'
import { loopFromTotals } from '../../../src/measures/loop/loop-from-totals.js'
import { stockIn, stockOut } from '../../../src/measures/loop/loop-stock.js'
import { loopStockFromTotals } from '../../../src/measures/loop/loop-stock-from-totals.js'
import { measureLoop } from '../../../src/measures/loop/measure-loop.js'
import { measureLoopChannels } from '../../../src/measures/loop/measure-loop-channels.js'
import { generationsFromGain, measureLoopGenerations } from '../../../src/measures/loop/measure-loop-generations.js'
import { measureLoopStock } from '../../../src/measures/loop/measure-loop-stock.js'
import { type LoopTrendPoint, measureLoopTrend } from '../../../src/measures/loop/measure-loop-trend.js'
import { whatIfLoop } from '../../../src/measures/loop/what-if-loop.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { timeAt } from '../../../src/model/time-column.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { createFormatter } from '../../../src/voice/common/formatter.js'
import { describeLoopTrend } from '../../../src/voice/loop/describe-loop-trend.js'
import { loopViewsEn } from '../../../src/voice/loop/views-en.js'
import { randomLog, touchTable } from '../../support/random-log.js'

const DAY = 86_400_000
const sample = sampleJourneys()
const logs = Array.from({ length: 30 }, (_, i) => randomLog(i + 1)).map((log) =>
  journeysFromTouches(log.table, log.definition),
)

/** a brings b and c, b brings d; e comes alone; f and g bring each other, which is no beginning. */
const family = journeysFromTouches(
  touchTable(
    [
      { actor: 'a', timeMs: 0 },
      { actor: 'b', timeMs: DAY, referredBy: 'a' },
      { actor: 'c', timeMs: 2 * DAY, referredBy: 'a' },
      { actor: 'd', timeMs: 40 * DAY, referredBy: 'b' },
      { actor: 'e', timeMs: 3 * DAY },
      { actor: 'f', timeMs: 4 * DAY, referredBy: 'g' },
      { actor: 'g', timeMs: 4 * DAY, referredBy: 'f' },
    ].map((row) => ({ touchpoint: 'x', stage: 'in', ...row })),
  ),
  { stages: ['in'] },
)

describe('what if', () => {
  const chain = loopFromTotals({
    stages: [
      { id: 'a', actors: 1000, onward: 400, lost: 300, open: 300 },
      { id: 'b', actors: 400, onward: 100, lost: 300 },
      { id: 'c', actors: 100 },
    ],
    referred: 200,
  })

  it('leaves the loop alone where nothing is turned', () => {
    expect(whatIfLoop(sample ? measureLoop(sample) : chain, {})).toEqual(measureLoop(sample))
    expect(whatIfLoop(chain, { rates: { nobody: 0.5, c: 1 } })).toBe(chain)
  })

  it('scales k of a simple chain by each rate and by beta, and moves the people', () => {
    expect(chain.gain.k).toBeCloseTo(0.2, 9)
    const more = whatIfLoop(chain, { rates: { a: 0.6 } })
    expect(more.gain.k).toBeCloseTo(0.3, 6)
    expect(more.gain.multiplier).toMatchObject({ kind: 'bounded', interval: null })
    expect(more.stages[1]?.actors).toBe(600)
    expect(more.stages[2]?.actors).toBe(150)
    expect(more.referrals[0]?.actors).toBe(300)
    expect(more.stages[0]?.lost).toBe(200)
    expect(whatIfLoop(chain, { beta: 4 }).gain.k).toBeCloseTo(0.4, 6)
    expect(whatIfLoop(chain, { beta: 20 }).gain.multiplier).toEqual({ kind: 'not-bounded', low: null })
    expect(whatIfLoop(chain, { rates: { b: 0 } }).gain.k).toBe(0)
  })

  it('gives no NaN and nothing negative for any log, whatever is turned', () => {
    for (const set of [sample, ...logs]) {
      const measure = measureLoop(set)
      for (const rate of [0, 0.3, 1, Number.NaN, -1]) {
        const turned = whatIfLoop(measure, { rates: { [measure.stages[0]?.id ?? '']: rate }, beta: rate * 3 })
        for (const stage of turned.stages) {
          for (const count of [stage.actors, stage.lost, stage.open, stage.entered, stage.stock]) {
            expect(count).toBeGreaterThanOrEqual(0)
          }
        }
        expect(Number.isNaN(turned.gain.k ?? 0)).toBe(false)
      }
    }
  })
})

describe('gain over time', () => {
  it('sums up to everybody, and knows young periods', () => {
    const trend = measureLoopTrend(sample, { unit: 'month' })
    expect(trend.points.reduce((sum, point) => sum + point.actors, 0)).toBe(sample.actors.length)
    expect(trend.points.reduce((sum, point) => sum + point.brought, 0)).toBe(measureLoop(sample).totals.referred)
    expect(trend.points.at(-1)?.isYoung).toBe(true)
    expect(trend.points[0]?.isYoung).toBe(false)
  })

  it('is called highest only where chance does not explain it', () => {
    const trend = measureLoopTrend(sample, {})
    const at = (k: number, low: number, high: number, startMs: number): LoopTrendPoint => ({
      ...(trend.points[0] as LoopTrendPoint),
      startMs,
      k,
      interval: { low, high },
      isYoung: false,
    })
    const title = (...points: LoopTrendPoint[]): string =>
      describeLoopTrend({ ...trend, points }, loopViewsEn, createFormatter('en')).title
    expect(title(at(0.2, 0.1, 0.3, 0), at(0.3, 0.2, 0.4, 1e10))).toMatch(/cannot be told from chance/)
    expect(title(at(0.1, 0.05, 0.15, 0), at(0.3, 0.2, 0.4, 1e10))).toMatch(/was highest/)
  })

  it('of one period over all is the gain of all', () => {
    for (const set of [sample, ...logs]) {
      const [only, ...more] = measureLoopTrend(set, { unit: 'century' }).points
      if (more.length > 0) continue
      const { gain } = measureLoop(set)
      expect(only?.k ?? 0).toBeCloseTo(gain.k ?? 0, 9)
      expect(only?.interval?.high ?? 0).toBeCloseTo(gain.interval?.high ?? 0, 9)
    }
  })
})

describe('generations', () => {
  it('follow who brought whom, from those whom nobody brought', () => {
    const { generations, grown } = measureLoopGenerations(family)
    expect(generations.slice(0, 3).map(({ actors }) => actors)).toEqual([2, 2, 1])
    expect(grown).toBe(2.5)
    const late = measureLoopGenerations(family, { fromMs: 3 * DAY })
    expect(late.generations[0]?.actors).toBe(1)
    expect(late.grown).toBe(1)
  })

  it('have k^g beside them', () => {
    const { generations } = generationsFromGain({ k: 0.3 })
    expect(generations.map(({ expected }) => expected)).toEqual(
      [1, 0.3, 0.09, 0.027, 0.0081, 0.00243].map((x) => expect.closeTo(x, 9)),
    )
    expect(generationsFromGain({ k: null }).generations).toEqual([])
    expect(generationsFromGain({ k: 0 }).generations).toHaveLength(1)
    expect(generationsFromGain({ k: 1.2 }).generations.length).toBeGreaterThan(5)
  })

  it('have whole names where rows are too low for two lines: bars give way', () => {
    const names = ['Nobody brought them', 'Generation 1', 'Generation 2', 'Generation 3', 'Generation 4']
    const texts = { rows: names.map((name) => ({ name, value: '953 · 100%' })) }
    const margin = { top: 0, right: 8, bottom: 0, left: 8 }
    for (const width of [304, 320, 400, 560, 640]) {
      for (const height of [100, 130, 139]) {
        const size = { width, height, margin, measureText: estimateTextWidth, texts }
        const { labels, rows } = layoutLoopGenerations(measureLoopGenerations(sample), size)
        expect(labels.map(({ text }) => text)).toEqual(expect.arrayContaining(names.slice(0, rows.length)))
        expect(rows[0]?.bar.width, `${width} by ${height}`).toBeGreaterThan(40)
      }
    }
  })

  it('never hold more people than there are', () => {
    for (const set of [sample, ...logs]) {
      const { generations } = measureLoopGenerations(set)
      const all = generations.reduce((sum, { actors }) => sum + (actors ?? 0), 0)
      expect(all).toBeLessThanOrEqual(set.actors.length)
    }
  })
})

describe('stock and flow', () => {
  it('reconcile in every period, follow on one another, and end where the loop stands', () => {
    for (const set of [sample, ...logs]) {
      for (const unit of ['week', 'month', 'year'] as const) {
        const { periods } = measureLoopStock(set, { unit })
        for (const [index, period] of periods.entries()) {
          for (const [stage, row] of period.stages.entries()) {
            expect(row.opening + stockIn(row) - stockOut(row)).toBe(row.closing)
            expect(row.residual).toBe(0)
            expect(row.closing).toBeGreaterThanOrEqual(0)
            expect(row.opening).toBe(periods[index - 1]?.stages[stage]?.closing ?? 0)
          }
        }
        // Rows at suspect times, after the end of the observation, belong to no period.
        if ([...Array(set.rows.count).keys()].some((row) => timeAt(set.rows, row) > set.rules.observedUntilMs)) continue
        const stood = measureLoop(set).stages.map((stage) => stage.stock)
        expect(periods.at(-1)?.stages.map((stage) => stage.closing) ?? stood).toEqual(stood)
      }
    }
  })

  it('counts a loss when patience is over, and a return after it', () => {
    const set = journeysFromTouches(
      touchTable([
        { actor: 'a', timeMs: 0, touchpoint: 'x', stage: 'one' },
        { actor: 'a', timeMs: DAY, touchpoint: 'x', stage: 'two' },
        { actor: 'a', timeMs: 50 * DAY, touchpoint: 'x', stage: 'two' },
      ]),
      { stages: ['one', 'two'], patience: 10 * DAY },
    )
    const periods = measureLoopStock(set, { unit: 'day' }).periods
    expect(periods[1]?.flows).toEqual([{ kind: 'advance', from: 0, to: 1, moves: 1 }])
    expect(periods[11]?.stages[1]).toMatchObject({ opening: 1, lost: 1, closing: 0 })
    expect(periods[50]?.stages[1]).toMatchObject({ opening: 0, returned: 1, closing: 1 })
  })

  it('from totals says what is unexplained, and holds no NaN', () => {
    const stock = loopStockFromTotals({
      stages: [{ id: 'a' }, { id: 'b' }],
      periods: [
        {
          startMs: 0,
          endMs: DAY,
          stages: [
            { id: 'a', opening: 10, entered: 5, movedOut: 3, closing: 11 },
            { id: 'b', movedIn: 3 },
          ],
        },
        { startMs: DAY, endMs: 2 * DAY, stages: [{ id: 'b', lost: Number.NaN, closing: 4 }] },
      ],
    })
    expect(stock.periods[0]?.stages[0]?.residual).toBe(1)
    expect(stock.periods[0]?.residual).toBe(1)
    expect(stock.periods[0]?.stages[1]).toMatchObject({ closing: 3, residual: 0 })
    expect(stock.periods[1]?.stages[1]).toMatchObject({ opening: 3, closing: 4, residual: -1 })
    expect(stock.issues).toHaveLength(1)
  })
})

describe('the audience of an evangelist', () => {
  it('says how many each brings, and refuses what is no share', () => {
    expect(betaOfAudience({ size: 150, noticed: 0.1, won: 0.04 })).toBeCloseTo(0.6, 12)
    expect(betaOfAudience({ size: 0, won: 1 })).toBe(0)
    for (const audience of [
      { size: -1, won: 1 },
      { size: 5, won: 2 },
      { size: Number.NaN, won: 0.5 },
    ]) {
      expect(() => betaOfAudience(audience)).toThrow(expect.objectContaining({ code: 'bad-option' }))
    }
  })
})

describe('channels', () => {
  it('count everybody once, attracted or brought', () => {
    for (const set of [sample, ...logs]) {
      const { channels, attracted, brought } = measureLoopChannels(set)
      expect(channels.reduce((sum, channel) => sum + channel.attracted, 0)).toBe(attracted)
      expect(channels.reduce((sum, channel) => sum + channel.brought, 0)).toBe(brought)
      if (attracted > 0) expect(channels.reduce((sum, channel) => sum + channel.attractedShare, 0)).toBeCloseTo(1, 9)
    }
  })

  it('of the sample: advocates bring by another way than advertisements attract', () => {
    const { channels, indirectShare } = measureLoopChannels(sample)
    expect(channels.find(({ id }) => id === 'referral')?.brought).toBeGreaterThan(0)
    expect(indirectShare).toBeGreaterThan(0)
    expect(indirectShare).toBeLessThan(1)
  })
})
