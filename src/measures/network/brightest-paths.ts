import { codePointOrder } from '../../foundation/code-point-order.js'
import { CONVERTED } from '../../model/journey-set.js'
import { median } from '../statistics/quantiles.js'
import { rateOf } from '../statistics/wilson.js'
import type { BrightPath } from './network-measure.js'
import type { ResolvedNetworkOptions } from './network-options.js'
import type { NetworkVisits } from './network-visits.js'
import type { PathVariant } from './path-variants.js'

/** The least number of journeys that a way needs to be named: max(5, 0.1 % of journeys). */
export function pathSupport(journeys: number): number {
  return Math.max(5, Math.ceil(journeys / 1000))
}

/**
 * The observed ways that end in conversions, brightest first (semantics.md, section 5).
 *
 * Ways with an unobserved middle are not listed: the whole way is not known. Ties: more value, then
 * shorter, then the touchpoints' labels. Ways below the support or without any conversion are not
 * listed; the running share then says how much the list covers.
 *
 * @param all All conversions, also those that a coverage leaves out: what shares are shares of.
 */
export function brightestPaths(
  visits: NetworkVisits,
  variants: readonly PathVariant[],
  labels: readonly string[],
  options: ResolvedNetworkOptions,
  all: number,
): BrightPath[] {
  const least = pathSupport(visits.journeys)
  const bright = variants.filter((variant) => variant.conversions > 0 && variant.size >= least && variant.isWhole)
  bright.sort(brighterFirst(labels, options))
  let running = 0
  return bright.slice(0, options.paths).map((variant) => {
    running += variant.conversions
    return pathOf(visits, variant, all, running)
  })
}

function pathOf(visits: NetworkVisits, variant: PathVariant, all: number, running: number): BrightPath {
  return {
    touchpoints: variant.touchpoints,
    journeys: variant.size,
    conversions: variant.conversions,
    value: variant.value,
    rate: rateOf(variant.conversions, variant.size),
    medianMs: median(durations(visits, variant)) ?? null,
    share: variant.conversions / all,
    runningShare: running / all,
  }
}

/** First touch to first conversion, of the journeys that converted after a touch. */
function durations(visits: NetworkVisits, variant: PathVariant): number[] {
  if (variant.touchpoints.length === 0) return []
  return Array.from(variant.journeys)
    .filter((journey) => visits.outcome[journey] === CONVERTED)
    .map((journey) => (visits.closedMs[journey] as number) - (visits.timeMs[visits.first[journey] as number] as number))
    .filter((ms) => ms >= 0)
}

function brighterFirst(
  labels: readonly string[],
  { rank }: ResolvedNetworkOptions,
): (a: PathVariant, b: PathVariant) => number {
  const key = (v: PathVariant): number => {
    if (rank === 'value') return v.value
    return rank === 'wilson' ? rateOf(v.conversions, v.size).low : v.conversions
  }
  const name = (v: PathVariant): string => v.touchpoints.map((i) => labels[i] ?? '').join(' \u2192 ')
  return (a, b) =>
    key(b) - key(a) ||
    b.value - a.value ||
    a.touchpoints.length - b.touchpoints.length ||
    codePointOrder(name(a), name(b))
}
