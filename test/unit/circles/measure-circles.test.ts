import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundaryCrossings } from '../../../src/measures/circles/boundary-crossings.js'
import type { BoundaryTraffic, CirclesPeriod } from '../../../src/measures/circles/circles-measure.js'
import { measureCircles } from '../../../src/measures/circles/measure-circles.js'
import type { JourneyDefinition, TouchpointDefinition } from '../../../src/model/definition.js'
import { actorOfRow } from '../../../src/model/journey-query.js'
import type { JourneySet } from '../../../src/model/journey-set.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { doubledLog, type LogRow, randomLog, shuffledTable, touchTable } from '../../support/random-log.js'
import { naiveEvents, naivePlaces } from './naive-circles.js'

const DAY = 86_400_000
const seeds = fc.integer({ min: 1, max: 1_000_000 })
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** A random set in which every fourth touchpoint or so is a bad experience. */
function randomSet(seed: number): JourneySet {
  return journeysFromTouches(randomLog(seed).table, withNegatives(randomLog(seed).definition, seed))
}

function withNegatives(definition: JourneyDefinition, seed: number): JourneyDefinition {
  const touchpoints = (definition.touchpoints ?? []).map((touchpoint, index): TouchpointDefinition => {
    const known = typeof touchpoint === 'string' ? { id: touchpoint } : touchpoint
    return (index + seed) % 4 === 0 ? { ...known, negative: true } : known
  })
  return { ...definition, touchpoints }
}

function netInward(boundary: BoundaryTraffic): number {
  const { inward, outward } = boundaryCrossings(boundary)
  return inward - outward
}

function setOf(rows: readonly LogRow[], definition: JourneyDefinition): JourneySet {
  return journeysFromTouches(touchTable(rows), definition)
}

function stagedTouches(set: JourneySet): { touches: number; actors: number } {
  let touches = 0
  const actors = new Set<number>()
  for (let row = 0; row < set.rows.count; row++) {
    if ((set.rows.stage[row] as number) < 0) continue
    touches++
    actors.add(actorOfRow(set, row))
  }
  return { touches, actors: actors.size }
}

