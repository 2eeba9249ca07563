import { runThrough } from '../foundation/steps.js'
import { type BuildOptions, buildJourneys } from './build-journeys.js'
import type { JourneyDefinition } from './definition.js'
import type { JourneySet } from './journey-set.js'
import type { TouchTable } from './touch-table.js'

/**
 * Cuts a table of touches into journeys by a definition (semantics.md, section 1).
 *
 * The table is not changed and can be built again with another cut, patience or order of ties.
 * Where the definition states no stages they are guessed from the data and reported as `guessed-stages`;
 * `stages: []` switches that off. Faults in the data never throw: they are in `diagnostics`.
 * Throws JourneyError `bad-option`, `duplicate-id` or `unknown-stage` for a definition that is wrong.
 * Cost: linear in rows that come in time order, else n log n per actor; well under a second for 500,000 rows.
 *
 * @example
 * const journeys = journeysFromTouches(table, { stages: ['visitor', 'lead', 'customer'], patience: '14 days' })
 */
export function journeysFromTouches<StageId extends string = string, TouchpointId extends string = string>(
  table: TouchTable,
  definition: JourneyDefinition<StageId, TouchpointId> = {},
  options: BuildOptions = {},
): JourneySet<StageId, TouchpointId> {
  return runThrough(buildJourneys(table, definition, options)) as JourneySet<StageId, TouchpointId>
}
