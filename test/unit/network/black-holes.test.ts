import { describe, expect, it } from 'vitest'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import type { NetworkMeasure } from '../../../src/measures/network/network-measure.js'
import { byarInterval } from '../../../src/measures/statistics/poisson-byar.js'
import { wilsonCorrectedHigh } from '../../../src/measures/statistics/wilson-corrected.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { type LogRow, randomLog, touchTable } from '../../support/random-log.js'

/** `times` journeys through these touchpoints, converting or not. */
function journeys(name: string, times: number, touchpoints: readonly string[], converts: boolean): LogRow[] {
  return Array.from({ length: times }, (_, i) =>
    touchpoints.map((touchpoint, step) => ({
      actor: `${name}${i}`,
      timeMs: step * 1000,
      touchpoint,
      conversion: converts && step === touchpoints.length - 1,
    })),
  ).flat()
}

function measureOf(rows: readonly LogRow[], stages?: Record<string, string>): NetworkMeasure {
  const touchpoints = Object.entries(stages ?? {}).map(([id, stage]) => ({ id, stage }))
  const set = journeysFromTouches(touchTable(rows), {
    stages: [...new Set(Object.values(stages ?? {}))],
    touchpoints,
    observation: 'complete',
    cut: 'never',
  })
  return measureNetwork(set)
}

function holeAt(measure: NetworkMeasure, id: string): NetworkMeasure['holes'][number] {
  const at = measure.touchpoints.findIndex((t) => t.id === id)
  return measure.holes.find((hole) => hole.touchpoint === at) as NetworkMeasure['holes'][number]
}

const STAGES = { blog: 'one', fees: 'two', offer: 'two', buy: 'three' }
const SHOP = [
  ...journeys('a', 40, ['blog', 'offer', 'buy'], true),
  ...journeys('b', 20, ['blog', 'fees', 'buy'], true),
  ...journeys('c', 60, ['blog', 'fees'], false),
  ...journeys('d', 10, ['blog', 'offer'], false),
]

describe('black holes', () => {
  it('computes the numbers of a small shop as by hand', () => {
    const measure = measureOf(SHOP, STAGES)
    const fees = holeAt(measure, 'fees')
    // 80 visits, 60 lost; the other touchpoint of the stage loses 10 of 50.
    expect(fees.lossRate.rate).toBeCloseTo(0.75, 12)
    expect(fees.expectedRate).toBeCloseTo(0.2, 12)
    expect(fees.expectedLosses).toBeCloseTo(16, 12)
    expect(fees.ratio).toBeCloseTo(60 / 16, 12)
    // Both are uncertain: 60 losses here, 10 of 50 there. The limit is where the two distances, squared, meet.
    const low = fees.ratioLow ?? 0
    const high = 80 * wilsonCorrectedHigh(10, 50)
    expect(60 - low * 16).toBeCloseTo(Math.hypot(60 - byarInterval(60).low, low * (high - 16)), 9)
    expect(low).toBeLessThan(byarInterval(60).low / 16)
    // Closed, all 80 would buy: 60 more. At the expected 20 %, 64 would: 44 more.
    expect(fees.atStake).toBeCloseTo(60, 9)
    expect(fees.excess).toBeCloseTo(44, 9)
    expect(fees).toMatchObject({ verdict: 'hole', pool: 'stage', standIn: false })
    expect(measure.holes[0]).toBe(fees)
    expect(holeAt(measure, 'offer').verdict).toBe('none')
  })

  it('lets the pool stand in where nearly nobody ever moved on', () => {
    const rows = [
      ...journeys('a', 40, ['blog', 'offer', 'buy'], true),
      ...journeys('d', 10, ['blog', 'offer'], false),
      ...journeys('c', 50, ['blog', 'fees'], false),
    ]
    const fees = holeAt(measureOf(rows, STAGES), 'fees')
    expect(fees).toMatchObject({ standIn: true, verdict: 'hole' })
    // Who moves on from the offer always buys: 50 visits, at 20 % expected loss 40 would have bought.
    expect(fees.atStake).toBeCloseTo(50, 9)
    expect(fees.excess).toBeCloseTo(40, 9)
  })

  it('gives no verdict under 30 visits', () => {
    const few = [...journeys('a', 60, ['blog', 'offer', 'buy'], true), ...journeys('c', 20, ['blog', 'fees'], false)]
    expect(holeAt(measureOf(few, STAGES), 'fees').verdict).toBe('too-few')
  })

  it('pools all others where the stage has too few, and step numbers where there are no stages', () => {
    const few = [...journeys('a', 20, ['blog', 'offer', 'buy'], true), ...journeys('c', 60, ['blog', 'fees'], false)]
    expect(holeAt(measureOf(few, STAGES), 'fees').pool).toBe('all')
    expect(holeAt(measureOf(SHOP), 'fees').pool).toBe('step')
  })

  it('can be ranked by losses and by rate, which need not agree', () => {
    const rows = [...SHOP, ...journeys('e', 2, ['price', 'buy'], true), ...journeys('f', 30, ['price'], false)]
    const set = journeysFromTouches(touchTable(rows), { stages: [], observation: 'complete', cut: 'never' })
    const worst = (holeRank: 'lost' | 'rate'): string => {
      const measure = measureNetwork(set, { holeRank })
      return measure.touchpoints[measure.holes[0]?.touchpoint ?? -1]?.id ?? ''
    }
    expect(worst('lost')).toBe('fees')
    expect(worst('rate')).toBe('price')
  })

  it('draws black only what passes the stated thresholds by itself, on any log', () => {
    let holes = 0
    for (let seed = 1; seed <= 60; seed++) {
      const log = randomLog(seed, { rows: 600, actors: 120, touchpoints: 6, terminal: false })
      const measure = measureNetwork(journeysFromTouches(log.table, log.definition))
      const judged = measure.holes.filter(({ verdict }) => verdict !== 'too-few')
      for (const hole of measure.holes) {
        const passes =
          hole.lossRate.denominator >= 30 &&
          hole.expectedLosses !== null &&
          (hole.ratioLow ?? 0) > 1 &&
          byarInterval(hole.lossRate.numerator).low > hole.expectedLosses &&
          hole.excess > 0 &&
          hole.excess >= 0.01 * measure.totals.converted
        // Of one or two nothing more is asked; of several the limits have to hold together.
        if (hole.verdict === 'hole' || judged.length <= 2) expect(hole.verdict === 'hole').toBe(passes)
        if (hole.verdict === 'hole') holes++
        expect(hole.excess).toBeGreaterThanOrEqual(0)
        expect(hole.atStake).toBeGreaterThanOrEqual(hole.excess - 1e-9)
      }
    }
    expect(holes).toBeGreaterThan(0)
  })
})
