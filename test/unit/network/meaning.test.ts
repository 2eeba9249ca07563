import { describe, expect, it } from 'vitest'
import { actorJourney } from '../../../src/measures/network/actor-journey.js'
import { compareTransitions } from '../../../src/measures/network/compare-transitions.js'
import { groupTouchpoints } from '../../../src/measures/network/group-touchpoints.js'
import { likelyPaths } from '../../../src/measures/network/likely-paths.js'
import { measureInfluence } from '../../../src/measures/network/measure-influence.js'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import { measureSwitches } from '../../../src/measures/network/measure-switches.js'
import { journeyRows } from '../../../src/model/journey-query.js'
import { CONVERTED, type JourneySet } from '../../../src/model/journey-set.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { type LogRow, randomLog, touchTable } from '../../support/random-log.js'
import { flows } from './naive-chain.js'

const SEEDS = Array.from({ length: 120 }, (_, i) => i + 1)
const DAY = 86_400_000

function anySet(seed: number): JourneySet {
  const log = randomLog(seed, { rows: 30 + (seed % 90) })
  return journeysFromTouches(log.table, log.definition)
}

/** Paths such as `a b c!`, where `!` converts; each walked so many times. */
function walked(paths: readonly (readonly [path: string, times: number])[], device = ''): JourneySet {
  const rows: LogRow[] = []
  let actor = 0
  for (const [path, times] of paths)
    for (let i = 0; i < times; i++) {
      actor++
      path.split(' ').forEach((step, k) => {
        rows.push({
          actor: `p${String(actor).padStart(5, '0')}`,
          timeMs: 1.7e12 + k * 3.6e6,
          touchpoint: step.replace('!', '').split('@')[0] as string,
          conversion: step.includes('!'),
          device: step.split('@')[1]?.replace('!', '') ?? (device === '' ? undefined : device),
        })
      })
    }
  return journeysFromTouches(touchTable(rows), { stages: [], observation: 'complete' })
}

describe('compareTransitions', () => {
  it('takes the counts of the measure, and never calls a coin a finding', () => {
    for (const seed of SEEDS) {
      const measure = measureNetwork(anySet(seed))
      const compared = compareTransitions(measure)
      expect(compared.map(({ transition }) => transition)).toEqual(measure.transitions.map((_, i) => i))
      for (const { transition, converted, lost, rateWith, rateWithout, survives, pValue } of compared) {
        const counted = measure.transitions[transition]
        expect(converted.numerator).toBe(counted?.convertingJourneys)
        expect(lost.numerator).toBe(counted?.lostJourneys)
        expect(rateWith.denominator + rateWithout.denominator).toBe(measure.totals.converted + measure.totals.lost)
        if (survives) expect(pValue).toBeLessThanOrEqual(0.1)
      }
    }
    const even = measureNetwork(
      walked([
        ['a b!', 50],
        ['a b', 50],
        ['a c!', 50],
        ['a c', 50],
      ]),
    )
    expect(compareTransitions(even).some(({ survives }) => survives)).toBe(false)
  })

  it('says which way the converted take more often, with an interval', () => {
    const measure = measureNetwork(
      walked([
        ['a b!', 60],
        ['a b', 10],
        ['a c!', 15],
        ['a c', 70],
      ]),
    )
    const [ab, ac] = compareTransitions(measure)
    expect(ab).toMatchObject({ survives: true })
    expect(ab?.difference.difference).toBeCloseTo(60 / 75 - 10 / 80, 12)
    expect(ab?.difference.low).toBeGreaterThan(0)
    expect(ab?.ratio).toBeCloseTo(60 / 70 / (15 / 85), 12)
    expect(ac?.difference.high).toBeLessThan(0)
  })
})

