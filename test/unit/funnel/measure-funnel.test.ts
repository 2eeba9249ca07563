import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { journeysFromCsv } from '../../../src/ingest/journeys-from-csv.js'
import { layoutFunnel } from '../../../src/layout/funnel/layout-funnel.js'
import type { FunnelMeasure, FunnelStage } from '../../../src/measures/funnel/funnel-measure.js'
import { measureFunnel } from '../../../src/measures/funnel/measure-funnel.js'
import type { JourneySet } from '../../../src/model/journey-set.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { selectJourneys } from '../../../src/model/select-journeys.js'
import { doubledLog, type LogRow, randomLog, shuffledTable, touchTable } from '../../support/random-log.js'
import { type NaiveJourney, naiveJourneys, naiveMoves, naiveWentOn } from './naive-funnel.js'

const SEEDS = Array.from({ length: 160 }, (_, k) => k + 1)
const DAY = 86_400_000

const sumIn = ({ inflow }: FunnelStage): number => Object.values(inflow).reduce((a: number, b: number) => a + b, 0)
const sumOut = ({ outflow }: FunnelStage): number => Object.values(outflow).reduce((a: number, b: number) => a + b, 0)

function setOf(seed: number): JourneySet {
  const { table, definition } = randomLog(seed, { rows: 20 + (seed % 140) })
  return journeysFromTouches(table, definition)
}

function build(rows: readonly LogRow[], definition = {}): FunnelMeasure {
  return measureFunnel(journeysFromTouches(touchTable(rows), { stages: ['a', 'b', 'c', 'd'], ...definition }))
}

function walk(actor: string, stages: string, { day = 0, converts = false } = {}): LogRow[] {
  return [...stages].map((stage, k) => ({
    actor,
    timeMs: (day + k) * DAY,
    touchpoint: `at ${stage}`,
    stage,
    conversion: converts && k === stages.length - 1,
  }))
}

