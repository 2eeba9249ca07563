import { describe, expect, test } from 'vitest'
import { layoutActorThread } from '../../../src/layout/network/actor-thread.js'
import { takenBoxes, writtenBoxes } from '../../../src/layout/network/clear-place.js'
import { layoutNetwork } from '../../../src/layout/network/layout-network.js'
import type { NetworkBody, Point } from '../../../src/layout/network/network-layout.js'
import { placeAtGoal, placeBesideRing } from '../../../src/layout/network/place-beside-ring.js'
import { placeImpulseKey } from '../../../src/layout/network/place-impulse-key.js'
import { placeKey } from '../../../src/layout/network/place-key.js'
import { placeThreadBadges } from '../../../src/layout/network/place-thread-badges.js'
import { ringBetweenTexts } from '../../../src/layout/network/ring-between-texts.js'
import { contains, overlaps, type Rect } from '../../../src/layout/rect.js'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { pathPoints } from '../../support/network-extents.js'

const measure = measureNetwork(sampleJourneys())
const layout = layoutNetwork(measure, { width: 1000, height: 600 })
const setting = { fontPx: 12, measureText: (text: string, px: number): number => text.length * px * 0.6 }
const clashes = (box: Rect, taken: readonly Rect[]): number => taken.filter((other) => overlaps(box, other, 0)).length

