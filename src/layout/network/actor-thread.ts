import { contains, overlaps, type Rect } from '../rect.js'
import { clearPlace, takenBoxes, writtenBoxes } from './clear-place.js'
import { type Cubic, cubicPath, pointAt, xy } from './cubic.js'
import type { NetworkLayout, Point } from './network-layout.js'

/** One step of a person's way through the picture. */
export interface ThreadStep {
  /** Position of the touch that it leads to. */
  readonly touch: number
  /** Along the drawn way where there is one, else straight and bent, to the side where less is written. */
  readonly line: string
  /** An arrowhead on it, a little past its middle or where nothing is written: which way it leads. */
  readonly arrow: string
}

/** Where a person was, with the numbers of the touches there. */
export interface ThreadStop {
  readonly body: number
  readonly at: Point
  readonly touches: readonly number[]
}

/** A person's way through a network. */
export interface ActorThread {
  readonly steps: readonly ThreadStep[]
  readonly stops: readonly ThreadStop[]
}

/**
 * Lays a sequence of touches over the bodies of a network. Touches at no touchpoint, or at one without body, are passed
 * over; two touches at one body in a row are one stop with two numbers.
 *
 * @param touchpoints per touch the position of its touchpoint in the measure, or -1.
 * @param bends how far a way without dendrite bends, as a share of its length. Default 0.18.
 */
export function layoutActorThread(layout: NetworkLayout, touchpoints: readonly number[], bends = 0.18): ActorThread {
  const steps: ThreadStep[] = []
  const taken = takenBoxes(layout)
  const touchesAt = new Map<number, number[]>()
  let before = -1
  touchpoints.forEach((touchpoint, touch) => {
    const body = layout.bodies.findIndex(({ members }) => touchpoint >= 0 && members.includes(touchpoint))
    if (body < 0) return
    const known = touchesAt.get(body)
    if (known === undefined) touchesAt.set(body, [touch])
    else known.push(touch)
    if (before >= 0 && before !== body) {
      const curve = curveBetween(layout, before, body, bends)
      steps.push({ touch, line: cubicPath(curve), arrow: arrowOn(curve, layout.frame, taken) })
    }
    before = body
  })
  const stops = [...touchesAt].map(([body, touches]) => {
    const { x, y } = layout.bodies[body] as Point
    return { body, at: { x, y }, touches }
  })
  return { steps, stops }
}

function curveBetween(layout: NetworkLayout, from: number, to: number, bends: number): Cubic {
  const way = layout.dendrites.find((d) => d.kind === 'transition' && d.from === from && d.to === to)
  if (way !== undefined) return way.curve
  const written = writtenBoxes(layout)
  const clashes = (curve: Cubic): number => {
    const points = SHARES.map((t) => ({ ...pointAt(curve, t), width: 0, height: 0 }))
    const outside = points.filter((point) => !contains(layout.frame, point))
    return outside.length + written.filter((box) => points.some((point) => overlaps(point, box))).length
  }
  const curves = [bends, -bends, 2 * bends, -2 * bends].map((bend) => bentBetween(layout, from, to, bend))
  const least = Math.min(...curves.map(clashes))
  return curves.find((curve) => clashes(curve) === least) as Cubic
}

function bentBetween(layout: NetworkLayout, from: number, to: number, bends: number): Cubic {
  const a = layout.bodies[from] as Point
  const b = layout.bodies[to] as Point
  // Of a bend with one handle a third of the way from either end.
  const at = (share: number): Point => ({
    x: a.x + (b.x - a.x) * share - (b.y - a.y) * bends * HANDLE,
    y: a.y + (b.y - a.y) * share + (b.x - a.x) * bends * HANDLE,
  })
  return { a: { x: a.x, y: a.y }, c: at(1 / 3), d: at(2 / 3), b: { x: b.x, y: b.y } }
}

const HANDLE = 2 / 3
/** Where along a step it is asked what is written there. */
const SHARES = Array.from({ length: 19 }, (_, k) => (k + 1) / 20)
/** Where an arrowhead points to, best first: past the middle, where two steps between the same bodies cross. */
const ARROW_AT = [0.6, 0.5, 0.7, 0.4, 0.8, 0.3]
/** Its length, px; and half its width. */
const ARROW_PX = 11
const ARROW_HALF = 0.45

function arrowOn(curve: Cubic, frame: Rect, taken: readonly Rect[]): string {
  const arrows = ARROW_AT.map((t) => arrowAt(curve, t))
  const { at } = clearPlace(frame, arrows.map(boxOf), taken, 1)
  return `M${(arrows[at] ?? []).map(xy).join('L')}Z`
}

/** Its tip and the two corners behind it. */
function arrowAt(curve: Cubic, t: number): Point[] {
  const tip = pointAt(curve, t)
  const before = pointAt(curve, t - 0.02)
  const length = Math.max(1e-6, Math.hypot(tip.x - before.x, tip.y - before.y))
  const [ux, uy] = [(ARROW_PX * (tip.x - before.x)) / length, (ARROW_PX * (tip.y - before.y)) / length]
  const corner = (side: number): Point => ({
    x: tip.x - ux - uy * side * ARROW_HALF,
    y: tip.y - uy + ux * side * ARROW_HALF,
  })
  return [tip, corner(1), corner(-1)]
}

function boxOf(points: readonly Point[]): Rect {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}
