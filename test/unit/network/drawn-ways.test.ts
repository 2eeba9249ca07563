import { describe, expect, it } from 'vitest'
import { pointAt } from '../../../src/layout/network/cubic.js'
import { type FixedPlace, fixedPlaces } from '../../../src/layout/network/fixed-places.js'
import { layoutNetwork } from '../../../src/layout/network/layout-network.js'
import type { Dendrite, NetworkBody, NetworkLayout, Point } from '../../../src/layout/network/network-layout.js'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { walkedJourneys } from '../../support/walked-journeys.js'

const SIZE = { width: 1000, height: 640 }
const SAMPLE = measureNetwork(sampleJourneys())

function placed(paths: Readonly<Record<string, number>>, places: Readonly<Record<string, FixedPlace>>): NetworkLayout {
  return layoutNetwork(measureNetwork(walkedJourneys(paths)), {
    ...SIZE,
    detail: 1,
    arrangement: fixedPlaces(places),
  })
}

function bodyOf({ bodies }: NetworkLayout, id: string): NetworkBody {
  return bodies.find((body) => body.id === id) as NetworkBody
}

function wayOf(layout: NetworkLayout, from: string, to: string): Dendrite {
  return layout.dendrites.find(
    (way) => way.kind === 'transition' && layout.bodies[way.from]?.id === from && layout.bodies[way.to]?.id === to,
  ) as Dendrite
}

/** How far a point lies to the left (positive, y runs down) of the line from a to b, px. */
function leftOf(a: Point, b: Point, p: Point): number {
  return ((b.y - a.y) * (p.x - a.x) - (b.x - a.x) * (p.y - a.y)) / Math.hypot(b.x - a.x, b.y - a.y)
}

function angleTo(from: Point, to: Point): number {
  return Math.atan2(to.y - from.y, to.x - from.x)
}

/** In turns, 0..1. */
function apart(a: number, b: number): number {
  const turn = Math.abs(a - b) / (2 * Math.PI)
  return Math.min(turn % 1, 1 - (turn % 1))
}

/** The largest distance of a way from the straight line between its bodies, as a share of that line. */
function swing({ curve }: Dendrite, from: Point, to: Point): number {
  const sides = Array.from({ length: 19 }, (_, i) => Math.abs(leftOf(from, to, pointAt(curve, (i + 1) / 20))))
  return Math.max(...sides) / Math.hypot(to.x - from.x, to.y - from.y)
}

describe('ways back', () => {
  const [near, far] = [
    { along: 0.25, across: 0.5 },
    { along: 0.75, across: 0.5 },
  ]

  it('are return arcs: they swing wider than the same way ahead', () => {
    const paths = { 'a b!': 60 }
    const ahead = placed(paths, { a: near, b: far })
    const back = placed(paths, { a: far, b: near })
    const [there, again] = [wayOf(ahead, 'a', 'b'), wayOf(back, 'a', 'b')]
    expect([there.isBackward, again.isBackward]).toEqual([false, true])
    const [flat, arc] = [
      swing(there, bodyOf(ahead, 'a'), bodyOf(ahead, 'b')),
      swing(again, bodyOf(back, 'a'), bodyOf(back, 'b')),
    ]
    expect(arc).toBeGreaterThan(1.3 * flat)
  })

  it('lead round the body that lies between, and are said to lead back wherever they do', () => {
    const layout = placed(
      { 'a b c!': 30, 'a b c a b c!': 30 },
      { a: { along: 0.1, across: 0.5 }, b: { along: 0.5, across: 0.5 }, c: { along: 0.9, across: 0.5 } },
    )
    const between = bodyOf(layout, 'b')
    const { curve, isBackward } = wayOf(layout, 'c', 'a')
    expect(isBackward).toBe(true)
    for (let t = 0; t <= 1; t += 0.02) {
      const { x, y } = pointAt(curve, t)
      expect(Math.hypot(x - between.x, y - between.y)).toBeGreaterThan(between.radius)
    }
    for (const direction of ['ltr', 'rtl'] as const) {
      const { bodies, dendrites } = layoutNetwork(SAMPLE, { ...SIZE, detail: 1, direction })
      const forward = direction === 'ltr' ? 1 : -1
      const between = dendrites.filter(({ kind }) => kind === 'transition')
      for (const way of between) {
        const [from, to] = [bodies[way.from] as NetworkBody, bodies[way.to] as NetworkBody]
        const ahead = (to.x - from.x) * forward
        if (Math.abs(ahead) > to.radius + 12) expect(way.isBackward, `${from.id} ${to.id}`).toBe(ahead < 0)
      }
      expect(between.some(({ isBackward }) => isBackward)).toBe(true)
    }
  })
})

