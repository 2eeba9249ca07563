import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../src/foundation/seeded-random.js'
import { loopFromTotals } from '../../../src/measures/loop/loop-from-totals.js'
import { elasticityOf, generationsOf, multiplierOf } from '../../../src/measures/loop/loop-gain.js'
import { measureLoop } from '../../../src/measures/loop/measure-loop.js'
import { spectralRadius } from '../../../src/measures/loop/spectral-radius.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { touchTable } from '../../support/random-log.js'

describe('the oracles of semantics.md, section 3', () => {
  it.each([
    [0.3, 1.43, 3],
    [0.5, 2.0, 5],
    [0.7, 3.33, 9],
    [0.9, 10.0, 29],
    [0.95, 20.0, 59],
  ])('k = %d gives M = %d in %d generations', (k, multiplier, generations) => {
    const found = multiplierOf(k, null)
    expect(found.kind === 'bounded' && found.value).toBeCloseTo(multiplier, 2)
    expect(generationsOf(k)).toBe(generations)
    expect(elasticityOf(k)).toBeCloseTo(k / (1 - k), 12)
  })

  it('c = (.12, .20, .25, 1/3) and beta = 15 give k = 0.03 and M = 1.031', () => {
    const rates = [0.12, 0.2, 0.25, 1 / 3]
    const ids = ['stranger', 'visitor', 'lead', 'customer', 'advocate']
    const { gain } = loopFromTotals({ stages: ids.map((id, i) => stage(id, rates[i])), beta: 15 })
    expect(gain.k).toBeCloseTo(0.03, 12)
    expect(gain.multiplier.kind === 'bounded' && gain.multiplier.value).toBeCloseTo(1.031, 3)
    expect(gain.interval).toBeNull()
  })
})

describe('not bounded', () => {
  it('is the answer as soon as the upper limit of k reaches 1', () => {
    expect(multiplierOf(0.8, { low: 0.6, high: 1 })).toEqual({ kind: 'not-bounded', low: 2.5 })
    expect(multiplierOf(0.8, { low: 0.6, high: 0.999 }).kind).toBe('bounded')
    expect(multiplierOf(1.2, { low: 1.1, high: 1.3 })).toEqual({ kind: 'not-bounded', low: null })
    expect(multiplierOf(1, null)).toEqual({ kind: 'not-bounded', low: null })
    expect(generationsOf(1)).toBeNull()
    expect(elasticityOf(1.5)).toBeNull()
  })
})

describe('the interval of k', () => {
  it('is that of the delta method on log k: binomial rates and a Poisson beta', () => {
    const { gain } = loopFromTotals({
      stages: [
        { id: 'a', actors: 1000, onward: 400 },
        { id: 'b', actors: 400, onward: 100 },
        { id: 'c', actors: 100 },
      ],
      referred: 50,
    })
    const variance = 0.6 / 400 + 0.75 / 100 + 1 / 50
    const factor = Math.exp(1.959963984540054 * Math.sqrt(variance))
    expect(gain.k).toBeCloseTo(0.05, 12)
    expect(gain.interval?.low).toBeCloseTo(0.05 / factor, 12)
    expect(gain.interval?.high).toBeCloseTo(0.05 * factor, 12)
  })

  it('agrees between chain and matrix where the loop is a plain chain', () => {
    const plain = chainRows(60, 30, 12, 5)
    const straight = journeysFromTouches(touchTable(plain), { stages: ['s1', 's2', 's3'] })
    const bent = journeysFromTouches(touchTable([...plain, ...skipper()]), { stages: ['s1', 's2', 's3'] })
    const chain = measureLoop(straight).gain
    const matrix = measureLoop(bent).gain
    expect([chain.method, matrix.method]).toEqual(['chain', 'matrix'])
    expect(chain.k).toBeCloseTo(5 / 65, 12)
    expect(chain.nextGeneration.rows).toEqual([[expect.closeTo(5 / 65, 12)]])
    expect(matrix.k).toBeCloseTo(5 / 66, 12)
    expect(matrix.interval?.high ?? 0).toBeCloseTo(chain.interval?.high ?? 0, 1)
  })
})

