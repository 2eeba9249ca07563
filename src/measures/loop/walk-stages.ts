import { isUnobservedBetween } from '../../model/journey-query.js'
import type { JourneySet } from '../../model/journey-set.js'
import type { LoopMoveKind } from './loop-measure.js'

/** Is told what one actor does, in the order of its rows. */
export interface StageWalker {
  /** The actor's first stage. */
  readonly enter: (stage: number, row: number) => void
  /** `isUnobserved`: something between the two stages was not observed. */
  readonly move: (kind: LoopMoveKind, from: number, to: number, row: number, isUnobserved: boolean) => void
  /** A staged row that is no move: the actor stays where it stands. */
  readonly stay?: (stage: number, row: number) => void
}

/**
 * Walks one actor's whole stage sequence, through conversions and past the ends of its journeys, and
 * returns the stage where it stands at the end (-1 where it never shows one).
 *
 * After a conversion the actor may go further in, which is an advance; the first touch at or before
 * the converting stage is its re-entry, once per conversion. A conversion without stage happens where
 * the actor stands. Staying at a stage without a conversion between is no move.
 */
export function walkStages(set: JourneySet, actor: number, walker: StageWalker): number {
  const { stage, conversion } = set.rows
  const end = set.actorRows[actor + 1] as number
  let standing = -1
  let converting = -1
  let last = -1
  for (let row = set.actorRows[actor] as number; row < end; row++) {
    const next = stage[row] as number
    if (next >= 0) {
      const kind = next <= converting ? 'reEntry' : kindOf(standing, next)
      if (standing < 0) walker.enter(next, row)
      else if (kind === null) walker.stay?.(next, row)
      else walker.move(kind, standing, next, row, isUnobservedBetween(set, last, row))
      last = row
      if (next <= converting) converting = -1
      standing = next
    }
    if (conversion[row] === 1) converting = standing
  }
  return standing
}

function kindOf(from: number, to: number): LoopMoveKind | null {
  if (to <= from) return to < from ? 'stepBack' : null
  return to === from + 1 ? 'advance' : 'skip'
}
