import { describe, expect, it } from 'vitest'
import { absorbingChain } from '../../../src/measures/network/absorbing-chain.js'
import { type ChainTable, chainTable } from '../../../src/measures/network/chain-table.js'
import { estimateJourneys } from '../../../src/measures/network/estimate-journeys.js'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import { networkFromTransitions } from '../../../src/measures/network/network-from-transitions.js'
import type { NetworkMeasure, NetworkTouchpoint } from '../../../src/measures/network/network-measure.js'
import { readTransitionTotals } from '../../../src/measures/network/read-transition-totals.js'
import { balanceTransitions } from '../../../src/measures/network/transition-counts.js'
import type { TransitionTotal } from '../../../src/measures/network/transition-totals.js'
import { whatIfTouchpoint } from '../../../src/measures/network/what-if-touchpoint.js'
import type { Outcome } from '../../../src/model/journey-set.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { randomLog } from '../../support/random-log.js'

/** The table that a measure of journeys holds. */
function tableOf(measure: NetworkMeasure): TransitionTotal[] {
  const id = (at: number): string => measure.touchpoints[at]?.id ?? ''
  const ends = (t: NetworkTouchpoint): TransitionTotal[] =>
    (['converted', 'lost', 'open', 'ended'] as const).map((outcome) => ({
      from: t.id,
      to: null,
      outcome,
      count: t[outcome],
    }))
  const { untouched, untouchedConverted, untouchedLost } = measure.totals
  const without: [Outcome, number][] = [
    ['converted', untouchedConverted],
    ['lost', untouchedLost],
    ['ended', untouched - untouchedConverted - untouchedLost],
  ]
  return [
    ...measure.touchpoints.flatMap((t) => [{ from: null, to: t.id, count: t.starts }, ...ends(t)]),
    ...measure.transitions.map(({ from, to, count }) => ({ from: id(from), to: id(to), count })),
    ...without.map(([outcome, count]) => ({ from: null, to: null, outcome, count })),
  ]
}

const SHOP: readonly TransitionTotal[] = [
  { from: null, to: 'ad', count: 100 },
  { from: 'ad', to: 'shop', count: 60 },
  { from: 'ad', to: null, outcome: 'lost', count: 40 },
  { from: 'shop', to: null, outcome: 'converted', count: 15 },
  { from: 'shop', to: null, outcome: 'lost', count: 45 },
]

describe('a table of the transitions of journeys', () => {
  it.each(Array.from({ length: 60 }, (_, seed) => seed))('counts and models as the journeys do (%i)', (seed) => {
    const { table, definition } = randomLog(seed, { observation: 'complete', ownStage: 0, noTouchpoint: 0.05 })
    const journeys = measureNetwork(journeysFromTouches(table, definition))
    const stages = journeys.stages.map(({ id }) => id)
    const touchpoints = journeys.touchpoints.map(({ id, stage, channel }) => ({
      id,
      ...(channel !== null && { channel }),
      ...(stages[stage] !== undefined && { stage: stages[stage] }),
    }))
    const given = networkFromTransitions(tableOf(journeys), { touchpoints, stages, observation: 'complete' })
    expect(given.totals).toEqual(journeys.totals)
    expect(given.chain.removedShare).toBeCloseTo(journeys.chain.removedShare, 12)
    if (journeys.chain.conversionRate === null) expect(given.chain.conversionRate).toBeNull()
    else expect(given.chain.conversionRate).toBeCloseTo(journeys.chain.conversionRate, 12)
    journeys.touchpoints.forEach((one, at) => {
      const { journeys: _1, convertingJourneys: _2, light: _3, convertingStarts: _4, ...rest } = one
      const { convertingPosition: _5, position: _6, ...counted } = rest
      for (const [name, value] of Object.entries(counted)) {
        const got = given.touchpoints[at]?.[name as keyof NetworkTouchpoint]
        if (typeof value === 'number') expect(got).toBeCloseTo(value, 9)
        else expect(got).toBe(value)
      }
    })
    expect(given.transitions.map(({ from, to, count }) => [from, to, count])).toEqual(
      journeys.transitions.map(({ from, to, count }) => [from, to, count]),
    )
    // Where journeys go on after their conversion a table shows their last touch, not the last one before it.
    const cutsAtGoal = journeys.rules?.cut !== 'never' && journeys.rules?.cut !== 'silence'
    for (const method of cutsAtGoal ? (['removal', 'last'] as const) : (['removal'] as const))
      journeys.credits[method].perTouchpoint.forEach((credit, at) => {
        expect(given.credits[method].perTouchpoint[at]).toBeCloseTo(credit, 9)
      })
  })

  it('keeps in = out, and parts within their wholes, whatever it lacks', () => {
    for (let seed = 0; seed < 60; seed++) {
      const { table, definition } = randomLog(seed, { gap: 0.1 })
      const whole = tableOf(measureNetwork(journeysFromTouches(table, definition)))
      const parts = [whole, whole.filter((_, k) => (k + seed) % 3 > 0), whole.filter(({ from }) => from !== null)]
      for (const rows of [...parts, whole.filter(({ to }) => to !== null)]) {
        const measure = networkFromTransitions(rows, seed % 2 === 0 ? { observation: 'complete' } : {})
        expectSound(measure)
      }
    }
  })
})

