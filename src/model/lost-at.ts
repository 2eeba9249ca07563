import { type CodeColumn, codeColumn } from '../foundation/code-column.js'
import { edgeCode } from './edge-code.js'
import type { JourneySelection, JourneySet } from './journey-set.js'

/** Where journeys are lost: at a stage, and at a touchpoint. */
export type LossPlace = 'stage' | 'touchpoint'

/**
 * Makes a reader of where the journey before a return was lost: the code of its last stage or touchpoint, -1 where
 * it showed none and for a journey that is no return. In a selection, which may leave the lost journey out, the
 * answer is that of the whole set. Cost of a reading: the rows behind the last that shows one.
 */
export function lostAtReader(set: JourneySet, place: LossPlace): (journey: number) => number {
  const { selection } = set
  if (selection !== undefined) {
    const known = place === 'stage' ? selection.lostStage : selection.lostTouchpoint
    return (journey) => known[journey] as number
  }
  const { isReturn } = set.journeys
  const codes = set.rows[place]
  return (journey) => (isReturn[journey] === 1 ? edgeCode(set, codes, journey - 1, -1) : -1)
}

/** What a selection of the journeys at `positions` has to know of the others. Cost: the journeys, and the ends of lost ones. */
export function selectionOf(set: JourneySet, positions: Int32Array): JourneySelection {
  const column = (place: LossPlace, size: number): CodeColumn => {
    const read = lostAtReader(set, place)
    const into = codeColumn(size, positions.length)
    for (let i = 0; i < positions.length; i++) into[i] = read(positions[i] as number)
    return into
  }
  return {
    whole: set.selection?.whole ?? set,
    lostStage: column('stage', set.stages.length),
    lostTouchpoint: column('touchpoint', set.touchpoints.length),
    knowsReferrers: set.selection?.knowsReferrers ?? set.rows.referredBy.some((actor) => actor >= 0),
  }
}
