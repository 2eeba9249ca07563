import type { JourneyDefinition } from '../../src/model/definition.js'
import type { JourneySet } from '../../src/model/journey-set.js'
import { journeysFromTouches } from '../../src/model/journeys-from-touches.js'
import { type LogRow, touchTable } from './random-log.js'

const HOUR = 3_600_000

/**
 * Journeys that are over, one actor each, from paths such as `a b c!` (`!` converts; else it is lost), each walked so many
 * times.
 */
export function walkedJourneys(
  paths: Readonly<Record<string, number>>,
  definition: JourneyDefinition = {},
): JourneySet {
  const rows = Object.entries(paths).flatMap(([path, times]) =>
    Array.from({ length: times }, (_, i) =>
      path.split(' ').map(
        (step, k): LogRow => ({
          actor: `${path} ${i}`,
          timeMs: 1.7e12 + k * HOUR,
          touchpoint: step.replace('!', ''),
          conversion: step.endsWith('!'),
        }),
      ),
    ).flat(),
  )
  return journeysFromTouches(touchTable(rows), { stages: [], observation: 'complete', ...definition })
}
