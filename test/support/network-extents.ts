import { cubicPoint } from '../../src/foundation/cubic-point.js'
import type { Cubic } from '../../src/layout/network/cubic.js'
import type { NetworkBody, NetworkLayout, PlacedLabel, Point } from '../../src/layout/network/network-layout.js'
import type { Rect } from '../../src/layout/rect.js'

/** Something drawn, and points of its edge, px. */
export interface DrawnThing {
  readonly what: string
  readonly points: readonly Point[]
}

const SAMPLES = 16

/** Points of path data: ends of lines, and points along its curves; of a circle drawn by arcs, its ends. */
export function pathPoints(path: string): Point[] {
  const points: Point[] = []
  for (const [, command = '', rest = ''] of path.matchAll(/([MLCAZ])([^MLCAZ]*)/gu)) {
    const numbers = (rest.match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/gu) ?? []).map(Number)
    const at = (i: number): Point => ({ x: numbers[i] as number, y: numbers[i + 1] as number })
    const a = points.at(-1)
    if (command === 'C' && a !== undefined) points.push(...alongCurve({ a, c: at(0), d: at(2), b: at(4) }))
    else if (command === 'A') points.push(at(5))
    else if (command !== 'Z') points.push(at(0))
  }
  return points
}

/** Points along a curve, its ends among them. */
export function alongCurve(curve: Cubic, samples = SAMPLES): Point[] {
  return Array.from({ length: samples + 1 }, (_, k) => cubicPoint(curve, k / samples))
}

/** Px that a body takes round its centre with its rings; its outline may reach further towards its ways. */
export function ringReach({ radius, hole, corona, open }: NetworkBody): number {
  const outer = (ring: { readonly radius: number; readonly widthPx: number } | null): number =>
    ring === null ? 0 : ring.radius + ring.widthPx / 2
  return Math.max(radius + (hole?.ringPx ?? 0), outer(corona), outer(open))
}

/** Texts in a picture, with the place of the body that each belongs to, or -1. */
export function labelsOf({ bodies, start, goal }: NetworkLayout): { label: PlacedLabel; body: number; of: string }[] {
  return [
    { label: start.label, body: -1, of: 'start' },
    { label: goal.label, body: -1, of: 'goal' },
    ...bodies.flatMap(({ id, label, stubIn, stubOut, corona }, body) => [
      { label, body, of: `name of ${id}` },
      { label: stubIn?.label ?? null, body, of: `stub at ${id}` },
      { label: stubOut?.label ?? null, body, of: `stub at ${id}` },
      { label: corona?.countLabel ?? null, body, of: `corona of ${id}` },
    ]),
  ].flatMap(({ label, ...rest }) => (label === null ? [] : [{ label, ...rest }]))
}

function cornersOf({ x, y, width, height }: Rect): Point[] {
  return [
    { x, y },
    { x: x + width, y: y + height },
  ]
}

function circle({ x, y }: Point, reach: number): Point[] {
  return cornersOf({ x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach })
}

/** All geometry of a picture but soft light, which has no edge. */
export function drawnThings(layout: NetworkLayout): DrawnThing[] {
  const ways = layout.dendrites.map((way) => ({
    what: `${way.kind} ${layout.bodies[way.from]?.id ?? 'start'} to ${layout.bodies[way.to]?.id ?? 'goal'}`,
    points: pathPoints(way.outline),
  }))
  const bodies = layout.bodies.flatMap((body) => {
    const spines = [body.gapIn, body.gapOut].flatMap((gap) => (gap === null ? [] : [gap.spine]))
    const outlines = [body.ash, body.ended, body.stubIn, body.stubOut].flatMap((mark) => mark?.outline ?? [])
    return [
      { what: `rings of ${body.id}`, points: circle(body, ringReach(body)) },
      { what: `outline of ${body.id}`, points: pathPoints(body.outline) },
      ...[...spines, ...outlines, ...(body.hole?.swirl ?? [])].map((path) => ({
        what: `spur of ${body.id}`,
        points: pathPoints(path),
      })),
    ]
  })
  const texts = labelsOf(layout).map(({ label, of }) => ({
    what: of,
    points: [...cornersOf(label.box), ...(label.leader === null ? [] : [label.leader.from, label.leader.to])],
  }))
  return [...ways, ...bodies, ...texts, { what: 'goal', points: circle(layout.goal, layout.goal.radius) }]
}

/** What leaves the plot, by how much, px. */
export function outsideOf(layout: NetworkLayout, atMostPx = 0.02): { what: string; px: number }[] {
  return drawnThings(layout).flatMap(({ what, points }) => {
    const px = Math.max(...points.map(({ x, y }) => Math.max(-x, -y, x - layout.width, y - layout.height)))
    return px > atMostPx ? [{ what, px }] : []
  })
}

/** Px between a box and a point; 0 within. */
export function distanceToBox({ x, y, width, height }: Rect, p: Point): number {
  return Math.hypot(p.x - Math.max(x, Math.min(p.x, x + width)), p.y - Math.max(y, Math.min(p.y, y + height)))
}

/** Texts that lie over a body, its rings or its outline. */
export function coveredBodies(layout: NetworkLayout): { text: string; body: string; px: number }[] {
  const outlines = layout.bodies.map(({ outline }) => pathPoints(outline))
  return labelsOf(layout).flatMap(({ label, of }) =>
    layout.bodies.flatMap((body, i) => {
      const disc = ringReach(body) - distanceToBox(label.box, body)
      const { x, y, width, height } = label.box
      const isPoked = (outlines[i] as Point[]).some(
        (p) => p.x > x + 0.5 && p.x < x + width - 0.5 && p.y > y + 0.5 && p.y < y + height - 0.5,
      )
      const px = isPoked ? Math.max(disc, 0.5) : disc
      return px > 0.01 ? [{ text: of, body: body.id, px }] : []
    }),
  )
}

/** Ways that pass through bodies that are not their own. */
export function crossedBodies(layout: NetworkLayout): { way: string; body: string; px: number }[] {
  return layout.dendrites.flatMap(({ curve, from, to, kind }) => {
    const points = alongCurve(curve, 120)
    return layout.bodies.flatMap((body, i) => {
      if (i === from || i === to) return []
      const nearest = Math.min(...points.map((p) => Math.hypot(p.x - body.x, p.y - body.y)))
      const name = `${kind} ${layout.bodies[from]?.id ?? 'start'} to ${layout.bodies[to]?.id ?? 'goal'}`
      return nearest < body.radius ? [{ way: name, body: body.id, px: body.radius - nearest }] : []
    })
  })
}
