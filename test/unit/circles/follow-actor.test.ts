import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutWay } from '../../../src/layout/circles/layout-way.js'
import { LEFT, OUTSIDE } from '../../../src/measures/circles/circles-measure.js'
import { followActor } from '../../../src/measures/circles/follow-actor.js'
import { measureCircles } from '../../../src/measures/circles/measure-circles.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { describeWay, stepFacts } from '../../../src/voice/circles/describe-way.js'
import { circlesPartsEn } from '../../../src/voice/circles/parts-en.js'
import { circlesPartsFr } from '../../../src/voice/circles/parts-fr.js'
import { createFormatter } from '../../../src/voice/common/formatter.js'
import { type LogRow, touchTable } from '../../support/random-log.js'
import { naiveEvents } from './naive-circles.js'
import { circlesLayoutOf, numbersIn, randomCirclesSet } from './random-circles.js'

const DAY = 86_400_000
const seeds = fc.integer({ min: 1, max: 1_000_000 })
const f = createFormatter('en')

/** Ann comes in as a stranger, reaches the centre, has a bad day, is lost, comes back. */
const ROWS: readonly LogRow[] = [
  { actor: 'ann', timeMs: 0, touchpoint: 'blog', stage: 'stranger' },
  { actor: 'ann', timeMs: 2 * DAY, touchpoint: 'blog', stage: 'stranger' },
  { actor: 'ann', timeMs: 4 * DAY, touchpoint: 'shop', stage: 'customer', conversion: true },
  { actor: 'ann', timeMs: 6 * DAY, touchpoint: 'broken' },
  { actor: 'ann', timeMs: 7 * DAY, touchpoint: 'broken' },
  { actor: 'ann', timeMs: 8 * DAY, loss: true },
  { actor: 'ann', timeMs: 9 * DAY, touchpoint: 'shop', stage: 'visitor' },
  { actor: 'bob', timeMs: 0, touchpoint: 'blog' },
]
const SET = journeysFromTouches(touchTable(ROWS), {
  stages: ['stranger', 'visitor', 'customer'],
  touchpoints: [{ id: 'broken', negative: true }],
  observedUntil: 100 * DAY,
})

describe('followActor', () => {
  it('tells the way of one person, step by step', () => {
    const way = followActor(SET, 'ann')
    expect(way?.steps.map(({ from, to, cause }) => [from, to, cause])).toEqual([
      [OUTSIDE, 0, 'touch'],
      [0, 2, 'touch'],
      [2, 1, 'bad-experience'],
      [1, 0, 'bad-experience'],
      [0, LEFT, 'loss'],
      [LEFT, 1, 'touch'],
    ])
    expect(way).toMatchObject({ place: 1, deepest: 2, ringsBack: 1, stepsBack: 2, sinceMs: 9 * DAY })
    expect(way?.conversionsMs).toEqual([4 * DAY])
    expect(way?.touchesMs).toHaveLength(6)
  })

  it('lets silence lead outward, one ring each time, to the end', () => {
    const way = followActor(SET, 'ann', { decay: '20 days' })
    expect(way?.steps.at(-1)).toMatchObject({ from: 1, to: 0, cause: 'silence', timeMs: 29 * DAY, touchpoint: null })
    expect(way?.place).toBe(0)
  })

  it('knows who was never in a ring, and who is not there at all', () => {
    expect(followActor(SET, 'bob')).toMatchObject({ place: OUTSIDE, steps: [], ringsBack: null, deepest: OUTSIDE })
    expect(followActor(SET, 'nobody')).toBeNull()
  })

  it('refuses a decay that is none', () => {
    expect(() => followActor(SET, 'ann', { decay: 'soon' as never })).toThrow(/decay/)
  })

  it('ends where the naive reading and the measure have everybody', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const set = randomCirclesSet(seed)
        const events = naiveEvents(set)
        const { dots } = measureCircles(set)
        set.actors.forEach((actor, index) => {
          const way = followActor(set, actor)
          const own = events.filter((event) => event.actor === index)
          expect(way?.place).toBe(own.at(-1)?.place ?? OUTSIDE)
          expect(way?.conversionsMs).toHaveLength(own.filter(({ conversion }) => conversion).length)
          const dot = dots.ids.indexOf(actor)
          if (dot >= 0) expect(way?.place).toBe(dots.atEnd[dot])
        })
      }),
      { numRuns: 150, seed: 8 },
    )
  })

  it('fades to where a measure with the same decay has it', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const set = randomCirclesSet(seed)
        const { dots } = measureCircles(set, { decay: '12 days' })
        dots.ids.forEach((actor, dot) => {
          const way = followActor(set, actor, { decay: '12 days' })
          expect(way?.place).toBe(dots.atEnd[dot])
          for (const [index, step] of (way?.steps ?? []).entries()) {
            expect(step.from).toBe(way?.steps[index - 1]?.to ?? OUTSIDE)
            expect(step.timeMs).toBeGreaterThanOrEqual(way?.steps[index - 1]?.timeMs ?? Number.NEGATIVE_INFINITY)
          }
        })
      }),
      { numRuns: 100, seed: 8 },
    )
  })
})

