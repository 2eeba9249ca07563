import type { ColumnMemory } from './column-memory.js'
import type { CutResult } from './cut-journeys.js'
import type { JourneyColumns, JourneySet } from './journey-set.js'
import { type SplicedColumn, splice, spliceMoved } from './splice.js'
import type { ChangedActors, SplicePlan } from './splice-plan.js'

/** What was cut anew, of the rows of the result, and where journeys go. */
export interface CutAnew {
  /** Per actor of the result, the first of its rows. */
  readonly actorRows: Int32Array
  readonly plan: SplicePlan
  readonly cut: CutResult
}

/** The journeys of all actors: those of changed ones as they were cut, the others with their rows moved. Linear in the journeys. */
export function spliceJourneys(
  set: JourneySet,
  changedActors: ChangedActors,
  { actorRows, plan, cut }: CutAnew,
  memory: ColumnMemory,
): JourneyColumns {
  const base = set.journeys
  const changed = cut.journeys
  const int = (
    of: 'actor' | 'start' | 'end' | 'cycle' | 'touches' | 'repeatConversions',
  ): SplicedColumn<Int32Array> => ({
    base: base[of],
    changed: changed[of],
    make: (count) => new Int32Array(count),
  })
  const ints = (of: 'cycle' | 'touches' | 'repeatConversions'): Int32Array => splice(plan, int(of), memory)
  const flags = (of: 'outcome' | 'isReturn'): Uint8Array =>
    splice(plan, { base: base[of], changed: changed[of], make: (count) => new Uint8Array(count) }, memory)
  const moved = (of: 'actor' | 'start' | 'end', shifts: Int32Array): Int32Array =>
    spliceMoved(plan, int(of), shifts, memory)
  const { actors, rows } = shiftsOf(set, changedActors, actorRows)
  return {
    count: plan.length,
    actor: moved('actor', actors),
    start: moved('start', rows),
    end: moved('end', rows),
    outcome: flags('outcome'),
    cycle: ints('cycle'),
    isReturn: flags('isReturn'),
    touches: ints('touches'),
    repeatConversions:
      base.repeatConversions.length + changed.repeatConversions.length === 0
        ? base.repeatConversions
        : ints('repeatConversions'),
  }
}

/**
 * Per run, how far its actors and rows move. Actors of a run that stays follow each other before and after, so all
 * move alike; what was cut anew stands where it belongs.
 */
function shiftsOf(
  set: JourneySet,
  { position, baseBefore, isInBase }: ChangedActors,
  actorRows: Int32Array,
): { readonly actors: Int32Array; readonly rows: Int32Array } {
  const runs = 2 * position.length + 1
  const actors = new Int32Array(runs)
  const rows = new Int32Array(runs)
  for (let i = 1; i <= position.length; i++) {
    const first = (position[i - 1] as number) + 1
    const was = (baseBefore[i - 1] as number) + (isInBase[i - 1] as number)
    actors[2 * i] = first - was
    rows[2 * i] = (actorRows[first] as number) - (set.actorRows[was] as number)
  }
  return { actors, rows }
}
