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

  it.each([
    ['in memory of its own', (codes: Int32Array) => codes.slice()],
    ['amid other memory', (codes: Int32Array) => new Int32Array([9, ...codes, 9]).subarray(1, -1)],
  ])('gives the same set where it may give up what it has read, %s', (_, inMemory) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.boolean(), (seed, stagesStated) => {
        const { table, definition } = randomLog(seed, { stagesStated })
        const given = inMemory(Int32Array.from(table.actor.codes))
        const mine = { ...structuredClone(table), actor: { values: table.actor.values, codes: given } }
        const outside = new Int32Array(given.buffer).slice(0, given.byteOffset / 4)
        const set = journeysFromTouches(mine, definition, { isLastUse: true })
        expect(set).toEqual(journeysFromTouches(table, definition))
        expect(new Int32Array(given.buffer).subarray(0, outside.length)).toEqual(outside)
      }),
      { numRuns: 150, seed: 23 },
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
