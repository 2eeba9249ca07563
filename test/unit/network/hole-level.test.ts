import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../src/foundation/seeded-random.js'
import { losesMore, lossRatioLow } from '../../../src/measures/network/loses-more.js'
import type { LossPools } from '../../../src/measures/network/loss-pools.js'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import { networkFromTransitions } from '../../../src/measures/network/network-from-transitions.js'
import type { NetworkMeasure } from '../../../src/measures/network/network-measure.js'
import type { TransitionTotal } from '../../../src/measures/network/transition-totals.js'
import { logFactorial } from '../../../src/measures/statistics/log-factorial.js'
import { wilsonCorrectedHigh } from '../../../src/measures/statistics/wilson-corrected.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { type LogRow, touchTable } from '../../support/random-log.js'

/** Here all others stand in for classes, so that losing as others do means one hazard for all classes. */
const ONE_HAZARD = 'classes of which some have too few others'

/** A 95 % interval leaves this much below its lower limit. */
const LEVEL = 0.025

const HAZARDS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 0.85, 0.93, 0.97, 0.99]

function binomial(count: number, of: number, share: number): number {
  const ways = logFactorial(of) - logFactorial(count) - logFactorial(of - count)
  return Math.exp(ways + count * Math.log(share) + (of - count) * Math.log1p(-share))
}

function isAbove(lost: number, visits: number, othersLost: number, others: number): boolean {
  const losses = (visits * othersLost) / others
  const high = visits * wilsonCorrectedHigh(othersLost, others)
  return (lossRatioLow(lost, { losses, high, pool: 'all', classes: [], isEnough: true }) ?? 0) > 1
}

/** The exact probability to be called above the others, by summing over all that can be counted. */
function calledAbove(visits: number, hazard: number, others: number, othersHazard: number): number {
  let sum = 0
  for (let othersLost = 0; othersLost <= others; othersLost++) {
    const weight = binomial(othersLost, others, othersHazard)
    if (weight < 1e-9) continue
    let least = Math.floor((visits * othersLost) / others)
    while (least <= visits && !isAbove(least, visits, othersLost, others)) least++
    let tail = 0
    for (let lost = least; lost <= visits; lost++) tail += binomial(lost, visits, hazard)
    sum += weight * tail
  }
  return sum
}

/** Pools drawn with one hazard per class for all touchpoints; `worse` multiplies that of the first one. */
function drawnPools(
  random: () => number,
  visits: readonly (readonly number[])[],
  hazards: readonly number[],
  worse = 1,
): LossPools {
  const size = visits.length
  const pools = { size, classes: hazards.length, stages: hazards.length }
  const [counts, losses] = [new Int32Array(size * hazards.length), new Int32Array(size * hazards.length)]
  visits.forEach((row, touchpoint) => {
    hazards.forEach((hazard, group) => {
      const cell = group * size + touchpoint
      counts[cell] = row[group] ?? 0
      for (let i = 0; i < (row[group] ?? 0); i++)
        if (random() < hazard * (touchpoint === 0 ? worse : 1)) losses[cell] = (losses[cell] as number) + 1
    })
  })
  return { ...pools, visits: counts, losses }
}

const LOGS: Readonly<Record<string, readonly (readonly number[])[]>> = {
  'large pools': Array.from({ length: 8 }, () => [120, 200, 80]),
  'small pools': Array.from({ length: 8 }, () => [6, 5, 4, 20]),
  'one touchpoint with nearly all visits': [[900, 700, 300], ...Array.from({ length: 8 }, () => [4, 4, 4])],
  [ONE_HAZARD]: [
    [300, 60, 20],
    [40, 4, 0],
    [10, 2, 3],
    [35, 0, 30],
  ],
}

