import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupSeats, layoutGroups } from '../../../src/layout/circles/layout-groups.js'
import { isClear } from '../../../src/layout/circles/sunflower.js'
import { measureCircles } from '../../../src/measures/circles/measure-circles.js'
import { measureRingGroups, type RingGroupBy } from '../../../src/measures/circles/measure-ring-groups.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { circlesLayoutOf, numbersIn, randomCirclesSet } from './random-circles.js'

const sample = sampleJourneys()
const measure = measureCircles(sample)
const seeds = fc.integer({ min: 1, max: 1_000_000 })
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

describe('measureRingGroups', () => {
  it('sums to the populations of the measure, at every moment, by every dimension and cohort', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.constantFrom<RingGroupBy>('channel', 'device', 'nothing', { cohort: 'week' }),
        (seed, by) => {
          const set = randomCirclesSet(seed, 80, 20)
          const circles = measureCircles(set)
          const groups = measureRingGroups(set, circles, by)
          groups.frames.forEach((frame, index) => {
            expect(frame.map(sum)).toEqual(circles.series[index]?.populations.rings)
          })
          expect(groups.whole.map(sum)).toEqual(circles.whole.populations.rings)
          expect(sum(groups.groups.map(({ actors }) => actors))).toBe(circles.placedActors)
          for (const group of groups.dots) expect(groups.groups[group]).toBeDefined()
        },
      ),
      { numRuns: 150, seed: 2 },
    )
  })

  it('has the largest first, at most seven and the rest together', () => {
    const { groups } = measureRingGroups(sample, measure, 'channel', { most: 3 })
    expect(groups.map(({ kind }) => kind)).toEqual(['value', 'value', 'others'])
    expect((groups[0]?.actors ?? 0) >= (groups[1]?.actors ?? 0)).toBe(true)
  })

  it('takes longer cohorts where there would be too many', () => {
    const weeks = measureRingGroups(sample, measure, { cohort: 'week' })
    expect(weeks.unit).toBe('quarter')
    expect(weeks.groups.every(({ kind }) => kind === 'cohort')).toBe(true)
    expect(weeks.groups.map(({ startMs }) => startMs)).toEqual([...weeks.groups.map(({ startMs }) => startMs)].sort())
  })

  it('calls a dimension that nobody has unknown', () => {
    expect(measureRingGroups(sample, measure, 'shoe size').groups).toEqual([
      { id: '', kind: 'unknown', startMs: null, actors: 1200 },
    ])
  })
})

describe('layoutGroups', () => {
  const layout = circlesLayoutOf(measure, { width: 900, height: 560 })
  const groups = measureRingGroups(sample, measure, 'channel')
  const seats = groupSeats(measure, groups, 1)
  const drawn = layoutGroups(layout, groups, seats, { moment: 'whole' })

  it('draws everybody once, or says in the picture that the ring is too thin', () => {
    const dots = drawn.cells.flatMap(({ dots: own }) => [...own])
    expect(new Set(dots).size).toBe(dots.length)
    expect(dots.length).toBe(1200)
  })

  it('keeps everybody in the ring and in the sector of their group', () => {
    const { center } = layout
    for (const { ring, group, dotsPx, dotPx } of drawn.cells) {
      const { innerPx = 0, outerPx = 0 } = layout.rings[ring] ?? {}
      const sector = drawn.sectors[group]
      if (sector === undefined) throw new Error('no sector')
      for (let i = 0; i < dotsPx.length; i += 2) {
        const [dx, dy] = [(dotsPx[i] as number) - center.x, (dotsPx[i + 1] as number) - center.y]
        const radius = Math.hypot(dx, dy)
        expect(radius - dotPx).toBeGreaterThanOrEqual(innerPx - 0.01)
        expect(radius + dotPx).toBeLessThanOrEqual(outerPx + 0.01)
        expect(isClear(Math.atan2(dx, -dy), [sector])).toBe(true)
      }
    }
  })

  it('lets no two dots touch, not across borders either', () => {
    for (const ring of layout.rings.keys()) {
      const cells = drawn.cells.filter((cell) => cell.ring === ring)
      const points = cells.flatMap(({ dotsPx, dotPx }) =>
        Array.from(
          { length: dotsPx.length / 2 },
          (_, i) => [dotsPx[2 * i] ?? 0, dotsPx[2 * i + 1] ?? 0, dotPx] as const,
        ),
      )
      for (const [i, [x, y, r]] of points.entries()) {
        for (const [otherX, otherY, otherR] of points.slice(i + 1)) {
          expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(r + otherR - 0.02)
        }
      }
    }
  })

  it('gives every group a sector, in order, that leaves the clear angles free', () => {
    expect(drawn.sectors).toHaveLength(groups.groups.length)
    for (const [index, { fromRad, toRad }] of drawn.sectors.entries()) {
      expect(toRad).toBeGreaterThan(fromRad)
      expect(fromRad).toBeGreaterThanOrEqual((drawn.sectors[index - 1]?.toRad ?? 0) - 1e-9)
    }
  })

  it('keeps a seat for whoever stays in a cell', () => {
    for (let moment = 1; moment < seats.rings.length; moment++) {
      const cells = seats.rings[moment] ?? new Int16Array(0)
      const sizes = new Map<number, number>()
      for (const cell of cells) sizes.set(cell, (sizes.get(cell) ?? 0) + 1)
      cells.forEach((cell, dot) => {
        const before = seats.seats[moment - 1]?.[dot] ?? -1
        if (cell < 0 || seats.rings[moment - 1]?.[dot] !== cell || before >= (sizes.get(cell) ?? 0)) return
        expect(seats.seats[moment]?.[dot]).toBe(before)
      })
    }
  })

  it('leaves everybody where they are where angle has no meaning', () => {
    const flat = layoutGroups(layout, groups, seats, { moment: 'whole', angle: false })
    expect(flat.sectors).toEqual([])
    expect(flat.cells.reduce((total, { dots }) => total + dots.length, 0)).toBe(1200)
  })

  it('holds no number that is none, whatever the data and size', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(1, 120, 320, 900), fc.boolean(), (seed, width, angle) => {
        const set = randomCirclesSet(seed, 60, 30)
        const circles = measureCircles(set)
        const by = measureRingGroups(set, circles, 'channel')
        const picture = layoutGroups(
          circlesLayoutOf(circles, { width, height: width }),
          by,
          groupSeats(circles, by, 1),
          {
            moment: 0,
            angle,
          },
        )
        expect(
          numbersIn({ ...picture, cells: picture.cells.map((cell) => ({ ...cell })) }).every(Number.isFinite),
        ).toBe(true)
      }),
      { numRuns: 100, seed: 5 },
    )
  })
})
