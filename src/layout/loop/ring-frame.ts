import type { LoopMeasure } from '../../measures/loop/loop-measure.js'
import type { Density } from '../density.js'
import type { Point } from './loop-layout.js'
import type { ResolvedLoopLayoutOptions } from './loop-layout-options.js'
import { rad } from './polar.js'

/** Where the ring lies, and how many px one actor is worth. */
export interface RingFrame {
  readonly center: Point
  readonly radiusPx: number
  readonly pxPerActor: number
  /** The ring begins at the mouth and ends at the tail; the joint fills the rest of the turn. */
  readonly mouthRad: number
  readonly tailRad: number
  /** How far streams may reach beyond the ribbon's outer edge. */
  readonly reachPx: number
  /** Half the inner width and height: what leaves the ring has to stay within. */
  readonly half: { readonly width: number; readonly height: number }
}

/** The mouth stands at upper left, the tail at nine o'clock; between them lies the joint. */
const MOUTH = rad(-24)
const TAIL = rad(268)
/** The thickest part of the ribbon, as a share of the radius. */
const THICKEST = 0.42

/** Room beside and above the ring for labels and streams, px, by density. */
const ROOM: Readonly<Record<Density, { readonly side: number; readonly top: number; readonly reach: number }>> = {
  spark: { side: 10, top: 8, reach: 8 },
  compact: { side: 58, top: 40, reach: 16 },
  regular: { side: 136, top: 54, reach: 30 },
  roomy: { side: 210, top: 72, reach: 46 },
}

/** Places the ring in the picture and finds the scale at which the largest stage is thickest. */
export function ringFrame(measure: LoopMeasure, options: ResolvedLoopLayoutOptions): RingFrame {
  const { width, height, margin, density } = options
  const room = ROOM[density]
  const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom }
  const outer = Math.max(4, Math.min(inner.width / 2 - room.side, inner.height / 2 - room.top))
  const radiusPx = outer / (1 + THICKEST / 2)
  const largest = Math.max(0, ...measure.stages.map((stage) => stage.actors), referredByLast(measure))
  return {
    center: { x: margin.left + inner.width / 2, y: margin.top + inner.height / 2 },
    radiusPx,
    pxPerActor: largest > 0 ? (radiusPx * THICKEST) / largest : 0,
    mouthRad: MOUTH,
    tailRad: TAIL,
    reachPx: Math.min(room.reach, outer / 3),
    half: { width: inner.width / 2, height: inner.height / 2 },
  }
}

/** The largest radius at an angle from which `padPx` more in every direction still lie in the picture. */
export function radiusWithin(frame: RingFrame, angleRad: number, padPx: number): number {
  const across = (frame.half.width - padPx) / Math.max(1e-9, Math.abs(Math.sin(angleRad)))
  const down = (frame.half.height - padPx) / Math.max(1e-9, Math.abs(Math.cos(angleRad)))
  return Math.max(0, Math.min(across, down))
}

/** The outer radius that a density needs, px; under it the next lower one says less with more room. */
const NEEDED_PX: Readonly<Record<Density, number>> = { spark: 0, compact: 50, regular: 96, roomy: 190 }
const NEXT_LOWER: Readonly<Record<Density, Density>> = {
  roomy: 'regular',
  regular: 'compact',
  compact: 'spark',
  spark: 'spark',
}

/** The density at which a ring of this size is worth labelling. */
export function ringDensity(options: ResolvedLoopLayoutOptions): Density {
  const { width, height, margin, density } = options
  const room = ROOM[density]
  const across = (width - margin.left - margin.right) / 2 - room.side
  const down = (height - margin.top - margin.bottom) / 2 - room.top
  if (density === 'spark' || Math.min(across, down) >= NEEDED_PX[density]) return density
  return ringDensity({ ...options, density: NEXT_LOWER[density] })
}

/** Actors whom those at the last stage brought: what the joint delivers. */
export function referredByLast(measure: LoopMeasure): number {
  const last = measure.stages.length - 1
  return measure.referrals.reduce((sum, referral) => sum + (referral.from === last ? referral.actors : 0), 0)
}
