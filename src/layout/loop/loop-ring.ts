import { type LoopForm, READOUT_SHARE, THICKEST } from './loop-form.js'
import { polar, rad, TURN } from './polar.js'

/** The mouth stands at upper left, the tail at nine o'clock; between them lies the joint. */
const MOUTH = rad(-24)
const TAIL = rad(268)

/** The ring: a circle of constant radius, clockwise from the mouth at upper left. */
export const loopRing: LoopForm = ({ box, side, top }) => {
  const center = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const outer = Math.max(4, Math.min(box.width / 2 - side, box.height / 2 - top))
  const radiusPx = outer / (1 + THICKEST / 2)
  const readoutPx = radiusPx * (1 - THICKEST / 2) * READOUT_SHARE
  return {
    center,
    radiusPx,
    thickestPx: radiusPx * THICKEST,
    pxPerRad: radiusPx,
    isOpen: false,
    mouthRad: MOUTH,
    tailRad: TAIL,
    lanePx: radiusPx - readoutPx,
    readout: { center, halfWidthAt: (far) => Math.sqrt(Math.max(0, readoutPx ** 2 - far ** 2)) },
    at: (turn, offset) => polar(center, radiusPx + offset, turn),
    locate: ({ x, y }) => {
      const angle = Math.atan2(x - center.x, center.y - y)
      return { turn: angle < MOUTH ? angle + TURN : angle, offset: Math.hypot(x - center.x, y - center.y) - radiusPx }
    },
  }
}