describe('identities over random logs', () => {
  it('touch moves: inward + outward + held = staged touches - actors with staged touches', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { table, definition } = randomLog(seed)
        const set = journeysFromTouches(table, definition)
        const moves = measureCircles(set).whole.touchMoves
        const staged = stagedTouches(set)
        expect((moves?.inward ?? 0) + (moves?.outward ?? 0) + (moves?.held ?? 0)).toBe(staged.touches - staged.actors)
        expect(sum(moves?.entries ?? [])).toBe(staged.actors)
      }),
      { numRuns: 300, seed: 4 },
    )
  })

  it('everybody stands somewhere, and the dots stand where the people stand', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const set = randomSet(seed)
        const circles = measureCircles(set)
        for (const { populations } of [circles.whole, ...circles.series]) {
          expect(sum(populations.rings) + populations.outside + populations.left).toBe(set.actors.length)
        }
        expect(circles.dots.actorsPerDot).toBe(1)
        const places = [...circles.dots.frames, circles.dots.atEnd]
        const periods = [...circles.series, circles.whole]
        places.forEach((dots, index) => {
          const counted = set.stages.map((_, ring) => dots.filter((place) => place === ring).length)
          expect(counted).toEqual(periods[index]?.populations.rings)
        })
      }),
      { numRuns: 200, seed: 4 },
    )
  })

  it('period moves: the four fates sum to those present, and lead from one population to the next', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { series } = measureCircles(randomSet(seed))
        series.forEach((frame, index) => {
          frame.periodMoves.rings.forEach((fate, ring) => {
            expect(fate.inward + fate.held + fate.outward + fate.lost).toBe(fate.present)
            if (index > 0) expect(fate.present).toBe(series[index - 1]?.populations.rings[ring])
            const shares = [fate.inwardRate, fate.heldRate, fate.outwardRate, fate.lostRate].map((rate) => rate.rate)
            if (fate.present > 0) expect(sum(shares.map((share) => share ?? 0))).toBeCloseTo(1, 12)
            else expect(shares).toEqual([null, null, null, null])
            const into = frame.periodMoves.matrix.filter(({ to }) => to === ring)
            expect(sum(into.map(({ count }) => count))).toBe(frame.populations.rings[ring])
          })
        })
      }),
      { numRuns: 200, seed: 4 },
    )
  })

  it('the periods of the series add up to the whole', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { series } = measureCircles(randomSet(seed))
        if (series.length === 0) return
        // Suspect times lie outside observation, and so outside the series.
        const [fromMs, untilMs] = [series[0]?.startMs ?? 0, series.at(-1)?.endMs ?? 0]
        const { whole } = measureCircles(randomSet(seed), { fromMs, untilMs })
        const keys = ['placements', 'inward', 'outward', 'held', 'shaken'] as const
        for (const key of keys)
          expect(sum(series.map((frame) => frame.touchMoves?.[key] ?? 0))).toBe(whole.touchMoves?.[key])
        expect(sum(series.map((frame) => frame.cycles?.conversions ?? 0))).toBe(whole.cycles?.conversions)
      }),
      { numRuns: 100, seed: 4 },
    )
  })

  it('boundaries and jumps hold all inward and outward moves', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const moves = measureCircles(randomSet(seed)).whole.touchMoves
        if (moves === null) return
        const stepped = (key: 'stepsInward' | 'stepsOutward'): number => sum(moves.boundaries.map((b) => b[key]))
        const jumped = (inward: boolean): number =>
          sum(moves.jumps.filter(({ from, to }) => to > from === inward).map(({ count }) => count))
        const drawn = stepped('stepsInward') + jumped(true) + stepped('stepsOutward') + jumped(false)
        expect(drawn + moves.unobserved).toBe(moves.inward + moves.outward)
        expect(stepped('stepsInward') + jumped(true)).toBeLessThanOrEqual(moves.inward)
        expect(stepped('stepsOutward') + jumped(false)).toBeLessThanOrEqual(moves.outward)
        moves.boundaries.forEach((boundary) => {
          const over = moves.jumps.filter(
            ({ from, to }) => Math.min(from, to) <= boundary.outer && Math.max(from, to) > boundary.outer,
          )
          // Whoever was first seen further in came over this boundary too.
          const arrived = sum(moves.entries.slice(boundary.outer + 1))
          const inward = sum(over.filter(({ from, to }) => to > from).map(({ count }) => count))
          expect(boundary.jumpsInward).toBe(inward + arrived)
          expect(boundary.jumpsOutward).toBe(sum(over.filter(({ from, to }) => to < from).map(({ count }) => count)))
        })
      }),
      { numRuns: 200, seed: 4 },
    )
  })

  it('a ring holds who crossed into it less who crossed out of it, but for those explicitly lost', () => {
    let checked = 0
    fc.assert(
      fc.property(seeds, (seed) => {
        const { touchMoves: moves, populations } = measureCircles(randomSet(seed)).whole
        if (moves === null || moves.unobserved > 0) return
        checked++
        // Net inward over the boundary outside each ring; at the rim, all who came.
        const net = [sum(moves.entries), ...moves.boundaries.map((boundary) => netInward(boundary)), 0]
        const missing = populations.rings.map((people, ring) => (net[ring] ?? 0) - (net[ring + 1] ?? 0) - people)
        missing.forEach((lost, ring) => {
          expect(lost).toBeGreaterThanOrEqual(0)
          expect(lost).toBeLessThanOrEqual(moves.leaves[ring] ?? 0)
        })
        expect(sum(missing)).toBe(populations.left)
      }),
      { numRuns: 300, seed: 4 },
    )
    expect(checked).toBeGreaterThan(50)
  })

  it('agrees with the naive reading of the rows', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const set = randomSet(seed)
        const events = naiveEvents(set)
        const { series, whole } = measureCircles(set)
        const within = (period: CirclesPeriod, isWhole: boolean) =>
          events.filter(({ timeMs }) => isWhole || (timeMs >= period.startMs && timeMs < period.endMs))
        for (const [index, period] of [...series, whole].entries()) {
          const isWhole = index === series.length
          const places = naivePlaces(set, events, isWhole ? Number.POSITIVE_INFINITY : period.endMs)
          expect(period.populations.rings).toEqual(set.stages.map((_, ring) => places.filter((p) => p === ring).length))
          expect(period.populations.left).toBe(places.filter((place) => place === -2).length)
          const here = within(period, isWhole)
          const moves = period.touchMoves
          expect(moves?.inward).toBe(here.filter((e) => e.placed && e.from >= 0 && e.to > e.from).length)
          expect(moves?.outward).toBe(here.filter((e) => e.placed && e.to < e.from).length)
          expect(sum(moves?.leaves ?? [])).toBe(here.filter((e) => e.lossFrom !== null).length)
          const perActor = set.actors.map((_, actor) => here.filter((e) => e.actor === actor && e.conversion).length)
          expect(period.cycles).toEqual({
            conversions: sum(perActor),
            once: perActor.filter((n) => n === 1).length,
            twice: perActor.filter((n) => n === 2).length,
            thrice: perActor.filter((n) => n > 2).length,
          })
        }
      }),
      { numRuns: 150, seed: 4 },
    )
  })

  it('is the same for shuffled rows, doubles with doubled journeys, and leaves the set as it was', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const log = randomLog(seed)
        const set = journeysFromTouches(log.table, log.definition)
        const before = JSON.stringify(set)
        const circles = measureCircles(set)
        expect(JSON.stringify(set)).toBe(before)
        expect(measureCircles(journeysFromTouches(shuffledTable(log.table, seed), log.definition))).toEqual(circles)
        const twice = doubledLog(log)
        const double = measureCircles(journeysFromTouches(twice.table, twice.definition))
        expect(double.whole.populations.rings).toEqual(circles.whole.populations.rings.map((people) => 2 * people))
        expect(double.whole.touchMoves?.inward).toBe(2 * (circles.whole.touchMoves?.inward ?? 0))
        expect(double.whole.meanConviction).toEqual(circles.whole.meanConviction)
      }),
      { numRuns: 60, seed: 4 },
    )
  })

  it('holds no number that is none', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const seen = JSON.stringify(measureCircles(randomSet(seed), { decay: '7 days' }), (_, value: unknown) => {
          if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true)
          return value
        })
        expect(seen.length).toBeGreaterThan(0)
      }),
      { numRuns: 60, seed: 4 },
    )
  })
})

