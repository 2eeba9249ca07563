import { cubicPoint } from '../foundation/cubic-point.js'
import type { NetworkLayout } from '../layout/network/network-layout.js'

/** What lies at a point of a network: a body before a way, the nearest of each. */
export type NetworkPick =
  | { readonly kind: 'body'; readonly index: number }
  | { readonly kind: 'dendrite'; readonly index: number }
  | { readonly kind: 'goal' }

/** Finds what lies within `within` px of a point of the picture, or null. */
export type NetworkPicker = (x: number, y: number, within: number) => NetworkPick | null

/** Px of a cell of the map, and from one sample of a way to the next. */
const CELL = 24
const STEP = 10

/**
 * Picking for a network that is painted and has no elements: a map of its bodies and of samples of
 * its ways. Cost: bodies and samples once (some 50 ms for 30,000 ways), then a few cells per question.
 */
export function pickNetwork(layout: NetworkLayout): NetworkPicker {
  const bodies = new Map<number, number[]>()
  const ways = new Map<number, number[]>()
  layout.bodies.forEach(({ x, y, radius }, i) => {
    for (let column = cellOf(x - radius); column <= cellOf(x + radius); column++)
      for (let row = cellOf(y - radius); row <= cellOf(y + radius); row++) put(bodies, column, row, i)
  })
  layout.dendrites.forEach(({ curve }, i) => {
    const length = Math.hypot(curve.b.x - curve.a.x, curve.b.y - curve.a.y)
    const steps = Math.max(2, Math.ceil(length / STEP))
    for (let step = 0; step <= steps; step++) {
      const { x, y } = cubicPoint(curve, step / steps)
      put(ways, cellOf(x), cellOf(y), i)
    }
  })
  return (x, y, within) => {
    const { goal } = layout
    if (Math.hypot(x - goal.x, y - goal.y) <= goal.radius + within) return { kind: 'goal' }
    const body = nearest(bodies, x, y, within, (i) => {
      const { x: bx, y: by, radius } = layout.bodies[i] as NetworkLayout['bodies'][number]
      return Math.hypot(x - bx, y - by) - radius
    })
    if (body >= 0) return { kind: 'body', index: body }
    const way = nearest(ways, x, y, within, (i) => distanceTo(layout, i, x, y))
    return way < 0 ? null : { kind: 'dendrite', index: way }
  }
}

function nearest(
  cells: ReadonlyMap<number, readonly number[]>,
  x: number,
  y: number,
  within: number,
  distance: (i: number) => number,
): number {
  let best = -1
  let least = within
  for (let column = cellOf(x - within); column <= cellOf(x + within); column++)
    for (let row = cellOf(y - within); row <= cellOf(y + within); row++)
      for (const i of cells.get(keyOf(column, row)) ?? []) {
        const away = distance(i)
        // Of two as near, the later is drawn above.
        if (away > least || (away === least && i < best)) continue
        least = away
        best = i
      }
  return best
}

function distanceTo({ dendrites }: NetworkLayout, i: number, x: number, y: number): number {
  const { curve, widthPx } = dendrites[i] as NetworkLayout['dendrites'][number]
  let least = Number.POSITIVE_INFINITY
  let from = curve.a
  for (let step = 1; step <= 16; step++) {
    const to = cubicPoint(curve, step / 16)
    least = Math.min(least, toSegment(x, y, from, to))
    from = to
  }
  return least - widthPx / 2
}

interface Point {
  readonly x: number
  readonly y: number
}

function toSegment(x: number, y: number, p: Point, q: Point): number {
  const [dx, dy] = [q.x - p.x, q.y - p.y]
  const length = dx * dx + dy * dy
  const share = length > 0 ? Math.min(1, Math.max(0, ((x - p.x) * dx + (y - p.y) * dy) / length)) : 0
  return Math.hypot(x - p.x - share * dx, y - p.y - share * dy)
}

function cellOf(px: number): number {
  return Math.floor(px / CELL)
}

function keyOf(column: number, row: number): number {
  return (column + 32_768) * 65_536 + row + 32_768
}

function put(cells: Map<number, number[]>, column: number, row: number, i: number): void {
  const key = keyOf(column, row)
  const cell = cells.get(key)
  if (cell === undefined) cells.set(key, [i])
  else if (cell.at(-1) !== i) cell.push(i)
}
