import type { Point } from './loop-layout.js'

/** The whole turn. */
export const TURN: number = 2 * Math.PI

/** Degrees as radians. */
export function rad(degrees: number): number {
  return (degrees * Math.PI) / 180
}

/** The point at a radius and an angle, clockwise from twelve o'clock. */
export function polar(center: Point, radius: number, angleRad: number): Point {
  return { x: center.x + radius * Math.sin(angleRad), y: center.y - radius * Math.cos(angleRad) }
}

/** The direction of a vector, with length 1; nothing stays nothing. */
export function unit({ x, y }: Point): Point {
  const length = Math.hypot(x, y) || 1
  return { x: x / length, y: y / length }
}

/** From 0 to 1 with level ends: the shape of a shoulder. */
export function ease(t: number): number {
  const x = Math.min(1, Math.max(0, t))
  return x * x * x * (x * (6 * x - 15) + 10)
}

/** What stands after the whole number: nothing, `.5`, `.05`. */
const HUNDREDTHS: readonly string[] = Array.from({ length: 100 }, (_, rest) => String(rest / 100).slice(1))

/** A number for a path: two decimals, never `-0`. Put together from whole numbers, which is several times as fast. */
export function px(value: number): string {
  const hundredths = Math.round(Math.abs(value) * 100)
  const rest = hundredths % 100
  const sign = value < 0 && hundredths > 0 ? '-' : ''
  return `${sign}${(hundredths - rest) / 100}${HUNDREDTHS[rest] ?? ''}`
}

/** A polyline as path commands; closed where asked. */
export function pathOf(points: readonly Point[], closed: boolean): string {
  if (points.length === 0) return ''
  return `M${points.map(({ x, y }) => `${px(x)},${px(y)}`).join('L')}${closed ? 'Z' : ''}`
}
