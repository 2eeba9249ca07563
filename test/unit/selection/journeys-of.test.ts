import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bandRef } from '../../../src/charts/funnel/funnel-refs.js'
import { journeysFromRows } from '../../../src/ingest/journeys-from-rows.js'
import { measureCircles } from '../../../src/measures/circles/measure-circles.js'
import { measureFunnel } from '../../../src/measures/funnel/measure-funnel.js'
import { measureLoop } from '../../../src/measures/loop/measure-loop.js'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import { actorsOf, journeyRecords } from '../../../src/measures/selection/journey-records.js'
import { journeysOf, knownRefs } from '../../../src/measures/selection/journeys-of.js'
import { type JourneyRef, refKey } from '../../../src/model/journey-ref.js'
import type { JourneySet } from '../../../src/model/journey-set.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { selectJourneys } from '../../../src/model/select-journeys.js'
import { randomLog } from '../../support/random-log.js'

const DAY = 86_400_000
const row = (
  actor: string,
  day: number,
  touchpoint: string,
  more: Record<string, unknown> = {},
): Record<string, unknown> => ({
  actor,
  time: new Date(day * DAY).toISOString(),
  touchpoint,
  ...more,
})

/** Two who buy, one of them again; one lost at the price page; one brought by the first. */
const SHOP = journeysFromRows(
  [
    row('ann', 0, 'blog', { stage: 'visitor', channel: 'search' }),
    row('ann', 1, 'price', { stage: 'lead' }),
    row('ann', 2, 'shop', { stage: 'customer', conversion: true }),
    row('ann', 3, 'price', { stage: 'lead' }),
    row('ann', 4, 'shop', { stage: 'customer', conversion: true }),
    row('bob', 0, 'blog', { stage: 'visitor', channel: 'social' }),
    row('bob', 1, 'price', { stage: 'lead' }),
    row('cem', 5, 'friend', { stage: 'visitor', channel: 'referral', referredBy: 'ann' }),
    row('cem', 6, 'blog', { stage: 'visitor' }),
    row('cem', 6.5, 'blog', { stage: 'visitor' }),
    row('cem', 7, 'shop', { stage: 'customer', conversion: true }),
    row('dee', 99, 'blog', { stage: 'visitor' }),
  ],
  {
    actor: 'actor',
    time: 'time',
    touchpoint: 'touchpoint',
    stage: 'stage',
    channel: 'channel',
    conversion: 'conversion',
    referredBy: 'referredBy',
  },
  { stages: ['visitor', 'lead', 'customer'] },
)

/** The actors of the journeys that refs mean, with the number of each journey. */
function meant(refs: readonly JourneyRef[], match: 'any' | 'all' = 'any'): string[] {
  const keep = journeysOf(SHOP, refs, { match })
  return [...keep].flatMap((kept, journey) => {
    const actor = SHOP.journeys.actor[journey] as number
    return kept === 1 ? [`${SHOP.actors[actor]} ${journey - (SHOP.actorJourneys[actor] as number) + 1}`] : []
  })
}
const move = (from: string, to: string, flow?: string): JourneyRef => ({
  kind: 'transition',
  from,
  to,
  ...(flow === undefined ? {} : { flow }),
})

