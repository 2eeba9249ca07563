import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../src/foundation/seeded-random.js'
import { filterJourneys } from '../../../src/measures/network/filter-journeys.js'
import { journeyCohorts } from '../../../src/measures/network/journey-cohorts.js'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import { networkVisits } from '../../../src/measures/network/network-visits.js'
import { parsePathSearch } from '../../../src/measures/network/path-search.js'
import { touchpointShares } from '../../../src/measures/network/touchpoint-shares.js'
import { traceIndex } from '../../../src/measures/network/trace-index.js'
import { traceJourneys } from '../../../src/measures/network/trace-journeys.js'
import { waysThrough } from '../../../src/measures/network/ways-through.js'
import { actorRowRange, journeyRows } from '../../../src/model/journey-query.js'
import { type JourneySet, OUTCOMES } from '../../../src/model/journey-set.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { selectJourneys } from '../../../src/model/select-journeys.js'
import { timeAt } from '../../../src/model/time-column.js'
import { randomLog, touchTable } from '../../support/random-log.js'

const SEEDS = Array.from({ length: 120 }, (_, i) => i + 1)

function anySet(seed: number): JourneySet {
  const log = randomLog(seed, { rows: 40 + (seed % 90), gap: 0.05, repeat: 0.15 })
  return journeysFromTouches(log.table, log.definition)
}

/** Each journey as plain text: what an oracle can read. */
function plainJourneys(set: JourneySet): { ids: string[]; gaps: boolean[]; outcome: string }[] {
  return Array.from({ length: set.journeys.count }, (_, journey) => {
    const { start, end } = journeyRows(set, journey)
    const ids: string[] = []
    const gaps: boolean[] = []
    let gap = false
    for (let row = start; row < end; row++) {
      if (set.rows.gap[row] === 1) gap = true
      const id = set.touchpoints[set.rows.touchpoint[row] as number]?.id
      if (id === undefined) continue
      gaps.push(gap && ids.length > 0)
      ids.push(id)
      gap = false
    }
    return { ids, gaps, outcome: OUTCOMES[set.journeys.outcome[journey] as number] as string }
  })
}

/** All ways to choose positions in order, the slow way. */
function naivelyPasses(ids: readonly string[], steps: readonly string[]): boolean {
  if (steps.length === 0) return true
  return ids.some((id, at) => id === steps[0] && naivelyPasses(ids.slice(at + 1), steps.slice(1)))
}

/** By trying every place for every step; between two that differ only repeats of the first may stand. */
function naivelyRuns(
  ids: readonly string[],
  gaps: readonly boolean[],
  steps: readonly string[],
  follows: readonly boolean[],
  from = 0,
  k = 0,
): boolean {
  if (k === steps.length) return true
  return ids.some((id, at) => {
    if (at < from || id !== steps[k]) return false
    const between = ids.slice(from, at)
    const isClose =
      !gaps.slice(from, at + 1).some(Boolean) &&
      between.every((one) => one === steps[k - 1] && steps[k] !== steps[k - 1])
    return (k === 0 || !follows[k] || isClose) && naivelyRuns(ids, gaps, steps, follows, at + 1, k + 1)
  })
}

