import type { JourneySet } from '../../model/journey-set.js'
import { countNetwork } from './count-network.js'
import { networkCredits } from './network-credits.js'
import type { NetworkMeasure } from './network-measure.js'
import type { NetworkOptions } from './network-options.js'

/**
 * The touchpoint network of a set of journeys: counts of visits and transitions, the absorbing chain
 * over eligible visits, credits, the light of transitions, brightest paths and black holes
 * (semantics.md, section 5).
 *
 * Rates are shares 0..1 of the base that each is named with; counts are plain. What cannot be said
 * is null, never 0. Nothing is simulated; same set, same numbers, whatever the order of its rows.
 *
 * Cost: a few passes over the visits, and the cube of the number of touchpoints (about 10 ms for 100).
 * @throws JourneyError `bad-option`.
 */
export function measureNetwork(set: JourneySet, options?: NetworkOptions): NetworkMeasure {
  const { picture, visits, counts, table, solved } = countNetwork(set, options)
  return { ...picture, credits: networkCredits(visits, solved, table.stateOf, counts.touchpoints.visits) }
}