describe('the two ways of a pair', () => {
  it('bend apart: each to its own left, so that they lie on both sides of the line between their bodies', () => {
    for (const direction of ['ltr', 'rtl'] as const) {
      const { bodies, dendrites } = layoutNetwork(SAMPLE, { ...SIZE, detail: 1, direction })
      const ways = dendrites.filter(({ kind }) => kind === 'transition')
      const pairs = ways.flatMap((there) => {
        const again = ways.find(({ from, to }) => from === there.to && to === there.from)
        return again === undefined || there.from > there.to ? [] : [[there, again] as const]
      })
      expect(pairs.length).toBeGreaterThan(10)
      for (const [there, again] of pairs) {
        const [from, to] = [bodies[there.from] as NetworkBody, bodies[there.to] as NetworkBody]
        const sides = [there, again].map(({ middle }) => leftOf(from, to, middle))
        const name = `${direction} ${from.id} ${to.id}`
        expect(Math.sign(sides[0] as number), name).toBe(-Math.sign(sides[1] as number))
        const apartPx = Math.hypot(there.middle.x - again.middle.x, there.middle.y - again.middle.y)
        expect(apartPx, name).toBeGreaterThan((there.widthPx + again.widthPx) / 4)
      }
    }
  })
})

describe('ports', () => {
  const SPOKES = [0, 1, 2, 3, 4, 5].map((i) => ({ id: `s${i}`, angle: (i / 6) * 2 * Math.PI + 0.3 }))
  const places = {
    hub: { along: 0.5, across: 0.5 },
    ...Object.fromEntries(
      SPOKES.map(({ id, angle }) => [
        id,
        { along: 0.5 + 0.42 * Math.cos(angle), across: 0.5 + 0.42 * Math.sin(angle) },
      ]),
    ),
  }

  it('stand by angle: a way lands on the side that it comes from, in the order of where all come from', () => {
    const layout = placed(Object.fromEntries(SPOKES.map(({ id }) => [`${id} hub!`, 10])), places)
    const hub = bodyOf(layout, 'hub')
    const ports = SPOKES.map(({ id }) => {
      const { curve } = wayOf(layout, id, 'hub')
      return { came: angleTo(hub, bodyOf(layout, id)), port: angleTo(hub, curve.b), at: curve.b }
    })
    for (const { came, port, at } of ports) {
      expect(apart(came, port)).toBeLessThan(0.2)
      expect(Math.hypot(at.x - hub.x, at.y - hub.y)).toBeCloseTo(0.82 * hub.radius, 6)
    }
    const order = (of: 'came' | 'port'): number[] => {
      const sorted = ports.map((_, i) => i).sort((a, b) => (ports[a]?.[of] ?? 0) - (ports[b]?.[of] ?? 0))
      const first = sorted.indexOf(0)
      return [...sorted.slice(first), ...sorted.slice(0, first)]
    }
    expect(order('port')).toEqual(order('came'))
  })

  it('stand by angle where ways leave: towards where they lead', () => {
    const layout = placed(Object.fromEntries(SPOKES.map(({ id }) => [`hub ${id}!`, 10])), places)
    const hub = bodyOf(layout, 'hub')
    for (const { id } of SPOKES) {
      const { curve } = wayOf(layout, 'hub', id)
      expect(apart(angleTo(hub, bodyOf(layout, id)), angleTo(curve.a, curve.c)), id).toBeLessThan(0.2)
    }
  })

  it('stand at the goal from top to bottom as the bodies do that they come from', () => {
    const column = [0.1, 0.3, 0.5, 0.7, 0.9]
    const layout = placed(
      Object.fromEntries(column.map((_, i) => [`t${i}!`, 10])),
      Object.fromEntries(column.map((across, i) => [`t${i}`, { along: 0.3, across }])),
    )
    const ports = column.map((_, i) => {
      const from = layout.bodies.findIndex(({ id }) => id === `t${i}`)
      return (layout.dendrites.find((way) => way.kind === 'conversion' && way.from === from) as Dendrite).curve.b.y
    })
    expect(new Set(ports.map(Math.round)).size).toBe(column.length)
    expect(ports).toEqual([...ports].sort((a, b) => a - b))
  })
})