describe('the stage flow of any log', () => {
  it('balances at every stage', () => {
    for (const seed of SEEDS) {
      for (const stage of measureFunnel(setOf(seed)).stages) {
        expect(sumIn(stage), `seed ${seed}, ${stage.stage.id}`).toBe(stage.visits)
        expect(sumOut(stage), `seed ${seed}, ${stage.stage.id}`).toBe(stage.visits)
        expect(stage.arrivals).toBeLessThanOrEqual(stage.visits)
        expect(stage.outflow.unknown).toBe(0)
        expect(stage.arrivals).toBeLessThanOrEqual(stage.rates.total.numerator)
        expect(stage.rates.first.numerator).toBeLessThanOrEqual(stage.rates.total.numerator)
      }
    }
  })

  it('leads every move out of one stage into another', () => {
    for (const seed of SEEDS) {
      const { stages } = measureFunnel(setOf(seed))
      const sum = (pick: (stage: FunnelStage) => number): number => stages.map(pick).reduce((a, b) => a + b, 0)
      expect(sum((stage) => stage.inflow.carriedIn)).toBe(sum((stage) => stage.outflow.movedOn))
      expect(sum((stage) => stage.inflow.skippedIn)).toBe(sum((stage) => stage.outflow.skippedAhead))
      expect(sum((stage) => stage.inflow.steppedBackIn)).toBe(sum((stage) => stage.outflow.steppedBack))
    }
  })

  it('accounts for every journey once, at its beginning and at its end', () => {
    for (const seed of SEEDS) {
      const set = setOf(seed)
      const { stages, unstaged, totals } = measureFunnel(set)
      const staged = totals.journeys - unstaged.journeys
      expect(totals.journeys).toBe(set.journeys.count)
      expect(totals.converted + totals.lost + totals.open + totals.ended).toBe(totals.journeys)
      expect(stages.reduce((sum, { inflow }) => sum + inflow.entered + inflow.returned, 0)).toBe(staged)
      for (const outcome of ['converted', 'lost', 'open', 'ended'] as const) {
        const atStages = stages.reduce((sum, { outflow }) => sum + outflow[outcome], 0)
        expect(atStages + unstaged[outcome]).toBe(set.totals[outcome])
      }
    }
  })

  it('agrees with a count by plain objects', () => {
    for (const seed of SEEDS) {
      const set = setOf(seed)
      const measure = measureFunnel(set, { breakdown: 'channel' })
      const journeys = naiveJourneys(set)
      measure.stages.forEach((stage, i) => {
        expectStage(stage, i, journeys)
      })
      const matrix = Object.fromEntries(measure.flows.map((f) => [`${f.from}>${f.to}:${f.kind}`, f.visits]))
      expect(matrix).toEqual(naiveMatrix(set, journeys))
    }
  })

  it('is the sum of its breakdown', () => {
    for (const seed of SEEDS) {
      const set = setOf(seed)
      for (const maxBands of [0, 1, 5]) {
        const { breakdown, stages, totals } = measureFunnel(set, { breakdown: 'channel', maxBands })
        if (breakdown === null) continue
        const { bands } = breakdown
        expect(bands.reduce((sum, band) => sum + band.journeys, 0)).toBe(totals.journeys)
        stages.forEach((stage, i) => {
          expect(bands.reduce((sum, band) => sum + (band.arrivals[i] ?? 0), 0)).toBe(stage.arrivals)
          expect(bands.reduce((sum, band) => sum + (band.previousRates[i]?.denominator ?? 0), 0)).toBe(
            stage.rates.previous?.denominator ?? 0,
          )
        })
      }
    }
  })

  it('names where each return was lost', () => {
    for (const seed of SEEDS) {
      const measure = measureFunnel(setOf(seed))
      for (const { stage, inflow } of measure.stages) {
        const back = measure.recoveries.filter(({ returnedAt }) => returnedAt === stage.id)
        expect(back.reduce((sum, cell) => sum + cell.journeys, 0)).toBe(inflow.returned)
      }
      for (const { stage, outflow } of measure.stages) {
        const recovered = measure.recoveries.filter(({ lostAt }) => lostAt === stage.id)
        expect(recovered.reduce((sum, cell) => sum + cell.journeys, 0)).toBeLessThanOrEqual(outflow.lost)
      }
    }
  })

  it('gives shares of a base', () => {
    for (const seed of SEEDS) {
      for (const settled of [false, true]) {
        const measure = measureFunnel(setOf(seed), { settled })
        for (const { rates } of measure.stages) {
          for (const rate of [rates.previous, rates.first, rates.total, rates.conversion]) {
            if (rate === null) continue
            expect(rate.numerator).toBeLessThanOrEqual(rate.denominator)
            expect(rate.low).toBeLessThanOrEqual(rate.rate ?? 0)
            expect(rate.high).toBeGreaterThanOrEqual(rate.rate ?? 1)
          }
        }
      }
    }
  })

  it('is the same for shuffled rows, and doubles with doubled journeys', () => {
    for (const seed of SEEDS.slice(0, 100)) {
      const log = randomLog(seed, { rows: 80, observation: 'complete' })
      const once = measureFunnel(journeysFromTouches(log.table, log.definition), { breakdown: 'channel' })
      const shuffled = measureFunnel(journeysFromTouches(shuffledTable(log.table, seed), log.definition), {
        breakdown: 'channel',
      })
      expect(shuffled).toEqual(once)
      const twice = doubledLog(log)
      const double = measureFunnel(journeysFromTouches(twice.table, twice.definition))
      once.stages.forEach((stage, i) => {
        expect(double.stages[i]?.arrivals).toBe(2 * stage.arrivals)
        expect(double.stages[i]?.rates.previous?.rate).toBe(stage.rates.previous?.rate)
      })
    }
  })
})