describe('the verdict on a touchpoint that loses as others do', () => {
  it('is wrong at most as often as stated, for pools large, small and lopsided: the exact probability', () => {
    for (const visits of [30, 60, 500])
      for (const others of [30, 45, 100, 1000])
        for (const hazard of HAZARDS)
          expect(calledAbove(visits, hazard, others, hazard), `${visits} against ${others} at ${hazard}`).toBeLessThan(
            LEVEL,
          )
  })

  it.each(Object.entries(LOGS))('is wrong at most as often as stated over several classes: %s', (name, visits) => {
    const random = seededRandom(11)
    let [calls, judged] = [0, 0]
    for (let draw = 0; draw < 400; draw++) {
      const drawn = [0, 1, 2, 3].map(() => HAZARDS[Math.floor(random() * HAZARDS.length)] ?? 0.5)
      const hazards = name === ONE_HAZARD ? drawn.map(() => drawn[0] ?? 0.5) : drawn
      const above = losesMore(drawnPools(random, visits, hazards.slice(0, visits[0]?.length)))
      calls += above.reduce((sum, one) => sum + one, 0)
      judged += visits.filter((row) => row.reduce((sum, n) => sum + n, 0) >= 30).length
    }
    // Three standard deviations of the simulation itself are allowed for.
    expect(calls / judged).toBeLessThan(LEVEL + 3 * Math.sqrt((LEVEL * (1 - LEVEL)) / judged))
  })
})

describe('a true hole', () => {
  it('is found by the same rule', () => {
    expect(calledAbove(100, 0.4, 300, 0.2)).toBeGreaterThan(0.9)
    expect(calledAbove(500, 0.3, 500, 0.2)).toBeGreaterThan(0.85)
    expect(calledAbove(60, 0.6, 100, 0.2)).toBeGreaterThan(0.95)
    const random = seededRandom(5)
    let found = 0
    for (let draw = 0; draw < 100; draw++)
      found += losesMore(drawnPools(random, LOGS['large pools'] ?? [], [0.2, 0.25, 0.3], 1.6))[0] ?? 0
    expect(found).toBeGreaterThan(95)
  })
})

/**
 * A log of seventeen touchpoints, walked at random: at each visit the journey is lost, by a hazard that is the same for
 * all but the first, or converts, or goes on to any touchpoint.
 */
function walkedLog(random: () => number, visitsEach: number, hazard: number, worse: number): NetworkMeasure {
  const SIZE = 17
  const at = (): number => Math.floor(random() * SIZE)
  const rows: TransitionTotal[] = []
  let [from, here] = [-1, at()]
  for (let visit = 0; visit < SIZE * visitsEach; visit++) {
    rows.push({ from: from < 0 ? null : `t${from}`, to: `t${here}`, count: 1 })
    const chance = random()
    const lost = hazard * (here === 0 ? worse : 1)
    const outcome = chance < lost ? 'lost' : chance < lost + 0.1 ? 'converted' : null
    if (outcome !== null) rows.push({ from: `t${here}`, to: null, outcome, count: 1 })
    from = outcome === null ? here : -1
    here = at()
  }
  return networkFromTransitions(rows, { observation: 'complete' })
}

/** By its own limit and by what it costs alone, as if it were the only one looked at. */
function aboveAlone({ holes, totals }: NetworkMeasure): readonly unknown[] {
  return holes.filter(
    ({ verdict, ratioLow, excess }) =>
      verdict !== 'too-few' && (ratioLow ?? 0) > 1 && excess > 0 && excess >= 0.01 * totals.converted,
  )
}

const holesIn = ({ holes }: NetworkMeasure): readonly unknown[] => holes.filter(({ verdict }) => verdict === 'hole')

