import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../src/foundation/seeded-random.js'
import { benjaminiHochberg } from '../../../src/measures/statistics/benjamini-hochberg.js'
import { summariseDurations } from '../../../src/measures/statistics/duration-summary.js'
import { fisherExact } from '../../../src/measures/statistics/fisher-exact.js'
import { histogram } from '../../../src/measures/statistics/histogram.js'
import { logFactorial } from '../../../src/measures/statistics/log-factorial.js'
import { newcombe } from '../../../src/measures/statistics/newcombe.js'
import { normalCdf, Z_95 } from '../../../src/measures/statistics/normal.js'
import { byarInterval } from '../../../src/measures/statistics/poisson-byar.js'
import { quantileOfSorted, sortedNumbers } from '../../../src/measures/statistics/quantile.js'
import { median, quantiles } from '../../../src/measures/statistics/quantiles.js'
import { rateOf, wilson } from '../../../src/measures/statistics/wilson.js'

describe('normalCdf', () => {
  it.each([
    [0, 0.5],
    [1, 0.841344746068543],
    [-1, 0.158655253931457],
    [Z_95, 0.975],
    [-3, 0.00134989803163009],
    [-6, 9.86587645037698e-10],
    [8, 1],
  ])('at %f', (z, expected) => {
    expect(normalCdf(z) / expected).toBeCloseTo(1, 12)
  })

  it('rises everywhere, also where the two ways of computing meet', () => {
    for (let z = -5; z < 5; z += 0.01) expect(normalCdf(z + 0.01)).toBeGreaterThan(normalCdf(z))
  })
})

describe('median', () => {
  const kinds = {
    seconds: (random: () => number) => Math.floor(random() * 31_536_000) * 1000,
    'milliseconds of a year, beyond 32 bits': (random: () => number) => Math.floor(random() * 31_536_000_000),
    milliseconds: (random: () => number) => Math.floor(random() * 86_400_000),
    'few values': (random: () => number) => Math.floor(random() * 3),
    zeros: () => 0,
    'the largest of 32 bits': (random: () => number) => 2 ** 32 - 1 - Math.floor(random() * 2),
    fractions: (random: () => number) => random() * 1000,
    'below zero': (random: () => number) => Math.floor(random() * 1000) - 500,
  }
  it.each(Object.entries(kinds))('%s: as by comparing, many and few', (_, next) => {
    for (const count of [0, 1, 100, 4095, 4096, 20_001]) {
      const random = seededRandom(count)
      const values = Array.from({ length: count }, () => next(() => random()))
      const given = [...values]
      const sorted = [...values].sort((a, b) => a - b)
      expect(median(values)).toBe(count === 0 ? null : middle(sorted))
      expect(values).toEqual(given)
      expect([...sortedNumbers(values)]).toEqual(sorted)
    }
  })

  function middle(sorted: readonly number[]): number {
    const half = sorted.length >> 1
    const high = sorted[half] as number
    if (sorted.length % 2 === 1) return high
    const low = sorted[half - 1] as number
    return low + (high - low) / 2
  }
})

describe('quantiles', () => {
  const shares = [0, 0.1, 0.25, 0.5, 0.75, 1, 1]
  const skews: Readonly<Record<string, (random: () => number) => number>> = {
    even: (random) => Math.floor(random() * 31_536_000_000),
    'nearly all in one bucket': (random) => (random() < 0.001 ? 2 ** 52 : Math.floor(random() * 9)),
    'all the same': () => 7,
    fractions: (random) => random() ** 9 - 0.01,
    'two values': (random) => (random() < 0.25 ? -1 : 1),
    'hardly apart': (random) => 1 + (random() < 0.5 ? Number.EPSILON : 0),
  }
  it.each(Object.entries(skews))('%s: as of sorted numbers, many and few', (_, next) => {
    for (const count of [0, 1, 2, 5, 1023, 1024, 5000]) {
      const random = seededRandom(count)
      const values = Array.from({ length: count }, () => next(() => random()))
      const sorted = sortedNumbers(values)
      expect(quantiles(values, shares)).toEqual(count === 0 ? [] : shares.map((at) => quantileOfSorted(sorted, at)))
    }
  })
})