/** All numbers of plain data. */
function numbersOf(data: unknown): number[] {
  if (typeof data === 'number') return [data]
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(numbersOf) : []
}

function expectSound(measure: NetworkMeasure): void {
  expect(numbersOf(measure).every((number) => Number.isFinite(number))).toBe(true)
  const sum = (pick: 'from' | 'to', at: number): number =>
    measure.transitions.reduce((total, t) => (t[pick] === at ? total + t.count : total), 0)
  measure.touchpoints.forEach((t, at) => {
    expect(t.starts + sum('to', at) + t.unobservedIn).toBe(t.visits)
    expect(sum('from', at) + t.unobservedOut + t.converted + t.lost + t.open + t.ended).toBe(t.visits)
    expect(t.journeys).toBeLessThanOrEqual(t.visits)
    expect(t.convertingJourneys).toBeLessThanOrEqual(t.journeys)
    expect(t.light).toBeLessThanOrEqual(1)
  })
  for (const t of measure.transitions) {
    expect(t.journeys).toBeLessThanOrEqual(t.count)
    expect(t.convertingJourneys).toBeLessThanOrEqual(t.journeys)
    expect(t.light).toBeGreaterThanOrEqual(0)
    expect(t.light).toBeLessThanOrEqual(1)
  }
  for (const { perTouchpoint, noTouchpoint, unmodelled, conversions } of Object.values(measure.credits)) {
    const credited = perTouchpoint.reduce((total, credit) => total + credit, 0)
    expect(credited + noTouchpoint + unmodelled).toBeCloseTo(conversions, 6)
  }
}

describe('what the chain says of journeys', () => {
  const tables = Array.from({ length: 25 }, (_, seed) => {
    const { table, definition } = randomLog(seed, { observation: 'complete', repeat: 0.3, conversion: 0.3 })
    const rows = tableOf(measureNetwork(journeysFromTouches(table, definition)))
    return chainTable(balanceTransitions(readTransitionTotals(rows, {}), true).counts)
  })

  it('gives a way the light that is missing where nobody may go it', () => {
    for (const table of tables) {
      const chain = absorbingChain(table)
      const { light } = estimateJourneys(chain)
      const out = waysOut(table, chain.kept)
      table.count.forEach((count, k) => {
        const [from, to] = [table.from[k] as number, table.to[k] as number]
        if (chain.kept[from] !== 1 || chain.kept[to] !== 1 || !(chain.conversion > 0)) return
        const closed = absorbingChain(withoutWay(table, k))
        const expected = 1 - closed.conversion / chain.conversion
        expect(light(from, to, count / (out[from] as number))).toBeCloseTo(expected, 9)
      })
    }
  })

  it('places a touchpoint by the steps before it and behind it', () => {
    const rows: TransitionTotal[] = [
      { from: null, to: 'a', count: 10 },
      { from: 'a', to: 'b', count: 10 },
      { from: 'b', to: 'c', count: 10 },
      { from: 'c', to: null, outcome: 'converted', count: 10 },
    ]
    const places = networkFromTransitions(rows).touchpoints.map(({ position }) => position)
    expect(places[0]).toBeCloseTo(0.5 / 3, 12)
    expect(places[1]).toBeCloseTo(1.5 / 3, 12)
    expect(places[2]).toBeCloseTo(2.5 / 3, 12)
  })
})

function waysOut(table: ChainTable, kept: Uint8Array): number[] {
  const out = Array.from(table.toConversion, (count, state) => count + (table.toLoss[state] as number))
  table.from.forEach((from, k) => {
    if (kept[table.to[k] as number] === 1) out[from] = (out[from] ?? 0) + (table.count[k] as number)
  })
  return out
}

/** Who would go this way is lost instead. */
function withoutWay(table: ChainTable, k: number): ChainTable {
  const toLoss = Float64Array.from(table.toLoss)
  const from = table.from[k] as number
  toLoss[from] = (toLoss[from] as number) + (table.count[k] as number)
  return { ...table, toLoss, count: table.count.map((count, at) => (at === k ? 0 : count)) }
}