describe('the journeys of a ref', () => {
  test.each([
    ['a stage', { kind: 'stage', stage: 'lead' }, ['ann 1', 'ann 2', 'bob 1']],
    ['a touchpoint', { kind: 'touchpoint', touchpoint: 'friend' }, ['cem 1']],
    ['an actor', { kind: 'actor', actor: 'ann' }, ['ann 1', 'ann 2']],
    ['a path, repeats as one', { kind: 'path', touchpoints: ['friend', 'blog', 'shop'] }, ['cem 1']],
    ['a path that is only a beginning', { kind: 'path', touchpoints: ['blog'] }, ['dee 1']],
    ['a channel', { kind: 'cohort', dimension: 'channel', value: 'social' }, ['bob 1']],
    ['no channel', { kind: 'cohort', dimension: 'channel', value: '(missing)' }, ['ann 2', 'dee 1']],
    ['a driver of the mouth', { kind: 'driver', end: 'mouth', driver: 'referral' }, ['cem 1']],
    ['a driver of the tail', { kind: 'driver', end: 'tail', driver: 'referral' }, []],
    ['who was lost at a stage', move('lead', '', 'lost'), ['bob 1']],
    ['who was lost at a touchpoint', move('price', '', 'lost'), ['bob 1']],
    ['who is under way', move('visitor', '', 'open'), ['dee 1']],
    ['all who converted', move('', '', 'conversion'), ['ann 1', 'ann 2', 'cem 1']],
    ['conversions from a touchpoint', move('shop', '', 'conversion'), ['ann 1', 'ann 2', 'cem 1']],
    ['beginnings at a touchpoint', move('', 'friend', 'start'), ['cem 1']],
    ['a skip', move('visitor', 'customer', 'skip'), ['cem 1']],
    ['a transition of touchpoints', move('blog', 'price'), ['ann 1', 'bob 1']],
    ['a repeated touchpoint', move('blog', 'blog'), ['cem 1']],
    ['a re-entry', move('customer', 'lead', 'reEntry'), ['ann 1', 'ann 2']],
    ['whom the last stage brought', move('customer', 'visitor', 'joint'), ['cem 1']],
  ] as [string, JourneyRef, string[]][])('%s', (_, ref, expected) => {
    expect(meant([ref])).toEqual(expected)
  })

  test('several refs mean any of them, or all', () => {
    const [blog, price]: JourneyRef[] = [
      { kind: 'touchpoint', touchpoint: 'blog' },
      { kind: 'touchpoint', touchpoint: 'price' },
    ]
    expect(meant([blog as JourneyRef, price as JourneyRef])).toHaveLength(5)
    expect(meant([blog as JourneyRef, price as JourneyRef], 'all')).toEqual(['ann 1', 'bob 1'])
  })

  test('what the set does not know means nobody, and is pruned', () => {
    const stale: JourneyRef[] = [
      { kind: 'stage', stage: 'gone' },
      { kind: 'touchpoint', touchpoint: 'gone' },
      { kind: 'path', touchpoints: ['blog', 'gone'] },
      { kind: 'cohort', dimension: 'channel', value: 'gone' },
      { kind: 'cohort', dimension: 'gone', value: 'x' },
      { kind: 'driver', end: 'mouth', driver: 'gone' },
      { kind: 'view', view: 'loop-trend', id: '2026' },
      { kind: 'actor', actor: 'gone' },
      move('gone', 'lead', 'advance'),
    ]
    for (const ref of stale) expect(meant([ref])).toEqual([])
    expect(meant([])).toEqual([])
    const sound: JourneyRef = { kind: 'stage', stage: 'lead' }
    expect(knownRefs(SHOP, [...stale, sound])).toEqual([sound])
    const all = [sound]
    expect(knownRefs(SHOP, all)).toBe(all)
  })
})

test('a value that only touchpoints say means the journeys that a funnel counts in its band', () => {
  const set = journeysFromRows([row('ann', 0, 'blog'), row('ann', 1, 'call'), row('bob', 0, 'call')], undefined, {
    touchpoints: [{ id: 'blog', direction: 'inbound' }, 'call'],
  })
  const kept = (value: string): number[] => [...journeysOf(set, [{ kind: 'cohort', dimension: 'direction', value }])]
  expect(kept('inbound')).toEqual([1, 0])
  expect(kept('(missing)')).toEqual([0, 1])
  expect(knownRefs(set, [{ kind: 'cohort', dimension: 'place', value: 'store' }])).toEqual([])
})

test('a channel may be that of the last touch', () => {
  const last: JourneyRef = { kind: 'cohort', dimension: 'channel', value: 'social', attribution: 'last' }
  const set = journeysFromRows(
    [
      row('ann', 0, 'blog', { channel: 'search' }),
      row('ann', 1, 'blog', { channel: 'social' }),
      row('ann', 2, 'blog'),
      row('bob', 0, 'blog', { channel: 'social' }),
      row('bob', 1, 'blog', { channel: 'search' }),
    ],
    { actor: 'actor', time: 'time', touchpoint: 'touchpoint', channel: 'channel' },
  )
  expect([...journeysOf(set, [last])]).toEqual([1, 0])
  expect([...journeysOf(set, [{ kind: 'cohort', dimension: 'channel', value: 'social' }])]).toEqual([0, 1])
  expect(refKey(last)).not.toBe(refKey({ kind: 'cohort', dimension: 'channel', value: 'social' }))
})

