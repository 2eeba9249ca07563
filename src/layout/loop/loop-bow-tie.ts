import type { LoopForm } from './loop-form.js'
import { TURN } from './polar.js'

/** The share of the whole way that the joint takes: the right wing of the bow tie. */
const JOINT = 0.26
/** Where the centre line lies and how thick the ribbon may be, as shares of the height. */
const LEVEL = 0.5
const THICK = 0.34
/** In a narrow room the width bounds it, too. */
const BROAD = 0.3
/** What distances are proportioned to, in thicknesses. */
const UNIT = 0.8
/** Room for the drivers before the mouth, and behind the joint, as shares of the width. */
const RUN_IN = 0.07
const RUN_OUT = 0.02
const LINE_PX = 16
/** The readout stands over the wing, and where that is short takes this much, at most this share of the width to either side. */
const READOUT_PX = 116
const READOUT_AT_MOST = 0.17

/**
 * The opened bow tie, for print: the loop cut where it closes and laid out from left to right. The funnel
 * narrows towards the tail, the knot, and opens again into those whom its people bring, who at the left
 * come in as the first of all streams. Outward is down, so that moves run above the ribbon.
 *
 * @example <LoopChart journeys={journeys} form={loopBowTie} />
 */
export const loopBowTie: LoopForm = ({ box, side }) => {
  const thickestPx = Math.max(2, Math.min(box.height * THICK, box.width * BROAD))
  const y = box.y + box.height * LEVEL
  const left = box.x + Math.min(box.width * 0.3, side + box.width * RUN_IN)
  const right = box.x + box.width * (1 - RUN_OUT)
  const lengthPx = Math.max(8, right - left)
  const pxPerRad = lengthPx / TURN
  const overPx = Math.max(0, y - thickestPx / 2 - box.y)
  const readoutY = box.y + Math.max(LINE_PX, overPx * 0.5)
  const wing = lengthPx * JOINT
  const half = Math.max(wing / 2, Math.min(READOUT_PX / 2, box.width * READOUT_AT_MOST))
  return {
    center: { x: (left + right) / 2, y },
    radiusPx: thickestPx * UNIT,
    thickestPx,
    pxPerRad,
    isOpen: true,
    mouthRad: 0,
    tailRad: TURN * (1 - JOINT),
    lanePx: Math.max(0, y - box.y - LINE_PX),
    readout: {
      center: { x: Math.min(right - wing / 2, box.x + box.width - half), y: readoutY },
      halfWidthAt: (far) => (far <= readoutY - box.y ? half : 0),
    },
    at: (turn, offset) => ({ x: left + turn * pxPerRad, y: y + offset }),
    locate: (point) => ({ turn: (point.x - left) / pxPerRad, offset: point.y - y }),
  }
}
