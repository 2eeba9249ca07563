import { gather } from '../foundation/gather.js'
import { countTotals } from './count-totals.js'
import { gatherDimensions, gatherRows, gatherTicks } from './gather-rows.js'
import { actorJourneyRange, actorRowRange } from './journey-query.js'
import { CONVERTED, type JourneyColumns, type JourneySet } from './journey-set.js'
import { selectionOf } from './lost-at.js'

/**
 * The set with only the journeys where `keep` is 1: for crossfilters and comparisons.
 *
 * Stages, touchpoints, actors and dimension values stay as they are, so every code and ref means the same in
 * both; an actor without a kept journey keeps its place with empty ranges, and `totals.actors` leaves it out.
 * Outcomes, cycles, returns, where these were lost before, and who brought an actor stay those of the whole set: the
 * actor's first kept row names the referrer. A row outside any journey goes with the journey before it, or with the
 * actor's first (and drops out where the actor has none). Rules and diagnostics are those of the whole set, which stays in
 * memory with the selection. Linear.
 */
export function selectJourneys<StageId extends string, TouchpointId extends string>(
  set: JourneySet<StageId, TouchpointId>,
  keep: Uint8Array,
): JourneySet<StageId, TouchpointId> {
  const picked = pick(set, keep)
  const rows = gatherRows(set.rows, picked.rows, gatherTicks(set.rows.time, picked.rows))
  keepReferrers(set, picked, rows.referredBy)
  const journeys = gatherJourneys(set.journeys, picked)
  return {
    ...set,
    actorJourneys: picked.actorJourneys,
    actorRows: picked.actorRows,
    rows,
    journeys,
    dimensions: gatherDimensions(set.dimensions, picked.rows, rows.touchpoint),
    totals: countTotals(picked.actors, rows, journeys, picked.afterGoal),
    selection: selectionOf(set, picked.journeys),
  }
}

interface Picked {
  /** Positions in the whole set. */
  readonly rows: Int32Array
  readonly journeys: Int32Array
  /** Per picked journey: its first row among the picked. */
  readonly starts: Int32Array
  readonly actorRows: Int32Array
  readonly actorJourneys: Int32Array
  readonly actors: number
  readonly afterGoal: number
}

function pick(set: JourneySet, keep: Uint8Array): Picked {
  const rows = new Int32Array(set.rows.count)
  const journeys = new Int32Array(set.journeys.count)
  const starts = new Int32Array(set.journeys.count)
  const actorRows = new Int32Array(set.actors.length + 1)
  const actorJourneys = new Int32Array(set.actors.length + 1)
  let rowCount = 0
  let journeyCount = 0
  let actors = 0
  let afterGoal = 0
  for (let actor = 0; actor < set.actors.length; actor++) {
    const own = actorJourneyRange(set, actor)
    for (let journey = own.start; journey < own.end; journey++) {
      if (keep[journey] !== 1) continue
      const territory = rowsAround(set, actor, journey)
      const end = set.journeys.end[journey] as number
      starts[journeyCount] = rowCount + (set.journeys.start[journey] as number) - territory.start
      journeys[journeyCount++] = journey
      for (let row = territory.start; row < territory.end; row++) rows[rowCount++] = row
      if (set.rules.cut === 'first-conversion' && set.journeys.outcome[journey] === CONVERTED)
        afterGoal += territory.end - end
    }
    actorRows[actor + 1] = rowCount
    actorJourneys[actor + 1] = journeyCount
    if (rowCount > (actorRows[actor] as number)) actors++
  }
  return {
    rows: rows.slice(0, rowCount),
    journeys: journeys.slice(0, journeyCount),
    starts: starts.slice(0, journeyCount),
    actorRows,
    actorJourneys,
    actors,
    afterGoal,
  }
}

/** An actor is brought by whom its very first row names (semantics.md, section 3), kept or not. */
function keepReferrers(set: JourneySet, { actorRows }: Picked, referredBy: Int32Array): void {
  if (referredBy.length === 0) return
  for (let actor = 0; actor < set.actors.length; actor++) {
    const first = actorRows[actor] as number
    if (first < (actorRows[actor + 1] as number))
      referredBy[first] = set.rows.referredBy[set.actorRows[actor] as number] as number
  }
}

/** A journey's rows and those outside any journey that go with it. */
function rowsAround(set: JourneySet, actor: number, journey: number): { start: number; end: number } {
  const own = actorJourneyRange(set, actor)
  const all = actorRowRange(set, actor)
  return {
    start: journey === own.start ? all.start : (set.journeys.start[journey] as number),
    end: journey + 1 < own.end ? (set.journeys.start[journey + 1] as number) : all.end,
  }
}

function gatherJourneys(whole: JourneyColumns, { journeys, starts }: Picked): JourneyColumns {
  const count = journeys.length
  const ints = (column: Int32Array): Int32Array => gather(column, journeys, new Int32Array(count))
  const flags = (column: Uint8Array): Uint8Array => gather(column, journeys, new Uint8Array(count))
  const wholeStart = ints(whole.start)
  const wholeEnd = ints(whole.end)
  return {
    count,
    actor: ints(whole.actor),
    start: starts,
    end: starts.map((start, i) => start + (wholeEnd[i] as number) - (wholeStart[i] as number)),
    outcome: flags(whole.outcome),
    cycle: ints(whole.cycle),
    isReturn: flags(whole.isReturn),
    touches: ints(whole.touches),
    repeatConversions: whole.repeatConversions.length > 0 ? ints(whole.repeatConversions) : whole.repeatConversions,
  }
}