describe('for any log', () => {
  const sets = fc.integer({ min: 1, max: 1_000_000 }).map((seed) => {
    const { table, definition } = randomLog(seed)
    return journeysFromTouches(table, definition)
  })
  const count = (set: JourneySet, ref: JourneyRef): number =>
    journeysOf(set, [ref]).reduce((sum, kept) => sum + kept, 0)

  test('a band chosen means the journeys that it counts, by first touch or last', () => {
    fc.assert(
      fc.property(sets, fc.constantFrom('first', 'last'), (set, attribution) => {
        if (set.stages.length === 0) return
        const { breakdown } = measureFunnel(set, { breakdown: 'channel', attribution, maxBands: 99 })
        for (const [index, band] of (breakdown?.bands ?? []).entries())
          expect(count(set, bandRef(breakdown, index))).toBe(band.journeys)
      }),
      { seed: 5 },
    )
  })

  test('a stage means its arrivals, what begins and closes its streams, a move no more than its visits', () => {
    fc.assert(
      fc.property(sets, (set) => {
        if (set.stages.length === 0) return
        const { stages, flows, recoveries } = measureFunnel(set)
        for (const { stage, arrivals } of stages) expect(count(set, { kind: 'stage', stage: stage.id })).toBe(arrivals)
        for (const { from, to, kind, visits } of flows) {
          if (kind === 'returned' && from === null) continue
          const journeys = count(set, move(from ?? '', to ?? '', kind))
          if (from === null || to === null) expect(journeys).toBe(visits)
          else {
            expect(journeys).toBeGreaterThan(0)
            expect(journeys).toBeLessThanOrEqual(visits)
          }
        }
        const returns = new Map<string, number>()
        for (const { lostAt, returnedAt, journeys } of recoveries) {
          const key = JSON.stringify([lostAt ?? '', returnedAt])
          returns.set(key, journeys + (returns.get(key) ?? 0))
        }
        for (const [key, journeys] of returns) {
          const [lostAt, returnedAt] = JSON.parse(key) as [string, string]
          expect(count(set, move(lostAt, returnedAt, 'returned'))).toBe(journeys)
        }
      }),
      { seed: 8, numRuns: 150 },
    )
  })

  test('a transition of touchpoints means the journeys that its width counts', () => {
    fc.assert(
      fc.property(sets, (set) => {
        const { transitions, touchpoints } = measureNetwork(set)
        const stages = new Set<string>(set.stages.map(({ id }) => id))
        for (const { from, to, journeys } of transitions) {
          const [a, b] = [touchpoints[from]?.id ?? '', touchpoints[to]?.id ?? '']
          if (!stages.has(a) && !stages.has(b)) expect(count(set, move(a, b))).toBe(journeys)
        }
      }),
      { seed: 9, numRuns: 150 },
    )
  })

  test('measures of chosen journeys count only the actors who have any', () => {
    fc.assert(
      fc.property(sets, (set) => {
        const chosen = selectJourneys(
          set,
          Uint8Array.from({ length: set.journeys.count }, (_, journey) => journey % 3 && 1),
        )
        const { actors, whole } = measureCircles(chosen)
        const { rings, outside, left } = whole.populations
        expect(actors).toBe(chosen.totals.actors)
        expect(rings.reduce((sum, people) => sum + people, outside + left)).toBe(actors)
        const { totals } = measureLoop(chosen)
        expect(totals.actors).toBe(chosen.totals.actors)
        expect(totals.unstaged).toBeGreaterThanOrEqual(0)
      }),
      { seed: 11, numRuns: 60 },
    )
  })

  test('records of chosen journeys are their rows, and actors are named once', () => {
    fc.assert(
      fc.property(sets, (set) => {
        const keep = Uint8Array.from({ length: set.journeys.count }, (_, journey) => journey % 2)
        const records = journeyRecords(set, keep)
        const rows = [...keep].reduce(
          (sum, kept, j) => sum + kept * ((set.journeys.end[j] as number) - (set.journeys.start[j] as number)),
          0,
        )
        expect(records).toHaveLength(rows)
        const actors = actorsOf(set, keep)
        expect(new Set(actors).size).toBe(actors.length)
        expect(actors.length).toBeGreaterThanOrEqual(selectJourneys(set, keep).totals.actors)
      }),
      { seed: 10, numRuns: 60 },
    )
  })
})
