import { type CodeColumn, codeColumn } from '../foundation/code-column.js'
import { badOption } from '../foundation/error-texts.js'
import { JourneyError } from '../foundation/journey-error.js'
import { runThrough } from '../foundation/steps.js'
import { journeyParts } from './build-journeys.js'
import type { JourneyDefinition } from './definition.js'
import type { JourneySet } from './journey-set.js'
import { hasWideGap } from './observation-window.js'
import { type ResolvedJourneyDefinition, resolveDefinition } from './resolve-definition.js'
import { type TimeScale, timeScaleOf } from './time-column.js'
import type { TouchTable } from './touch-table.js'

/** Journeys to which more touches can be appended, and what must be known for that beside the set. */
export interface JourneyLog<StageId extends string = string, TouchpointId extends string = string> {
  readonly set: JourneySet<StageId, TouchpointId>
  readonly definition: ResolvedJourneyDefinition
  /** How the times are kept. */
  readonly timeScale: TimeScale | null
  /** Whether the times leave a gap so wide that those beyond it may be suspect. */
  readonly hasGap: boolean
  /** Per row of the set, in its order; NaN where missing. Null where no row has one. */
  readonly sequence: Float64Array | null
  /** Per row of the set, whom it names as referrer, known or not: a later table may bring that actor. */
  readonly referrers: { readonly ids: readonly string[]; readonly codes: CodeColumn } | null
  /** Whether each column has its memory to itself, with room for more. */
  readonly hasRoom: boolean
}

/**
 * Builds journeys as `journeysFromTouches` does and keeps what is needed to append to them.
 *
 * What a later row can change must be stated, or the journeys of everybody might have to be cut anew: stages (`[]` for
 * none), a patience in time and not `'auto'`, `observedUntil`. Throws JourneyError `bad-option` where one is not, and
 * what `journeysFromTouches` throws. Memory: that of the set; 8 bytes per row more where rows have a sequence, and up
 * to 4 where they name referrers.
 *
 * @example
 * const log = journeyLog(table, { stages: ['visitor', 'customer'], observedUntil: '2026-12-31' })
 * const later = appendTouches(log, tableOfToday)
 */
export function journeyLog<StageId extends string = string, TouchpointId extends string = string>(
  table: TouchTable,
  definition: JourneyDefinition<StageId, TouchpointId>,
): JourneyLog<StageId, TouchpointId> {
  checkIsStated(resolveDefinition(definition))
  const { set, touches, order, definition: resolved } = runThrough(journeyParts(table, definition))
  const { sequence, timeMs } = touches
  const inOrder = (values: Float64Array): Float64Array => Float64Array.from(order.rows, (row) => values[row] as number)
  return {
    set: set as JourneySet<StageId, TouchpointId>,
    definition: resolved,
    timeScale: timeScaleOf(timeMs),
    hasGap: hasWideGap(timeMs),
    sequence: sequence === null ? null : inOrder(sequence),
    referrers: touches.referrers === null ? null : referrersInOrder(touches.referrers, order.rows),
    hasRoom: false,
  }
}

function referrersInOrder(
  { ids, codes }: NonNullable<JourneyLog['referrers']>,
  rows: Int32Array,
): JourneyLog['referrers'] {
  const ordered = codeColumn(ids.length, rows.length)
  for (let i = 0; i < rows.length; i++) ordered[i] = codes[rows[i] as number] as number
  return { ids, codes: ordered }
}

function checkIsStated({ stages, patienceMs, touchpoints, observedUntilMs }: ResolvedJourneyDefinition): void {
  const refuse = (option: string, value: unknown, allowed: string): never => {
    throw new JourneyError(badOption, option, value, allowed)
  }
  if (stages === null) refuse('stages', undefined, 'stages, or [] for none: to append, they cannot be guessed')
  if (patienceMs === null || touchpoints.some((touchpoint) => touchpoint.patienceMs === null))
    refuse('patience', 'auto', 'a duration: to append, it cannot be told from the data')
  if (observedUntilMs === null)
    refuse('observedUntil', undefined, 'an instant: to append, it cannot move with the data')
}
