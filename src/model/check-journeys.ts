import { wrongData } from '../foundation/error-texts.js'
import { JourneyError } from '../foundation/journey-error.js'
import type { JourneySet } from './journey-set.js'

/**
 * Holds what callers without types hand over as journeys, once, at the door: rows, a promise and a
 * set that went through JSON, whose columns are none any more, are refused. Cost: none.
 * @throws JourneyError `wrong-data`
 */
export function checkJourneys(door: string, journeys: unknown): void {
  if (!ArrayBuffer.isView((journeys as Partial<JourneySet> | null | undefined)?.actorJourneys))
    throw new JourneyError(wrongData, door, 'journeys', journeys)
}
