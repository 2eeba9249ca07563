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

/** A number for a path: two decimals, never `-0`. Put together from whole numbers, which is several times as fast. */
export function px(value: number): string {
  const hundredths = Math.round(Math.abs(value) * 100)
  const rest = hundredths % 100
  const sign = value < 0 && hundredths > 0 ? '-' : ''
  const whole = `${sign}${(hundredths - rest) / 100}`
  if (rest === 0) return whole
  return rest < 10 ? `${whole}.0${rest}` : `${whole}.${rest % 10 === 0 ? rest / 10 : rest}`
}

/** A polyline as path commands; closed where asked. */
export function pathOf(points: readonly Point[], closed: boolean): string {
  const line = points.map((point, index) => `${index === 0 ? 'M' : 'L'}${px(point.x)},${px(point.y)}`).join('')
  return closed && points.length > 0 ? `${line}Z` : line
}