describe('worked examples', () => {
  it('tells the kinds of move apart', () => {
    const { stages } = build([
      ...walk('u1', 'abcd', { converts: true }),
      ...walk('u2', 'acbc'),
      ...walk('u3', 'bad'),
      ...walk('u4', 'a'),
    ])
    expect(stages.map((stage) => stage.arrivals)).toEqual([4, 3, 2, 2])
    expect(stages.map((stage) => stage.visits)).toEqual([4, 3, 3, 2])
    expect(stages[0]?.inflow).toEqual({ carriedIn: 0, entered: 3, skippedIn: 0, steppedBackIn: 1, returned: 0 })
    expect(stages[1]?.inflow).toEqual({ carriedIn: 1, entered: 1, skippedIn: 0, steppedBackIn: 1, returned: 0 })
    expect(stages[2]?.inflow).toEqual({ carriedIn: 2, entered: 0, skippedIn: 1, steppedBackIn: 0, returned: 0 })
    expect(stages[3]?.inflow).toEqual({ carriedIn: 1, entered: 0, skippedIn: 1, steppedBackIn: 0, returned: 0 })
    expect(stages[2]?.outflow).toMatchObject({ movedOn: 1, steppedBack: 1, open: 1 })
  })

  it('counts in a rate only who came later', () => {
    const { stages } = build([...walk('u1', 'ba'), ...walk('u2', 'ab'), ...walk('u3', 'ac')])
    expect(stages[1]?.rates.previous).toMatchObject({ numerator: 2, denominator: 3 })
    expect(stages[1]?.rates.total).toMatchObject({ numerator: 3, denominator: 3 })
    expect(stages[2]?.rates.previous).toMatchObject({ numerator: 0, denominator: 2 })
    expect(stages[2]?.rates.first).toMatchObject({ numerator: 1, denominator: 3 })
  })

  it('keeps open journeys in the base unless settled', () => {
    const rows = [...walk('u1', 'ab'), ...walk('u2', 'ab', { day: 300 }), ...walk('u3', 'a', { day: 300 })]
    const set = journeysFromTouches(touchTable(rows), { stages: ['a', 'b'] })
    expect(measureFunnel(set).stages[1]?.rates.previous).toMatchObject({ numerator: 2, denominator: 3 })
    const settled = measureFunnel(set, { settled: true })
    expect(settled.settled).toBe(true)
    expect(settled.stages[1]?.rates.previous).toMatchObject({ numerator: 1, denominator: 1 })
    expect(settled.stages[0]?.outflow.open).toBe(1)
  })

  it('moves a journey by a closing row that carries a stage', () => {
    const { stages } = build([
      ...walk('u1', 'a'),
      { actor: 'u1', timeMs: DAY, stage: 'd', conversion: true },
      { actor: 'u2', timeMs: 0, stage: 'c', conversion: true },
    ])
    expect(stages.map((stage) => stage.outflow.converted)).toEqual([0, 0, 1, 1])
    expect(stages[0]?.outflow.skippedAhead).toBe(1)
    expect(stages[2]?.inflow.entered).toBe(1)
  })

  it('puts a return beside where it was lost, by channel', () => {
    const measure = build(
      [
        ...walk('u1', 'ab'),
        { actor: 'u1', timeMs: 100 * DAY, touchpoint: 'ad', stage: 'c', channel: 'paid' },
        ...walk('u2', 'a', { day: 130 }),
      ],
      { touchpoints: [{ id: 'ad', retargeting: true }] },
    )
    expect(measure.recoveries).toEqual([
      { lostAt: 'b', returnedAt: 'c', channel: 'paid', retargeted: true, journeys: 1 },
    ])
    expect(measure.stages[2]?.inflow).toMatchObject({ returned: 1, entered: 0 })
  })

  it('reports journeys that never show a stage', () => {
    const measure = build([{ actor: 'u1', timeMs: 0, touchpoint: 'x', conversion: true }, ...walk('u2', 'a')])
    expect(measure.unstaged).toMatchObject({ journeys: 1, converted: 1 })
    expect(measure.stages[0]?.rates.total).toMatchObject({ numerator: 1, denominator: 2 })
    expect(measure.notes).toContainEqual({ kind: 'unstaged', count: 1, examples: [] })
  })

  it('times stays, the way on, and the way to the conversion', () => {
    const measure = build([...walk('u1', 'abad', { converts: true })])
    expect(measure.stages[0]?.dwellMs).toMatchObject({ count: 2, medianMs: DAY })
    expect(measure.stages[0]?.timeToNextMs).toMatchObject({ count: 1, medianMs: DAY })
    expect(measure.stages[1]?.timeToNextMs).toMatchObject({ count: 1, medianMs: 2 * DAY })
    expect(measure.stages[3]?.dwellMs).toBeNull()
    expect(measure.timeToConvertMs).toMatchObject({ count: 1, medianMs: 3 * DAY })
  })

  it('takes as a dimension what only the touchpoints say, a column of that name before it', () => {
    const rows: LogRow[] = [
      { actor: 'u1', timeMs: 0, touchpoint: 'search', stage: 'a' },
      { actor: 'u1', timeMs: DAY, touchpoint: 'call', stage: 'b' },
      { actor: 'u2', timeMs: 0, touchpoint: 'call', stage: 'a' },
      { actor: 'u3', timeMs: 0, touchpoint: 'leaflet', stage: 'a' },
    ]
    const definition = {
      stages: ['a', 'b'],
      touchpoints: [
        { id: 'search', direction: 'inbound' },
        { id: 'call', direction: 'outbound' },
      ],
    } as const
    const bandsOf = (set: JourneySet, attribution: 'first' | 'last'): unknown =>
      measureFunnel(set, { breakdown: 'direction', attribution }).breakdown?.bands.map(({ value, arrivals }) => [
        value,
        arrivals,
      ])
    const plain = journeysFromTouches(touchTable(rows), definition)
    expect(bandsOf(plain, 'first')).toEqual([
      ['inbound', [1, 1]],
      ['outbound', [1, 0]],
      [null, [1, 0]],
    ])
    expect(bandsOf(plain, 'last')).toEqual([
      ['outbound', [2, 1]],
      [null, [1, 0]],
    ])
    const said = touchTable(rows)
    const column = { codes: Int32Array.from(rows, () => 0), values: ['north'] }
    const withColumn = journeysFromTouches({ ...said, dimensions: { direction: column } }, definition)
    expect(bandsOf(withColumn, 'first')).toEqual([['north', [3, 1]]])
  })

  it('notes a dimension that nothing shows', () => {
    const set = journeysFromTouches(touchTable(walk('u', 'a')), { stages: ['a'] })
    const measure = measureFunnel(set, { breakdown: 'plan' })
    expect(measure.breakdown).toBeNull()
    expect(measure.notes).toContainEqual({ kind: 'unknown-dimension', count: 1, examples: ['plan'] })
  })

  it('refuses options that are none', () => {
    const set = journeysFromTouches(touchTable([]), {})
    expect(() => measureFunnel(set, { maxBands: -1 })).toThrow(/maxBands/)
    expect(() => measureFunnel(set, { attribution: 'middle' as 'first' })).toThrow(/attribution/)
  })
})

