import { nearness, PAIRED_AT_MOST } from './even-places.js'

const TURN = 2 * Math.PI
/** Radians within which angles do not push one another apart in full. */
const ALIKE = 0.5
/** What a body at quite another distance weighs, and what a body's own angle does. */
const ANYWHERE = 0.35
const OWN = 2

/**
 * Angles made more even round the turn, most among bodies of like places (0..1) along. Continuous: each pushes all
 * others off, the less the further round they stand, which comes to rest where the gaps are even.
 * Cost: the square of their number.
 */
export function evenRound(angles: readonly number[], places: readonly number[]): number[] {
  if (angles.length > PAIRED_AT_MOST) return [...angles]
  return angles.map((angle, i) => {
    let [push, weights] = [0, OWN]
    for (let j = 0; j < angles.length; j++) {
      if (j === i) continue
      const weight = ANYWHERE + nearness(places[i] as number, places[j] as number)
      push += weight * pushed(angle - (angles[j] as number))
      weights += weight
    }
    return angle + push / weights
  })
}

/** Away from another angle: nearly half a turn where they are nearest, nothing on the other side. */
function pushed(difference: number): number {
  const turned = difference - TURN * Math.round(difference / TURN)
  return Math.abs(turned) < ALIKE ? (turned / ALIKE) * (Math.PI - ALIKE) : Math.sign(turned) * Math.PI - turned
}
