import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixedPlaces } from '../../../src/layout/network/fixed-places.js'
import { forceArrangement } from '../../../src/layout/network/force-arrangement.js'
import { layeredOrganic } from '../../../src/layout/network/layered-organic.js'
import { layoutNetwork } from '../../../src/layout/network/layout-network.js'
import type { NetworkLayout } from '../../../src/layout/network/network-layout.js'
import type { NetworkLayoutTexts } from '../../../src/layout/network/network-layout-options.js'
import { radialArrangement } from '../../../src/layout/network/radial-arrangement.js'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import type { NetworkMeasure } from '../../../src/measures/network/network-measure.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { coveredBodies, crossedBodies, labelsOf, outsideOf, pathPoints } from '../../support/network-extents.js'
import { randomLog } from '../../support/random-log.js'
import { walkedJourneys } from '../../support/walked-journeys.js'

const FORMS = [
  layeredOrganic,
  radialArrangement,
  forceArrangement,
  fixedPlaces({ t0: { along: 0, across: 0 }, t1: { along: 1, across: 1 }, t2: { along: 0, across: 1 } }),
]
const SIZES = [
  [240, 140],
  [240, 420],
  [320, 240],
  [320, 460],
  [640, 300],
  [900, 180],
  [1000, 600],
  [1200, 500],
] as const

/** Words as long as those of a chart. */
function textsOf({ totals, touchpoints }: NetworkMeasure): NetworkLayoutTexts {
  return {
    visits: (touchpoint) => `${touchpoints[touchpoint]?.visits} visits`,
    hidden: (uses) => `+${uses}`,
    repeats: (times) => `↻${times}`,
    others: (count) => `${count} other touchpoints`,
    start: { number: `${totals.journeys}`, name: `of ${totals.journeys + 1000} journeys start` },
    goal: { number: `${totals.converted}`, name: 'conversions' },
  }
}

/** A random graph of one to sixty touchpoints with self-loops, gaps and losses, in a random form and size. */
const pictures: fc.Arbitrary<NetworkLayout> = fc
  .record({
    seed: fc.integer({ min: 1, max: 1_000_000 }),
    touchpoints: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 9, max: 60 })),
    form: fc.constantFrom(...FORMS),
    size: fc.constantFrom(...SIZES),
    direction: fc.constantFrom('ltr', 'rtl'),
  })
  .map(({ seed, touchpoints, form, size: [width, height], direction }) => {
    const log = randomLog(seed, { rows: 30 * touchpoints, actors: 8 * touchpoints, touchpoints, gap: 0.05 })
    const measure = measureNetwork(journeysFromTouches(log.table, log.definition))
    return layoutNetwork(measure, { width, height, direction, arrangement: form, texts: textsOf(measure) })
  })

/** Laid out once for all properties. */
const PICTURES = fc.sample(pictures, { seed: 98, numRuns: 80 })

function eachPicture(check: (layout: NetworkLayout, name: string) => void): void {
  for (const layout of PICTURES)
    check(layout, `${layout.arrangement} ${layout.width}x${layout.height}, ${layout.bodies.length} bodies`)
}