describe('traceJourneys', () => {
  it('finds the journeys that a slow search finds, and counts all of their ways', () => {
    for (const seed of SEEDS) {
      const set = anySet(seed)
      const index = traceIndex(set)
      const journeys = plainJourneys(set)
      const random = seededRandom(seed)
      const anyId = (): string => set.touchpoints[Math.floor(random() * set.touchpoints.length)]?.id ?? 'nowhere'
      for (const steps of [[], [anyId()], [anyId(), anyId()], [anyId(), anyId(), anyId()], ['nowhere']]) {
        const trace = traceJourneys(index, steps)
        const found = journeys.map(({ ids }) => naivelyPasses(ids, steps))
        expect([...trace.keep]).toEqual(found.map(Number))
        const kept = journeys.filter((_, i) => found[i])
        expect(trace.journeys).toBe(kept.length)
        for (const outcome of OUTCOMES)
          expect(trace[outcome]).toBe(kept.filter((journey) => journey.outcome === outcome).length)
        const at = new Map<string, number>()
        const ways = new Map<string, number>()
        for (const { ids, gaps } of kept) {
          for (const id of new Set(ids)) at.set(id, (at.get(id) ?? 0) + 1)
          const own = ids.slice(1).flatMap((id, i) => (gaps[i + 1] ? [] : [`${ids[i]}>${id}`]))
          for (const way of new Set(own)) ways.set(way, (ways.get(way) ?? 0) + 1)
        }
        expect(Object.fromEntries(trace.touchpoints.map((t) => [t.touchpoint, t.journeys]))).toEqual(
          Object.fromEntries(at),
        )
        expect(Object.fromEntries(trace.transitions.map((t) => [`${t.from}>${t.to}`, t.journeys]))).toEqual(
          Object.fromEntries(ways),
        )
        const touched = trace.touchpoints.reduce((sum, t) => sum + t.starts, 0)
        expect(touched).toBe(kept.filter(({ ids }) => ids.length > 0).length)
        if (steps.length < 2) continue
        const mixed = steps.map(() => random() < 0.5)
        for (const adjacent of [true, mixed]) {
          const follows = steps.map((_, i) => adjacent === true || mixed[i] === true)
          expect([...traceJourneys(index, steps, { adjacent }).keep]).toEqual(
            journeys.map(({ ids, gaps }) => Number(naivelyRuns(ids, gaps, steps, follows))),
          )
        }
      }
    }
  })

  it('agrees with what is measured of the traced journeys alone', () => {
    for (const seed of SEEDS.slice(0, 40)) {
      const set = anySet(seed)
      const [first] = set.touchpoints
      if (first === undefined) continue
      const trace = traceJourneys(traceIndex(set), [first.id])
      const measure = measureNetwork(selectJourneys(set, trace.keep))
      expect(trace.journeys).toBe(measure.totals.journeys)
      for (const { touchpoint, journeys, starts } of trace.touchpoints) {
        const same = measure.touchpoints.find(({ id }) => id === touchpoint)
        expect([journeys, starts]).toEqual([same?.journeys, same?.starts])
      }
      expect(trace.transitions.length).toBe(measure.transitions.length)
      const visits = networkVisits(set)
      const through = waysThrough(visits, set.touchpoints.length, [0])
      expect(through.journeys).toBe(trace.journeys)
      expect(through.ways.size).toBe(trace.transitions.length)
      expect(through.touchpoints.size).toBe(trace.touchpoints.length)
    }
  })
})