const logs = ['completejourney', 'onlineretail', 'community']
describe.each(logs)('the log %s', (name) => {
  const path = `../shared/data/${name}-events.csv`
  it.skipIf(!existsSync(path))('balances and loses no journey (skipped where ../shared is missing)', () => {
    const set = journeysFromCsv(readFileSync(path, 'utf8'), undefined, { cut: 'conversion', ties: 'rows' })
    const measure = measureFunnel(set)
    for (const stage of measure.stages) {
      expect(sumIn(stage)).toBe(stage.visits)
      expect(sumOut(stage)).toBe(stage.visits)
    }
    expect(measure.totals.journeys).toBe(set.totals.journeys)
    const ends = measure.stages.reduce((sum, { outflow }) => sum + outflow.converted, measure.unstaged.converted)
    expect(ends).toBe(set.totals.converted)
  })
})

function expectStage(stage: FunnelStage, i: number, journeys: readonly NaiveJourney[]): void {
  const arrived = journeys.filter((journey) => journey.stages.includes(i))
  const reached = journeys.filter((journey) => journey.stages.some((other) => other >= i))
  expect(stage.arrivals).toBe(arrived.length)
  expect(stage.rates.total).toMatchObject({ numerator: reached.length, denominator: journeys.length })
  expect(stage.rates.conversion).toMatchObject({
    numerator: arrived.filter((journey) => journey.outcome === 'converted').length,
    denominator: arrived.length,
  })
  const first = journeys.filter((journey) => journey.stages.includes(0))
  const fromFirst = i === 0 ? first : first.filter((journey) => naiveWentOn(journey, 0, i))
  expect(stage.rates.first).toMatchObject({ numerator: fromFirst.length, denominator: first.length })
  const before = journeys.filter((journey) => journey.stages.includes(i - 1))
  if (i === 0) expect(stage.rates.previous).toBeNull()
  else
    expect(stage.rates.previous).toMatchObject({
      numerator: before.filter((journey) => naiveWentOn(journey, i - 1, i)).length,
      denominator: before.length,
    })
}

