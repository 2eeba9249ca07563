import type { AddedTouches } from './added-touches.js'
import type { ChangedRows } from './changed-rows.js'
import type { CutResult } from './cut-journeys.js'
import type { JourneyColumns, JourneySet } from './journey-set.js'
import { type ChangedActors, type SplicePlan, splice } from './splice-plan.js'

/** What was cut anew, and where rows and journeys go. */
export interface CutAnew {
  readonly rowPlan: SplicePlan
  readonly journeyPlan: SplicePlan
  readonly parts: ChangedRows
  readonly cut: CutResult
}

/** The journeys of all actors: those of changed ones as they were cut, the others with their rows moved. Linear in the journeys. */
export function spliceJourneys(
  set: JourneySet,
  { actors }: AddedTouches,
  { position }: ChangedActors,
  { rowPlan, journeyPlan, parts, cut }: CutAnew,
): JourneyColumns {
  const base = set.journeys
  const count = journeyPlan.length
  const changed = cut.journeys
  const ints = (of: 'start' | 'end' | 'cycle' | 'touches' | 'repeatConversions'): Int32Array =>
    splice(journeyPlan, { base: base[of], changed: changed[of], into: new Int32Array(count) })
  const flags = (of: 'outcome' | 'isReturn'): Uint8Array =>
    splice(journeyPlan, { base: base[of], changed: changed[of], into: new Uint8Array(count) })
  const actor = splice(journeyPlan, {
    base: base.actor,
    changed: changed.actor.map((local) => position[local] as number),
    into: new Int32Array(count),
    recode: actors.fromBase,
  })
  const start = ints('start')
  const end = ints('end')
  const oldRows = (piece: SplicePlan['pieces'][number]): number => {
    const own = piece.isBase ? base.actor[piece.from] : changed.actor[piece.from]
    return (piece.isBase ? set.actorRows : parts.order.actorRows)[own as number] as number
  }
  for (const piece of journeyPlan.pieces) {
    const last = piece.at + piece.until - piece.from
    if (last === piece.at) continue
    const shift = (rowPlan.offsets[actor[piece.at] as number] as number) - oldRows(piece)
    for (let i = piece.at; shift !== 0 && i < last; i++) {
      start[i] = (start[i] as number) + shift
      end[i] = (end[i] as number) + shift
    }
  }
  return {
    count,
    actor,
    start,
    end,
    outcome: flags('outcome'),
    cycle: ints('cycle'),
    isReturn: flags('isReturn'),
    touches: ints('touches'),
    repeatConversions: ints('repeatConversions'),
  }
}
