import { describe, expect, it } from 'vitest'
import { forceArrangement } from '../../../src/layout/network/force-arrangement.js'
import { layeredOrganic } from '../../../src/layout/network/layered-organic.js'
import { layoutNetwork } from '../../../src/layout/network/layout-network.js'
import type { Dendrite, NetworkLayout, PlacedLabel, Point } from '../../../src/layout/network/network-layout.js'
import { radialArrangement } from '../../../src/layout/network/radial-arrangement.js'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { alongCurve, distanceToBox } from '../../support/network-extents.js'
import { randomLog } from '../../support/random-log.js'
import { walkedJourneys } from '../../support/walked-journeys.js'

const FORMS = [layeredOrganic, radialArrangement, forceArrangement]
const TEXTS = {
  visits: (touchpoint: number) => `${touchpoint} visits`,
  hidden: (uses: number) => `+${uses}`,
  repeats: (times: number) => `↻${times}`,
  others: (count: number) => `${count} other touchpoints`,
  start: { number: '1,770', name: 'journeys start' },
  goal: { number: '298', name: 'converted' },
}
/** Px from the upper and the lower edge that are the edge. */
const EDGE_PX = 8

function lengthOf(points: readonly Point[]): number {
  return points
    .slice(1)
    .reduce((sum, p, i) => sum + Math.hypot(p.x - (points[i]?.x ?? 0), p.y - (points[i]?.y ?? 0)), 0)
}

/** Length of a way by that of the straight line between its ends. */
function detour({ curve }: Dendrite): number {
  return lengthOf(alongCurve(curve, 40)) / Math.hypot(curve.b.x - curve.a.x, curve.b.y - curve.a.y)
}

/** Px by which one corner of a way's root stands before the other, at an upright edge. */
function skewPx({ widthPx, curve: { a, c } }: Dendrite): number {
  return (widthPx * Math.abs(c.y - a.y)) / Math.hypot(c.x - a.x, c.y - a.y)
}

describe('ways that can be read', () => {
  it('lead from touchpoint to touchpoint of the headline path with next to no detour', () => {
    const sample = measureNetwork(sampleJourneys())
    for (const [width, height] of [
      [584, 430],
      [640, 460],
      [1000, 600],
      [1128, 610],
      [1128, 572],
      [1200, 500],
    ] as const)
      for (const arrangement of FORMS) {
        const { paths, dendrites } = layoutNetwork(sample, { width, height, arrangement, texts: TEXTS })
        const steps = paths[0]?.dendrites.slice(1, -1) ?? []
        expect(steps.length).toBeGreaterThan(0)
        for (const step of steps)
          expect(detour(dendrites[step] as Dendrite), `${arrangement.name} ${width}`).toBeLessThan(1.12)
      }
  })

  it('leave the near edge level, so that their roots end upright', () => {
    for (let seed = 1; seed <= 8; seed++) {
      const log = randomLog(seed, { rows: 600, actors: 160, touchpoints: 5 * seed })
      const measure = measureNetwork(journeysFromTouches(log.table, log.definition))
      for (const arrangement of [layeredOrganic, forceArrangement])
        for (const [width, height] of [
          [320, 460],
          [640, 400],
          [1200, 600],
        ] as const) {
          const { dendrites } = layoutNetwork(measure, { width, height, arrangement })
          const starts = dendrites.filter(({ kind }) => kind === 'start')
          expect(starts.length).toBeGreaterThan(0)
          expect(Math.max(...starts.map(skewPx)), `${seed} ${arrangement.name} ${width}`).toBeLessThan(1)
        }
    }
  })

  it('are not pressed to stripes along the edges of a full sky', () => {
    const walks = Array.from({ length: 2000 }, (_, i) =>
      Array.from({ length: 2 + (i % 6) }, (_, step) => `Page-${(i * 379 + step * 613 + ((i * i) % 97)) % 1000}`),
    )
    const measure = measureNetwork(walkedJourneys(Object.fromEntries(walks.map((walk) => [walk.join(' '), 1]))))
    for (const arrangement of FORMS) {
      const { dendrites, height } = layoutNetwork(measure, { width: 1000, height: 600, arrangement })
      const points = dendrites.flatMap(({ curve }) => alongCurve(curve, Math.ceil(lengthOf(alongCurve(curve)) / 4)))
      const atEdge = points.filter(({ y }) => y < EDGE_PX || y > height - EDGE_PX)
      // Of the height, the edges are 2.7 %.
      expect(atEdge.length / points.length, arrangement.name).toBeLessThan(0.0075)
    }
  })
})

describe('names of start and goal', () => {
  const brightlyCrossed = (layout: NetworkLayout, label: PlacedLabel | null): boolean =>
    label !== null &&
    layout.dendrites.some(
      ({ brightness, curve }) =>
        brightness > 0.5 && alongCurve(curve, 80).some((p) => distanceToBox(label.box, p) === 0),
    )

  it('have no bright way through them where there are few: five touchpoints that all convert', () => {
    const measure = measureNetwork(
      walkedJourneys(Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((id) => [`${id} ${id}!`, 20]))),
    )
    for (const arrangement of FORMS)
      for (const [width, height] of [
        [320, 460],
        [584, 430],
        [584, 554],
        [640, 360],
      ] as const) {
        const layout = layoutNetwork(measure, { width, height, arrangement, texts: TEXTS })
        const name = `${arrangement.name} ${width}x${height}`
        expect(layout.start.label?.detail, name).toBe('journeys start')
        expect(brightlyCrossed(layout, layout.start.label), `start, ${name}`).toBe(false)
        if (width > 400 && arrangement.goal === 'far')
          expect(brightlyCrossed(layout, layout.goal.label), `goal, ${name}`).toBe(false)
      }
  })
})
