import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureCircles } from '../../../src/measures/circles/measure-circles.js'
import { measureFunnel } from '../../../src/measures/funnel/measure-funnel.js'
import { measureLoop } from '../../../src/measures/loop/measure-loop.js'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import { journeysOf } from '../../../src/measures/selection/journeys-of.js'
import type { JourneySet } from '../../../src/model/journey-set.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { selectJourneys } from '../../../src/model/select-journeys.js'
import { contractOf } from '../../../src/warehouse/contract-of.js'
import { readContract } from '../../../src/warehouse/read-contract.js'
import { logRows, randomLog, touchTable } from '../../support/random-log.js'
import { type NaiveJourney, type NaiveRow, naiveJourneys } from '../model/naive-journeys.js'

/*
 * Every measure over a selection against plain counts from the rows: cut by the text of semantics.md, kept or left
 * out journey by journey, and counted with objects. Returns, re-entries, cycles and referrals are where a selection
 * can tell untruths, because each looks at something that may not be in it.
 */

const DAY = 86_400_000

/** A journey that was kept, and what the whole log knows of it. */
interface Kept extends NaiveJourney {
  /** Where the journey before was lost, for a return. */
  readonly lostAt: string | null
  readonly lostTouchpoint: string | null
  /** Its rows and those outside any journey that go with it. */
  readonly territory: readonly NaiveRow[]
}

interface Case {
  readonly set: JourneySet
  readonly kept: readonly Kept[]
  /** Who brought an actor, by the first row of the whole log. */
  readonly referrerOf: ReadonlyMap<string, string>
}

const cases = fc.record({
  seed: fc.integer({ min: 0, max: 1_000_000 }),
  cut: fc.constantFrom('both' as const, 'conversion' as const, 'silence' as const, 'first-conversion' as const),
  rows: fc.integer({ min: 1, max: 90 }),
  actors: fc.integer({ min: 1, max: 6 }),
  bits: fc.integer({ min: 0, max: 2 ** 30 - 1 }),
  gap: fc.constantFrom(0, 0, 0.1),
})

function caseOf({ seed, cut, rows, actors, bits, gap }: CaseInput): Case {
  const log = randomLog(seed, { cut, rows, actors, stages: 1 + (seed % 5), gap, silence: 0.3, loss: 0.1 })
  const untilMs = Math.max(...log.table.timeMs) + (seed % 3) * 20 * DAY
  const definition = { ...log.definition, observedUntil: untilMs }
  const given = logRows(log.table)
  const whole = naiveJourneys(given, definition, untilMs)
  const isKept = (journey: number): boolean => ((bits >>> (journey % 30)) & 1) === 1
  const set = journeysFromTouches(touchTable(given), definition)
  expect(set.journeys.count).toBe(whole.journeys.length)
  const keep = Uint8Array.from(whole.journeys, (_, journey) => Number(isKept(journey)))
  return {
    set: selectJourneys(set, keep),
    kept: withTerritory(whole.rows, whole.journeys).filter((_, journey) => isKept(journey)),
    referrerOf: referrers(whole.rows),
  }
}

type CaseInput = typeof cases extends fc.Arbitrary<infer Value> ? Value : never

function withTerritory(rows: readonly NaiveRow[], journeys: readonly NaiveJourney[]): Kept[] {
  return journeys.map((journey, index) => {
    const before = journeys[index - 1]
    const isFirst = before?.actor !== journey.actor
    const next = journeys[index + 1]
    const own = rows.filter(({ actor }) => actor === journey.actor)
    const start = isFirst ? 0 : own.indexOf(journey.rows[0] as NaiveRow)
    const end = next?.actor === journey.actor ? own.indexOf(next.rows[0] as NaiveRow) : own.length
    const lost = journey.isReturn ? before : undefined
    return {
      ...journey,
      lostAt: lost?.rows.filter(({ stage }) => stage !== undefined).at(-1)?.stage ?? null,
      lostTouchpoint: lost?.rows.filter(({ touchpoint }) => touchpoint !== undefined).at(-1)?.touchpoint ?? null,
      territory: own.slice(start, end),
    }
  })
}

