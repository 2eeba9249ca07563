import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../src/foundation/seeded-random.js'
import { measureSteps } from '../../../src/measures/steps/measure-steps.js'
import type { StepsOptions } from '../../../src/measures/steps/steps-options.js'
import type { JourneySet } from '../../../src/model/journey-set.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { type LogRow, randomLog, touchTable } from '../../support/random-log.js'

const SEEDS = Array.from({ length: 150 }, (_, seed) => seed)
const DAY = 86_400_000

function setOf(seed: number, actors?: number): JourneySet {
  const { table, definition } = randomLog(seed, { rows: 60, touchpoints: 4, ...(actors !== undefined && { actors }) })
  return journeysFromTouches(table, definition)
}

/** Steps in any of the orders that do not look at what stands between. */
function dialect(seed: number, hasExclusions: boolean): StepsOptions {
  const random = seededRandom(seed)
  const touchpoint = (): string => `t${Math.floor(random() * 4)}`
  const order = random() < 0.5 ? 'ordered' : 'unordered'
  return {
    steps: Array.from({ length: 1 + Math.floor(random() * 3) }, () => ({
      touchpoints: touchpoint(),
      ...(random() < 0.2 && { firstTimeForActor: true }),
    })),
    order,
    entry: random() < 0.3 ? 'first' : 'any',
    ...(random() < 0.5 && { window: Math.floor(random() * 40) * DAY }),
    ...(hasExclusions && random() < 0.5 && { exclusions: [{ conversion: true, touchpoints: touchpoint() }] }),
  }
}

/** The same options, asked of touches with one value only. */
function onlyWith(options: StepsOptions, dimension: string, value: string | null): StepsOptions {
  const where = { [dimension]: value }
  return {
    ...options,
    steps: options.steps.map((step) => ({ ...step, where })),
    ...(options.exclusions !== undefined && { exclusions: options.exclusions.map((one) => ({ ...one, where })) }),
  }
}

function isRefused(ask: () => unknown): boolean {
  try {
    ask()
    return false
  } catch {
    return true
  }
}

describe('steps by the values of a dimension', () => {
  it('all: each group is what its touches alone give', () => {
    let groups = 0
    for (const seed of SEEDS) {
      const set = setOf(seed)
      const options = dialect(seed, set.actors.length > 0)
      const broken = { ...options, breakdown: { dimension: 'channel', attribution: 'all' as const } }
      if (isRefused(() => measureSteps(set, broken))) continue
      const values = set.dimensions.find(({ name }) => name === 'channel')?.values ?? []
      const found = new Map(measureSteps(set, broken).breakdown?.groups.map((group) => [group.value, group]))
      for (const value of [...values, null]) {
        const alone = measureSteps(set, onlyWith(options, 'channel', value))
        const group = found.get(value)
        const where = `seed ${seed}, ${value}`
        expect(group?.steps.map(({ reached }) => reached) ?? alone.steps.map(() => 0), where).toEqual(
          alone.steps.map(({ reached }) => reached),
        )
        if (group === undefined) continue
        groups++
        expect(group.open, where).toBe(alone.open)
        expect(group.timeToConvertMs, where).toEqual(alone.timeToConvertMs)
      }
    }
    expect(groups).toBeGreaterThan(100)
  })

  it('hold constant: the best of the values counts', () => {
    for (const seed of SEEDS) {
      const set = setOf(seed, 1)
      const options = dialect(seed, false)
      const values = set.dimensions.find(({ name }) => name === 'device')?.values ?? []
      const held = measureSteps(set, { ...options, holdConstant: 'device' })
      if (options.entry === 'first') continue
      const best = Math.max(
        0,
        ...values.map((value) => {
          const { steps } = measureSteps(set, onlyWith(options, 'device', value))
          return steps.filter(({ reached }) => reached > 0).length
        }),
      )
      expect(held.steps.filter(({ reached }) => reached > 0).length, `seed ${seed}`).toBe(best)
    }
  })

  it('first, last and step: groups divide the actors as their touches say', () => {
    for (const seed of SEEDS) {
      const set = setOf(seed)
      const options = dialect(seed, false)
      for (const attribution of ['first', 'last'] as const) {
        const measure = measureSteps(set, { ...options, breakdown: { dimension: 'channel', attribution } })
        const groups = measure.breakdown?.groups ?? []
        measure.steps.forEach((step, k) => {
          const sum = groups.reduce((total, group) => total + (group.steps[k]?.reached ?? 0), 0)
          if (measure.breakdown !== null) expect(sum, `seed ${seed}`).toBe(step.reached)
        })
      }
      const last = options.steps.length - 1
      const byLast = { dimension: 'channel', attribution: 'step' as const, step: last }
      const measure = measureSteps(set, { ...options, breakdown: byLast })
      const entered = measure.breakdown?.groups.reduce((total, group) => total + group.entered, 0)
      if (entered !== undefined) expect(entered, `seed ${seed}`).toBe(measure.completed)
    }
  })
})

describe('edges of time', () => {
  const at = (...times: readonly number[]): LogRow[] =>
    times.map((timeMs, k) => ({ actor: 'u', timeMs, touchpoint: k === 0 ? 'a' : 'b' }))
  const ab = { steps: [{ touchpoints: 'a' }, { touchpoints: 'b' }] } as const
  const counts = (rows: readonly LogRow[], options: StepsOptions): number[] =>
    measureSteps(journeysFromTouches(touchTable(rows), { stages: [] }), options).steps.map(({ reached }) => reached)

  it('belong to windows, times per step and ranges, to the millisecond', () => {
    expect(counts(at(0, 1000), { ...ab, window: 1000 })).toEqual([1, 1])
    expect(counts(at(0, 1001), { ...ab, window: 1000 })).toEqual([1, 0])
    const within = { steps: [ab.steps[0], { ...ab.steps[1], within: 1000 }] }
    expect(counts(at(0, 1000), within)).toEqual([1, 1])
    expect(counts(at(0, 1001), within)).toEqual([1, 0])
    expect(counts(at(0, 1000), { ...ab, range: { fromMs: 0, toMs: 1000 } })).toEqual([1, 1])
    expect(counts(at(0, 1000), { ...ab, range: { fromMs: 0, toMs: 999 } })).toEqual([1, 0])
    expect(counts(at(0, 1000), { ...ab, range: { fromMs: 1 } })).toEqual([0, 0])
  })

  it('at one instant go by the order of the set', () => {
    expect(counts(at(5, 5), ab)).toEqual([1, 1])
    const rows = [...at(5, 5)].reverse()
    const inRowOrder = journeysFromTouches(touchTable(rows), { stages: [], ties: 'rows' })
    expect(measureSteps(inRowOrder, ab).steps.map(({ reached }) => reached)).toEqual([1, 0])
    expect(counts(rows, ab)).toEqual([1, 1])
  })
})
