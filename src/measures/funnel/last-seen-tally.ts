import type { JourneySet } from '../../model/journey-set.js'
import { PairCounts } from '../statistics/pair-counts.js'
import type { FunnelStage } from './funnel-measure.js'
import type { StageVisits } from './stage-visits.js'

interface LastSeen {
  readonly touchpoint: number
  readonly journeys: number
}

/** Counts at which touchpoint the lost of each stage were last seen. */
export class LastSeenTally {
  readonly #set: JourneySet
  /** By stage and touchpoint. */
  readonly #counts: PairCounts

  constructor(set: JourneySet) {
    this.#set = set
    this.#counts = new PairCounts(set.stages.length * set.touchpoints.length, 65_536)
  }

  /** Counts one lost journey; closing rows without a touchpoint are no visit. */
  add(journey: number, visits: StageVisits): void {
    if (visits.count === 0) return
    const { rows, journeys, touchpoints } = this.#set
    const start = journeys.start[journey] as number
    let row = (journeys.end[journey] as number) - 1
    while (row >= start && (rows.touchpoint[row] as number) < 0) row--
    if (row < start) return
    const stage = visits.stage[visits.count - 1] as number
    this.#counts.add(stage * touchpoints.length + (rows.touchpoint[row] as number))
  }

  /** Per stage the touchpoint of more of them than any other, the first in the set's order where several are equal. */
  most(): readonly FunnelStage['lastSeen'][] {
    const { stages, touchpoints } = this.#set
    const most: (LastSeen | null)[] = stages.map(() => null)
    for (const [pair, journeys] of this.#counts.entries()) {
      const stage = Math.floor(pair / touchpoints.length)
      const touchpoint = pair % touchpoints.length
      const last = most[stage] ?? { touchpoint: -1, journeys: 0 }
      if (journeys < last.journeys || (journeys === last.journeys && touchpoint > last.touchpoint)) continue
      most[stage] = { touchpoint, journeys }
    }
    return most.map((found) => this.#named(found))
  }

  #named(found: LastSeen | null): FunnelStage['lastSeen'] {
    const touchpoint = found && this.#set.touchpoints[found.touchpoint]
    return touchpoint ? { touchpoint: touchpoint.id, label: touchpoint.label, journeys: found.journeys } : null
  }
}