describe('a star that is also a hole', () => {
  const measure = measureNetwork(
    walkedJourneys({ 'star!': 90, star: 210, 'shop!': 60, shop: 40, 'mail!': 60, mail: 40 }),
  )
  const layout = layoutNetwork(measure, SIZE)

  it('shows both: the ring of what it costs, and the light of what converts there', () => {
    const star = bodyOf(layout, 'star')
    expect(star.hole?.ringPx).toBeGreaterThan(1)
    expect(star.light).toBe(Math.max(...layout.bodies.map(({ light }) => light)))
    expect(star.brightness).toBe(1)
    const at = layout.bodies.indexOf(star)
    const toGoal = layout.dendrites.find((way) => way.kind === 'conversion' && way.from === at)
    expect(toGoal).toBe(layout.dendrites.at(-1))
    expect(toGoal?.brightness).toBe(1)
  })

  it('leaves a star that loses no more than its kind a star, and a hole without light a hole', () => {
    expect(bodyOf(layout, 'shop')).toMatchObject({ hole: null })
    expect(bodyOf(layout, 'shop').brightness).toBeGreaterThan(0.5)
    const dark = layoutNetwork(
      measureNetwork(walkedJourneys({ pit: 120, 'shop!': 60, shop: 40, 'pit shop!': 10 })),
      SIZE,
    )
    expect(bodyOf(dark, 'pit').hole).not.toBeNull()
    expect(bodyOf(dark, 'pit').brightness).toBeLessThan(0.5)
  })
})

describe('cores', () => {
  it('take the share of their bodies that the removal effect is of conversions: reach times lift', () => {
    const { bodies } = layoutNetwork(SAMPLE, SIZE)
    let seen = 0
    for (const { touchpoint, coreRadius, radius, hole } of bodies) {
      const t = SAMPLE.touchpoints[touchpoint]
      if (t?.removalEffect == null || hole !== null) continue
      seen++
      expect((coreRadius / radius) ** 2, t.id).toBeCloseTo((t.reachRate ?? 0) * (t.lift ?? 0), 9)
    }
    expect(seen).toBeGreaterThan(8)
  })

  it('are not drawn in holes, in the body of all others, and where the model has no answer', () => {
    const { bodies } = layoutNetwork(SAMPLE, { ...SIZE, bodies: 8 })
    expect(bodies.some(({ touchpoint }) => touchpoint < 0)).toBe(true)
    for (const { hole, touchpoint, coreRadius } of bodies)
      if (hole !== null || touchpoint < 0) expect(coreRadius).toBe(0)
    const endless = measureNetwork(
      walkedJourneys({ 'a b a end': 30, 'a b a b end': 30 }, { touchpoints: [{ id: 'end', terminal: 'good' }] }),
    )
    for (const { coreRadius } of layoutNetwork(endless, SIZE).bodies) expect(coreRadius).toBe(0)
  })
})