describe('touchpointShares', () => {
  it('sums to the visits and to 1 on both sides', () => {
    for (const seed of SEEDS) {
      const measure = measureNetwork(anySet(seed))
      for (const { id, visits } of measure.touchpoints) {
        const shares = touchpointShares(measure, id)
        for (const side of [shares?.into ?? [], shares?.outOf ?? []]) {
          expect(side.reduce((sum, { count }) => sum + count, 0)).toBe(visits)
          expect(side.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
        }
      }
      expect(touchpointShares(measure, 'nowhere')).toBeNull()
    }
  })
})

describe('filterJourneys', () => {
  it('keeps what a slow reading keeps', () => {
    for (const seed of SEEDS) {
      const set = anySet(seed)
      const device = set.dimensions.find(({ name }) => name === 'device')
      if (device === undefined) continue
      const valuesOf = (journey: number): string[] => {
        const { start, end } = journeyRows(set, journey)
        return Array.from({ length: end - start }, (_, i) => device.values[device.codes[start + i] as number]).filter(
          (value) => value !== undefined,
        )
      }
      const expected = {
        any: (values: string[]) => values.includes('phone'),
        every: (values: string[]) => values.length > 0 && values.every((value) => value === 'phone'),
        first: (values: string[]) => values[0] === 'phone',
        last: (values: string[]) => values.at(-1) === 'phone',
      }
      for (const match of ['any', 'every', 'first', 'last'] as const) {
        const keep = filterJourneys(set, { dimensions: { device: ['phone'] }, match })
        expect([...keep]).toEqual(
          Array.from({ length: set.journeys.count }, (_, journey) => Number(expected[match](valuesOf(journey)))),
        )
      }
      const lost = filterJourneys(set, { outcomes: ['lost'] })
      expect(lost.reduce((sum, kept) => sum + kept, 0)).toBe(set.totals.lost)
    }
  })

  it('splits into cohorts that together are everybody', () => {
    for (const seed of SEEDS) {
      const set = anySet(seed)
      const cohorts = journeyCohorts(set, 'month')
      const keeps = cohorts.map(({ fromMs, untilMs }) => filterJourneys(set, { cohort: { fromMs, untilMs } }))
      expect(keeps.map((keep) => keep.reduce((sum, kept) => sum + kept, 0))).toEqual(
        cohorts.map(({ journeys }) => journeys),
      )
      for (let journey = 0; journey < set.journeys.count; journey++)
        expect(keeps.reduce((sum, keep) => sum + (keep[journey] as number), 0)).toBe(1)
      const firsts = set.actors.map((_, actor) => {
        const { start, end } = actorRowRange(set, actor)
        return start < end ? timeAt(set.rows, start) : Number.NaN
      })
      for (const { fromMs, untilMs, actors } of cohorts)
        expect(firsts.filter((ms) => ms >= fromMs && ms < untilMs).length).toBe(actors)
    }
  })

  it('throws for a dimension that is not there', () => {
    expect(() => filterJourneys(anySet(1), { dimensions: { nothing: ['x'] } })).toThrow(/nothing/)
  })
})

describe('parsePathSearch', () => {
  const touchpoints = [
    { id: 'blog', label: 'Blog post' },
    { id: 'shop', label: 'Boutique été' },
    { id: 'share', label: 'Friend’s share' },
    { id: 'a > b', label: 'Odd' },
    { id: 'shoes', label: 'Home → Shoes' },
  ]
  it.each([
    ['blog > shop', ['blog', 'shop'], false, []],
    ['blog > shop >> share', ['blog', 'shop', 'share'], [false, false, true], []],
    ['blog ⇒ shop → share', ['blog', 'shop', 'share'], [false, true, false], []],
    ['  BLOG POST →boutique ete ', ['blog', 'shop'], false, []],
    ['blog >> shop', ['blog', 'shop'], true, []],
    ["friend's share", ['share'], false, []],
    ['fri > bou', ['share', 'shop'], false, []],
    ['post', ['blog'], false, []],
    ['blog > nowhere > shop', ['blog', 'shop'], false, ['nowhere']],
    ['a > b', ['a > b'], false, []],
    ['A > B', ['a > b'], false, []],
    ['a > b > shop', ['a > b', 'shop'], false, []],
    ['shop >> a > b > nowhere', ['shop', 'a > b'], true, ['nowhere']],
    ['home → shoes » blog', ['shoes', 'blog'], true, []],
    ['', [], false, []],
    [' > ', [], false, []],
  ] as const)('reads %j', (text, steps, atOnce, unknown) => {
    const follows = steps.map((_, i) => (typeof atOnce === 'boolean' ? atOnce && i > 0 : atOnce[i]))
    expect(parsePathSearch(text, touchpoints)).toEqual({ steps, adjacent: atOnce === true, follows, unknown })
  })

  it('finds at once after each other what only repeats stand between, sign by sign', () => {
    const rows = ['A', 'B', 'B', 'X', 'C'].map((touchpoint, i) => ({ actor: 'a', timeMs: i, touchpoint }))
    const set = journeysFromTouches(touchTable(rows), { stages: [] })
    const index = traceIndex(set)
    const found = (text: string): number => {
      const { steps, follows } = parsePathSearch(text, set.touchpoints)
      return traceJourneys(index, steps, { adjacent: follows }).journeys
    }
    expect(['A >> B >> X', 'A > B >> X', 'A >> B > C', 'B >> B'].map(found)).toEqual([1, 1, 1, 1])
    expect(['A >> B >> C', 'A > B >> C', 'A >> A', 'A >> X'].map(found)).toEqual([0, 0, 0, 0])
  })
})