function naiveMatrix(set: JourneySet, journeys: readonly NaiveJourney[]): Record<string, number> {
  const id = (stage: number | undefined): string => set.stages[stage ?? -1]?.id ?? 'null'
  const matrix: Record<string, number> = {}
  const add = (key: string): void => {
    matrix[key] = (matrix[key] ?? 0) + 1
  }
  for (const journey of journeys.filter(({ stages }) => stages.length > 0)) {
    add(`null>${id(journey.stages[0])}:${journey.isReturn ? 'returned' : 'entered'}`)
    for (const { from, to } of naiveMoves(journey)) {
      add(`${id(from)}>${id(to)}:${to < from ? 'step-back' : to === from + 1 ? 'advance' : 'skip'}`)
    }
    add(`${id(journey.stages.at(-1))}>null:${journey.outcome}`)
  }
  return matrix
}

describe('bands of a selection', () => {
  const set = journeysFromTouches(
    touchTable(
      ['free', 'free', 'free', 'team', 'team', 'pro', 'own', 'own', 'own', 'own'].map((plan, i) => ({
        ...(walk(`p${i}`, 'a')[0] as LogRow),
        channel: plan,
        device: i < 3 ? 'phone' : 'tablet',
      })),
    ),
    { stages: ['a'] },
  )
  const bandsOf = (keep: (journey: number) => boolean): unknown => {
    const chosen = selectJourneys(
      set,
      Uint8Array.from({ length: set.journeys.count }, (_, journey) => Number(keep(journey))),
    )
    const { breakdown } = measureFunnel(chosen, { breakdown: 'channel', maxBands: 2 })
    return breakdown?.bands.map(({ value, kind, journeys, values }) => [value, kind, journeys, values])
  }

  it('are those of the whole set, in its order', () => {
    expect(bandsOf(() => true)).toEqual([
      ['own', 'value', 4, 1],
      ['free', 'value', 3, 1],
      [null, 'other', 3, 2],
    ])
    expect(bandsOf((journey) => journey === 0 || journey === 3 || journey === 4)).toEqual([
      ['own', 'value', 0, 1],
      ['free', 'value', 1, 1],
      [null, 'other', 2, 2],
    ])
  })

  it('can be drawn where some hold nobody', () => {
    const none = selectJourneys(set, new Uint8Array(set.journeys.count))
    const few = selectJourneys(
      set,
      Uint8Array.from({ length: 10 }, (_, journey) => (journey === 5 ? 1 : 0)),
    )
    for (const chosen of [none, few]) {
      const layout = layoutFunnel(measureFunnel(chosen, { breakdown: 'channel' }))
      expect(JSON.stringify(layout)).not.toMatch(/NaN|null,null/)
      for (const { d } of layout.stages.flatMap(({ bands }) => bands)) expect(d).not.toContain('NaN')
    }
  })
})
