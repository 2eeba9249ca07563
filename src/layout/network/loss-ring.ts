/** Px from the body to the ring where nobody is lost, and on to where everybody is. */
const NEAREST_PX = 8
const REACH_PX = 46

/** Radius, px, of the ring round a body that says which share of its visits is lost, 0..1. */
export function lossRingRadius(bodyRadius: number, lossRate: number): number {
  return bodyRadius + NEAREST_PX + lossRate * REACH_PX
}

/** The share lost, in whole hundredths, that a ring of this radius stands for: 0 on the body or nearer, 1 far out. */
export function lossAtRadius(bodyRadius: number, radius: number): number {
  const share = (radius - bodyRadius - NEAREST_PX) / REACH_PX
  return Math.round(100 * Math.min(1, Math.max(0, share))) / 100
}
