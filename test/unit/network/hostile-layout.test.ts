import { describe, expect, it } from 'vitest'
import { pickNetwork } from '../../../src/interaction/pick-network.js'
import { forceArrangement } from '../../../src/layout/network/force-arrangement.js'
import { labelView } from '../../../src/layout/network/label-view.js'
import { layeredOrganic } from '../../../src/layout/network/layered-organic.js'
import { layoutImpulses } from '../../../src/layout/network/layout-impulses.js'
import { layoutNetwork } from '../../../src/layout/network/layout-network.js'
import type { NetworkLayout } from '../../../src/layout/network/network-layout.js'
import { radialArrangement } from '../../../src/layout/network/radial-arrangement.js'
import { overlaps } from '../../../src/layout/rect.js'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import type { NetworkMeasure } from '../../../src/measures/network/network-measure.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { touchTable } from '../../support/random-log.js'
import { numbersOf } from './naive-chain.js'

const HOUR = 3_600_000

function measureOf(
  journeys: readonly { readonly steps: readonly string[]; readonly converts?: boolean }[],
): NetworkMeasure {
  const rows = journeys.flatMap(({ steps, converts = false }, actor) =>
    steps.map((touchpoint, step) => ({
      actor: `a${actor}`,
      timeMs: Date.UTC(2026, 0, 5) + actor * HOUR + step * HOUR,
      touchpoint,
      conversion: converts && step === steps.length - 1,
    })),
  )
  return measureNetwork(journeysFromTouches(touchTable(rows), { observation: 'complete' }))
}

const many = (count: number, of: (i: number) => { steps: string[]; converts?: boolean }): NetworkMeasure =>
  measureOf(Array.from({ length: count }, (_, i) => of(i)))

const HOSTILE: readonly (readonly [string, () => NetworkMeasure])[] = [
  ['nothing', () => measureOf([])],
  ['one touchpoint', () => many(9, () => ({ steps: ['only'] }))],
  [
    'only self-loops',
    () => many(40, (i) => ({ steps: Array.from({ length: 6 }, () => `t${i % 5}`), converts: i % 2 === 0 })),
  ],
  ['a closed pair', () => many(20, (i) => ({ steps: i % 2 === 0 ? ['a', 'b', 'a', 'b'] : ['b', 'a', 'b'] }))],
  [
    '79 characters',
    () =>
      many(60, (i) => ({
        steps: ['x', 'y', 'z'].map((c) => `${c}${i % 4}`.padEnd(79, 'long name ')),
        converts: i % 3 === 0,
      })),
  ],
  [
    'right to left',
    () => many(60, (i) => ({ steps: [`מבצע קיץ ${i % 5}`, `عرض الصيف ${i % 7}`], converts: i % 3 === 0 })),
  ],
  [
    '4,000 touchpoints',
    () =>
      many(4000, (i) => ({ steps: [`t${i}`, `t${(i * 7 + 1) % 4000}`, `t${(i * i) % 4000}`], converts: i % 5 === 0 })),
  ],
]

const FORMS = [layeredOrganic, radialArrangement, forceArrangement]

function expectApart({ bodies }: NetworkLayout, name: string): void {
  bodies.forEach((a, i) => {
    for (const b of bodies.slice(i + 1))
      expect(Math.hypot(a.x - b.x, a.y - b.y), `${name} ${a.id} ${b.id}`).toBeGreaterThan(a.radius + b.radius)
  })
}