describe('everything in a network inside its place', () => {
  it('leaves the frame with nothing: ways with their width, outlines, rings, tails, spurs, words', () => {
    eachPicture((layout, name) => {
      expect(outsideOf(layout), name).toEqual([])
    })
  })

  it('bends a return arc no wider than the frame: two touchpoints that lead to each other', () => {
    const measure = measureNetwork(walkedJourneys({ 'a b a': 25, 'a b a b!': 10, 'x y!': 25 }))
    for (const [width, height] of SIZES)
      for (const arrangement of FORMS) {
        const layout = layoutNetwork(measure, { width, height, arrangement, texts: textsOf(measure) })
        expect(outsideOf(layout), `${arrangement.name} ${width}`).toEqual([])
      }
  })

  it('keeps the outline of a cell within its corona and the ring of those under way', () => {
    eachPicture(({ bodies }, name) => {
      for (const { id, x, y, outline, corona, open } of bodies) {
        const ring = corona ?? open
        if (ring === null) continue
        const reach = Math.max(...pathPoints(outline).map((p) => Math.hypot(p.x - x, p.y - y)))
        expect(reach, `${name} ${id}`).toBeLessThan(ring.radius - ring.widthPx / 2)
      }
    })
  })

  it('lets no word stand on a body, its rings or its outline: names, counts, goal and start', () => {
    eachPicture((layout, name) => {
      expect(coveredBodies(layout), name).toEqual([])
    })
  })

  it('lets no name stand on a point of a full sky, and still names as many', () => {
    const measure = measureNetwork(
      walkedJourneys(
        Object.fromEntries(
          Array.from({ length: 2000 }, (_, i) => [
            Array.from(
              { length: 2 + (i % 6) },
              (_, step) => `Page-${(i * 379 + step * 613 + ((i * i) % 97)) % 1000}`,
            ).join(' '),
            1,
          ]),
        ),
      ),
    )
    for (const arrangement of FORMS) {
      const layout = layoutNetwork(measure, { width: 1000, height: 600, arrangement, texts: textsOf(measure) })
      expect(layout.bodies.length).toBe(240)
      expect(coveredBodies(layout), arrangement.name).toEqual([])
      expect(layout.bodies.filter(({ label }) => label !== null).length, arrangement.name).toBe(60)
    }
  })

  it('moves the words of the start where a body is held in their place, and says no less', () => {
    const measure = measureNetwork(walkedJourneys({ 'a b a': 25, 'a b a b!': 10, 'x y!': 25 }))
    const size = { width: 640, height: 360 }
    const texts = textsOf(measure)
    const before = layoutNetwork(measure, { ...size, texts })
    const inWay = before.bodies.map((body, i) => (i === 0 ? { ...body, x: 60, y: 24 } : body))
    const layout = layoutNetwork(measure, { ...size, texts, like: { ...before, bodies: inWay } })
    expect(layout.bodies[0]).toMatchObject({ x: 60 })
    expect(coveredBodies(layout)).toEqual([])
    expect(layout.start.label).toMatchObject({ lines: [texts.start.number], detail: texts.start.name })
    expect(layout.start.label?.y).toBeGreaterThan(300)
  })

  it('says both numbers, with their words where there is room, but in the smallest frame', () => {
    eachPicture((layout, name) => {
      // A body of the caller's in the corner of the start leaves no other place in a full small frame.
      if (layout.height < 180 || (layout.arrangement === 'fixed' && layout.width < 330 && layout.height < 250)) return
      const said = labelsOf(layout).filter(({ body }) => body < 0)
      expect(said.length, name).toBe(2)
      if (layout.bodies.length <= 20) for (const { label } of said) expect(label.detail, name).not.toBe('')
    })
  })

  it('draws rings of a body apart from one another', () => {
    eachPicture(({ bodies }) => {
      for (const { radius, hole, corona, open } of bodies) {
        const inner = corona ?? open
        if (inner === null) continue
        expect(inner.radius - inner.widthPx / 2).toBeGreaterThan(radius + (hole?.ringPx ?? 0))
        if (corona !== null && open !== null)
          expect(open.radius - open.widthPx / 2).toBeGreaterThan(corona.radius + corona.widthPx / 2)
      }
    })
  })
})

describe('ways round bodies that are not their own', () => {
  const crossed = (measure: NetworkMeasure, form: (typeof FORMS)[number], width: number, height: number): number =>
    crossedBodies(layoutNetwork(measure, { width, height, arrangement: form })).length

  it('lead through next to none in the sample, in each form and size', () => {
    const sample = measureNetwork(sampleJourneys())
    const each = FORMS.slice(0, 3).flatMap((form) =>
      [[640, 460] as const, [1000, 600] as const, [1200, 500] as const].map(([w, h]) => crossed(sample, form, w, h)),
    )
    expect(each.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(2)
  })

  it('lead through few where each of twenty leads to each other', () => {
    const clique = measureNetwork(
      walkedJourneys(
        Object.fromEntries(
          Array.from({ length: 400 }, (_, i) => [
            Array.from({ length: 4 }, (_, k) => `t${(i * 7 + k * (1 + (i % 19))) % 20}`).join(' '),
            i % 3 === 0 ? 12 : 9,
          ]),
        ),
      ),
    )
    const layout = layoutNetwork(clique, { width: 1000, height: 600 })
    expect(layout.dendrites.length).toBeGreaterThan(220)
    expect(crossedBodies(layout).length).toBeLessThanOrEqual(7)
  })
})
