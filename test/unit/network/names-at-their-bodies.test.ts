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
