import { badOption } from '../../foundation/error-texts.js'
import { JourneyError } from '../../foundation/journey-error.js'

/** What brightest paths are ordered by. */
export type PathRank = 'conversions' | 'value' | 'wilson'
/** What black holes are ordered by. */
export type HoleRank = 'excess' | 'lost' | 'rate'

/** What can be asked of the network. Every member is optional. */
export interface NetworkOptions {
  /**
   * Share of journeys to keep, 0..1, most frequent ways first; every number is computed again from
   * those. Default 1.
   */
  readonly coverage?: number | undefined
  /** Default `conversions`. `wilson` is the lower limit of the rate. */
  readonly rank?: PathRank | undefined
  /** Default `excess`: by the lower limit of the conversions lost beyond what the stage expects. */
  readonly holeRank?: HoleRank | undefined
  /** How many brightest paths to list at most. Default 50. */
  readonly paths?: number | undefined
}

/** Options with every default filled in. */
export interface ResolvedNetworkOptions {
  readonly coverage: number
  readonly rank: PathRank
  readonly holeRank: HoleRank
  readonly paths: number
}

const PATH_RANKS: readonly PathRank[] = ['conversions', 'value', 'wilson']
const HOLE_RANKS: readonly HoleRank[] = ['excess', 'lost', 'rate']

/** Fills in defaults. Throws `bad-option` for what no network can be made of. */
export function resolveNetworkOptions(options: NetworkOptions = {}): ResolvedNetworkOptions {
  const { coverage = 1, rank = 'conversions', holeRank = 'excess', paths = 50 } = options
  if (!(coverage >= 0 && coverage <= 1)) throw new JourneyError(badOption, 'coverage', coverage, 'a share from 0 to 1')
  if (!PATH_RANKS.includes(rank)) throw new JourneyError(badOption, 'rank', rank, PATH_RANKS.join(', '))
  if (!HOLE_RANKS.includes(holeRank)) throw new JourneyError(badOption, 'holeRank', holeRank, HOLE_RANKS.join(', '))
  if (!(paths >= 0)) throw new JourneyError(badOption, 'paths', paths, 'a count from 0')
  return { coverage, rank, holeRank, paths }
}