describe('layoutWay', () => {
  it('holds no number that is none, stays in the frame and has every step, whatever the data', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const set = randomCirclesSet(seed, 60, 4)
        const layout = circlesLayoutOf(measureCircles(set))
        for (const actor of set.actors) {
          const way = followActor(set, actor)
          if (way === null) continue
          const drawn = layoutWay(layout, way, { patienceMs: 5 * DAY })
          expect(numbersIn(drawn).every(Number.isFinite)).toBe(true)
          expect(drawn.steps).toHaveLength(way.steps.length)
          for (const { x, y } of [...drawn.steps.map(({ end }) => end), ...drawn.touches]) {
            expect(Math.hypot(x - layout.center.x, y - layout.center.y)).toBeLessThanOrEqual(layout.radiusPx + 7)
          }
        }
      }),
      { numRuns: 100, seed: 3 },
    )
  })

  it('runs clockwise in time, mirrored where reading is', () => {
    const measure = measureCircles(sampleJourneys())
    const way = followActor(sampleJourneys(), measure.dots.ids[5] ?? '')
    if (way === null) throw new Error('nobody')
    const angles = (direction: 'ltr' | 'rtl'): number[] => {
      const layout = circlesLayoutOf(measure, { direction })
      const side = direction === 'ltr' ? 1 : -1
      return layoutWay(layout, way, { patienceMs: DAY }).steps.map(({ end }) => {
        const angle = Math.atan2(side * (end.x - layout.center.x), layout.center.y - end.y)
        return angle < 0 ? angle + 2 * Math.PI : angle
      })
    }
    for (const direction of ['ltr', 'rtl'] as const) {
      expect(angles(direction)).toEqual([...angles(direction)].sort((a, b) => a - b))
    }
  })
})

describe('describeWay', () => {
  it('says where a person is, and how far they stepped back', () => {
    const way = followActor(SET, 'ann')
    if (way === null) throw new Error('nobody')
    expect(describeWay(way, SET.stages, circlesPartsEn, f)).toBe(
      'ann stands in visitor since Jan 10, 1970, 1 ring back from customer. 6 moves, 2 of them outward, 1 conversion.',
    )
    expect(circlesPartsEn.follow.step(stepFacts(way, 2, SET.stages, f))).toBe(
      'Jan 7, 1970: a bad experience, outward from customer to visitor, at broken.',
    )
  })

  it('leaves no gap in a sentence, in both languages', () => {
    for (const messages of [circlesPartsEn, circlesPartsFr]) {
      for (const actor of SET.actors) {
        const way = followActor(SET, actor)
        if (way === null) throw new Error('nobody')
        const texts = way.steps.map((_, index) => messages.follow.step(stepFacts(way, index, SET.stages, f)))
        for (const text of [describeWay(way, SET.stages, messages, f), ...texts]) {
          expect(text).not.toMatch(/undefined|null|NaN| {2}|\.\./)
        }
      }
    }
  })
})