describe('spectralRadius', () => {
  it('knows the matrices that trip up plain power iteration', () => {
    expect(spectralRadius([]).value).toBe(0)
    expect(
      spectralRadius([
        [0, 2],
        [0.5, 0],
      ]).value,
    ).toBeCloseTo(1, 12)
    expect(
      spectralRadius([
        [0, 5],
        [0, 0],
      ]).value,
    ).toBe(0)
    expect(
      spectralRadius([
        [0.3, 9],
        [0, 0.2],
      ]).value,
    ).toBeCloseTo(0.3, 10)
    expect(spectralRadius([[1e-9]]).value).toBeCloseTo(1e-9, 18)
    expect(
      spectralRadius([
        [0.5, 1],
        [0, 0.5],
      ]).value,
    ).toBeCloseTo(0.5, 6)
  })

  it('is the largest root of the characteristic polynomial of random 2 by 2 matrices', () => {
    const random = seededRandom(3)
    for (let i = 0; i < 200; i++) {
      const [a, b, c, d] = [random(), random(), random(), random()] as [number, number, number, number]
      const root = (a + d + Math.sqrt((a - d) ** 2 + 4 * b * c)) / 2
      const { value, left, right } = spectralRadius([
        [a, b],
        [c, d],
      ])
      expect(value).toBeCloseTo(root, 9)
      expect((left?.[0] ?? 0) * (right?.[0] ?? 0) + (left?.[1] ?? 0) * (right?.[1] ?? 0)).toBeCloseTo(1, 9)
    }
  })
})

describe('loopFromTotals', () => {
  it('never gives NaN, whatever comes in', () => {
    const hostile = [Number.NaN, Number.POSITIVE_INFINITY, -5, 0, 1e300, 2, undefined]
    const random = seededRandom(11)
    const any = (): number => hostile[Math.floor(random() * hostile.length)] as number
    for (let i = 0; i < 300; i++) {
      const ids = ['a', 'b', 'c', 'd'].slice(0, Math.floor(random() * 5))
      const measure = loopFromTotals({
        stages: ids.map((id) => ({
          id,
          actors: any(),
          onward: any(),
          rate: any(),
          entered: any(),
          lost: any(),
          open: any(),
        })),
        beta: any(),
        referred: any(),
        flows: [
          { kind: 'skip', from: 'a', to: 'c', actors: any() },
          { kind: 'stepBack', from: 'b', to: 'a', actors: any(), moves: any() },
          { kind: 'advance', from: 'x', to: 'y', actors: any() },
        ],
        drivers: {
          mouth: [
            { id: 'm', count: any() },
            { id: 'n', share: any() },
          ],
          tail: [{ id: 't', share: any() }],
        },
        timeToReEntryMs: any(),
      })
      expect(JSON.stringify(measure, numbersMustBeFinite)).toBeTypeOf('string')
    }
  })

  it('reports what it could not use and keeps parts within their wholes', () => {
    const measure = loopFromTotals({
      stages: [
        { id: 'a', actors: -1 },
        { id: 'b', actors: 10, lost: 99, open: 5 },
      ],
    })
    expect(measure.issues.map((issue) => issue.kind)).toEqual(['unusable-number'])
    expect(measure.stages[1]).toMatchObject({ lost: 10, open: 0, settled: 0 })
  })

  it('uses the matrix where flows skip or step back', () => {
    const { gain } = loopFromTotals({
      stages: [
        { id: 'a', actors: 100 },
        { id: 'b', actors: 50 },
        { id: 'c', actors: 20 },
      ],
      flows: [
        { kind: 'advance', from: 'a', to: 'b', actors: 50 },
        { kind: 'advance', from: 'b', to: 'c', actors: 10 },
        { kind: 'skip', from: 'a', to: 'c', actors: 10 },
      ],
      beta: 2,
    })
    expect(gain.method).toBe('matrix')
    expect(gain.k).toBeCloseTo(2 * 0.2, 9)
  })
})

function stage(id: string, rate: number | undefined): { id: string; rate?: number } {
  return rate === undefined ? { id } : { id, rate }
}

function numbersMustBeFinite(key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${key} is ${value}`)
  return value
}

/** `a` actors begin at s1, `b` of them reach s2, `c` s3; `brought` more are brought by one at s3. */
function chainRows(a: number, b: number, c: number, brought: number) {
  const rows = []
  const at = (actor: string, day: number, s: string, more: object = {}) => ({
    actor,
    timeMs: day * 86_400_000,
    touchpoint: s,
    stage: s,
    ...more,
  })
  for (let i = 0; i < a; i++) {
    rows.push(at(`a${i}`, 0, 's1'))
    if (i < b) rows.push(at(`a${i}`, 1, 's2'))
    if (i < c) rows.push(at(`a${i}`, 2, 's3'))
  }
  for (let i = 0; i < brought; i++) rows.push(at(`r${i}`, 3, 's1', { referredBy: 'a0' }))
  return rows
}

function skipper() {
  const at = (day: number, s: string) => ({ actor: 'skipper', timeMs: day * 86_400_000, touchpoint: s, stage: s })
  return [at(0, 's1'), at(1, 's3')]
}