describe('seventeen touchpoints looked at together', () => {
  const LOGS = 200

  it.each([0.05, 0.15])('show a hole in at most one of twenty logs where nobody loses more: hazard %d', (hazard) => {
    const random = seededRandom(3)
    let [shown, alone] = [0, 0]
    for (let log = 0; log < LOGS; log++) {
      const measure = walkedLog(random, 200, hazard, 1)
      if (holesIn(measure).length > 0) shown++
      if (aboveAlone(measure).length > 0) alone++
    }
    expect(shown / LOGS).toBeLessThan(0.05)
    // Each by itself would show one in every seventh log or more: what the correction is for.
    expect(alone / LOGS).toBeGreaterThan(0.14)
  })

  it('still show who loses twice as many, or half as many more of a thousand', () => {
    const random = seededRandom(4)
    const isFound = (visits: number, worse: number): number => {
      const { holes, touchpoints } = walkedLog(random, visits, 0.15, worse)
      return holes.some((hole) => hole.verdict === 'hole' && touchpoints[hole.touchpoint]?.id === 't0') ? 1 : 0
    }
    let [twice, half] = [0, 0]
    for (let log = 0; log < 60; log++) {
      twice += isFound(300, 2)
      half += isFound(1000, 1.5)
    }
    expect(twice).toBeGreaterThan(54)
    expect(half).toBeGreaterThan(54)
  })
})

describe('few others', () => {
  const rows: LogRow[] = Array.from({ length: 500 }, (_, i) => ({
    actor: `a${i}`,
    timeMs: i,
    touchpoint: i < 497 ? 'shop' : `rare ${i}`,
    conversion: i % 4 === 0 || i >= 498,
  }))

  it('make no hole: three visits elsewhere are no kind to be compared with', () => {
    const measure = measureNetwork(journeysFromTouches(touchTable(rows), { stages: [], observation: 'complete' }))
    expect(measure.holes.map(({ verdict }) => verdict)).not.toContain('hole')
    const shop = measure.holes.find(({ touchpoint }) => measure.touchpoints[touchpoint]?.id === 'shop')
    expect(shop).toMatchObject({ verdict: 'too-few', excessLow: 0 })
    expect(shop?.ratioLow).toBeLessThan(1)
  })
})

describe('more touchpoints than the chain holds one by one', () => {
  const LEAKY = 'page 450'
  const rows: LogRow[] = Array.from({ length: 500 }, (_, page) =>
    Array.from({ length: page === 450 ? 60 : 70 }, (_, i): LogRow[] => {
      const actor = `${page}-${i}`
      const first = { actor, timeMs: 0, touchpoint: 'hub', conversion: false }
      const own = { actor, timeMs: 1000, touchpoint: `page ${page}`, conversion: false }
      if (page === 450) return [first, own]
      return [first, own, { actor, timeMs: 2000, touchpoint: 'cart', conversion: i % 3 === 0 }]
    }).flat(),
  ).flat()
  const measure = measureNetwork(journeysFromTouches(touchTable(rows), { stages: [], observation: 'complete' }))

  it('are judged all the same', () => {
    expect(measure.chain.pooled).toBeGreaterThan(0)
    expect(measure.holes).toHaveLength(measure.touchpoints.length)
    for (const { atStake, excess, excessLow } of measure.holes)
      expect([atStake, excess, excessLow].every(Number.isFinite)).toBe(true)
  })

  it('show the one that loses everybody, though it is the least visited, at what the chain says it costs', () => {
    // 60 of 34,990 journeys are lost at it, of 11,976 conversions: by the rule of one per cent that is no hole.
    const leaky = measure.holes.find(({ touchpoint }) => measure.touchpoints[touchpoint]?.id === LEAKY)
    expect(measure.touchpoints.find(({ id }) => id === LEAKY)?.standing).toBe('modelled')
    expect(leaky?.ratioLow).toBeGreaterThan(1)
    expect(leaky?.lossRate).toMatchObject({ numerator: 60, denominator: 60 })
    expect(leaky?.atStake).toBeCloseTo((60 * 24) / 70, 0)
  })

  it('take what the pool goes on to for those that share a state', () => {
    const shared = measure.holes.filter(({ touchpoint }) => measure.touchpoints[touchpoint]?.standing === 'pooled')
    expect(shared).toHaveLength(measure.chain.pooled)
    expect(shared.every(({ standIn, verdict }) => standIn && verdict === 'none')).toBe(true)
  })
})
