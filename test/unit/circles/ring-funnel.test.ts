import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutRingFunnel } from '../../../src/layout/circles/layout-ring-funnel.js'
import { estimateTextWidth } from '../../../src/layout/text/measure-text.js'
import { measureRingContent } from '../../../src/measures/circles/measure-ring-content.js'
import { measureRingFunnel } from '../../../src/measures/circles/measure-ring-funnel.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { type LogRow, touchTable } from '../../support/random-log.js'
import { naiveEvents } from './naive-circles.js'
import { numbersIn, randomCirclesSet } from './random-circles.js'

const seeds = fc.integer({ min: 1, max: 1_000_000 })

const row = (actor: string, timeMs: number, touchpoint: string, stage: string, more: Partial<LogRow> = {}): LogRow => ({
  actor,
  timeMs,
  touchpoint,
  stage,
  ...more,
})

/** Three in the ring of leads: one passes both steps and buys, one the first only, one skips and buys. */
const SET = journeysFromTouches(
  touchTable([
    row('a', 1, 'price', 'lead'),
    row('a', 2, 'proof', 'lead'),
    row('a', 3, 'till', 'customer', { conversion: true }),
    row('b', 1, 'price', 'lead'),
    row('b', 2, 'blog', 'visitor'),
    row('c', 1, 'proof', 'lead'),
    row('c', 2, 'till', 'customer', { conversion: true }),
    row('d', 1, 'blog', 'visitor'),
  ]),
  { stages: ['visitor', 'lead', 'customer'], observation: 'ongoing' },
)

describe('measureRingFunnel', () => {
  it('opens a ring: who came, the steps in turn, who moved on, where they stand', () => {
    const funnel = measureRingFunnel(SET, 1, { steps: ['price', 'proof'] })
    expect(funnel).toMatchObject({
      came: 3,
      onward: 2,
      isInnermost: false,
      stand: { here: 0, further: 2, outward: 1, left: 0 },
      omitted: 0,
    })
    expect(funnel?.steps.map(({ id, touched, reached }) => [id, touched, reached])).toEqual([
      ['price', 2, 3],
      ['proof', 2, 2],
    ])
  })

  it('finds the steps in the order in which people met them', () => {
    expect(measureRingFunnel(SET, 1)?.steps.map(({ id }) => id)).toEqual(['price', 'proof'])
    expect(measureRingFunnel(SET, 1, { most: 1 })).toMatchObject({ omitted: 1 })
  })

  it('counts conversions at the centre, and nothing where there is no ring', () => {
    expect(measureRingFunnel(SET, 2)).toMatchObject({ came: 2, onward: 2, isInnermost: true })
    expect(measureRingFunnel(SET, 3)).toBeNull()
    expect(measureRingFunnel(SET, 1, { steps: ['unheard of'] })?.steps).toEqual([])
  })

  it('never grows from step to step; its counts are those of a count by hand', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const set = randomCirclesSet(seed, 60, 12)
        const events = naiveEvents(set)
        set.stages.forEach((_, ring) => {
          const funnel = measureRingFunnel(set, ring)
          const counts = [funnel?.came ?? 0, ...(funnel?.steps.map(({ reached }) => reached) ?? [])]
          expect(counts).toEqual([...counts].sort((a, b) => b - a))
          expect(funnel?.onward).toBeLessThanOrEqual(counts.at(-1) ?? 0)
          const visited = set.actors.filter((__, actor) =>
            events.some((event) => event.actor === actor && event.placed && event.to === ring),
          )
          expect(funnel?.came).toBe(visited.length)
          const { here = 0, further = 0, outward = 0, left = 0 } = funnel?.stand ?? {}
          expect(here + further + outward + left).toBe(funnel?.came)
        })
      }),
      { numRuns: 120, seed: 6 },
    )
  })

  it('is laid out without a number that is none, at any width', () => {
    const funnel = measureRingFunnel(SET, 1)
    if (funnel === null) throw new Error('no ring')
    for (const width of [1, 120, 560]) {
      for (const direction of ['ltr', 'rtl'] as const) {
        const names = ['Came', 'Price', 'Proof', 'Moved on']
        const layout = layoutRingFunnel(funnel, {
          width,
          direction,
          measureText: estimateTextWidth,
          names,
          numbers: names,
        })
        expect(numbersIn(layout).every(Number.isFinite)).toBe(true)
        expect(layout.rows).toHaveLength(4)
        for (const { barX, barPx } of layout.rows) {
          expect(barX + barPx).toBeLessThanOrEqual(Math.max(width, 200))
        }
      }
    }
  })
})

describe('measureRingContent', () => {
  const set = journeysFromTouches(
    touchTable([
      row('a', 1, 'blog', 'visitor'),
      row('a', 2, 'price', 'lead'),
      row('b', 1, 'blog', 'visitor'),
      row('b', 2, 'blog', 'visitor'),
      row('c', 1, 'price', 'lead'),
      row('c', 2, 'blog', 'visitor'),
    ]),
    {
      stages: [{ id: 'visitor', content: ['Stories'] }, 'lead'],
      touchpoints: [
        { id: 'blog', content: 'stories' },
        { id: 'price', content: 'price' },
      ],
    },
  )

  it('counts what was met where, and what came next', () => {
    const [visitor, lead] = measureRingContent(set)
    expect(visitor).toMatchObject({ entered: 2, intended: ['Stories'] })
    expect(visitor?.entries).toMatchObject([{ value: 'stories', touches: 4, outward: 0, inwardRate: { numerator: 1 } }])
    expect(lead).toMatchObject({ entered: 1, intended: [] })
    expect(lead?.entries).toMatchObject([{ value: 'price', touches: 2, outward: 1, inwardRate: { numerator: 0 } }])
  })

  it('has nothing where no column and no touchpoint names content', () => {
    expect(measureRingContent(set, 'shoe size').every(({ entries }) => entries.length === 0)).toBe(true)
  })

  it('never counts more next moves than touches, on random logs', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const { entries } of measureRingContent(randomCirclesSet(seed, 80, 10), 'channel')) {
          for (const { touches, inwardRate, outward } of entries) {
            expect(inwardRate.numerator + outward).toBeLessThanOrEqual(touches)
          }
        }
      }),
      { numRuns: 80, seed: 6 },
    )
  })
})
