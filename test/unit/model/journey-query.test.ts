import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { definitionNote } from '../../../src/model/definition-note.js'
import {
  actorJourneyRange,
  actorRowRange,
  effectivePatience,
  journeyOfRow,
  journeyRows,
  stageIndexOf,
  stageVisits,
  touchpointIndexOf,
  touchpointStages,
} from '../../../src/model/journey-query.js'
import type { JourneySet } from '../../../src/model/journey-set.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { selectJourneys } from '../../../src/model/select-journeys.js'
import { timeAt } from '../../../src/model/time-column.js'
import { type LogRow, randomLog, touchTable } from '../../support/random-log.js'

const DAY = 86_400_000
const seeds = fc.integer({ min: 0, max: 1_000_000 })

function randomSet(seed: number): JourneySet {
  const { table, definition } = randomLog(seed)
  return journeysFromTouches(table, definition)
}

describe('stageVisits', () => {
  it('gives maximal runs of equal stage, over rows without stage', () => {
    const stages = ['a', undefined, 'a', 'b', undefined, 'a', 'a', undefined]
    const rows = stages.map((stage, i): LogRow => ({ actor: 'ann', timeMs: i * 1000, touchpoint: 't', stage }))
    const set = journeysFromTouches(touchTable(rows), { stages: ['a', 'b'] })
    const visits: number[][] = []
    stageVisits(set, 0, (...visit) => visits.push(visit))
    expect(visits).toEqual([
      [0, 0, 2],
      [1, 3, 3],
      [0, 5, 6],
    ])
  })
})

describe('ranges', () => {
  it('agree with each other on any set', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const set = randomSet(seed)
        const owner = new Int32Array(set.rows.count).fill(-1)
        for (let actor = 0; actor < set.actors.length; actor++) {
          const all = actorRowRange(set, actor)
          const own = actorJourneyRange(set, actor)
          for (let journey = own.start; journey < own.end; journey++) {
            expect(set.journeys.actor[journey]).toBe(actor)
            const { start, end } = journeyRows(set, journey)
            expect(all.start <= start && end <= all.end).toBe(true)
            owner.fill(journey, start, end)
          }
        }
        expect(Array.from(owner, (_, row) => journeyOfRow(set, row))).toEqual([...owner])
      }),
      { numRuns: 150, seed: 11 },
    )
  })
})

describe('selectJourneys', () => {
  it('keeps what was picked, and everything where all is picked', () => {
    fc.assert(
      fc.property(seeds, seeds, (seed, bits) => {
        const set = randomSet(seed)
        const keep = Uint8Array.from({ length: set.journeys.count }, (_, j) => (bits >>> (j % 20)) & 1)
        const picked = selectJourneys(set, keep)
        const kept = [...keep.keys()].filter((journey) => keep[journey] === 1)
        expect(kept.map((journey) => journeyText(set, journey))).toEqual(
          kept.map((_, journey) => journeyText(picked, journey)),
        )
        expect(picked.journeys.count).toBe(kept.length)
        expect(picked.totals.converted + picked.totals.lost + picked.totals.open + picked.totals.ended).toBe(
          kept.length,
        )
      }),
      { numRuns: 200, seed: 12 },
    )
  })

  it('splits the totals of a set in two', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const set = randomSet(seed)
        const even = Uint8Array.from({ length: set.journeys.count }, (_, j) => j % 2)
        const odd = even.map((flag) => 1 - flag)
        const a = selectJourneys(set, even).totals
        const b = selectJourneys(set, odd).totals
        for (const key of [
          'touches',
          'journeys',
          'conversions',
          'repeatConversions',
          'returns',
          'afterGoal',
        ] as const) {
          expect(a[key] + b[key]).toBe(set.totals[key])
        }
      }),
      { numRuns: 150, seed: 13 },
    )
  })

  it('leaves codes as they were, and leaves actors without journeys out of the totals', () => {
    const rows = ['ann', 'bob'].map(
      (actor): LogRow => ({ actor, timeMs: 0, touchpoint: `at ${actor}`, channel: actor }),
    )
    const set = journeysFromTouches(touchTable(rows))
    const picked = selectJourneys(set, Uint8Array.of(0, 1))
    expect(picked.actors).toBe(set.actors)
    expect(picked.touchpoints).toBe(set.touchpoints)
    expect([...picked.rows.touchpoint]).toEqual([1])
    expect([...(picked.dimensions[0]?.codes ?? [])]).toEqual([1])
    expect(picked.totals.actors).toBe(1)
    expect([...picked.actorRows]).toEqual([0, 0, 1])
  })
})

function journeyText(set: JourneySet, journey: number): string {
  const { start, end } = journeyRows(set, journey)
  const { journeys, rows } = set
  const touches = Array.from(
    { length: end - start },
    (_, i) => `${timeAt(rows, start + i)}:${rows.touchpoint[start + i]}`,
  )
  return `${journeys.actor[journey]} ${journeys.outcome[journey]} ${journeys.cycle[journey]} ${touches.join(' ')}`
}

describe('small questions', () => {
  const rows = ['blog', 'blog', 'shop', 'shop'].map(
    (touchpoint, i): LogRow => ({ actor: 'ann', timeMs: i, touchpoint, stage: i > 1 ? 'b' : ['a', 'b'][i] }),
  )
  const set = journeysFromTouches(touchTable(rows), {
    stages: ['a', 'b'],
    patience: '10 days',
    touchpoints: [{ id: 'fair', stage: 'b', patience: '90 days' }, 'never seen'],
  })

  it('where a touchpoint belongs', () => {
    expect(set.touchpoints.map(({ id }) => id)).toEqual(['fair', 'never seen', 'blog', 'shop'])
    expect([...touchpointStages(set)]).toEqual([1, -1, 0, 1])
  })

  it('how patient people are there', () => {
    expect([0, 1, 2, -1].map((place) => effectivePatience(set, place) / DAY)).toEqual([90, 10, 10, 10])
  })

  it('where an id stands', () => {
    expect([stageIndexOf(set, 'b'), stageIndexOf(set, 'zz')]).toEqual([1, -1])
    expect([touchpointIndexOf(set, 'blog'), touchpointIndexOf(set, 'zz')]).toEqual([2, -1])
  })

  it('by which rules the set was made', () => {
    expect(definitionNote(set)).toEqual({
      cut: 'both',
      ties: 'content',
      observation: 'ongoing',
      patienceMs: 10 * DAY,
      ownPatience: [{ touchpoint: 'fair', patienceMs: 90 * DAY, patienceFrom: 'stated' }],
      observedFromMs: 0,
      observedUntilMs: 3,
      timeZone: 'UTC',
      stagesFrom: 'definition',
      guessedStages: [],
      hasFaults: false,
    })
  })
})
