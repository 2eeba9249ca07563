import type { JourneySet } from '../../model/journey-set.js'
import { type NetworkVisits, networkVisits } from './network-visits.js'
import { type PathVariant, pathVariants } from './path-variants.js'
import { selectCoverage } from './select-coverage.js'

/** All visits of a set with their ways, and those of the journeys that a coverage keeps. */
export interface CoveredVisits {
  readonly all: NetworkVisits
  readonly variants: readonly PathVariant[]
  readonly kept: NetworkVisits
}

/** Keeps whole journeys, the most frequent ways first, until they make up `coverage` (0..1) of all. */
export function coveredVisits(set: JourneySet, coverage: number): CoveredVisits {
  const all = networkVisits(set)
  const variants = pathVariants(all)
  const kept = coverage >= 1 ? all : networkVisits(set, selectCoverage(variants, all.journeys, coverage))
  return { all, variants, kept }
}
