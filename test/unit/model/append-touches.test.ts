import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureFunnel } from '../../../src/measures/funnel/measure-funnel.js'
import { appendTouches } from '../../../src/model/append-touches.js'
import type { JourneyDefinition } from '../../../src/model/definition.js'
import { type JourneyLog, journeyLog } from '../../../src/model/journey-log.js'
import type { JourneySet } from '../../../src/model/journey-set.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { CUTS } from '../../../src/model/resolve-definition.js'
import type { TouchTable } from '../../../src/model/touch-table.js'
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
  it.each([
    ['beside the log before', { handOver: false }],
    ['in the memory of the log before', { handOver: true }],
  ])('gives what building from all touches gives: late rows, new names, ties, returns, thrice, %s', (_, options) => {
    fc.assert(
      fc.property(logs, ({ seed, cut, ties, rows: count, spread }) => {
        const { rows, definition } = stated(seed, { cut, ties, rows: count })
        const parts = [0, 1, 2, 3].map((part) =>
          rows.filter((_, i) => (i * spread + seed) % 10 === part + 6 || (part === 0 && (i * spread + seed) % 10 < 6)),
        )
        let log = journeyLog(touchTable(parts[0] ?? []), definition)
        let all = [...(parts[0] ?? [])]
        for (const part of parts.slice(1)) {
          log = appendTouches(log, touchTable(part), options)
          all = [...all, ...part]
          expectSame(log, all, definition)
        }
      }),
      { seed: 60, numRuns: 600 },
    )
  })

  it('writes into the memory that was handed over, until it is full', () => {
    const [first, ...more] = manyParts()
    let log = appendTouches(journeyLog(first as TouchTable, DEFINITION), more[0] as TouchTable, { handOver: true })
    const memory = log.set.rows.touchpoint.buffer
    let isSame = 0
    for (const part of more.slice(1)) {
      log = appendTouches(log, part, { handOver: true })
      if (log.set.rows.touchpoint.buffer === memory) isSame++
    }
    expect(isSame).toBeGreaterThan(2)
    expect(log.set.rows.touchpoint.buffer).not.toBe(memory)
    expectSame(log, MANY, DEFINITION)
  })

  it('refuses to read journeys that were handed over, and says what to do', () => {
    const log = journeyLog(touchTable(MANY), DEFINITION)
    const later = appendTouches(log, touchTable(MANY.slice(0, 3)), { handOver: true })
    expect(() => measureFunnel(log.set)).toThrow(/handed over.*appendTouches returned/)
    expect(() => appendTouches(log, touchTable(MANY.slice(0, 3)))).toThrow(
      expect.objectContaining({ code: 'handed-over' }),
    )
    expect(measureFunnel(later.set).totals.journeys).toBeGreaterThan(0)
  })

  it('leaves the log before as it was where nothing is handed over', () => {
    const [first, second, third] = manyParts()
    const log = appendTouches(journeyLog(first as TouchTable, DEFINITION), second as TouchTable, { handOver: true })
    const before = structuredClone(comparable(log.set))
    appendTouches(log, third as TouchTable)
    expect(comparable(log.set)).toEqual(before)
  })
})

const DEFINITION: JourneyDefinition = { stages: [], observedUntil: '2030-01-01' }

/** Rows of sixty actors, as they came: late ones among them. */
const MANY: readonly LogRow[] = logRows(randomLog(5, { rows: 900, actors: 60 }).table)

/** All but a few at once, then some at a time: together more than a log makes room for. */
function manyParts(): readonly TouchTable[] {
  const bounds = [0, 700, 710, 720, 730, 740, 900]
  return bounds.slice(1).map((end, i) => touchTable(MANY.slice(bounds[i], end)))
}
