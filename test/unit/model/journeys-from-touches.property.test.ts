import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actorOfRow } from '../../../src/model/journey-query.js'
import { type JourneySet, OUTCOMES } from '../../../src/model/journey-set.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { timeAt } from '../../../src/model/time-column.js'
import {
  logRows,
  type RandomLog,
  type RandomLogOptions,
  randomLog,
  shuffledTable,
  touchTable,
} from '../../support/random-log.js'
import { type NaiveJourney, type NaiveRow, naiveJourneys } from './naive-journeys.js'

const CUTS = ['both', 'conversion', 'silence', 'first-conversion', 'never'] as const

/** What a set says of its rows and journeys, in words instead of codes; `source` is left out. */
function inWords(set: JourneySet): { rows: NaiveRow[]; journeys: NaiveJourney[] } {
  const code = (name: string, row: number): string | undefined => {
    const dimension = set.dimensions.find((one) => one.name === name)
    return dimension?.values[dimension.codes[row] as number]
  }
  const rows = Array.from(
    { length: set.rows.count },
    (_, row): NaiveRow => ({
      actor: set.actors[actorOfRow(set, row)] as string,
      timeMs: timeAt(set.rows, row),
      touchpoint: set.touchpoints[set.rows.touchpoint[row] as number]?.id,
      stage: set.stages[set.rows.stage[row] as number]?.id,
      conversion: set.rows.conversion[row] === 1,
      loss: set.rows.loss[row] === 1,
      gap: set.rows.gap[row] === 1,
      value: Number.isNaN(set.rows.value[row] ?? Number.NaN) ? undefined : set.rows.value[row],
      sequence: undefined,
      referredBy: set.actors[set.rows.referredBy[row] ?? -1],
      channel: code('channel', row),
      device: code('device', row),
    }),
  )
  const journeys = Array.from(
    { length: set.journeys.count },
    (_, j): NaiveJourney => ({
      actor: set.actors[set.journeys.actor[j] as number] as string,
      rows: rows.slice(set.journeys.start[j], set.journeys.end[j]),
      outcome: OUTCOMES[set.journeys.outcome[j] as number] as NaiveJourney['outcome'],
      cycle: set.journeys.cycle[j] as number,
      isReturn: set.journeys.isReturn[j] === 1,
      touches: set.journeys.touches[j] as number,
      repeatConversions: set.journeys.repeatConversions[j] ?? 0,
    }),
  )
  return { rows, journeys }
}

/** Logs that state everything the oracle needs: stages and the end of observation. */
function statedLog(seed: number, options: RandomLogOptions): RandomLog & { untilMs: number } {
  const { table, definition } = randomLog(seed, options)
  const untilMs = Math.max(...table.timeMs) + (seed % 3) * 20 * 86_400_000
  return { table, definition: { ...definition, observedUntil: untilMs }, untilMs }
}

const logs = fc.record({
  seed: fc.integer({ min: 0, max: 1_000_000 }),
  cut: fc.constantFrom(...CUTS),
  ties: fc.constantFrom('content' as const, 'rows' as const),
  rows: fc.integer({ min: 1, max: 60 }),
})

/** Everything of a set but the diagnostics' examples, which name input rows. */
function comparable(set: JourneySet): unknown {
  const { diagnostics, ...rest } = set
  return { ...rest, issues: diagnostics.issues.map(({ kind, count }) => ({ kind, count })) }
}

