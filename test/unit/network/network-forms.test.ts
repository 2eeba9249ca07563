import { describe, expect, it } from 'vitest'
import { type FixedPlace, fixedPlaces } from '../../../src/layout/network/fixed-places.js'
import { forceArrangement } from '../../../src/layout/network/force-arrangement.js'
import { layeredOrganic } from '../../../src/layout/network/layered-organic.js'
import { layoutNetwork } from '../../../src/layout/network/layout-network.js'
import type { NetworkArrangement } from '../../../src/layout/network/moving-body.js'
import type { NetworkLayout } from '../../../src/layout/network/network-layout.js'
import { radialArrangement } from '../../../src/layout/network/radial-arrangement.js'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import type { NetworkMeasure } from '../../../src/measures/network/network-measure.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { randomLog } from '../../support/random-log.js'
import { numbersOf } from './naive-chain.js'

const SAMPLE = measureNetwork(sampleJourneys())
const HELD: Readonly<Record<string, FixedPlace>> = {
  search: { along: 0, across: 0 },
  store: { along: 1, across: 1 },
  share: { along: 0.5, across: 0.5 },
  fees: { along: Number.NaN, across: 0.5 },
}
const FORMS: readonly NetworkArrangement[] = [layeredOrganic, radialArrangement, forceArrangement, fixedPlaces(HELD)]

function randomMeasure(seed: number, touchpoints: number): NetworkMeasure {
  const log = randomLog(seed, { rows: 40 * touchpoints, actors: 10 * touchpoints, touchpoints })
  return measureNetwork(journeysFromTouches(log.table, log.definition))
}

const MEASURES: readonly (readonly [string, NetworkMeasure])[] = [
  ['sample', SAMPLE],
  ['one', randomMeasure(3, 1)],
  ['nine', randomMeasure(9, 9)],
  ['ninety', randomMeasure(90, 90)],
  ['four hundred', randomMeasure(4, 400)],
]

function expectSound(layout: NetworkLayout, name: string): void {
  for (const [place, number] of numbersOf(layout)) expect(Number.isFinite(number), `${name} ${place}`).toBe(true)
  layout.bodies.forEach((a, i) => {
    const reach = a.radius + (a.hole?.ringPx ?? 0)
    expect(Math.min(a.x, a.y, layout.width - a.x, layout.height - a.y), `${name} inside`).toBeGreaterThan(reach)
    for (const b of layout.bodies.slice(i + 1))
      expect(Math.hypot(a.x - b.x, a.y - b.y), `${name} ${a.id} on ${b.id}`).toBeGreaterThan(
        reach + b.radius + (b.hole?.ringPx ?? 0),
      )
  })
}

