import type { JourneySet } from '../../model/journey-set.js'
import type { FunnelStage } from './funnel-measure.js'
import type { StageVisits } from './stage-visits.js'

/** Counts at which touchpoint the lost of each stage were last seen. */
export class LastSeenTally {
  readonly #set: JourneySet
  readonly #counts: Map<number, number>[]

  constructor(set: JourneySet) {
    this.#set = set
    this.#counts = set.stages.map(() => new Map<number, number>())
  }

  /** Counts one lost journey; closing rows without a touchpoint are no visit. */
  add(journey: number, visits: StageVisits): void {
    const counts = visits.count === 0 ? undefined : this.#counts[visits.stage[visits.count - 1] as number]
    const { rows, journeys } = this.#set
    let row = (journeys.end[journey] as number) - 1
    while (row >= (journeys.start[journey] as number) && (rows.touchpoint[row] as number) < 0) row--
    const touchpoint = row < (journeys.start[journey] as number) ? -1 : (rows.touchpoint[row] as number)
    if (touchpoint >= 0) counts?.set(touchpoint, 1 + (counts.get(touchpoint) ?? 0))
  }

  /** The touchpoint of most of them, the first in the set's order where several are equal. */
  most(stage: number): NonNullable<FunnelStage['lastSeen']> | null {
    let best = -1
    let journeys = 0
    for (const [touchpoint, count] of this.#counts[stage] ?? []) {
      if (count > journeys || (count === journeys && touchpoint < best)) [best, journeys] = [touchpoint, count]
    }
    const found = this.#set.touchpoints[best]
    return found === undefined ? null : { touchpoint: found.id, label: found.label, journeys }
  }
}