describe('texts laid over a network', () => {
  test('beside the ring of each body stands a text in the frame, clear of names wherever one of its places is', () => {
    for (const body of layout.bodies) {
      const placed = placeBesideRing(layout, body, body.radius + 6, ['31 % instead of 45 %', '31 %'], setting)
      const width = setting.measureText(placed.text, 12)
      const left = placed.x - (placed.anchor === 'start' ? 0 : placed.anchor === 'end' ? width : width / 2)
      const box = { x: left, y: placed.y - 12, width, height: 14 }
      expect(contains(layout.frame, box)).toBe(true)
      expect(clashes(box, writtenBoxes(layout))).toBe(0)
    }
  })

  test('who stands far from its ring is led to it, who stands near is not', () => {
    const gapTo = ({ x, y, width, height }: Rect, p: Point): number =>
      Math.hypot(Math.max(x - p.x, 0, p.x - x - width), Math.max(y - p.y, 0, p.y - y - height))
    let led = 0
    const narrow = layoutNetwork(measure, { width: 248, height: 302 })
    for (const body of narrow.bodies) {
      const radius = body.radius + 20
      const { box, leader } = placeBesideRing(narrow, body, radius, ['31 % instead of 45 %', '31 %'], setting)
      expect(leader !== null, `${gapTo(box, body) - radius}`).toBe(gapTo(box, body) - radius >= 20)
      if (leader === null) continue
      led++
      expect(Math.hypot(leader.from.x - body.x, leader.from.y - body.y)).toBeCloseTo(radius + 3, 5)
      expect(gapTo(box, leader.to)).toBeCloseTo(3, 5)
    }
    expect(led).toBeGreaterThan(0)
  })

  test('where the first wording is too long for the picture, a shorter one stands', () => {
    const body = layout.bodies[0] as NetworkBody
    expect(placeBesideRing(layout, body, body.radius, ['x'.repeat(400), '31 %'], setting).text).toBe('31 %')
  })

  test('in two lines where there is no room for one: a narrow picture says it whole beside more rings', () => {
    const narrow = layoutNetwork(measure, { width: 248, height: 302 })
    const text = '31 % instead of 45 %'
    const placed = narrow.bodies.map((body) => placeBesideRing(narrow, body, body.radius + 30, [text, '31 %'], setting))
    const whole = placed.filter((place) => place.text === text)
    for (const { lines, text: said, box } of placed) {
      expect(lines.join(' ')).toBe(said)
      expect(box.height).toBeCloseTo(lines.length * 15.6)
    }
    for (const { box } of whole) expect(clashes(box, takenBoxes(narrow))).toBe(0)
    expect(whole.filter(({ lines }) => lines.length === 2).length).toBeGreaterThan(0)
  })

  test('a ring is open where something is written, and whole where nothing is', () => {
    let open = 0
    for (const body of layout.bodies) {
      const radius = body.radius + 24
      const path = ringBetweenTexts(body, radius, layout)
      const points = pathPoints(path)
      for (const p of points) {
        expect(Math.hypot(p.x - body.x, p.y - body.y)).toBeCloseTo(radius, 1)
        expect(clashes({ ...p, width: 0, height: 0 }, writtenBoxes(layout))).toBe(0)
      }
      if (path.split('M').length > 2) open++
    }
    expect(open).toBeGreaterThan(0)
    const bare = layoutNetwork(measure, { width: 1000, height: 600, labels: false })
    expect(ringBetweenTexts({ x: 200, y: 200 }, 30, bare).split('M').length).toBe(2)
  })

  test('a text beside a ring keeps clear of what else is said', () => {
    for (const body of layout.bodies) {
      const { box } = placeBesideRing(layout, body, body.radius, ['31 %'], setting)
      const moved = placeBesideRing(layout, body, body.radius, ['31 %'], { ...setting, taken: [box] })
      expect(clashes(moved.box, [box, ...writtenBoxes(layout)])).toBe(0)
    }
  })

  test('a figure at the goal stands clear of what the goal is called', () => {
    const y = placeAtGoal(layout, layout.goal.radius * 1.6, { width: 60, headingPx: 16, fontPx: 12 })
    const figure = { x: layout.goal.x - 30, y: y - 14, width: 60, height: 30 }
    expect(clashes(figure, layout.goal.label === null ? [] : [layout.goal.label.box])).toBe(0)
    expect(contains(layout.frame, figure)).toBe(true)
  })

  test('the key of impulses stands in the frame and clear, near the entry in both directions of writing', () => {
    for (const isRtl of [false, true]) {
      const key = placeImpulseKey(layout, 'one light: 20 converted journeys', { ...setting, isRtl })
      const box = key?.box ?? layout.frame
      expect(contains(layout.frame, box)).toBe(true)
      expect(clashes(box, takenBoxes(layout))).toBe(0)
      expect(key?.lines.join(' ')).toBe('one light: 20 converted journeys')
    }
  })

  test('a key stands clear of bodies and names, or not in the picture at all', () => {
    let [shown, gone] = [0, 0]
    for (const width of [1000, 640, 400, 320, 264, 180]) {
      const narrow = layoutNetwork(measure, { width, height: 0.6 * width })
      for (const isRtl of [false, true]) {
        const impulse = placeImpulseKey(narrow, 'one light: 20 converted journeys', { ...setting, isRtl })
        const differences = placeKey(narrow, ['Converted > Lost', 'Lost > Converted'], { ...setting, isRtl })
        const boxes = [...(impulse === null ? [] : [impulse.box]), ...(differences?.grounds ?? [])]
        expect(boxes.filter((box) => clashes(box, takenBoxes(narrow)) > 0 || !contains(narrow.frame, box))).toEqual([])
        shown += [impulse, differences].filter((key) => key !== null).length
        gone += [impulse, differences].filter((key) => key === null).length
      }
    }
    expect(shown).toBeGreaterThan(0)
    expect(gone).toBeGreaterThan(0)
  })

  test('arrows on the steps of one person point where each step leads, there and back', () => {
    const [a, b, c] = [0, 1, 2] as const
    for (const touchpoints of [[a, b, c, a], [c, b, a, c], measure.touchpoints.map((_, i) => i)]) {
      const { steps } = layoutActorThread(layout, touchpoints)
      expect(steps.length).toBe(touchpoints.length - 1)
      for (const { touch, arrow, line } of steps) {
        const [tip, one, two] = pathPoints(arrow) as [Point, Point, Point]
        const [root, end] = [pathPoints(line)[0], pathPoints(line).at(-1)] as [Point, Point]
        const ahead = { x: tip.x - (one.x + two.x) / 2, y: tip.y - (one.y + two.y) / 2 }
        expect(ahead.x * (end.x - root.x) + ahead.y * (end.y - root.y), `${touch}`).toBeGreaterThan(0)
        const nearest = Math.min(...pathPoints(line).map((p) => Math.hypot(p.x - tip.x, p.y - tip.y)))
        expect(nearest, `${touch}`).toBeLessThan(0.1 * Math.hypot(end.x - root.x, end.y - root.y) + 2)
      }
    }
  })

  test('an arrow on a step points beside what is written, and a step without a way of its own runs where less is', () => {
    const own = (from: number, to: number): boolean =>
      small.dendrites.some((way) => way.kind === 'transition' && way.from === from && way.to === to)
    const small = layoutNetwork(measure, { width: 584, height: 437 })
    const written = writtenBoxes(small)
    let [arrows, lines] = [0, 0]
    small.bodies.forEach(({ touchpoint: from }, i) => {
      small.bodies.forEach(({ touchpoint: to }, k) => {
        const step = layoutActorThread(small, [from, to]).steps[0]
        if (step === undefined) return
        const corners = pathPoints(step.arrow)
        if (corners.some((p) => clashes({ ...p, width: 0, height: 0 }, written) > 0)) arrows++
        if (own(i, k)) return
        lines += written.filter((box) =>
          pathPoints(step.line).some((p) => overlaps({ ...p, width: 0, height: 0 }, box)),
        ).length
      })
    })
    // Of 272 steps: a step that runs along a name has nowhere else to point.
    expect(arrows).toBeLessThanOrEqual(3)
    expect(lines).toBeLessThanOrEqual(130)
  })

  test('the numbers of one person are in order and cover neither each other nor a name', () => {
    const touchpoints = measure.touchpoints.map((_, i) => i).slice(0, 8)
    const { stops } = layoutActorThread(layout, [...touchpoints, touchpoints[2] as number])
    const badges = placeThreadBadges(layout, stops, { ...setting, weight: 600, textOf: String })
    expect(badges.map(({ text }) => text)).toContain('3 9')
    for (const [i, { box }] of badges.entries()) {
      const others = badges.filter((_, k) => k !== i).map((badge) => badge.box)
      expect(clashes(box, [...others, ...writtenBoxes(layout)])).toBe(0)
    }
  })
})
