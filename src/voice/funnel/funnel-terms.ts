import type { FunnelMeasure } from '../../measures/funnel/funnel-measure.js'
import type { FunnelCounted, FunnelMessages } from './funnel-messages.js'

/** Whom a measure's counts are of. */
export function countedBy({ reading }: FunnelMeasure): Exclude<FunnelCounted, 'settled'> {
  return reading === 'steps' ? 'people' : 'journeys'
}

/** Whom its rates are of: where open journeys are left out of them, the settled ones. */
export function ratedBy(measure: FunnelMeasure): FunnelCounted {
  return measure.settled ? 'settled' : countedBy(measure)
}

/** The names of a measure's numbers: by whom they count, and, for plain totals, without "or further in". */
export function funnelTerms(measure: FunnelMeasure, { term, termOf }: FunnelMessages): FunnelMessages['term'] {
  const rated = ratedBy(measure)
  return {
    ...term,
    ...(measure.reading === 'totals' ? { previous: term.previousCount, first: term.firstCount } : {}),
    ...(rated === 'journeys' ? {} : termOf[rated]),
  }
}
