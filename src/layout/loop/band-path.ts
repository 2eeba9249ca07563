import type { LoopStream, Point } from './loop-layout.js'
import { pathOf } from './polar.js'

/** Thinner than this nobody sees it: it is drawn this wide and marked "not to scale". */
export const HAIRLINE_PX = 1

/** The outline of a band of constant width along a line of points. */
export function bandPath(line: readonly Point[], widthPx: number): string {
  const half = widthPx / 2
  const left: Point[] = []
  const right: Point[] = []
  for (const [index, point] of line.entries()) {
    const normal = normalAt(line, index)
    left.push({ x: point.x + normal.x * half, y: point.y + normal.y * half })
    right.push({ x: point.x - normal.x * half, y: point.y - normal.y * half })
  }
  return pathOf([...left, ...right.reverse()], true)
}

/** A stream along a line of points, at least a hairline wide. */
export function streamAlong(line: readonly Point[], trueWidthPx: number): LoopStream {
  const widthPx = Math.max(HAIRLINE_PX, trueWidthPx)
  const at = (share: number): Point => line[Math.round(share * (line.length - 1))] ?? { x: 0, y: 0 }
  return {
    path: bandPath(line, widthPx),
    spine: line,
    widthPx,
    isHairline: trueWidthPx < HAIRLINE_PX,
    start: at(0),
    end: at(1),
    middle: at(0.5),
  }
}

/** Points of a cubic curve, ends included. */
export function cubicPoints(from: Point, c1: Point, c2: Point, to: Point, steps: number): Point[] {
  return Array.from({ length: steps + 1 }, (_, index) => {
    const t = index / steps
    const s = 1 - t
    const mix = (a: number, b: number, c: number, d: number): number =>
      s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d
    return { x: mix(from.x, c1.x, c2.x, to.x), y: mix(from.y, c1.y, c2.y, to.y) }
  })
}

function normalAt(line: readonly Point[], index: number): Point {
  const before = line[Math.max(0, index - 1)] as Point
  const after = line[Math.min(line.length - 1, index + 1)] as Point
  const dx = after.x - before.x
  const dy = after.y - before.y
  const length = Math.hypot(dx, dy) || 1
  return { x: -dy / length, y: dx / length }
}