describe('summariseDurations', () => {
  it.each([
    ['whole', (random: () => number) => Math.floor(random() ** 3 * 1e10)],
    ['fractions', (random: () => number) => random() ** 3 * 1e10],
    ['beyond what adds exactly', (random: () => number) => Math.floor(random() * 2 ** 53)],
  ])('%s: as of sorted numbers, whatever their order', (_, next) => {
    for (const count of [1, 40, 3000]) {
      const random = seededRandom(count)
      const values = Array.from({ length: count }, () => next(() => random()))
      const sorted = [...values].sort((a, b) => a - b)
      const summary = summariseDurations(values)
      expect(summary).toEqual({
        count,
        minMs: sorted[0],
        lowerQuartileMs: quantileOfSorted(sorted, 0.25),
        medianMs: quantileOfSorted(sorted, 0.5),
        upperQuartileMs: quantileOfSorted(sorted, 0.75),
        maxMs: sorted.at(-1),
        meanMs: sorted.reduce((sum, value) => sum + value, 0) / count,
        histogram: histogram(sorted, { unit: 1000 }),
      })
      expect(summariseDurations([...values].reverse())).toEqual(summary)
    }
  })
})

describe('wilson', () => {
  // Newcombe, Statistics in Medicine 17 (1998) p. 857-872, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [29, 29, 0.883, 1],
  ])('%i of %i', (numerator, denominator, low, high) => {
    const interval = wilson(numerator, denominator)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })

  it('holds the rate, within 0..1, for any counts', () => {
    const counts = fc
      .integer({ min: 1, max: 1e6 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
    fc.assert(
      fc.property(counts, ([numerator, denominator]) => {
        const rate = rateOf(numerator, denominator)
        expect(rate.low).toBeGreaterThanOrEqual(0)
        expect(rate.low).toBeLessThanOrEqual(rate.rate as number)
        expect(rate.high).toBeGreaterThanOrEqual(rate.rate as number)
        expect(rate.high).toBeLessThanOrEqual(1)
      }),
      { seed: 1 },
    )
  })

  it('knows nothing of an empty base, and marks bases under 30', () => {
    expect(rateOf(0, 0)).toEqual({ numerator: 0, denominator: 0, rate: null, low: 0, high: 1, thin: true })
    expect(rateOf(3, 29).thin).toBe(true)
    expect(rateOf(3, 30).thin).toBe(false)
  })
})

describe('newcombe', () => {
  // Newcombe, Statistics in Medicine 17 (1998) p. 873-890, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.2, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.6, 0.1705, 0.809],
    [6, 7, 2, 7, 0.571429, 0.0582, 0.8062],
    [10, 10, 0, 20, 1, 0.6791, 1],
  ])('%i/%i against %i/%i', (a, m, b, n, difference, low, high) => {
    const result = newcombe(rateOf(a, m), rateOf(b, n))
    expect(result.difference).toBeCloseTo(difference, 6)
    expect(result.low).toBeCloseTo(low, 4)
    expect(result.high).toBeCloseTo(high, 4)
  })

  it('knows nothing where a base is empty', () => {
    expect(newcombe(rateOf(1, 2), rateOf(0, 0))).toEqual({ difference: null, low: -1, high: 1, thin: true })
  })
})

describe('byarInterval', () => {
  // Exact Poisson limits (Garwood 1936).
  it.each([
    [5, 1.6235, 11.6683],
    [10, 4.7954, 18.3904],
    [50, 37.1106, 65.9183],
    [100, 81.3637, 121.6272],
  ])('stands within one per cent of the exact limits at %i', (count, low, high) => {
    const interval = byarInterval(count)
    expect(Math.abs(interval.low / low - 1)).toBeLessThan(0.01)
    expect(Math.abs(interval.high / high - 1)).toBeLessThan(0.01)
  })

  it('starts at 0 for a count of 0', () => {
    const { low, high } = byarInterval(0)
    expect(low).toBe(0)
    expect(high).toBeGreaterThan(3.3)
    expect(high).toBeLessThan(3.8)
  })
})

describe('fisherExact', () => {
  it.each([
    // Fisher's tea; the others computed with exact fractions.
    [3, 1, 1, 3, 34 / 70],
    [4, 0, 0, 4, 2 / 70],
    [1, 9, 11, 3, 0.0027594561852200836],
    [0, 5, 0, 7, 1],
    [0, 0, 0, 0, 1],
  ])('%i %i / %i %i', (a, b, c, d, expected) => {
    expect(fisherExact(a, b, c, d)).toBeCloseTo(expected, 12)
  })

  it('sums the same tables as plain enumeration', () => {
    const cell = fc.integer({ min: 0, max: 40 })
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        expect(fisherExact(a, b, c, d)).toBeCloseTo(enumerated(a, b, c, d), 9)
      }),
      { numRuns: 400, seed: 2 },
    )
  })

  it('is the same for the table turned or mirrored, and never above 1', () => {
    const cell = fc.integer({ min: 0, max: 5000 })
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        const p = fisherExact(a, b, c, d)
        expect(p).toBeLessThanOrEqual(1)
        expect(fisherExact(a, c, b, d)).toBeCloseTo(p, 9)
        expect(fisherExact(d, c, b, a)).toBeCloseTo(p, 9)
      }),
      { seed: 3 },
    )
  })

  it('is quick and finite for large tables', () => {
    expect(fisherExact(60_000, 40_000, 300_000, 600_000)).toBeGreaterThanOrEqual(0)
    expect(fisherExact(50_000, 50_000, 500_100, 499_900)).toBeGreaterThan(0.5)
  })
})

