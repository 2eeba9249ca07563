import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { appendTouches } from '../../../src/model/append-touches.js'
import type { JourneyDefinition } from '../../../src/model/definition.js'
import { type JourneyLog, journeyLog } from '../../../src/model/journey-log.js'
import type { JourneySet } from '../../../src/model/journey-set.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { CUTS } from '../../../src/model/resolve-definition.js'
import { type LogRow, logRows, randomLog, touchTable } from '../../support/random-log.js'

const DAY = 86_400_000

/** Everything of a set; of the faults their kinds and counts, since examples name rows of each table. */
function comparable({ diagnostics, ...rest }: JourneySet): unknown {
  return { ...rest, issues: diagnostics.issues.map(({ kind, count }) => ({ kind, count })) }
}

function stated(
  seed: number,
  options: Parameters<typeof randomLog>[1],
): { rows: LogRow[]; definition: JourneyDefinition } {
  const { table, definition } = randomLog(seed, options)
  const untilMs = table.count === 0 ? 0 : Math.max(...table.timeMs) - (seed % 4) * DAY
  return { rows: logRows(table), definition: { ...definition, observedUntil: untilMs } }
}

function expectSame(log: JourneyLog, rows: readonly LogRow[], definition: JourneyDefinition): void {
  expect(comparable(log.set)).toEqual(comparable(journeysFromTouches(touchTable(rows), definition)))
}

const logs = fc.record({
  seed: fc.integer({ min: 0, max: 1_000_000 }),
  cut: fc.constantFrom(...CUTS),
  ties: fc.constantFrom('content' as const, 'rows' as const),
  rows: fc.integer({ min: 0, max: 80 }),
  spread: fc.constantFrom(1, 3, 7),
})

describe('appendTouches', () => {
  it('gives what building from all touches gives: late rows, new names, ties, returns, twice', () => {
    fc.assert(
      fc.property(logs, ({ seed, cut, ties, rows: count, spread }) => {
        const { rows, definition } = stated(seed, { cut, ties, rows: count })
        const parts = [0, 1, 2].map((part) =>
          rows.filter((_, i) => (i * spread + seed) % 10 === part + 7 || (part === 0 && (i * spread + seed) % 10 < 7)),
        )
        let log = journeyLog(touchTable(parts[0] ?? []), definition)
        let all = [...(parts[0] ?? [])]
        for (const part of parts.slice(1)) {
          log = appendTouches(log, touchTable(part))
          all = [...all, ...part]
          expectSame(log, all, definition)
        }
      }),
      { seed: 60, numRuns: 600 },
    )
  })
})
