import { describe, expect, it } from 'vitest'
import { measureCircles } from '../../../src/measures/circles/measure-circles.js'
import { measureFunnel } from '../../../src/measures/funnel/measure-funnel.js'
import { measureLoop } from '../../../src/measures/loop/measure-loop.js'
import { measureLoopChannels } from '../../../src/measures/loop/measure-loop-channels.js'
import { measureLoopGenerations } from '../../../src/measures/loop/measure-loop-generations.js'
import { measureLoopStock } from '../../../src/measures/loop/measure-loop-stock.js'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import type { JourneyDefinition } from '../../../src/model/definition.js'
import type { JourneySet } from '../../../src/model/journey-set.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { contractOf } from '../../../src/warehouse/contract-of.js'
import { readContract } from '../../../src/warehouse/read-contract.js'
import { type LogRow, touchTable } from '../../support/random-log.js'

const DAY = 86_400_000
const START = Date.UTC(2026, 0, 1)

const touch = (actor: string, day: number, stage: string, more: Partial<LogRow> = {}): LogRow => ({
  actor,
  timeMs: START + day * DAY,
  touchpoint: `at ${stage}`,
  stage,
  ...more,
})

const staged: JourneyDefinition = { stages: ['a', 'b', 'c'] }

/** Logs at the edge of what logs can be, each sound. */
const logs: Readonly<Record<string, readonly [readonly LogRow[], JourneyDefinition?]>> = {
  'no rows': [[], staged],
  'one touch': [[touch('ann', 0, 'a')], staged],
  'one actor who converts at once': [[touch('ann', 0, 'a', { conversion: true })], staged],
  'only rows that close': [[{ actor: 'ann', timeMs: START, conversion: true }], staged],
  'everything at one instant': [
    ['ann', 'bob', 'cid'].flatMap((actor) => ['c', 'a', 'b'].map((stage) => touch(actor, 0, stage))),
    { ...staged, conversion: { stages: ['c'] } },
  ],
  'nobody lost': [
    ['ann', 'bob'].flatMap((actor) => [touch(actor, 0, 'a'), touch(actor, 1, 'b', { conversion: true })]),
    staged,
  ],
  'everybody lost at the first touch': [
    ['ann', 'bob', 'cid'].map((actor, day) => touch(actor, day, 'a', { loss: true })),
    staged,
  ],
  'only referrers': [
    ['ann', 'bob', 'cid'].map((actor, i) => touch(actor, i, 'c', { referredBy: ['cid', 'ann', 'bob'][i] })),
    staged,
  ],
  'one who brings a thousand': [
    [touch('ann', 0, 'c'), ...Array.from({ length: 1000 }, (_, i) => touch(`b${i}`, 1, 'a', { referredBy: 'ann' }))],
    staged,
  ],
  'no stages': [['ann', 'bob'].flatMap((actor) => [touch(actor, 0, 'a'), touch(actor, 1, 'b')]), { stages: [] }],
  'one stage': [['ann', 'bob'].map((actor) => touch(actor, 0, 'a')), { stages: ['a'] }],
  'no patience': [
    ['ann', 'bob'].flatMap((actor) => [touch(actor, 0, 'a'), touch(actor, 1, 'b')]),
    { ...staged, patience: 0 },
  ],
  'one who never leaves a touchpoint': [
    Array.from({ length: 500 }, (_, day) => touch('ann', day, 'a')),
    { ...staged, conversion: { stages: ['c'] } },
  ],
  'before 1970': [['ann', 'bob'].map((actor) => ({ ...touch(actor, 0, 'a'), timeMs: -10 * DAY })), staged],
}

const build = (name: string): JourneySet => {
  const [rows = [], definition = {}] = logs[name] ?? []
  return journeysFromTouches(touchTable(rows), definition)
}

/** Paths to numbers that are none, but for those that say "no bound". */
function unsound(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isNaN(value) ? [path] : []
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => unsound(inner, `${path}.${key}`))
}

describe.each(Object.keys(logs))('a log of %s', (name) => {
  const set = build(name)

  it('is measured without a number that is none', () => {
    const measures = {
      funnel: measureFunnel(set, { breakdown: 'channel' }),
      loop: measureLoop(set),
      stock: measureLoopStock(set),
      channels: measureLoopChannels(set),
      generations: measureLoopGenerations(set),
      circles: measureCircles(set),
      network: measureNetwork(set),
    }
    expect(unsound(measures)).toEqual([])
  })

  it('keeps its balances', () => {
    const { totals } = set
    expect(totals.converted + totals.lost + totals.open + totals.ended).toBe(totals.journeys)
    const funnel = measureFunnel(set)
    for (const { inflow, outflow, visits } of funnel.stages) {
      expect(Object.values(inflow).reduce((a: number, b: number) => a + b, 0)).toBe(visits)
      expect(Object.values(outflow).reduce((a: number, b: number) => a + b, 0)).toBe(visits)
    }
    const { touchpoints, transitions, credits } = measureNetwork(set)
    touchpoints.forEach((point, i) => {
      const out = transitions.filter(({ from }) => from === i).reduce((sum, { count }) => sum + count, 0)
      expect(out + point.converted + point.lost + point.open + point.ended + point.unobservedOut).toBe(point.visits)
    })
    for (const { perTouchpoint, noTouchpoint, unmodelled } of Object.values(credits))
      expect(perTouchpoint.reduce((a, b) => a + b, noTouchpoint + unmodelled)).toBeCloseTo(totals.converted, 6)
    const { whole, actors } = measureCircles(set)
    const { rings, outside, left } = whole.populations
    expect(rings.reduce((a, b) => a + b, outside + left)).toBe(actors)
  })

  it('is the same through a contract', () => {
    const contract = readContract(contractOf(set))
    expect(contract.funnel().flows).toEqual(measureFunnel(set).flows)
    expect(contract.loop().gain).toEqual(measureLoop(set).gain)
    expect(contract.circles().whole.populations).toEqual(measureCircles(set).whole.populations)
    expect(contract.network().totals).toEqual(measureNetwork(set).totals)
  })
})