/** The sum over all tables with these margins that are no more likely. */
function enumerated(a: number, b: number, c: number, d: number): number {
  const choose = (n: number, k: number): number => {
    let result = 1
    for (let i = 1; i <= k; i++) result = (result * (n - k + i)) / i
    return result
  }
  const weight = (x: number): number => choose(a + b, x) * choose(c + d, a + c - x)
  let all = 0
  let unlikely = 0
  for (let x = Math.max(0, a - d); x <= Math.min(a + b, a + c); x++) {
    all += weight(x)
    if (weight(x) <= weight(a) * (1 + 1e-7)) unlikely += weight(x)
  }
  return unlikely / all
}

describe('logFactorial', () => {
  it('joins its table and its series without a step', () => {
    let sum = 0
    for (let n = 1; n <= 2000; n++) {
      sum += Math.log(n)
      expect(Math.abs(logFactorial(n) - sum)).toBeLessThan(1e-11 * Math.max(1, sum))
    }
  })
})

describe('benjaminiHochberg', () => {
  it('gives the survivors of the paper (1995, section 3.2)', () => {
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
    ]
    expect(benjaminiHochberg(p, 0.05).filter(Boolean)).toHaveLength(4)
    expect(benjaminiHochberg([...p].reverse(), 0.05).lastIndexOf(false)).toBe(10)
  })

  it('steps up: a larger p value can save smaller ones', () => {
    expect(benjaminiHochberg([0.04, 0.05, 0.05], 0.05)).toEqual([true, true, true])
    expect(benjaminiHochberg([0.04, 0.2, 0.3], 0.05)).toEqual([false, false, false])
  })

  it('copes with none and with NaN', () => {
    expect(benjaminiHochberg([], 0.1)).toEqual([])
    expect(benjaminiHochberg([Number.NaN, 0.01], 0.1)).toEqual([false, true])
  })
})

describe('quantiles', () => {
  it('lie between neighbours, as in R type 7', () => {
    expect(quantileOfSorted([1, 2, 3, 4], 0.25)).toBe(1.75)
    expect(quantileOfSorted([1, 2, 3, 4], 1)).toBe(4)
    expect(quantileOfSorted([], 0.5)).toBeNull()
  })

  it('leave their input alone', () => {
    const values = [3, 1, 2]
    expect(median(values)).toBe(2)
    expect(values).toEqual([3, 1, 2])
    expect(median([])).toBeNull()
  })
})

describe('histogram', () => {
  it('gives the bins of the worked examples fs088 and fs091', () => {
    expect(histogram([3600, 2220, 82_800], { bins: 7 })).toEqual({
      minimum: 2220,
      width: 11_512,
      counts: [2, 0, 0, 0, 0, 0, 1, 0],
    })
    expect(histogram([60, 360])).toEqual({ minimum: 60, width: 150, counts: [1, 0, 1] })
  })

  it('takes the exact cube root, rounded up', () => {
    const bins = (n: number): number => (histogram(Array.from({ length: n }, (_, i) => i))?.counts.length ?? 0) - 1
    expect([1, 8, 9, 27, 28, 64, 125, 126].map(bins)).toEqual([1, 2, 3, 3, 4, 4, 5, 6])
  })

  it('counts every value, for any values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1 }), (values) => {
        const bins = histogram(values, { unit: 1000 })
        expect(bins?.counts.reduce((sum, count) => sum + count, 0)).toBe(values.length)
        expect((bins?.width ?? 0) % 1000).toBe(0)
      }),
      { seed: 5 },
    )
  })

  it('copes with equal values and with none', () => {
    expect(histogram([5, 5, 5])).toEqual({ minimum: 5, width: 1, counts: [3, 0, 0] })
    expect(histogram([])).toBeNull()
  })
})

describe('summariseDurations', () => {
  it('gives quartiles, mean and bins of whole seconds', () => {
    const summary = summariseDurations([4000, 1000, 3000, 2000])
    expect(summary).toMatchObject({
      count: 4,
      minMs: 1000,
      lowerQuartileMs: 1750,
      medianMs: 2500,
      maxMs: 4000,
      meanMs: 2500,
    })
    expect(summary?.histogram.width).toBe(2000)
    expect(summariseDurations([])).toBeNull()
  })
})