describe('the forms of the network', () => {
  it.each(FORMS.map((form) => [form.name, form] as const))(
    '%s: nothing is NaN, nothing outside, nothing overlaps, and the same again',
    (_, arrangement) => {
      for (const [name, measure] of MEASURES)
        for (const [width, height] of [
          [240, 140],
          [320, 480],
          [1200, 640],
        ] as const) {
          if (name === 'four hundred' && width < 1000) continue
          const options = { width, height, arrangement, bodies: measure.touchpoints.length } as const
          const layout = layoutNetwork(measure, options)
          expectSound(layout, `${name} ${width}`)
          if (width === 320) expect(layoutNetwork(measure, options)).toEqual(layout)
        }
    },
  )

  it('puts the goal in the centre of the radial form, early touchpoints further out than late ones', () => {
    const layout = layoutNetwork(SAMPLE, { width: 800, height: 600, arrangement: radialArrangement })
    expect(layout.start.isRound).toBe(true)
    expect(layout.goal.x).toBe(400)
    const near = SAMPLE.touchpoints.map((t, i) => {
      const body = layout.bodies.find((candidate) => candidate.touchpoint === i)
      const { x = 0, y = 0 } = body ?? {}
      return { stage: t.stage, away: Math.hypot((x - layout.goal.x) / 400, (y - layout.goal.y) / 300) }
    })
    const mean = (stage: number): number => {
      const those = near.filter((one) => one.stage === stage)
      return those.reduce((sum, one) => sum + one.away, 0) / those.length
    }
    expect(mean(0)).toBeGreaterThan(mean(2))
  })

  it('leaves bodies where the caller put them', () => {
    const ids = SAMPLE.touchpoints.map((t) => t.id)
    const places = Object.fromEntries(
      ids.map((id, i) => [id, { along: (i % 5) / 4, across: Math.floor(i / 5) / Math.ceil(ids.length / 5) }]),
    )
    const of = (arrangement: NetworkArrangement, direction: 'ltr' | 'rtl'): NetworkLayout =>
      layoutNetwork(SAMPLE, { width: 1000, height: 700, arrangement, direction })
    const layout = of(fixedPlaces(places), 'ltr')
    const [left, right] = [Math.min(...layout.bodies.map((b) => b.x)), Math.max(...layout.bodies.map((b) => b.x))]
    for (const body of layout.bodies) {
      const along = places[body.id]?.along ?? 0
      expect(Math.abs(body.x - left - along * (right - left)), body.id).toBeLessThan(32)
    }
    const mirrored = of(fixedPlaces(places), 'rtl')
    const order = (a: NetworkLayout): string[] => [...a.bodies].sort((b, c) => b.x - c.x).map((b) => b.id)
    expect(order(mirrored)).not.toEqual(order(layout))
  })

  it('holds everything in its place when a filter hides journeys', () => {
    const all = layoutNetwork(SAMPLE, { width: 1000, height: 600 })
    for (const coverage of [0.9, 0.6, 0.3]) {
      const filtered = measureNetwork(sampleJourneys(), { coverage })
      const layout = layoutNetwork(filtered, { width: 1000, height: 600, like: all })
      expectSound(layout, `coverage ${coverage}`)
      expect(layout.journeysPerPx).toBe(all.journeysPerPx)
      for (const body of layout.bodies) {
        const before = all.bodies.find((candidate) => candidate.id === body.id)
        expect(Math.hypot(body.x - (before?.x ?? 0), body.y - (before?.y ?? 0)), body.id).toBeLessThan(1e-9)
        expect(body.radius).toBeLessThanOrEqual((before?.radius ?? 0) + 1e-9)
      }
    }
  })

  it('moves little on new data: half of the people and the other half', () => {
    const [one, other] = [7, 8].map((seed) =>
      layoutNetwork(measureNetwork(sampleJourneys({ seed })), { width: 1000, height: 600 }),
    ) as [NetworkLayout, NetworkLayout]
    const shifts = one.bodies.map((body) => {
      const after = other.bodies.find((candidate) => candidate.id === body.id)
      return Math.hypot(body.x - (after?.x ?? 0), body.y - (after?.y ?? 0)) / 1000
    })
    shifts.sort((a, b) => a - b)
    expect(shifts[shifts.length >> 1]).toBeLessThan(0.05)
  })

  it('takes in new touchpoints beside those that it knows', () => {
    const [few, many] = [randomMeasure(12, 12), randomMeasure(12, 18)]
    const before = layoutNetwork(few, { width: 900, height: 500 })
    const layout = layoutNetwork(many, { width: 900, height: 500, like: before })
    expectSound(layout, 'new touchpoints')
    const shifts = layout.bodies.flatMap((body) => {
      const known = before.bodies.find((candidate) => candidate.id === body.id)
      return known === undefined ? [] : [Math.hypot(body.x - known.x, body.y - known.y) / 900]
    })
    expect(shifts.length).toBeGreaterThan(5)
    expect(shifts.sort((a, b) => a - b)[shifts.length >> 1]).toBeLessThan(0.05)
  })
})
