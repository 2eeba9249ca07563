import type { CutResult } from './cut-journeys.js'
import type { JourneyColumns, JourneySet } from './journey-set.js'
import { splice, spliceMoved } from './splice.js'
import { type ChangedActors, firstActor, type SplicePlan } from './splice-plan.js'

/** What was cut anew, and where rows and journeys go. */
export interface CutAnew {
  readonly rowPlan: SplicePlan
  readonly journeyPlan: SplicePlan
  readonly cut: CutResult
}

/** The journeys of all actors: those of changed ones as they were cut, the others with their rows moved. Linear in the journeys. */
export function spliceJourneys(
  set: JourneySet,
  changedActors: ChangedActors,
  { rowPlan, journeyPlan, cut }: CutAnew,
): JourneyColumns {
  const base = set.journeys
  const changed = cut.journeys
  const count = journeyPlan.length
  const ints = (of: 'cycle' | 'touches' | 'repeatConversions'): Int32Array =>
    splice(journeyPlan, { base: base[of], changed: changed[of], into: new Int32Array(count) })
  const flags = (of: 'outcome' | 'isReturn'): Uint8Array =>
    splice(journeyPlan, { base: base[of], changed: changed[of], into: new Uint8Array(count) })
  const moved = (of: 'actor' | 'start' | 'end', shifts: Int32Array): Int32Array =>
    spliceMoved(journeyPlan, { base: base[of], changed: changed[of], into: new Int32Array(count) }, shifts)
  const rowShifts = rowPlan.from.map((from, run) => (rowPlan.at[run] as number) - from)
  return {
    count,
    actor: moved('actor', actorShifts(changedActors)),
    start: moved('start', rowShifts),
    end: moved('end', rowShifts),
    outcome: flags('outcome'),
    cycle: ints('cycle'),
    isReturn: flags('isReturn'),
    touches: ints('touches'),
    repeatConversions: ints('repeatConversions'),
  }
}

/** Per run: how far its actors move. Those of a run follow each other before and after, so all move alike. */
function actorShifts(changed: ChangedActors): Int32Array {
  const { position, baseBefore, isInBase } = changed
  return Int32Array.from({ length: 2 * position.length + 1 }, (_, run) => {
    const i = run >> 1
    if (run % 2 === 1) return (position[i] as number) - i
    return i === 0 ? 0 : firstActor(changed, i) - (baseBefore[i - 1] as number) - (isInBase[i - 1] as number)
  })
}
