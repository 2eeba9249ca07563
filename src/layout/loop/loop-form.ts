import type { Rect } from '../rect.js'
import type { Point } from './loop-layout.js'

/** What a form may use: the picture without its margins, and the room that labels and streams want. */
export interface LoopRoom {
  readonly box: Rect
  /** Kept free beside and above the ribbon, px. */
  readonly side: number
  readonly top: number
}

/** A place by the way round: `turn` along the centre line, `offset` px outward of it. */
export interface LoopPlace {
  readonly turn: number
  readonly offset: number
}

/**
 * The centre line of the ribbon. `turn` measures the way along it, one whole way round being 2π: in the
 * ring it is the angle, clockwise from twelve o'clock. The line has no corner, so that a ribbon that is
 * as thick on either side of it has a true area.
 */
export interface LoopShape {
  readonly center: Point
  /** The radius of the ring or of the round ends; widths and distances are proportioned to it. */
  readonly radiusPx: number
  /** How thick the ribbon is where most people are. */
  readonly thickestPx: number
  /** Px of centre line for each radian of `turn`. */
  readonly pxPerRad: number
  /** True where tail and mouth do not meet: the joint ends in the open. */
  readonly isOpen: boolean
  /** The ribbon begins at the mouth and ends at the tail; the joint fills the rest of the turn. */
  readonly mouthRad: number
  readonly tailRad: number
  /** How far inward of the centre line streams may run. */
  readonly lanePx: number
  /** The middle of the readout, and half the width that a line may have this far above or below it. */
  readonly readout: { readonly center: Point; readonly halfWidthAt: (farPx: number) => number }
  readonly at: (turn: number, offsetPx: number) => Point
  /** The place of a point: the nearest of the centre line, and how far outward of it. */
  readonly locate: (point: Point) => LoopPlace
}

/** A form of the loop: where its ribbon runs in a room. Pure; all numbers finite, whatever the room. */
export type LoopForm = (room: LoopRoom) => LoopShape

/** The thickest part of a bent ribbon, as a share of the radius. */
export const THICKEST = 0.42

/** The share of the free inner radius that belongs to the readout; the rest is for streams. */
export const READOUT_SHARE = 0.72
