import type { ChangedRows } from './changed-rows.js'
import type { CutResult } from './cut-journeys.js'
import type { JourneyColumns, JourneySet } from './journey-set.js'
import { type ChangedActors, type Piece, type SplicePlan, splice } from './splice-plan.js'

/** What was cut anew, and where rows and journeys go. */
export interface CutAnew {
  readonly rowPlan: SplicePlan
  readonly journeyPlan: SplicePlan
  readonly parts: ChangedRows
  readonly cut: CutResult
}

/** The journeys of all actors: those of changed ones as they were cut, the others with their rows moved. Linear in the journeys. */
export function spliceJourneys(set: JourneySet, { position }: ChangedActors, anew: CutAnew): JourneyColumns {
  const base = set.journeys
  const { journeyPlan } = anew
  const changed = anew.cut.journeys
  const count = journeyPlan.length
  const ints = (of: 'cycle' | 'touches' | 'repeatConversions'): Int32Array =>
    splice(journeyPlan, { base: base[of], changed: changed[of], into: new Int32Array(count) })
  const flags = (of: 'outcome' | 'isReturn'): Uint8Array =>
    splice(journeyPlan, { base: base[of], changed: changed[of], into: new Uint8Array(count) })
  const places: Places = { actor: new Int32Array(count), start: new Int32Array(count), end: new Int32Array(count) }
  // The actors of a piece of the base follow each other in the result as well, so they all move alike.
  let changes = 0
  for (const piece of journeyPlan.pieces) {
    if (piece.isBase) moveBase(set, anew, piece, places)
    else movePart(anew, piece, position[changes++] as number, places)
  }
  return {
    count,
    ...places,
    outcome: flags('outcome'),
    cycle: ints('cycle'),
    isReturn: flags('isReturn'),
    touches: ints('touches'),
    repeatConversions: ints('repeatConversions'),
  }
}

type Places = Pick<JourneyColumns, 'actor' | 'start' | 'end'>

function moveBase(set: JourneySet, { rowPlan, journeyPlan }: CutAnew, piece: Piece, into: Places): void {
  const first = set.journeys.actor[piece.from] as number
  const actor = actorAt(journeyPlan.offsets, piece.at)
  const rows = (rowPlan.offsets[actor] as number) - (set.actorRows[first] as number)
  move(set.journeys, piece, { actors: actor - first, rows }, into)
}

function movePart({ rowPlan, parts, cut }: CutAnew, piece: Piece, actor: number, into: Places): void {
  if (piece.from === piece.until) return
  const local = cut.journeys.actor[piece.from] as number
  const rows = (rowPlan.offsets[actor] as number) - (parts.order.actorRows[local] as number)
  move(cut.journeys, piece, { actors: actor - local, rows }, into)
}

function move(from: Places, piece: Piece, by: { actors: number; rows: number }, into: Places): void {
  const shift = piece.at - piece.from
  for (let i = piece.from; i < piece.until; i++) {
    into.actor[i + shift] = (from.actor[i] as number) + by.actors
    into.start[i + shift] = (from.start[i] as number) + by.rows
    into.end[i + shift] = (from.end[i] as number) + by.rows
  }
}

/** The actor with the journey at a place. */
function actorAt(offsets: Int32Array, place: number): number {
  let low = 0
  let high = offsets.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((offsets[middle + 1] as number) > place) high = middle
    else low = middle + 1
  }
  return low
}
