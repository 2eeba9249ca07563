import { nearness, PAIRED_AT_MOST, shareBelow } from './even-places.js'

/** How much of the unevenness goes, and what a body's own place weighs beside those near it. */
const EVENED = 0.7
const OWN = 4
const ALIKE = 0.25

/**
 * Places 0..1 across, made more even among bodies of like places along, so that none has to be pushed far afterwards.
 * Continuous in both. Cost: the square of their number.
 */
export function evenAcross(across: readonly number[], along: readonly number[]): number[] {
  if (across.length > PAIRED_AT_MOST) return [...across]
  return across.map((place, i) => {
    let [below, weights] = [OWN * place, OWN]
    for (let j = 0; j < across.length; j++) {
      if (j === i) continue
      const weight = nearness(along[i] as number, along[j] as number)
      if (weight === 0) continue
      below += weight * shareBelow(place - (across[j] as number), ALIKE)
      weights += weight
    }
    return (1 - EVENED) * place + (EVENED * below) / weights
  })
}
