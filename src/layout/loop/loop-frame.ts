import type { LoopMeasure } from '../../measures/loop/loop-measure.js'
import type { Density } from '../density.js'
import type { Rect } from '../rect.js'
import type { LoopRoom, LoopShape } from './loop-form.js'
import type { Point } from './loop-layout.js'
import type { ResolvedLoopLayoutOptions } from './loop-layout-options.js'
import { unit } from './polar.js'

/** Where the ribbon runs, and how many px one actor is worth. */
export interface LoopFrame extends LoopShape {
  readonly pxPerActor: number
  /** How far streams may reach beyond the ribbon's outer edge. */
  readonly reachPx: number
  /** The whole inside: what leaves the ribbon has to stay within. */
  readonly box: Rect
}

/** Room beside and above the ribbon for labels and streams, px, by density. */
const ROOM: Readonly<Record<Density, { readonly side: number; readonly top: number; readonly reach: number }>> = {
  spark: { side: 10, top: 8, reach: 8 },
  compact: { side: 58, top: 40, reach: 16 },
  regular: { side: 136, top: 54, reach: 30 },
  roomy: { side: 210, top: 72, reach: 46 },
}

/** Lays the form into the picture and finds the scale at which the largest stage is thickest. */
export function loopFrame(measure: LoopMeasure, options: ResolvedLoopLayoutOptions): LoopFrame {
  const room = roomOf(options)
  const shape = options.form(room)
  const { width, height } = room.box
  const largest = Math.max(0, ...measure.stages.map((stage) => stage.actors), referredByLast(measure))
  return {
    ...shape,
    pxPerActor: largest > 0 ? shape.thickestPx / largest : 0,
    reachPx: Math.min(ROOM[options.density].reach, (shape.radiusPx + shape.thickestPx / 2) / 3, width / 3, height / 3),
    box: room.box,
  }
}

function roomOf({ width, height, margin, density }: ResolvedLoopLayoutOptions): LoopRoom {
  const box = {
    x: margin.left,
    y: margin.top,
    width: Math.max(1, width - margin.left - margin.right),
    height: Math.max(1, height - margin.top - margin.bottom),
  }
  return { box, side: ROOM[density].side, top: ROOM[density].top }
}

/** The direction that leads outward at a turn; length 1. */
export function outwardAt(shape: LoopShape, turn: number): Point {
  const on = shape.at(turn, 0)
  const out = shape.at(turn, 1)
  return { x: out.x - on.x, y: out.y - on.y }
}

const SMALL = 1e-6

/** The direction of going onward at a turn; length 1. */
export function onwardAt(shape: LoopShape, turn: number): Point {
  const from = shape.at(turn - SMALL, 0)
  const to = shape.at(turn + SMALL, 0)
  return unit({ x: to.x - from.x, y: to.y - from.y })
}

/** How far outward of the centre line a point may lie so that `padPx` more in every direction stay inside. */
export function roomOutward(frame: LoopFrame, turn: number, padPx: number): number {
  const { x, y } = frame.at(turn, 0)
  const away = outwardAt(frame, turn)
  const { box } = frame
  const across = away.x < 0 ? x - box.x : box.x + box.width - x
  const down = away.y < 0 ? y - box.y : box.y + box.height - y
  const reach = (room: number, share: number): number => (room - padPx) / Math.max(SMALL, Math.abs(share))
  return Math.max(0, Math.min(reach(across, away.x), reach(down, away.y)))
}

/** The point itself, or the nearest from which `padPx` in every direction still lie in the picture. */
export function inside({ box }: LoopFrame, { x, y }: Point, padPx: number): Point {
  const within = (value: number, from: number, size: number): number => {
    const pad = Math.min(padPx, size / 2)
    return Math.min(Math.max(value, from + pad), from + size - pad)
  }
  return { x: within(x, box.x, box.width), y: within(y, box.y, box.height) }
}

/** The outer radius that a density needs, px; under it the next lower one says less with more room. */
const NEEDED_PX: Readonly<Record<Density, number>> = { spark: 0, compact: 50, regular: 96, roomy: 190 }
const NEXT_LOWER: Readonly<Record<Density, Density>> = {
  roomy: 'regular',
  regular: 'compact',
  compact: 'spark',
  spark: 'spark',
}

/** The density at which a loop of this size is worth labelling. */
export function loopDensity(options: ResolvedLoopLayoutOptions): Density {
  const { density } = options
  const { box, side, top } = roomOf(options)
  const outer = Math.min(box.width / 2 - side, box.height / 2 - top)
  if (density === 'spark' || outer >= NEEDED_PX[density]) return density
  return loopDensity({ ...options, density: NEXT_LOWER[density] })
}

/** Actors whom those at the last stage brought: what the joint delivers. */
export function referredByLast(measure: LoopMeasure): number {
  const last = measure.stages.length - 1
  return measure.referrals.reduce((sum, referral) => sum + (referral.from === last ? referral.actors : 0), 0)
}