describe('networkFromTransitions', () => {
  it('reads a small shop as by hand', () => {
    const measure = networkFromTransitions(SHOP)
    expect(measure.totals).toMatchObject({ journeys: 100, converted: 15, lost: 85, open: 0, visits: 160 })
    expect(measure.chain.conversionRate).toBeCloseTo(0.15, 12)
    expect(measure.touchpoints.map(({ id, convertRate }) => [id, convertRate])).toEqual([
      ['ad', expect.closeTo(0.15, 12)],
      ['shop', 0.25],
    ])
    expect(measure.transitions).toEqual([
      { from: 0, to: 1, count: 60, eligible: 60, journeys: 60, convertingJourneys: 15, lostJourneys: 0, light: 1 },
    ])
    expect(whatIfTouchpoint(measure, 'shop', 'close')?.conversionsDifference).toBeCloseTo(45, 9)
    expect(measure.lacking).toEqual(['journeys', 'positions', 'paths', 'credits', 'times'])
    expect(measure.rules).toBeNull()
  })

  it('reads marks of beginning and end', () => {
    const marked = SHOP.map(({ outcome, ...row }) => {
      const to = outcome === 'converted' ? '(conversion)' : outcome === 'lost' ? '(null)' : row.to
      return { ...row, from: row.from ?? '(start)', to }
    })
    const marks = { start: '(start)', conversion: '(conversion)', loss: '(null)' }
    expect(networkFromTransitions(marked, { marks })).toEqual(networkFromTransitions(SHOP))
  })

  it('takes the rest for lost only where nothing is under way', () => {
    const rows = SHOP.filter(({ outcome }) => outcome !== 'lost')
    const ongoing = networkFromTransitions(rows)
    expect(ongoing.lacking).toContain('losses')
    expect(ongoing.chain.conversionRate).toBeNull()
    expect(ongoing.holes).toEqual([])
    expect(ongoing.totals).toMatchObject({ journeys: 100, converted: 15, lost: 0 })
    expect(ongoing.touchpoints.map(({ unobservedOut }) => unobservedOut)).toEqual([40, 45])
    const { lacking, ...complete } = networkFromTransitions(rows, { observation: 'complete' })
    expect(complete).toEqual({ ...networkFromTransitions(SHOP), lacking: undefined, ...complete })
    expect(complete.totals).toMatchObject({ converted: 15, lost: 85 })
    expect(lacking).not.toContain('losses')
  })

  it('works out beginnings, and says so', () => {
    const measure = networkFromTransitions(SHOP.slice(1))
    expect(measure.touchpoints.map(({ starts }) => starts)).toEqual([100, 0])
    expect(measure.lacking).toContain('starts')
  })

  it('knows no model without any end', () => {
    const measure = networkFromTransitions([{ from: 'a', to: 'b', count: 5 }])
    expect(measure.lacking).toEqual(['starts', 'ends', 'journeys', 'positions', 'paths', 'credits', 'times'])
    expect(measure.chain).toEqual({ conversionRate: null, removedShare: 0, pooled: 0 })
    expect(measure.transitions[0]).toMatchObject({ count: 5, journeys: 5, light: 0 })
  })

  it('takes journeys as stated, at most as many as passages', () => {
    const rows: TransitionTotal[] = [
      ...SHOP.slice(0, 1),
      { from: 'ad', to: 'shop', count: 60, journeys: 50, convertingJourneys: 90 },
      ...SHOP.slice(2),
    ]
    expect(networkFromTransitions(rows).transitions[0]).toMatchObject({
      journeys: 50,
      convertingJourneys: 50,
      light: 1,
    })
  })

  it('keeps counts beyond 32 bits', () => {
    const large = SHOP.map((row) => ({ ...row, count: row.count * 1e8 }))
    expect(networkFromTransitions(large).totals).toMatchObject({ journeys: 1e10, converted: 15e8, lost: 85e8 })
  })

  it.each([Number.NaN, -1, Number.POSITIVE_INFINITY, null, '7', 1e300])('leaves out %s, and says so', (count) => {
    const rows = [...SHOP, { from: 'ad', to: 'shop', count: count as number }]
    const measure = networkFromTransitions(rows)
    expect(measure.transitions).toEqual(networkFromTransitions(SHOP).transitions)
    if (count !== null) expect(measure.issues).toMatchObject([{ kind: 'unusable-number', count: 1 }])
    expectSound(measure)
  })

  it('reports a stage that is not listed, and draws nothing from nothing', () => {
    const measure = networkFromTransitions(SHOP, { touchpoints: [{ id: 'ad', stage: 'x' }], stages: ['y'] })
    expect(measure.issues).toMatchObject([{ kind: 'unknown-stage', examples: ['ad: "x"'] }])
    expectSound(networkFromTransitions([]))
  })
})