function referrers(rows: readonly NaiveRow[]): Map<string, string> {
  const seen = new Set<string>()
  const found = new Map<string, string>()
  for (const { actor, referredBy } of rows) {
    if (!seen.has(actor) && referredBy !== undefined && referredBy !== actor) found.set(actor, referredBy)
    seen.add(actor)
  }
  return found
}

/** How often each key occurs, in the order of the keys. */
function counted(keys: readonly string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return inOrder(counts)
}

function inOrder<Value>(entries: Iterable<readonly [string, Value]>): [string, Value][] {
  return [...entries].map(([key, value]): [string, Value] => [key, value]).sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Maximal runs of equal stage. */
function stagesOf(rows: readonly NaiveRow[]): string[] {
  const stages = rows.flatMap(({ stage }) => (stage === undefined ? [] : [stage]))
  return stages.filter((stage, i) => stage !== stages[i - 1])
}

const visitsOf = ({ rows }: NaiveJourney): string[] =>
  rows.flatMap(({ touchpoint }) => (touchpoint === undefined ? [] : [touchpoint]))

/** Neighbouring visits between which everything was observed, as `a>b`. */
function stepsOf({ rows }: NaiveJourney): string[] {
  const steps: string[] = []
  let last: string | undefined
  let isGap = false
  for (const { touchpoint, gap } of rows) {
    if (gap) isGap = true
    if (touchpoint === undefined) continue
    if (last !== undefined && !isGap) steps.push(`${last}>${touchpoint}`)
    last = touchpoint
    isGap = false
  }
  return steps
}

function byActor(kept: readonly Kept[]): Map<string, Kept[]> {
  const actors = new Map<string, Kept[]>()
  for (const journey of kept) actors.set(journey.actor, [...(actors.get(journey.actor) ?? []), journey])
  return actors
}

function moveKind(set: JourneySet, from: string, to: string): string {
  const rank = (id: string): number => set.stages.findIndex((stage) => stage.id === id)
  const distance = rank(to) - rank(from)
  if (distance === 1) return 'advance'
  return distance > 1 ? 'skip' : 'step-back'
}

/** The funnel's matrix of one journey. */
function funnelMoves(set: JourneySet, journey: Kept): string[] {
  const stages = stagesOf(journey.rows)
  if (stages.length === 0) return []
  const moves = stages.slice(1).map((to, i) => {
    const from = stages[i] as string
    return `${from}>${to} ${moveKind(set, from, to)}`
  })
  const begin = `null>${stages[0]} ${journey.isReturn ? 'returned' : 'entered'}`
  return [begin, ...moves, `${stages.at(-1)}>null ${journey.outcome}`]
}

function recoveryOf(journey: Kept): string[] {
  const stages = stagesOf(journey.rows)
  if (!journey.isReturn || stages.length === 0) return []
  const channel = journey.rows.map((row) => row.channel).find((value) => value !== undefined) ?? null
  return [`${journey.lostAt}>${stages[0]} ${channel}`]
}

const check = (property: (one: Case) => void, seed: number, numRuns = 200): void =>
  fc.assert(
    fc.property(cases, (input) => property(caseOf(input))),
    { numRuns, seed },
  )

describe('measures over a selection of journeys', () => {
  it('funnel: moves, outcomes, arrivals and recoveries', () => {
    check(({ set, kept }) => {
      const measure = measureFunnel(set)
      expect(inOrder(measure.flows.map((flow) => [`${flow.from}>${flow.to} ${flow.kind}`, flow.visits]))).toEqual(
        counted(kept.flatMap((journey) => funnelMoves(set, journey))),
      )
      expect(measure.stages.map(({ arrivals }) => arrivals)).toEqual(
        set.stages.map(({ id }) => kept.filter(({ rows }) => rows.some(({ stage }) => stage === id)).length),
      )
      const cells = new Map<string, number>()
      for (const { lostAt, returnedAt, channel, journeys } of measure.recoveries) {
        const key = `${lostAt}>${returnedAt} ${channel}`
        cells.set(key, (cells.get(key) ?? 0) + journeys)
      }
      expect(inOrder(cells)).toEqual(counted(kept.flatMap((journey) => recoveryOf(journey))))
    }, 501)
  })

  it('through the contract of a warehouse: the same', () => {
    check(
      ({ set }) => {
        fc.pre(set.journeys.count > 0)
        const contract = readContract(contractOf(set))
        expect(contract.funnel().recoveries).toEqual(measureFunnel(set).recoveries)
        expect(contract.circles().whole.populations).toEqual(measureCircles(set).whole.populations)
        expect(contract.loop().flows).toEqual(measureLoop(set).flows)
        expect(contract.loop().referrals).toEqual(measureLoop(set).referrals)
      },
      502,
      60,
    )
  })

  it('loop: people at stages, moves, ends and referrals', () => {
    check(({ set, kept, referrerOf }) => {
      const measure = measureLoop(set)
      const people = [...byActor(kept)].map(([actor, journeys]) => ({
        actor,
        rows: journeys.flatMap(({ territory }) => territory),
        outcome: journeys.at(-1)?.outcome,
      }))
      const rank = (id: string): number => set.stages.findIndex((stage) => stage.id === id)
      const isOnward = (stages: readonly string[], id: string): boolean =>
        stages.slice(stages.indexOf(id)).some((later) => rank(later) > rank(id))
      expect(
        measure.stages.map(({ actors, onward, entered, lost }) => [actors, onward?.numerator, entered, lost]),
      ).toEqual(
        set.stages.map(({ id }, i) => {
          const here = people.filter(({ rows }) => stagesOf(rows).includes(id))
          const onward = here.filter(({ rows }) => isOnward(stagesOf(rows), id)).length
          return [
            here.length,
            i === set.stages.length - 1 ? undefined : onward,
            here.filter(({ rows }) => stagesOf(rows)[0] === id).length,
            here.filter(({ rows, outcome }) => stagesOf(rows).at(-1) === id && outcome === 'lost').length,
          ]
        }),
      )
      expect(inOrder(measure.flows.map((flow) => [loopKey(set, flow), flow.moves]))).toEqual(
        counted(people.flatMap(({ rows }) => loopMoves(set, rows))),
      )
      expect(measure.totals.actors).toBe(people.length)
      expect(measure.totals.referred).toBe(people.filter(({ actor }) => referrerOf.has(actor)).length)
    }, 503)
  })

  it('circles: placements, moves across rings and where everybody stands', () => {
    check(({ set, kept }) => {
      const measure = measureCircles(set)
      const people = [...byActor(kept).values()].map((journeys) => journeys.flatMap(({ territory }) => territory))
      const rank = (id: string): number => set.stages.findIndex((stage) => stage.id === id)
      const placements = people.map((rows) => rows.flatMap(({ stage }) => (stage === undefined ? [] : [rank(stage)])))
      const pairs = placements.flatMap((rings) => rings.slice(1).map((to, i) => to - (rings[i] as number)))
      const moves = measure.whole.touchMoves
      expect([moves?.placements, moves?.inward, moves?.outward, moves?.held]).toEqual([
        placements.flat().length,
        pairs.filter((d) => d > 0).length,
        pairs.filter((d) => d < 0).length,
        pairs.filter((d) => d === 0).length,
      ])
      const ends = people.map((rows, i) => {
        const last = rows.findLastIndex(({ stage }) => stage !== undefined)
        return rows.slice(Math.max(last, 0)).some(({ loss }) => loss) && last >= 0
          ? 'left'
          : (placements[i]?.at(-1) ?? 'out')
      })
      const { rings, outside, left } = measure.whole.populations
      expect([...rings, outside, left]).toEqual([
        ...set.stages.map((_, ring) => ends.filter((end) => end === ring).length),
        ends.filter((end) => end === 'out').length,
        ends.filter((end) => end === 'left').length,
      ])
      expect(measure.actors).toBe(people.length)
      const conversions = people.flat().filter(({ conversion }) => conversion).length
      expect(measure.whole.cycles?.conversions).toBe(conversions)
    }, 504)
  })

  it('network: visits, starts, ends, transitions and paths', () => {
    check(({ set, kept }) => {
      const measure = measureNetwork(set)
      const id = (position: number): string => measure.touchpoints[position]?.id ?? ''
      expect(inOrder(measure.touchpoints.map((t) => [t.id, [t.visits, t.journeys, t.starts, t.lost]]))).toEqual(
        inOrder(
          [...new Set(kept.flatMap(visitsOf))].map((touchpoint) => [
            touchpoint,
            [
              kept.flatMap(visitsOf).filter((visit) => visit === touchpoint).length,
              kept.filter((journey) => visitsOf(journey).includes(touchpoint)).length,
              kept.filter((journey) => visitsOf(journey)[0] === touchpoint).length,
              kept.filter((journey) => journey.outcome === 'lost' && endsAt(journey) === touchpoint).length,
            ],
          ]),
        ),
      )
      expect(inOrder(measure.transitions.map((t) => [`${id(t.from)}>${id(t.to)}`, [t.count, t.journeys]]))).toEqual(
        counted(kept.flatMap(stepsOf)).map(([step, count]) => [
          step,
          [count, kept.filter((journey) => stepsOf(journey).includes(step)).length],
        ]),
      )
      expect(measure.totals.converted).toBe(kept.filter(({ outcome }) => outcome === 'converted').length)
      expect(measure.coverage.journeysOfAll).toBe(kept.length)
    }, 505)
  })

  it('selects from a selection as from the whole: returns are those from where the journey was lost', () => {
    check(({ set, kept }) => {
      for (const { id } of set.stages) {
        const keep = journeysOf(set, [{ kind: 'transition', from: id, to: id, flow: 'returned' }])
        const meant = kept.map(
          (journey) => journey.isReturn && journey.lostAt === id && stagesOf(journey.rows)[0] === id,
        )
        expect([...keep].map(Boolean), id).toEqual(meant)
      }
      const half = Uint8Array.from(kept, (_, journey) => journey % 2)
      const lostAt = measureFunnel(selectJourneys(set, half)).recoveries.flatMap((cell) =>
        new Array<string>(cell.journeys).fill(`${cell.lostAt}>${cell.returnedAt}`),
      )
      const meant = kept.flatMap((journey, i) =>
        i % 2 === 1 ? recoveryOf(journey).map((text) => text.split(' ')[0] as string) : [],
      )
      expect(lostAt.sort()).toEqual(meant.sort())
    }, 506)
  })
})

const endsAt = (journey: NaiveJourney): string | undefined => visitsOf(journey).at(-1)

function loopKey(set: JourneySet, { kind, from, to }: { kind: string; from: number; to: number }): string {
  return `${kind} ${set.stages[from]?.id}>${set.stages[to]?.id}`
}

function loopMoves(set: JourneySet, rows: readonly NaiveRow[]): string[] {
  const moves: string[] = []
  let at = -1
  let convertedAt = -1
  for (const { stage, conversion } of rows) {
    const to = stage === undefined ? -1 : set.stages.findIndex(({ id }) => id === stage)
    if (to >= 0) {
      if (at >= 0 && to <= convertedAt) moves.push(loopKey(set, { kind: 'reEntry', from: at, to }))
      else if (at >= 0 && to === at + 1) moves.push(loopKey(set, { kind: 'advance', from: at, to }))
      else if (at >= 0 && to > at) moves.push(loopKey(set, { kind: 'skip', from: at, to }))
      else if (at >= 0 && to < at) moves.push(loopKey(set, { kind: 'stepBack', from: at, to }))
      if (to <= convertedAt) convertedAt = -1
      at = to
    }
    if (conversion) convertedAt = at
  }
  return moves
}
