import type { JourneySet } from '../../model/journey-set.js'
import { timeAt } from '../../model/time-column.js'

/**
 * The instant at which a walk over everything ends: after the last row and after observation,
 * whichever is later. Cost: linear in the rows.
 */
export function walkEnd(set: JourneySet): number {
  let latest = set.rules.observedUntilMs
  for (let row = 0; row < set.rows.count; row++) latest = Math.max(latest, timeAt(set.rows, row))
  return latest + 1
}
