import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forceArrangement } from '../../../src/layout/network/force-arrangement.js'
import { labelView } from '../../../src/layout/network/label-view.js'
import { layeredOrganic } from '../../../src/layout/network/layered-organic.js'
import { layoutNetwork } from '../../../src/layout/network/layout-network.js'
import type { NetworkLayout } from '../../../src/layout/network/network-layout.js'
import { radialArrangement } from '../../../src/layout/network/radial-arrangement.js'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { distanceToBox, ringReach } from '../../support/network-extents.js'
import { randomLog } from '../../support/random-log.js'

const FORMS = [layeredOrganic, radialArrangement, forceArrangement]
/** Without rounding. */
const NONE_PX = 1e-6

const SMALL = [
  [320, 460],
  [280, 420],
  [640, 400],
  [248, 302],
  [584, 428],
] as const

interface Misread {
  readonly name: string
  readonly readAs: string
  /** By so much it is nearer to the other. */
  readonly px: number
}

/** Names without a leader that stand nearer to another body than to their own, rings and all. */
function misread({ bodies }: NetworkLayout): Misread[] {
  return bodies.flatMap((own) => {
    const { label } = own
    if (label === null || label.leader !== null) return []
    const gap = (body: typeof own): number => distanceToBox(label.box, body) - ringReach(body)
    return bodies.flatMap((other) => {
      const px = gap(own) - gap(other)
      return other === own || px <= NONE_PX ? [] : [{ name: own.id, readAs: other.id, px }]
    })
  })
}

/** About a line; from points, three of what they reach, rings included: more than the two radii that any picture keeps. */
const APART_PX = 12
/** The names of black holes are wanted whole more than far off. */
const HOLE_APART_PX = 7

/** Names on a leader that stand at the body of another, or whose leader runs over a body or a name of another. */
function misled({ bodies }: NetworkLayout): string[] {
  return bodies.flatMap((own) => {
    const { label } = own
    const leader = label?.leader ?? null
    if (label === null || leader === null) return []
    const { from, to } = leader
    const along = Array.from({ length: 9 }, (_, k) => ({
      x: from.x + ((to.x - from.x) * k) / 8,
      y: from.y + ((to.y - from.y) * k) / 8,
    }))
    return bodies
      .filter((other) => other !== own)
      .flatMap((other) => {
        const reach = ringReach(other)
        const box = other.label?.box
        return [
          ...(distanceToBox(label.box, other) <
          reach + Math.min(own.hole === null ? APART_PX : HOLE_APART_PX, 3 * reach)
            ? [`${own.id} at ${other.id}`]
            : []),
          ...(along.some((p) => Math.hypot(p.x - other.x, p.y - other.y) < reach)
            ? [`${own.id} over ${other.id}`]
            : []),
          ...(box && along.some((p) => distanceToBox(box, p) === 0) ? [`${own.id} through ${other.id}'s name`] : []),
        ]
      })
  })
}

describe('a name on a leader line', () => {
  it('stands at the body of no other, and its leader runs over nothing of another', () => {
    const sample = measureNetwork(sampleJourneys())
    let led = 0
    for (const arrangement of FORMS)
      for (const [width, height] of SMALL) {
        const layout = layoutNetwork(sample, { width, height, arrangement })
        expect(misled(layout), `${arrangement.name} ${width}x${height}`).toEqual([])
        led += layout.bodies.filter(({ label }) => label?.leader).length
      }
    expect(led).toBeGreaterThan(8)
  })

  it('nor with long names in random logs', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const log = randomLog(seed, { rows: 900, actors: 200, touchpoints: 6 + seed })
      const { touchpoints, ...rest } = measureNetwork(journeysFromTouches(log.table, log.definition))
      const named = touchpoints.map((one) => ({ ...one, label: `Touchpoint ${one.id} of many` }))
      for (const arrangement of FORMS)
        for (const [width, height] of SMALL.slice(0, 3)) {
          const layout = layoutNetwork({ ...rest, touchpoints: named }, { width, height, arrangement })
          expect(misled(layout), `${seed} ${arrangement.name} ${width}`).toEqual([])
        }
    }
  })
})

describe('a name without a leader line', () => {
  it('is never nearer to another body than to its own, whatever the log, form and size', () => {
    fc.assert(
      fc.property(
        fc.record({
          seed: fc.integer({ min: 1, max: 1_000_000 }),
          touchpoints: fc.integer({ min: 2, max: 40 }),
          arrangement: fc.constantFrom(...FORMS),
          width: fc.integer({ min: 320, max: 1200 }),
          height: fc.integer({ min: 200, max: 700 }),
          direction: fc.constantFrom('ltr' as const, 'rtl' as const),
        }),
        ({ seed, touchpoints, ...options }) => {
          const log = randomLog(seed, { rows: 30 * touchpoints, actors: 8 * touchpoints, touchpoints })
          const measure = measureNetwork(journeysFromTouches(log.table, log.definition))
          expect(misread(layoutNetwork(measure, options))).toEqual([])
        },
      ),
      { seed: 98, numRuns: 60 },
    )
  })

  const sample = measureNetwork(sampleJourneys())
  const pictures = [
    [320, 460],
    [320, 240],
    [640, 460],
    [640, 360],
    [1200, 500],
    [1200, 700],
  ].flatMap(([width = 0, height = 0]) =>
    FORMS.map((arrangement) => layoutNetwork(sample, { width, height, arrangement })),
  )

  it('nor in the sample, which still names nearly all that it draws', () => {
    for (const layout of pictures) expect(misread(layout), `${layout.arrangement} ${layout.width}`).toEqual([])
    const named = (width: number): number =>
      pictures.flatMap((layout) => (layout.width === width ? layout.bodies.filter(({ label }) => label !== null) : []))
        .length
    expect(named(1200)).toBe(102)
    expect(named(640)).toBeGreaterThanOrEqual(100)
    expect(named(320)).toBeGreaterThanOrEqual(80)
  })

  it('nor in a view that was brought nearer', () => {
    const layout = layoutNetwork(sample, { width: 640, height: 360 })
    for (const k of [1.2, 1.6, 2]) {
      const view = { k, x: 320 * (1 - k), y: 180 * (1 - k) }
      const seen = labelView(
        layout,
        view,
        ({ touchpoint }) => ({ name: sample.touchpoints[touchpoint]?.label ?? '', detail: '' }),
        { width: 640, height: 360 },
      )
      const labels = new Map(seen.map(({ body, label }) => [body, label]))
      const inSight = layout.bodies.flatMap((body, i) => {
        const [x, y] = [view.x + k * body.x, view.y + k * body.y]
        if (x < 0 || y < 0 || x > 640 || y > 360) return []
        const radius = k * ringReach(body)
        return [{ ...body, x, y, radius, hole: null, corona: null, open: null, label: labels.get(i) ?? null }]
      })
      expect(seen.length).toBeGreaterThan(2)
      expect(misread({ ...layout, bodies: inSight }), `${k}`).toEqual([])
    }
  })
})
