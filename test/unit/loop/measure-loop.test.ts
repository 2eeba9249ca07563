import { describe, expect, it } from 'vitest'
import type { LoopMeasure } from '../../../src/measures/loop/loop-measure.js'
import { measureLoop } from '../../../src/measures/loop/measure-loop.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { doubledLog, randomLog, shuffledTable, touchTable } from '../../support/random-log.js'
import { naiveActors, naiveOnward } from './naive-loop.js'

const SEEDS = Array.from({ length: 250 }, (_, i) => i + 1)
const setOf = (seed: number) => {
  const log = randomLog(seed)
  return journeysFromTouches(log.table, log.definition)
}

describe('measureLoop on random logs', () => {
  it('counts each kind of move as the plain reading of the text does', () => {
    for (const seed of SEEDS) {
      const set = setOf(seed)
      const actors = naiveActors(set)
      const measure = measureLoop(set)
      const expected = new Map<string, { moves: number; actors: Set<string> }>()
      for (const actor of actors) {
        for (const { kind, from, to } of actor.moves) {
          const flow = expected.get(`${kind} ${from} ${to}`) ?? { moves: 0, actors: new Set() }
          flow.moves++
          flow.actors.add(actor.id)
          expected.set(`${kind} ${from} ${to}`, flow)
        }
      }
      const found = measure.flows.map((flow) => [`${flow.kind} ${flow.from} ${flow.to}`, flow.moves, flow.actors])
      const wanted = [...expected].map(([key, flow]) => [key, flow.moves, flow.actors.size])
      expect(found.sort(), `seed ${seed}`).toEqual(wanted.sort())
    }
  })

  it('gives c_i, the ends and the referrals by their definitions', () => {
    for (const seed of SEEDS) {
      const set = setOf(seed)
      const actors = naiveActors(set)
      const measure = measureLoop(set)
      for (const [index, stage] of measure.stages.entries()) {
        const { onward, ever } = naiveOnward(actors, index)
        expect(stage.actors).toBe(ever)
        if (stage.onward !== null) expect(stage.onward).toMatchObject({ numerator: onward, denominator: ever })
        for (const end of ['lost', 'open', 'ended', 'settled'] as const) {
          expect(stage[end]).toBe(actors.filter((a) => a.path.at(-1) === index && a.outcome === end).length)
        }
      }
      expect(measure.totals.referred).toBe(actors.filter((actor) => actor.referredBy !== null).length)
    }
  })

  it('balances at every stage: entered + in = out + lost + ended + stock', () => {
    for (const seed of SEEDS) {
      const measure = measureLoop(setOf(seed))
      for (const stage of measure.stages) expect(stage.stockResidual).toBe(0)
      const { staged, unstaged, actors, lost, open, ended, settled } = measure.totals
      expect(staged + unstaged).toBe(actors)
      expect(lost + open + ended + settled).toBe(staged)
    }
  })

  it('never gives a number that is not one', () => {
    for (const seed of SEEDS) expectFinite(measureLoop(setOf(seed)))
  })

  it('does not depend on the order of the rows and leaves the set as it was', () => {
    for (const seed of SEEDS.slice(0, 60)) {
      const log = randomLog(seed)
      const set = journeysFromTouches(log.table, log.definition)
      const before = JSON.stringify(set, jsonArrays)
      const measure = measureLoop(set)
      expect(JSON.stringify(set, jsonArrays)).toBe(before)
      expect(measureLoop(journeysFromTouches(shuffledTable(log.table, seed), log.definition))).toEqual(measure)
    }
  })

  it('doubles counts and keeps rates and k when every actor gets a twin', () => {
    for (const seed of SEEDS.slice(0, 100)) {
      const log = randomLog(seed)
      const twins = doubledLog(log)
      const one = measureLoop(journeysFromTouches(log.table, log.definition))
      const two = measureLoop(journeysFromTouches(twins.table, twins.definition))
      expect(two.flows.map((flow) => flow.moves)).toEqual(one.flows.map((flow) => flow.moves * 2))
      expect(two.stages.map((stage) => stage.onward?.rate)).toEqual(one.stages.map((stage) => stage.onward?.rate))
      if (one.gain.k === null) expect(two.gain.k).toBeNull()
      else expect(two.gain.k).toBeCloseTo(one.gain.k, 9)
    }
  })

  it('shares of drivers make 1 at each end, together with those who were brought', () => {
    for (const seed of SEEDS) {
      const measure = measureLoop(setOf(seed))
      const { mouth, tail, midway } = measure.drivers
      for (const drivers of [tail, midway]) {
        if (drivers.length > 0) expect(sum(drivers.map((driver) => driver.share))).toBeCloseTo(1, 9)
      }
      expect(sum(mouth.map((driver) => driver.share))).toBeLessThanOrEqual(1 + 1e-9)
    }
  })
})