describe('rings', () => {
  const stages = ['out', 'mid', 'in'] as const
  const at = (day: number): number => Date.parse('2025-03-03') + day * DAY
  const touch = (day: number, stage: string | undefined, more: Partial<LogRow> = {}): LogRow => ({
    actor: 'ann',
    timeMs: at(day),
    touchpoint: 'site',
    stage,
    ...more,
  })

  it('stay where a conversion left them', () => {
    const set = setOf([touch(0, 'out'), touch(1, 'in', { conversion: true })], { stages })
    expect(measureCircles(set).whole.populations).toEqual({ rings: [0, 0, 1], outside: 0, left: 0 })
  })

  it('are those of the latest staged row, kept through silence and unstaged touches', () => {
    const set = setOf([touch(0, 'mid'), touch(300, undefined)], { stages })
    expect(measureCircles(set).whole.populations.rings).toEqual([0, 1, 0])
  })

  it('follow a row without touchpoint that carries a stage', () => {
    const set = setOf([touch(0, 'out'), touch(1, 'in', { touchpoint: undefined })], { stages })
    expect(measureCircles(set).whole.populations.rings).toEqual([0, 0, 1])
  })

  it('go one outward at a bad experience, whatever stage that belongs to, and never out', () => {
    const definition = { stages, touchpoints: [{ id: 'scandal', stage: 'out', negative: true }] } as const
    const shocks = (count: number): LogRow[] =>
      Array.from({ length: count }, (_, i) => touch(10 + i, undefined, { touchpoint: 'scandal' }))
    const ringsAfter = (count: number): readonly number[] =>
      measureCircles(setOf([touch(0, 'in'), ...shocks(count)], definition)).whole.populations.rings
    expect(ringsAfter(1)).toEqual([0, 1, 0])
    expect(ringsAfter(2)).toEqual([1, 0, 0])
    expect(ringsAfter(5)).toEqual([1, 0, 0])
    const moves = measureCircles(setOf([touch(0, 'in'), ...shocks(5)], definition)).whole.touchMoves
    expect(moves).toMatchObject({ placements: 6, inward: 0, outward: 2, held: 3, shaken: 2 })
  })

  it('decay by one ring per silence, down to the outermost', () => {
    const ringsWith = (decay: '10 days', lastDay: number): readonly number[] => {
      const other = { ...touch(lastDay, 'out'), actor: 'bob' }
      return measureCircles(setOf([touch(0, 'in'), other], { stages }), { decay }).whole.populations.rings
    }
    expect(ringsWith('10 days', 9)).toEqual([1, 0, 1])
    expect(ringsWith('10 days', 10)).toEqual([1, 1, 0])
    expect(ringsWith('10 days', 20)).toEqual([2, 0, 0])
    expect(ringsWith('10 days', 500)).toEqual([2, 0, 0])
  })

  it('silence is counted in the period in which it moves somebody, also where no row ends it', () => {
    const rows = [touch(0, 'in'), touch(35, 'in'), { ...touch(80, 'out'), actor: 'other' }]
    const { whole, series } = measureCircles(setOf(rows, { stages }), { decay: '10 days', unit: 'month' })
    const decayed = series.map(({ touchMoves }) => touchMoves?.decayed ?? 0)
    expect(decayed.filter((steps) => steps > 0).length).toBeGreaterThan(1)
    expect(decayed.reduce((sum, steps) => sum + steps, 0)).toBe(whole.touchMoves?.decayed)
  })

  it('no silence is counted after the end of observation, not even to the end of a month begun', () => {
    const rows = [touch(0, 'in'), { ...touch(34, 'out'), actor: 'other' }]
    const options = { decay: '10 days', unit: 'month' } as const
    const { whole, series, dots } = measureCircles(setOf(rows, { stages }), options)
    // The month goes on after the data; what is not observed there moves nobody.
    expect(series.at(-1)?.partial).toBe(true)
    expect(series.at(-1)?.populations).toEqual(whole.populations)
    expect(dots.frames.at(-1)).toEqual(dots.atEnd)
    const late = { ...touch(8, 'out'), actor: 'other' }
    const short = measureCircles(setOf([touch(0, 'in'), late], { stages }), options)
    expect(short.series.map(({ populations }) => populations.rings)).toEqual([[1, 0, 1]])
    expect(short.series[0]?.touchMoves?.decayed).toBe(0)
    // A row after the stated end of observation is counted, but makes nobody silent until then.
    const observedUntil = setOf([touch(0, 'in'), late], { stages }).rules.observedUntilMs
    const set = setOf([touch(0, 'in'), late, { ...touch(4000, 'out'), actor: 'third' }], { stages, observedUntil })
    expect(measureCircles(set, { decay: '10 days' }).whole.populations.rings).toEqual([2, 0, 1])
  })

  it('decay is ended by any row, and the next staged touch is compared with the ring it decayed to', () => {
    const rows = [touch(0, 'in'), touch(12, undefined), touch(20, undefined), touch(21, 'in')]
    const moves = measureCircles(setOf(rows, { stages }), { decay: '10 days' }).whole.touchMoves
    expect(moves).toMatchObject({ inward: 1, outward: 0, held: 0, decayed: 1 })
  })

  it('are known behind an unobserved middle, but by no step, and such a middle is no silence', () => {
    const rows = [touch(0, 'out'), touch(40, undefined, { gap: true }), touch(41, 'in')]
    const { touchMoves } = measureCircles(setOf(rows, { stages })).whole
    expect(touchMoves).toMatchObject({ inward: 1, unobserved: 1, jumps: [] })
    const fading = [touch(0, 'in'), touch(40, undefined, { gap: true })]
    expect(measureCircles(setOf(fading, { stages }), { decay: '10 days' }).whole.populations.rings).toEqual([0, 0, 1])
  })

  it('are left at an explicit loss until the actor is seen again', () => {
    const rows = [touch(0, 'mid'), touch(1, undefined, { loss: true })]
    const gone = measureCircles(setOf(rows, { stages })).whole
    expect(gone.populations).toEqual({ rings: [0, 0, 0], outside: 0, left: 1 })
    expect(gone.touchMoves?.leaves).toEqual([0, 1, 0])
    const back = measureCircles(setOf([...rows, touch(40, 'out')], { stages }), { unit: 'week' })
    expect(back.whole.populations).toEqual({ rings: [1, 0, 0], outside: 0, left: 0 })
    expect(back.whole.touchMoves).toMatchObject({ outward: 1 })
    expect(back.series.at(-1)?.periodMoves.rings[0]?.returned).toBe(1)
  })

  it('have moves of a period of their own', () => {
    const set = setOf([touch(0, 'out'), touch(5, 'mid'), touch(9, 'in'), touch(12, 'out')], { stages })
    const { whole } = measureCircles(set, { fromMs: at(2), untilMs: at(10) })
    expect(whole.periodMoves.rings[0]).toMatchObject({ present: 1, inward: 1, held: 0, outward: 0, lost: 0 })
    expect(whole.touchMoves).toMatchObject({ placements: 2, inward: 2, outward: 0 })
    expect(whole.populations.rings).toEqual([0, 0, 1])
    expect(whole.gravity).toBe(7 ** 2 - 1)
  })
})

