import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildJourneys } from '../../../src/model/build-journeys.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { doubledLog, randomLog } from '../../support/random-log.js'

describe('buildJourneys', () => {
  it('tells a share that only grows, and ends with the same set', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.boolean(), (seed, stagesStated) => {
        const { table, definition } = randomLog(seed, { stagesStated })
        const shares: number[] = [0]
        const steps = buildJourneys(table, definition)
        let step = steps.next()
        for (; !step.done; step = steps.next()) {
          expect(step.value).toBeGreaterThanOrEqual(shares.at(-1) as number)
          shares.push(step.value)
        }
        expect(shares.at(-1)).toBeLessThan(1)
        expect(step.value).toEqual(journeysFromTouches(table, definition))
      }),
      { numRuns: 60, seed: 21 },
    )
  })

  it('counts twice as much of a log that holds everybody twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.boolean(), (seed, stagesStated) => {
        const log = randomLog(seed, { stagesStated, rows: 20 })
        const doubled = doubledLog(log)
        const until = { observedUntil: Math.max(...log.table.timeMs) }
        const once = journeysFromTouches(log.table, { ...log.definition, ...until })
        const twice = journeysFromTouches(doubled.table, { ...doubled.definition, ...until })
        const expected = Object.fromEntries(Object.entries(once.totals).map(([key, count]) => [key, count * 2]))
        expect(twice.totals).toEqual(expected)
        expect(twice.stages).toEqual(once.stages)
      }),
      { numRuns: 200, seed: 22 },
    )
  })
})