describe('likelyPaths', () => {
  it('joins what nobody walked, and says that nobody did', () => {
    const set = walked([
      ['a hub x!', 40],
      ['a hub y', 10],
      ['b hub x', 10],
      ['b hub y!', 40],
    ])
    const paths = likelyPaths(set, { paths: 8 })
    const named = Object.fromEntries(paths.map((path) => [path.touchpoints.join(' '), path]))
    expect(named['a hub x']).toMatchObject({ observed: 40, observedShare: 0.5 })
    expect(named['a hub x']?.share).toBeCloseTo(0.25, 12)
    expect(named['b hub x']).toMatchObject({ observed: 0 })
    expect(named['b hub x']?.share).toBeCloseTo(0.25, 12)
    expect(paths.length).toBe(4)
    expect(paths.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
  })

  it('is ordered, never sums to more than all, and finds all there is where ways are few', () => {
    for (const seed of SEEDS) {
      const set = anySet(seed)
      const paths = likelyPaths(set, { paths: 20 })
      const shares = paths.map(({ share }) => share)
      expect(shares).toEqual([...shares].sort((a, b) => b - a))
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-9)
      for (const { touchpoints } of paths) expect(touchpoints.some((id, i) => id === touchpoints[i - 1])).toBe(false)
    }
  })
})

describe('groupTouchpoints', () => {
  it('recounts from whole journeys: balances hold, outcomes stay', () => {
    for (const seed of SEEDS) {
      const set = anySet(seed)
      if (!set.dimensions.some(({ name }) => name === 'channel')) continue
      const grouped = groupTouchpoints(set)
      const measure = measureNetwork(grouped)
      for (const { into, visits, out } of flows(measure)) {
        expect(into).toBe(visits)
        expect(out).toBe(visits)
      }
      const whole = measureNetwork(set)
      expect({ ...measure.totals, eligibleVisits: 0 }).toEqual({ ...whole.totals, eligibleVisits: 0 })
      expect(measure.totals.eligibleVisits).toBeLessThanOrEqual(whole.totals.eligibleVisits)
    }
  })

  it('is not the sum of a finer picture: a journey through two touchpoints of a group counts once', () => {
    const set = walked([['a b c!', 10]])
    const grouped = measureNetwork(groupTouchpoints(set, { by: ({ id }) => (id === 'c' ? 'goal' : 'all') }))
    expect(grouped.touchpoints).toMatchObject([
      { id: 'all', visits: 20, journeys: 10, repeats: 10 },
      { id: 'goal', visits: 10, journeys: 10 },
    ])
    expect(() => groupTouchpoints(set, { by: 'nothing' })).toThrow(/nothing/)
  })
})

describe('measureSwitches', () => {
  it('counts as a slow reading does', () => {
    for (const seed of SEEDS) {
      const set = anySet(seed)
      const device = set.dimensions.find(({ name }) => name === 'device')
      if (device === undefined) continue
      const measure = measureSwitches(set)
      const pairs = new Map<string, number>()
      let switching = 0
      for (let journey = 0; journey < set.journeys.count; journey++) {
        const { start, end } = journeyRows(set, journey)
        const rows = Array.from({ length: end - start }, (_, i) => start + i)
        const touches = rows.filter((row) => (set.rows.touchpoint[row] as number) >= 0)
        const codes = touches.map((row) => device.codes[row] as number)
        const values = codes.filter((code) => code >= 0).map((code) => device.values[code] as string)
        values.slice(1).forEach((value, i) => {
          const pair = `${values[i]}>${value}`
          pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
        })
        if (new Set(values).size > 1) switching++
      }
      expect(Object.fromEntries(measure.switches.map(({ from, to, count }) => [`${from}>${to}`, count]))).toEqual(
        Object.fromEntries(pairs),
      )
      expect(measure.switching.numerator).toBe(switching)
      expect(measure.sequences.reduce((sum, { journeys }) => sum + journeys, 0)).toBe(measure.journeys)
    }
  })
})

