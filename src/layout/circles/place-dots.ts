import type { PicturePoint } from './circles-layout.js'
import { GOLDEN_ANGLE, leastDistance, sunflowerRadius } from './sunflower.js'

/** What the placing of one ring's dots needs. */
export interface RingDotsOptions {
  readonly center: PicturePoint
  /** 1, or -1 where the picture is mirrored. */
  readonly side: 1 | -1
  readonly innerPx: number
  readonly outerPx: number
  /** The radius that dots should have. */
  readonly dotPx: number
  /** Sunflower points of the seats. */
  readonly points: Int32Array
  /** Seats of the ring's dots, in any order. */
  readonly seats: Int32Array
}

/** The placed dots of one ring; radius 0 where it is too thin to hold any. */
export interface RingDots {
  readonly xy: Float32Array
  readonly dotPx: number
}

const RIM_PX = 0.5
/** Of the distance between neighbours, how much two dots may fill. */
const FILL = 0.9
/** Smaller dots cannot be seen. */
const SMALLEST_PX = 0.5

/**
 * Places a ring's dots area-uniformly and golden-angled on their seats, each wholly inside the ring
 * and none touching another: dots shrink where the ring is thin or crowded.
 */
export function placeDots(options: RingDotsOptions): RingDots {
  const { innerPx, outerPx, seats } = options
  const count = seats.length
  const fitting = Math.min(options.dotPx, (outerPx - innerPx) / 2 - RIM_PX / 2)
  if (count === 0 || fitting < SMALLEST_PX) return { xy: new Float32Array(0), dotPx: 0 }
  const points = options.points.subarray(0, count)
  const insetPx = fitting + RIM_PX / 2
  const inner = innerPx > 0 ? innerPx + insetPx : 0
  const outer = Math.max(inner, outerPx - insetPx)
  const bySeat = positions(options, points, inner, outer)
  const radialStepPx = (outer ** 2 - inner ** 2) / (2 * outer * ((points.at(-1) ?? 0) + 1))
  const dotPx = Math.min(fitting, (leastDistance(bySeat, points, radialStepPx) * FILL) / 2)
  if (dotPx < SMALLEST_PX) return { xy: new Float32Array(0), dotPx: 0 }
  const xy = new Float32Array(2 * count)
  seats.forEach((seat, index) => {
    xy[2 * index] = bySeat[2 * seat] as number
    xy[2 * index + 1] = bySeat[2 * seat + 1] as number
  })
  return { xy, dotPx }
}

function positions(options: RingDotsOptions, points: Int32Array, inner: number, outer: number): Float32Array {
  const { center, side } = options
  const last = points.at(-1) ?? 0
  const xy = new Float32Array(2 * points.length)
  points.forEach((point, seat) => {
    const angle = point * GOLDEN_ANGLE
    const radius = sunflowerRadius(point, last, inner, outer)
    xy[2 * seat] = center.x + side * radius * Math.sin(angle)
    xy[2 * seat + 1] = center.y - radius * Math.cos(angle)
  })
  return xy
}
