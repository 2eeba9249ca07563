import { CONVERTED } from '../../model/journey-set.js'
import type { NetworkCounts } from './count-transitions.js'
import type { NetworkTransition } from './network-measure.js'

/** The distinct transitions as records, ordered by from, then to. */
export function networkTransitions(counts: NetworkCounts): NetworkTransition[] {
  const { transitions, outcomes } = counts
  const converted = outcomes[CONVERTED] as number
  const records = Array.from(transitions.from, (from, k): NetworkTransition => {
    const convertingJourneys = transitions.convertingJourneys[k] as number
    return {
      from,
      to: transitions.to[k] as number,
      count: transitions.count[k] as number,
      eligible: transitions.eligible[k] as number,
      journeys: transitions.journeys[k] as number,
      convertingJourneys,
      lostJourneys: transitions.lostJourneys[k] as number,
      light: converted > 0 ? convertingJourneys / converted : 0,
    }
  })
  return records.sort((a, b) => a.from - b.from || a.to - b.to)
}