describe('hostile networks', () => {
  it.each(HOSTILE)('%s: a sound picture in every form, at every size', (name, make) => {
    const measure = make()
    for (const arrangement of FORMS)
      for (const [width, height] of [
        [160, 120],
        [640, 360],
      ] as const) {
        const layout = layoutNetwork(measure, { width, height, arrangement })
        for (const [place, number] of numbersOf(layout)) expect(Number.isFinite(number), `${name} ${place}`).toBe(true)
        expect(layout.bodies.length).toBeLessThanOrEqual(240)
        expectApart(layout, name)
        expect(layout.bodies.reduce((sum, body) => sum + body.visits, 0)).toBe(measure.totals.visits)
      }
  })

  it('lays out four thousand touchpoints one by one where it is asked to', () => {
    const measure = HOSTILE.find(([name]) => name === '4,000 touchpoints')?.[1]() as NetworkMeasure
    const layout = layoutNetwork(measure, { width: 1200, height: 700, bodies: 4000, detail: 1 })
    expect(layout.bodies.length).toBe(measure.touchpoints.length)
    expect(layout.bodies.every(({ radius, x, y }) => radius > 0 && x > 0 && y > 0 && x < 1200 && y < 700)).toBe(true)
  })

  it('counts self-loops at their coronas', () => {
    const measure = HOSTILE.find(([name]) => name === 'only self-loops')?.[1]() as NetworkMeasure
    const { bodies } = layoutNetwork(measure, { width: 900, height: 500 })
    expect(bodies.every((body) => body.corona !== null)).toBe(true)
    expect(bodies.map((body) => body.corona?.countLabel?.lines[0]).filter((text) => text?.startsWith('↻')).length).toBe(
      5,
    )
  })
})

describe('a view of a network', () => {
  const measure = measureNetwork(sampleJourneys())
  const layout = layoutNetwork(measure, { width: 900, height: 560 })

  it('names what is in sight without overlaps, more of it from nearer', () => {
    const text = (body: { touchpoint: number }): { name: string; detail: string } => ({
      name: measure.touchpoints[body.touchpoint]?.label ?? '',
      detail: '',
    })
    for (const view of [
      { k: 1, x: 0, y: 0 },
      { k: 2, x: -400, y: -250 },
      { k: 6, x: -2000, y: -1200 },
    ]) {
      const seen = labelView(layout, view, text, { width: 900, height: 560 })
      for (const { body, label } of seen) {
        const { x = 0, y = 0 } = layout.bodies[body] ?? {}
        expect(view.x + view.k * x).toBeGreaterThanOrEqual(0)
        expect(view.y + view.k * y).toBeLessThanOrEqual(560)
        for (const other of seen) if (other.body > body) expect(overlaps(label.box, other.label.box)).toBe(false)
      }
    }
  })

  it('picks what is drawn: a body on its disc, a way on its curve, the goal, else nothing', () => {
    const pick = pickNetwork(layout)
    layout.bodies.forEach(({ x, y }, index) => {
      expect(pick(x, y, 2)).toEqual({ kind: 'body', index })
    })
    expect(pick(layout.goal.x, layout.goal.y, 1)).toEqual({ kind: 'goal' })
    expect(pick(-500, -500, 4)).toBeNull()
    const found = layout.dendrites.filter(({ middle }, index) => {
      const hit = pick(middle.x, middle.y, 3)
      return hit?.kind === 'dendrite' && hit.index === index
    })
    expect(found.length).toBeGreaterThan(layout.dendrites.length / 2)
  })

  it('sends as many impulses as portions of journeys, along the drawn path from start to goal', () => {
    const paths = layout.paths.map((_, path) => ({ path, journeys: measure.paths[path]?.conversions ?? 0 }))
    const all = paths.reduce((sum, { journeys }) => sum + journeys, 0)
    const one = layoutImpulses(layout, paths, all)
    expect(one.journeysPerImpulse).toBe(1)
    expect(one.impulses).toBe(all)
    const few = layoutImpulses(layout, paths, 10)
    expect(few.impulses).toBeLessThanOrEqual(10)
    expect(few.runs.every((run) => run.impulses >= 1)).toBe(true)
    for (const { points } of few.runs) {
      expect([...points].every(Number.isFinite)).toBe(true)
      expect(Math.hypot((points.at(-2) ?? 0) - layout.goal.x, (points.at(-1) ?? 0) - layout.goal.y)).toBeLessThan(
        layout.goal.radius + 2,
      )
    }
  })
})
