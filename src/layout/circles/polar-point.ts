import { rounded } from '../../foundation/rounded.js'
import type { PicturePoint } from './circles-layout.js'

/** A point by angle (clockwise from the top) and radius; `side` is -1 where the picture is mirrored. */
export function polarPoint(center: PicturePoint, side: 1 | -1, angleRad: number, radiusPx: number): PicturePoint {
  return { x: center.x + side * radiusPx * Math.sin(angleRad), y: center.y - radiusPx * Math.cos(angleRad) }
}

/** A coordinate as text, to a hundredth of a pixel. */
export function px(value: number): string {
  return String(rounded(value))
}

/** A point as text for a path. */
export function pointText({ x, y }: PicturePoint): string {
  return `${px(x)},${px(y)}`
}

/** The arc from one angle to another on one radius, as the end of a path that has reached its start. */
export function arcTo(center: PicturePoint, side: 1 | -1, fromRad: number, toRad: number, radiusPx: number): string {
  const isLarge = Math.abs(toRad - fromRad) > Math.PI ? 1 : 0
  const isClockwise = toRad > fromRad === (side === 1) ? 1 : 0
  const r = px(radiusPx)
  return `A${r},${r} 0 ${isLarge} ${isClockwise} ${pointText(polarPoint(center, side, toRad, radiusPx))}`
}
