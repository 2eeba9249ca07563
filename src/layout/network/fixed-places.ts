import { layeredOrganic } from './layered-organic.js'
import type { NetworkArrangement } from './moving-body.js'

/** A place of the caller's: 0..1 along the journey (0 at the entry) and from top to bottom. */
export interface FixedPlace {
  readonly along: number
  readonly across: number
}

/**
 * Places of the caller's, by the id of the touchpoint. They hold, except that a body is kept within
 * the picture and overlapping discs are pushed apart. Bodies without one find theirs as in
 * `layeredOrganic` and make way. Numbers that are not finite count as no place.
 *
 * @example layoutNetwork(measure, { width, height, arrangement: fixedPlaces({ shop: { along: 0.9, across: 0.5 } }) })
 */
export function fixedPlaces(places: Readonly<Record<string, FixedPlace>>): NetworkArrangement {
  const known = new Map(Object.entries(places))
  return {
    name: 'fixed',
    goal: 'far',
    arrange: (bodies, input) => {
      const { region, forward, network } = input
      layeredOrganic.arrange(bodies, input)
      bodies.forEach((body, i) => {
        const place = known.get(network.bodies[i]?.id ?? '')
        if (place === undefined || !Number.isFinite(place.along) || !Number.isFinite(place.across)) return
        const along = forward === 1 ? place.along : 1 - place.along
        body.x = region.left + along * (region.right - region.left)
        body.y = region.top + place.across * (region.bottom - region.top)
        body.isHeld = true
      })
    },
  }
}
