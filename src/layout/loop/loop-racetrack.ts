import { type LoopForm, READOUT_SHARE, THICKEST } from './loop-form.js'
import type { Point } from './loop-layout.js'
import { polar, TURN } from './polar.js'

/** The share of the left bend that the joint takes: the tail stands just above its lowest third. */
const JOINT = 0.62
const HALF = Math.PI

/**
 * The racetrack, for wide rooms: two straights and two half circles of one radius, so that the centre
 * line bends nowhere more than in a ring. Where the room is no wider than high it is a ring.
 *
 * @example <LoopChart journeys={journeys} form={loopRacetrack} />
 */
export const loopRacetrack: LoopForm = ({ box, side, top }) => {
  const center = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const high = Math.max(4, Math.min(box.width / 2 - side, box.height / 2 - top))
  const radiusPx = high / (1 + THICKEST / 2)
  const half = Math.max(0, box.width / 2 - side - high)
  const bend = HALF * radiusPx
  const lengthPx = 4 * half + 2 * bend
  const pxPerRad = lengthPx / TURN
  const readoutPx = radiusPx * (1 - THICKEST / 2) * READOUT_SHARE
  const mouthRad = -half / pxPerRad
  return {
    center,
    radiusPx,
    thickestPx: radiusPx * THICKEST,
    pxPerRad,
    isOpen: false,
    mouthRad,
    tailRad: mouthRad + TURN - (JOINT * bend) / pxPerRad,
    lanePx: radiusPx - readoutPx,
    readout: { center, halfWidthAt: (far) => half + Math.sqrt(Math.max(0, readoutPx ** 2 - far ** 2)) },
    at: (turn, offset) => {
      const way = turn * pxPerRad
      const along = way - Math.floor((way + half) / lengthPx) * lengthPx
      return placeOn(center, radiusPx, half, along, offset)
    },
    locate: (point) => {
      const { along, offset } = nearest(point, center, radiusPx, half)
      return { turn: along / pxPerRad, offset }
    },
  }
}

/** The point at a way along the track, which begins over the middle; `along` is between -half and the length less half. */
function placeOn(center: Point, radius: number, half: number, along: number, offset: number): Point {
  const bend = HALF * radius
  if (along <= half) return { x: center.x + along, y: center.y - radius - offset }
  if (along <= half + bend) return polar({ x: center.x + half, y: center.y }, radius + offset, (along - half) / radius)
  if (along <= 3 * half + bend) return { x: center.x + 2 * half + bend - along, y: center.y + radius + offset }
  return polar({ x: center.x - half, y: center.y }, radius + offset, HALF + (along - 3 * half - bend) / radius)
}

function nearest(point: Point, center: Point, radius: number, half: number): { along: number; offset: number } {
  const dx = point.x - center.x
  const dy = point.y - center.y
  const bend = HALF * radius
  if (Math.abs(dx) <= half) {
    const along = dy <= 0 ? dx : 2 * half + bend - dx
    return { along, offset: Math.abs(dy) - radius }
  }
  const beyond = Math.abs(dx) - half
  const angle = dx > 0 ? Math.atan2(beyond, -dy) : HALF + Math.atan2(beyond, dy)
  const begins = dx > 0 ? half : 3 * half + bend
  return { along: begins + (dx > 0 ? angle : angle - HALF) * radius, offset: Math.hypot(beyond, dy) - radius }
}
