import { isUnobservedBetween } from '../../model/journey-query.js'
import type { JourneySet } from '../../model/journey-set.js'

/**
 * The stage visits of one journey at a time: maximal runs of equal stage over its staged rows, in
 * order. A closing row that carries a stage moves the journey there like any other.
 *
 * The columns are reused from journey to journey: only their first `count` entries hold.
 */
export interface StageVisits {
  readonly count: number
  /** Position of the stage, per visit. */
  readonly stage: Int32Array
  /** First row of the visit, per visit. */
  readonly row: Int32Array
  /** 1 where the journey is at this stage for the first time, per visit. */
  readonly isFirst: Uint8Array
  /** 1 where something between the stage before and this one was not observed, per visit. */
  readonly isUnobserved: Uint8Array
}

/** Makes the reader: `read(journey)` fills and returns the one shared buffer. Cost: linear in the journey's rows. */
export function stageVisitReader(set: JourneySet): (journey: number) => StageVisits {
  const length = longestJourney(set)
  const seenBy = new Int32Array(set.stages.length).fill(-1)
  const visits = {
    count: 0,
    stage: new Int32Array(length),
    row: new Int32Array(length),
    isFirst: new Uint8Array(length),
    isUnobserved: new Uint8Array(length),
  }
  return (journey) => {
    visits.count = fillRuns(set, journey, visits)
    markFirsts(journey, visits, seenBy)
    return visits
  }
}

/** The first visit behind visit `from` that is further in than it, or -1. Linear in the visits behind it. */
export function firstFurther(visits: StageVisits, from: number): number {
  const stage = visits.stage[from] as number
  for (let k = from + 1; k < visits.count; k++) if ((visits.stage[k] as number) > stage) return k
  return -1
}

function fillRuns(set: JourneySet, journey: number, visits: StageVisits): number {
  const end = set.journeys.end[journey] as number
  let count = 0
  let last = -1
  for (let row = set.journeys.start[journey] as number; row < end; row++) {
    const stage = set.rows.stage[row] as number
    if (stage < 0) continue
    const before = last
    last = row
    if (count > 0 && visits.stage[count - 1] === stage) continue
    visits.isUnobserved[count] = before >= 0 && isUnobservedBetween(set, before, row) ? 1 : 0
    visits.stage[count] = stage
    visits.row[count] = row
    count++
  }
  return count
}

function markFirsts(journey: number, visits: StageVisits, seenBy: Int32Array): void {
  for (let k = 0; k < visits.count; k++) {
    const stage = visits.stage[k] as number
    visits.isFirst[k] = seenBy[stage] === journey ? 0 : 1
    seenBy[stage] = journey
  }
}

function longestJourney({ journeys }: JourneySet): number {
  let longest = 0
  for (let j = 0; j < journeys.count; j++) {
    longest = Math.max(longest, (journeys.end[j] as number) - (journeys.start[j] as number))
  }
  return longest
}
