import { checkJourneys } from '../../model/check-journeys.js'
import { CONVERTED, ENDED, type JourneySet, LOST, OPEN } from '../../model/journey-set.js'
import { type AbsorbingChain, absorbingChain } from './absorbing-chain.js'
import { blackHoles } from './black-holes.js'
import { brightestPaths, pathSupport } from './brightest-paths.js'
import { chainTable, type PooledChainTable } from './chain-table.js'
import { countTransitions, type NetworkCounts, untouchedJourneys } from './count-transitions.js'
import { coveredVisits } from './covered-visits.js'
import { lossPools } from './loss-pools.js'
import type { NetworkCoverage, NetworkPicture, NetworkTotals } from './network-measure.js'
import { type NetworkOptions, resolveNetworkOptions } from './network-options.js'
import { networkTouchpoints } from './network-touchpoints.js'
import { networkTransitions } from './network-transitions.js'
import type { NetworkVisits } from './network-visits.js'
import { isObserved, type PathVariant, pathVariants, renumberedVariants } from './path-variants.js'
import { usedTouchpoints } from './used-touchpoints.js'

/** A network with what it was counted from. */
export interface CountedNetwork {
  readonly picture: NetworkPicture
  readonly visits: NetworkVisits
  readonly counts: NetworkCounts
  readonly table: PooledChainTable
  readonly solved: AbsorbingChain
}

/**
 * All of a network but the credits, which only few pages show: what `NetworkChart` draws. See `measureNetwork`.
 * @throws JourneyError `bad-option`.
 */
export function countNetwork(set: JourneySet, options?: NetworkOptions): CountedNetwork {
  checkJourneys('measureNetwork', set)
  const resolved = resolveNetworkOptions(options)
  const { all, variants: allVariants, kept } = coveredVisits(set, resolved.coverage)
  const used = usedTouchpoints(set, kept)
  const visits = used.visits
  const variants = kept === all ? renumberedVariants(allVariants, visits) : pathVariants(visits)
  const counts = countTransitions(visits, used.touchpoints.length)
  const pools = lossPools(visits, used.touchpoints.length, set.stages.length)
  const table = chainTable(counts, pools)
  const chain = absorbingChain(table)
  const totals = networkTotals(visits, counts)
  const coverage = coverageOf(resolved.coverage, all, allVariants, totals)
  const picture: NetworkPicture = {
    family: 'network',
    options: resolved,
    rules: set.rules,
    stages: set.stages.map(({ id, label }) => ({ id, label })),
    touchpoints: networkTouchpoints(used.touchpoints, visits, counts, chain, table),
    transitions: networkTransitions(counts),
    totals,
    chain: {
      conversionRate: Number.isNaN(chain.conversion) ? null : chain.conversion,
      removedShare: chain.removedShare,
      pooled: table.pooled,
    },
    paths: brightestPaths(
      visits,
      variants,
      used.touchpoints.map((t) => t.label),
      resolved,
      coverage.conversionsOfAll,
    ),
    pathSupport: pathSupport(visits.journeys),
    variants: variants.length,
    holes: blackHoles({
      chain,
      stateOf: table.stateOf,
      pools,
      journeys: totals.journeys,
      conversions: totals.converted,
      rank: resolved.holeRank,
    }),
    coverage,
  }
  return { picture, visits, counts, table, solved: chain }
}

function networkTotals(visits: NetworkVisits, { outcomes, untouched }: NetworkCounts): NetworkTotals {
  return {
    journeys: visits.journeys,
    converted: outcomes[CONVERTED] as number,
    lost: outcomes[LOST] as number,
    open: outcomes[OPEN] as number,
    ended: outcomes[ENDED] as number,
    visits: visits.touchpoint.length,
    eligibleVisits: visits.eligible.reduce((sum, eligible) => sum + eligible, 0),
    untouchedConverted: untouched[CONVERTED] as number,
    untouchedLost: untouched[LOST] as number,
    untouched: untouchedJourneys(untouched),
    unobserved: unobservedJourneys(visits),
  }
}

function unobservedJourneys(visits: NetworkVisits): number {
  let count = 0
  for (let journey = 0; journey < visits.journeys; journey++) if (!isObserved(visits, journey)) count++
  return count
}

function coverageOf(
  asked: number,
  all: NetworkVisits,
  variants: readonly PathVariant[],
  kept: NetworkTotals,
): NetworkCoverage {
  const conversionsOfAll = variants.reduce((sum, variant) => sum + variant.conversions, 0)
  return {
    asked,
    journeys: all.journeys > 0 ? kept.journeys / all.journeys : 1,
    conversions: conversionsOfAll > 0 ? kept.converted / conversionsOfAll : 1,
    journeysOfAll: all.journeys,
    conversionsOfAll,
  }
}