describe('journeysFromTouches against the plain oracle', () => {
  it('gives the same rows and journeys for random logs, cuts and ties', () => {
    fc.assert(
      fc.property(logs, ({ seed, cut, ties, rows }) => {
        const gap = seed % 2 === 0 ? 0.15 : undefined
        const { table, definition, untilMs } = statedLog(seed, { cut, ties, rows, ...(gap && { gap }) })
        const set = journeysFromTouches(table, definition)
        const naive = naiveJourneys(logRows(table), definition, untilMs)
        const words = inWords(set)
        const plain = naive.rows.map((row) => ({ ...row, sequence: undefined }))
        expect(words.rows).toEqual(plain)
        expect(words.journeys).toEqual(
          naive.journeys.map((j) => ({ ...j, rows: j.rows.map((r) => ({ ...r, sequence: undefined })) })),
        )
        expect(set.totals.afterGoal).toBe(naive.afterGoal)
      }),
      { numRuns: 800, seed: 20261121 },
    )
  })

  it('keeps to an explicit sequence at equal times', () => {
    fc.assert(
      fc.property(logs, ({ seed, cut, ties, rows }) => {
        const { table, definition, untilMs } = statedLog(seed, { cut, ties, rows, tied: 0.8 })
        const sequenced = logRows(table).map((row, i) => ({ ...row, sequence: i % 4 === 0 ? undefined : (i * 7) % 5 }))
        const set = journeysFromTouches(touchTable(sequenced), definition)
        const naive = naiveJourneys(sequenced, definition, untilMs)
        expect(inWords(set).rows).toEqual(naive.rows.map((row) => ({ ...row, sequence: undefined })))
        expect(set.journeys.count).toBe(naive.journeys.length)
      }),
      { numRuns: 150, seed: 7 },
    )
  })
})

describe('any journey set', () => {
  const anyLog = fc.record({
    seed: fc.integer({ min: 0, max: 1_000_000 }),
    cut: fc.constantFrom(...CUTS),
    stagesStated: fc.boolean(),
    stages: fc.integer({ min: 0, max: 5 }),
  })

  it('is the same whatever the order of the rows', () => {
    fc.assert(
      fc.property(anyLog, ({ seed, ...options }) => {
        const { table, definition } = randomLog(seed, options)
        const shuffled = journeysFromTouches(shuffledTable(table, seed + 1), definition)
        expect(comparable(shuffled)).toEqual(comparable(journeysFromTouches(table, definition)))
      }),
      { numRuns: 400, seed: 3 },
    )
  })

  it('leaves its input unchanged', () => {
    fc.assert(
      fc.property(anyLog, ({ seed, ...options }) => {
        const { table, definition } = randomLog(seed, options)
        const before = structuredClone({ table, definition })
        journeysFromTouches(table, definition)
        expect({ table, definition }).toEqual(before)
      }),
      { numRuns: 100, seed: 4 },
    )
  })

  it('keeps the identities of its totals and ranges', () => {
    fc.assert(
      fc.property(anyLog, ({ seed, ...options }) => {
        const { table, definition } = randomLog(seed, options)
        const set = journeysFromTouches(table, definition)
        const { totals, journeys, rows } = set
        expect(totals.converted + totals.lost + totals.open + totals.ended).toBe(totals.journeys)
        expect(totals.rows).toBe(table.count)
        expect(totals.conversions).toBe(rows.conversion.reduce((sum, flag) => sum + flag, 0))
        expect(set.actorJourneys.at(-1)).toBe(totals.journeys)
        expect(set.actorRows.at(-1)).toBe(totals.rows)
        for (let j = 0; j < journeys.count; j++) {
          const actor = journeys.actor[j] as number
          expect(journeys.start[j]).toBeLessThan(journeys.end[j] as number)
          expect(journeys.start[j]).toBeGreaterThanOrEqual((j > 0 ? journeys.end[j - 1] : 0) as number)
          expect(journeys.start[j]).toBeGreaterThanOrEqual(set.actorRows[actor] as number)
          expect(journeys.end[j]).toBeLessThanOrEqual(set.actorRows[actor + 1] as number)
        }
        if (definition.observation === 'complete') expect(totals.open).toBe(0)
      }),
      { numRuns: 300, seed: 5 },
    )
  })

  it('is the same when its guessed stages are stated', () => {
    fc.assert(
      fc.property(anyLog, ({ seed, ...options }) => {
        const { table, definition } = randomLog(seed, { ...options, stagesStated: false })
        const guessed = journeysFromTouches(table, definition)
        const stated = journeysFromTouches(table, {
          ...definition,
          stages: guessed.stages,
          touchpoints: guessed.touchpoints.map(({ stageIndex: _, patienceMs, ...rest }) => ({
            ...rest,
            patience: patienceMs,
          })),
        })
        expect(stated.rows).toEqual(guessed.rows)
        expect(stated.journeys).toEqual(guessed.journeys)
      }),
      { numRuns: 200, seed: 6 },
    )
  })
})