describe('measureInfluence', () => {
  it('shares out every conversion, once per reading', () => {
    for (const method of ['first', 'last', 'linear', 'linear-distinct', 'position', 'time-decay'] as const) {
      const set = sampleJourneys()
      const { conversions, noTouchpoint, influence, place, peer, only } = measureInfluence(set, method)
      expect(conversions).toBe(set.totals.converted)
      for (const kinds of [influence, place, peer])
        expect(kinds.reduce((sum, { credit }) => sum + credit, noTouchpoint)).toBeCloseTo(conversions, 6)
      expect(only.indirect + only.direct + only.both + only.unknown + noTouchpoint).toBe(conversions)
    }
  })

  it('tells an indirect touch before the direct one from one after it', () => {
    const rows = (actor: string, steps: readonly string[]): LogRow[] =>
      steps.map((touchpoint, k) => ({
        actor,
        timeMs: 1.7e12 + k * 1000,
        touchpoint,
        conversion: k === steps.length - 1,
      }))
    const set = journeysFromTouches(
      touchTable([
        ...rows('1', ['friend', 'shop']),
        ...rows('2', ['shop', 'friend', 'shop']),
        ...rows('3', ['friend']),
      ]),
      {
        stages: [],
        touchpoints: [
          { id: 'friend', influence: 'indirect', peer: true },
          { id: 'shop', influence: 'direct', place: 'store' },
        ],
      },
    )
    const measure = measureInfluence(set)
    expect(measure.indirectFirst).toMatchObject({ numerator: 1, denominator: 2 })
    expect(measure.only).toEqual({ indirect: 1, direct: 0, both: 2, unknown: 0 })
  })
})

describe('actorJourney', () => {
  it('tells one prospect with silences, devices and where they stand now', () => {
    const at = (day: number, touchpoint: string, stage: string, device: string): LogRow => ({
      actor: 'one',
      timeMs: 1.7e12 + day * DAY,
      touchpoint,
      stage,
      device,
    })
    const rows = [
      at(0, 'tweet', 'stranger', 'phone'),
      at(0, 'blog', 'visitor', 'phone'),
      at(21, 'search', 'lead', 'computer'),
      at(130, 'share', 'stranger', 'tablet'),
      at(131, 'newsletter', 'visitor', 'computer'),
    ]
    const set = journeysFromTouches(touchTable(rows), { stages: ['stranger', 'visitor', 'lead'] })
    const journey = actorJourney(set, 'one')
    expect(journey).toMatchObject({
      stage: 'visitor',
      furthestStage: 'lead',
      stepsBack: 1,
      devices: ['phone', 'computer', 'tablet'],
      deviceSwitches: 3,
      longestSilenceMs: 109 * DAY,
      spanMs: 131 * DAY,
      outcome: 'open',
    })
    expect(journey?.touches.map(({ isReturn }) => isReturn)).toEqual([false, false, false, true, false])
    expect(journey?.touches.map(({ silenceMs }) => silenceMs)).toEqual([null, 0, 21 * DAY, 109 * DAY, DAY])
    expect(actorJourney(set, 'nobody')).toBeNull()
  })

  it('holds every row of every actor, without NaN', () => {
    for (const seed of SEEDS.slice(0, 60)) {
      const log = randomLog(seed, { cut: 'both' })
      const set = journeysFromTouches(log.table, log.definition)
      let touches = 0
      let conversions = 0
      for (const actor of set.actors) {
        const journey = actorJourney(set, actor)
        touches += journey?.touches.length ?? 0
        conversions += journey?.journeys.filter(({ outcome }) => outcome === 'converted').length ?? 0
        expect(JSON.stringify(journey)).not.toMatch(/NaN/)
      }
      expect(touches).toBe(set.journeys.end.reduce((sum, end, i) => sum + end - (set.journeys.start[i] as number), 0))
      expect(conversions).toBe(set.journeys.outcome.filter((outcome) => outcome === CONVERTED).length)
    }
  })
})