describe('sets at the edge', () => {
  it('nothing, no stages, one stage', () => {
    const nothing = measureCircles(setOf([], {}))
    expect(nothing.series).toEqual([])
    expect(nothing.actors).toBe(0)
    const rows: LogRow[] = [{ actor: 'a', timeMs: 5, touchpoint: 'x', conversion: true }]
    const unstaged = measureCircles(setOf(rows, { stages: [] }))
    expect(unstaged.whole.populations).toEqual({ rings: [], outside: 1, left: 0 })
    const single = measureCircles(setOf([{ actor: 'a', timeMs: 5, touchpoint: 'x', stage: 's' }], { stages: ['s'] }))
    expect(single.whole).toMatchObject({ meanConviction: null, populations: { rings: [1], outside: 0, left: 0 } })
  })

  it('refuses options that mean nothing', () => {
    const set = setOf([], { stages: ['a'] })
    expect(() => measureCircles(set, { dotsAtMost: 0 })).toThrow(/bad-option/)
    expect(() => measureCircles(set, { decay: 0 })).toThrow(/bad-option/)
    expect(() => measureCircles(set, { levelWeights: [1, 2] })).toThrow(/bad-option/)
    expect(() => measureCircles(set, { weekStartsOn: 7 })).toThrow(/bad-option/)
    expect(() => measureCircles(set, { unit: 'fortnight' as 'day' })).toThrow(/bad-option/)
  })

  it.each([1, 0.5, 0.2])('samples fairly: no ring is off by more than one dot at the end, %d of the time', (share) => {
    const set = journeysFromTouches(...logOf(randomLog(11, { rows: 6000, actors: 900, stages: 4 })))
    const { observedFromMs, observedUntilMs } = set.rules
    const untilMs = observedFromMs + share * (observedUntilMs - observedFromMs)
    const circles = measureCircles(set, { dotsAtMost: 100, ...(share < 1 && { untilMs }) })
    const { actorsPerDot, atEnd } = circles.dots
    expect(atEnd.length).toBeLessThanOrEqual(100)
    circles.whole.populations.rings.forEach((people, ring) => {
      const dots = atEnd.filter((place) => place === ring).length
      expect(Math.abs(dots - people / actorsPerDot)).toBeLessThanOrEqual(1)
    })
  })
})

function logOf(log: ReturnType<typeof randomLog>): Parameters<typeof journeysFromTouches> {
  return [log.table, log.definition]
}
