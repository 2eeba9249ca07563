import type { ActorIndex, JourneyIndex, JourneySet, StageIndex, TouchpointIndex } from './journey-set.js'

/** Positions from `start` up to, and without, `end`. */
export interface IndexRange {
  readonly start: number
  readonly end: number
}

/** The rows of a journey: positions in `set.rows`. Constant cost. */
export function journeyRows(set: JourneySet, journey: number): IndexRange {
  return { start: set.journeys.start[journey] ?? 0, end: set.journeys.end[journey] ?? 0 }
}

/** The journeys of an actor: positions in `set.journeys`. Constant cost. */
export function actorJourneyRange(set: JourneySet, actor: number): IndexRange {
  return { start: set.actorJourneys[actor] ?? 0, end: set.actorJourneys[actor + 1] ?? 0 }
}

/** All rows of an actor, those outside any journey included: positions in `set.rows`. Constant cost. */
export function actorRowRange(set: JourneySet, actor: number): IndexRange {
  return { start: set.actorRows[actor] ?? 0, end: set.actorRows[actor + 1] ?? 0 }
}

/** False for an actor of whom a selection keeps nothing. Constant cost. */
export function actorHasRows({ actorRows }: Pick<JourneySet, 'actorRows'>, actor: number): boolean {
  return (actorRows[actor] as number) < (actorRows[actor + 1] as number)
}

/**
 * Walks through the stage visits of a journey: maximal runs of equal stage over its staged rows.
 *
 * `visit` gets the stage, the run's first staged row and its last one (both included). Rows without
 * stage neither end nor make a visit. Linear in the rows, nothing is allocated.
 */
export function stageVisits(
  set: JourneySet,
  journey: number,
  visit: (stage: StageIndex, firstRow: number, lastRow: number) => void,
): void {
  const { start, end } = journeyRows(set, journey)
  stageRuns(set, start, end, visit)
}

/** As `stageVisits`, over any rows of one actor. */
export function stageRuns(
  set: JourneySet,
  start: number,
  end: number,
  visit: (stage: StageIndex, firstRow: number, lastRow: number) => void,
): void {
  let run = -1
  let first = -1
  let last = -1
  for (let row = start; row < end; row++) {
    const stage = set.rows.stage[row] as number
    if (stage < 0) continue
    if (stage !== run) {
      if (run >= 0) visit(run as StageIndex, first, last)
      run = stage
      first = row
    }
    last = row
  }
  if (run >= 0) visit(run as StageIndex, first, last)
}

/**
 * True where something between two rows of an actor was not observed: a row behind `earlier`, up to and with
 * `later`, declares a gap. What follows such a gap never follows directly. Linear in the rows between.
 */
export function isUnobservedBetween(set: JourneySet, earlier: number, later: number): boolean {
  const { gap } = set.rows
  if (gap.length === 0) return false
  for (let row = earlier + 1; row <= later; row++) if (gap[row] === 1) return true
  return false
}

/** The actor of a row of `set.rows`. Logarithmic; where rows are walked actor by actor, `actorRowRange` is cheaper. */
export function actorOfRow({ actorRows }: Pick<JourneySet, 'actorRows'>, row: number): ActorIndex {
  let low = 0
  let high = actorRows.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((actorRows[middle + 1] as number) > row) high = middle
    else low = middle + 1
  }
  return low as ActorIndex
}

/** The silence after which who stands at a touchpoint is lost, ms; that of the definition for -1 (no touchpoint). */
export function effectivePatience(set: JourneySet, touchpoint: number): number {
  return set.touchpoints[touchpoint]?.patienceMs ?? set.rules.patienceMs
}

/** The dimension of that name, or `undefined`. */
export function dimensionNamed(set: JourneySet, name: string): JourneySet['dimensions'][number] | undefined {
  return set.dimensions.find((dimension) => dimension.name === name)
}

/**
 * Per touchpoint the stage where it belongs: that of the definition, else the one that most of its rows show
 * (the outer one of several), else -1. Linear in the rows.
 */
export function touchpointStages(set: JourneySet): Int32Array {
  const stages = set.stages.length
  const counts = new Int32Array(set.touchpoints.length * stages)
  const { touchpoint, stage } = set.rows
  for (let row = 0; row < set.rows.count; row++) {
    const place = touchpoint[row] as number
    const at = stage[row] as number
    if (place >= 0 && at >= 0) counts[place * stages + at] = (counts[place * stages + at] as number) + 1
  }
  return Int32Array.from(set.touchpoints, ({ stageIndex }, place) =>
    stageIndex >= 0 ? stageIndex : mostFrequent(counts.subarray(place * stages, (place + 1) * stages)),
  )
}

function mostFrequent(counts: Int32Array): number {
  let best = -1
  let most = 0
  counts.forEach((count, position) => {
    if (count <= most) return
    best = position
    most = count
  })
  return best
}

/** The position of a stage by its id, or -1. */
export function stageIndexOf(set: JourneySet, id: string): StageIndex {
  return set.stages.findIndex((stage) => stage.id === id) as StageIndex
}

/** The position of a touchpoint by its id, or -1. */
export function touchpointIndexOf(set: JourneySet, id: string): TouchpointIndex {
  return set.touchpoints.findIndex((touchpoint) => touchpoint.id === id) as TouchpointIndex
}

/** The position of an actor by its id, or -1. Linear; for many look-ups build a Map. */
export function actorIndexOf(set: JourneySet, id: string): ActorIndex {
  return set.actors.indexOf(id) as ActorIndex
}

/** The journey that holds a row of `set.rows`, or -1 where it lies outside any. Logarithmic. */
export function journeyOfRow(set: JourneySet, row: number): JourneyIndex {
  const { start, end, count } = set.journeys
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((end[middle] as number) > row) high = middle
    else low = middle + 1
  }
  return (low < count && (start[low] as number) <= row ? low : -1) as JourneyIndex
}