const DAY = 86_400_000
const stages = ['visitor', 'lead', 'customer', 'advocate']
const touch = (actor: string, day: number, stage: string, more: object = {}) => ({
  actor,
  timeMs: day * DAY,
  touchpoint: `at ${stage}`,
  stage,
  ...more,
})

describe('one story', () => {
  const rows = [
    touch('ann', 0, 'visitor', { channel: 'search' }),
    touch('ann', 1, 'lead'),
    touch('ann', 2, 'customer', { conversion: true }),
    touch('ann', 3, 'advocate', { channel: 'social' }),
    touch('ann', 9, 'lead'),
    touch('ann', 10, 'visitor'),
    touch('bob', 5, 'visitor', { referredBy: 'ann' }),
    touch('cat', 6, 'lead', { channel: 'mail' }),
    touch('dan', 1.5, 'visitor', { referredBy: 'ann' }),
  ]
  const set = journeysFromTouches(touchTable(rows), {
    stages,
    cut: 'both',
    patience: '2 days',
    observedUntil: 11 * DAY,
  })
  const measure = measureLoop(set)

  it('reads the touch at or before the converting stage as the re-entry, once, and what follows as a step back', () => {
    expect(measure.flows.filter((flow) => flow.kind === 'reEntry')).toEqual([
      { kind: 'reEntry', from: 3, to: 1, moves: 1, actors: 1 },
    ])
    expect(measure.flows.filter((flow) => flow.kind === 'stepBack')).toEqual([
      { kind: 'stepBack', from: 1, to: 0, moves: 1, actors: 1 },
    ])
    expect(measure.timeToReEntry.medianMs).toBe(9 * DAY)
  })

  it('credits a referral to the last stage once it is reached, else to where the actor stood', () => {
    expect(measure.referrals).toEqual([
      { from: 1, to: 0, actors: 1 },
      { from: 3, to: 0, actors: 1 },
    ])
    expect(measure.gain.beta).toMatchObject({ referred: 1, base: 1, value: 1 })
    expect(measure.timeToReferral.medianMs).toBe(1.5 * DAY)
  })

  it('names the drivers of both ends', () => {
    expect(measure.drivers.mouth.map(({ id, count, share }) => [id, count, share])).toEqual([['search', 1, 1 / 3]])
    expect(measure.drivers.midway.map(({ id }) => id)).toEqual(['mail'])
    expect(measure.drivers.tail.map(({ id, share }) => [id, share])).toEqual([['social', 1]])
    expect(measure.drivers.referredShare).toBe(0.5)
  })

  it('takes a buyer who buys again at the same stage as going round', () => {
    const again = [0, 1, 2].map((day) => touch('eve', day, 'customer', { conversion: true }))
    const flows = measureLoop(journeysFromTouches(touchTable(again), { stages })).flows
    expect(flows).toEqual([{ kind: 'reEntry', from: 2, to: 2, moves: 2, actors: 1 }])
  })
})

describe('odd sets', () => {
  it('an empty set knows nothing and says so', () => {
    const measure = measureLoop(journeysFromTouches(touchTable([]), { stages }))
    expect(measure.gain).toMatchObject({ k: null, multiplier: { kind: 'unknown' }, generations: null })
    expectFinite(measure)
  })

  it('refuses a beta that is no number', () => {
    const set = journeysFromTouches(touchTable([]), { stages })
    expect(() => measureLoop(set, { beta: Number.NaN })).toThrowError(/bad-option/)
    expect(() => measureLoop(set, { beta: -1 })).toThrowError(/bad-option/)
    expect(measureLoop(set, { beta: 0 }).gain.beta.value).toBe(0)
  })
})

function expectFinite(measure: LoopMeasure): void {
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'number') expect(Number.isFinite(value), path).toBe(true)
    else if (value !== null && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`)
    }
  }
  walk({ ...measure, rules: null }, 'measure')
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function jsonArrays(_key: string, value: unknown): unknown {
  return ArrayBuffer.isView(value) ? Array.from(value as unknown as ArrayLike<number>) : value
}
