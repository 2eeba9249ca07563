import { describe, expect, it } from 'vitest'
import { labelView, startInSight } from '../../../src/layout/network/label-view.js'
import { layoutNetwork } from '../../../src/layout/network/layout-network.js'
import type { NetworkBody, PlacedLabel } from '../../../src/layout/network/network-layout.js'
import { overlaps } from '../../../src/layout/rect.js'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import { walkedJourneys } from '../../support/walked-journeys.js'

const SIZE = { width: 1180, height: 620 }

const PITS = ['Pit-a', 'Pit-b', 'Pit-c']

/** A thousand touchpoints with a long tail; one journey in ten ends in one of three pits, which nobody leaves. */
const SKY = measureNetwork(
  walkedJourneys(
    Object.fromEntries(
      Array.from({ length: 5000 }, (_, i) => {
        const steps = Array.from({ length: 2 + (i % 4) }, (_, step) => {
          const near = (i * 379 + step * 613 + ((i * i) % 97)) % 1000
          return `Page-${step % 2 === 0 ? Math.floor((near * near) / 1000) : near}`
        })
        const pit = PITS[i % 30]
        const end = pit === undefined ? (i % 5 === 0 ? '' : '!') : ` ${pit}`
        return [`${steps.join(' ')}${end}`, 1 + (i % 3)]
      }),
    ),
  ),
)
const layout = layoutNetwork(SKY, { ...SIZE, bodies: 1000 })

const brightest = (bodies: readonly NetworkBody[], count: number): NetworkBody[] =>
  [...bodies].sort((a, b) => b.light - a.light).slice(0, count)

const costliest = (bodies: readonly NetworkBody[], count: number): NetworkBody[] =>
  bodies
    .filter(({ hole }) => hole !== null)
    .sort((a, b) => (b.hole?.cost ?? 0) - (a.hole?.cost ?? 0))
    .slice(0, count)

function expectApart(labels: readonly PlacedLabel[]): void {
  labels.forEach((a, i) => {
    for (const b of labels.slice(i + 1)) expect(overlaps(a.box, b.box), `${a.lines} ${b.lines}`).toBe(false)
  })
}

describe('a sky of a thousand bodies', () => {
  it('names its brightest bodies and its costliest holes, and no name covers another', () => {
    expect(layout.bodies.length).toBeGreaterThan(900)
    const labels = layout.bodies.flatMap(({ label }) => (label === null ? [] : [label]))
    expect(labels.length).toBeGreaterThan(30)
    expectApart(labels)
    const named = (bodies: readonly NetworkBody[]): number => bodies.filter(({ label }) => label !== null).length
    expect(named(brightest(layout.bodies, 12))).toBeGreaterThanOrEqual(10)
    expect(costliest(layout.bodies, 5).length).toBe(PITS.length)
    expect(named(costliest(layout.bodies, 5))).toBe(PITS.length)
  })

  it('lets names stand on dim points, never on a body that is named or more than a point', () => {
    const solid = layout.bodies.filter(({ label, radius }) => label !== null || radius >= 3.5)
    for (const { label, id } of layout.bodies)
      for (const { x, y, radius, id: other } of solid) {
        if (label === null) continue
        const nearX = Math.max(label.box.x, Math.min(x, label.box.x + label.box.width))
        const nearY = Math.max(label.box.y, Math.min(y, label.box.y + label.box.height))
        expect(Math.hypot(nearX - x, nearY - y), `${id} ${other}`).toBeGreaterThanOrEqual(radius)
      }
  })

  it('names the brightest that are in sight, however near', () => {
    const text = ({ touchpoint }: NetworkBody): { name: string; detail: string } => ({
      name: SKY.touchpoints[touchpoint]?.label ?? '',
      detail: '',
    })
    for (const k of [1.5, 3, 8]) {
      const view = { k, x: (SIZE.width * (1 - k)) / 2, y: (SIZE.height * (1 - k)) / 2 }
      const labels = labelView(layout, view, text, SIZE)
      const inSight = layout.bodies.filter(({ x, y }) => {
        const [left, top] = [view.x + k * x, view.y + k * y]
        return left > 60 && top > 40 && left < SIZE.width - 60 && top < SIZE.height - 40
      })
      const named = new Set(labels.map(({ body }) => layout.bodies[body]?.id))
      const bright = brightest(inSight, 8)
      expect(bright.filter(({ id }) => named.has(id)).length, `${k}`).toBeGreaterThanOrEqual(bright.length - 2)
      expectApart(labels.map(({ label }) => label))
    }
  })

  it('says how many start only where a view shows something of the start', () => {
    const about = (k: number, x: number): { k: number; x: number; y: number } => ({
      k,
      x,
      y: (SIZE.height * (1 - k)) / 2,
    })
    expect(startInSight(layout, { k: 1, x: 0, y: 0 })).toBe(true)
    expect(startInSight(layout, about(4, 0))).toBe(true)
    expect(startInSight(layout, about(2, -SIZE.width / 2))).toBe(false)
  })
})
