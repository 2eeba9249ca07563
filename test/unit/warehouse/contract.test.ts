import { describe, expect, it } from 'vitest'
import { measureCircles } from '../../../src/measures/circles/measure-circles.js'
import type { FunnelMeasure } from '../../../src/measures/funnel/funnel-measure.js'
import { measureFunnel } from '../../../src/measures/funnel/measure-funnel.js'
import { measureLoop } from '../../../src/measures/loop/measure-loop.js'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import { funnelFromSteps } from '../../../src/measures/steps/funnel-from-steps.js'
import { measureSteps } from '../../../src/measures/steps/measure-steps.js'
import type { StepsOptions } from '../../../src/measures/steps/steps-options.js'
import type { JourneySet } from '../../../src/model/journey-set.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import type { ContractTables, RawTables } from '../../../src/warehouse/contract.js'
import { contractOf } from '../../../src/warehouse/contract-of.js'
import { packContract, unpackContract } from '../../../src/warehouse/pack-contract.js'
import { type JourneyContract, readContract } from '../../../src/warehouse/read-contract.js'
import { randomLog, touchTable } from '../../support/random-log.js'
import { realLog } from '../../support/real-logs.js'
import { type Comparable, comparable } from './comparable.js'

const OPTIONS = { breakdown: 'channel', period: 'week', paths: 100_000 } as const

function randomSet(seed: number): JourneySet {
  const options = { gap: 0.08, rows: 20 + (seed % 7) * 25, actors: 2 + (seed % 9) }
  const { table, definition } = randomLog(seed, options)
  const noChannel = { values: [], codes: new Int32Array(table.count).fill(-1) }
  const touchpoints = (definition.touchpoints ?? []).map((touchpoint, i) =>
    typeof touchpoint === 'string' ? touchpoint : { ...touchpoint, negative: i === 2, retargeting: i === 3 },
  )
  const dimensions = { channel: noChannel, ...table.dimensions }
  return journeysFromTouches({ ...table, dimensions }, { ...definition, touchpoints })
}

function fromJourneys(set: JourneySet, settled: boolean): Comparable {
  return comparable(
    measureFunnel(set, { breakdown: 'channel', settled }),
    measureLoop(set),
    measureCircles(set, { unit: 'week' }),
    measureNetwork(set),
  )
}

function fromTables(contract: JourneyContract, settled: boolean): Comparable {
  return comparable(
    contract.funnel({ breakdown: 'channel', settled }),
    contract.loop(),
    contract.circles(),
    contract.network(),
  )
}

/** As a file would hand them on. */
function sent(tables: RawTables): RawTables {
  return JSON.parse(JSON.stringify(tables)) as RawTables
}

describe('a contract read back', () => {
  it('gives the measures of the journeys it was counted from', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const set = randomSet(seed)
      const settled = seed % 2 === 0
      expect(fromTables(readContract(sent(contractOf(set, OPTIONS))), settled), `seed ${seed}`).toEqual(
        fromJourneys(set, settled),
      )
    }
  })

  it('takes names in any case and whole numbers as bigint or text', () => {
    const set = randomSet(5)
    const tables = contractOf(set, OPTIONS)
    expect(fromTables(readContract(asDriver(tables)), false)).toEqual(fromTables(readContract(tables), false))
  })

  it.skipIf(realLog('community') === null)(
    'is small whatever the number of touches, and within a bin of the medians',
    () => {
      const rows = realLog('community') ?? []
      const stages = [...new Set(rows.flatMap(({ stage }) => (stage === undefined ? [] : [stage])))].sort()
      const set = journeysFromTouches(touchTable(rows), { stages })
      const tables = contractOf(set, { paths: 50 })
      expect(JSON.stringify(packContract(tables)).length).toBeLessThan(110_000)
      const exact = measureFunnel(set).stages[0]?.dwellMs?.medianMs ?? 0
      const binned = readContract(tables).funnel().stages[0]?.dwellMs?.medianMs ?? 0
      expect(binned / exact).toBeGreaterThan(0.65)
      expect(binned / exact).toBeLessThan(1.5)
    },
  )
})

/** Capitals and snake case; whole numbers as bigint. */
function asDriver(tables: ContractTables): RawTables {
  const name = (column: string): string => column.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()
  const cell = (value: unknown): unknown => (Number.isSafeInteger(value) ? BigInt(value as number) : value)
  return Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [
      table,
      rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [name(column), cell(value)]))),
    ]),
  )
}

describe('a packed contract', () => {
  it('holds the same, as a third of the text', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const tables = contractOf(randomSet(seed), { ...OPTIONS, steps: { all: { steps: [{}, { conversion: true }] } } })
      const packed = JSON.stringify(packContract(asDriver(tables)))
      expect(unpackContract(JSON.parse(packed))).toEqual(JSON.parse(JSON.stringify(tables)))
      expect(fromTables(readContract(JSON.parse(packed)), false)).toEqual(fromTables(readContract(tables), false))
    }
  })

  it('may be a part', () => {
    const { meta, ends } = contractOf(randomSet(2))
    expect(unpackContract(packContract({ meta, ends }))).toEqual({ meta, ends })
  })
})

describe('steps', () => {
  const asked: StepsOptions = {
    steps: [{ touchpoints: ['t0', 't1'] }, { touchpoints: 't2', optional: true }, { conversion: true }],
    window: '40 days',
    breakdown: 'channel',
  }

  it('are those of the journeys, the times within a bin', () => {
    const plain = (funnel: FunnelMeasure): unknown => ({
      ...funnel,
      rules: null,
      timeToConvertMs: funnel.timeToConvertMs?.count,
      stages: funnel.stages.map((stage) => ({ ...stage, timeToNextMs: stage.timeToNextMs?.count })),
    })
    for (let seed = 1; seed <= 40; seed++) {
      const set = randomSet(seed)
      const contract = readContract(sent(contractOf(set, { steps: { checkout: asked, once: { steps: [{}] } } })))
      expect(plain(contract.steps('checkout')), `seed ${seed}`).toEqual(
        plain(funnelFromSteps(measureSteps(set, asked))),
      )
      expect(contract.steps('once').totals).toEqual(funnelFromSteps(measureSteps(set, { steps: [{}] })).totals)
    }
  })

  it('that were not asked for are named', () => {
    const contract = readContract(contractOf(randomSet(3), { steps: { checkout: asked } }))
    expect(() => contract.steps('signup')).toThrow(/the step dialect "signup": those asked for are "checkout"/)
    expect(() => readContract(contractOf(randomSet(3))).steps('signup')).toThrow(/none was asked for by "steps"/)
  })

  it('do not break down by what the journeys do not know', () => {
    const set = randomSet(3)
    const options = { ...asked, breakdown: 'city' }
    expect(readContract(contractOf(set, { steps: { x: options } })).steps('x').breakdown).toBeNull()
  })
})

describe('withheld rows', () => {
  it('keep every total', () => {
    for (let seed = 1; seed <= 25; seed++) {
      const set = randomSet(seed)
      const all = readContract(contractOf(set, OPTIONS))
      const some = readContract(contractOf(set, { ...OPTIONS, threshold: 3, paths: 2 }))
      expect(some.network().totals, `seed ${seed}`).toEqual(all.network().totals)
      expect(some.network().variants).toBeLessThanOrEqual(all.network().variants)
      expect({ ...some.funnel(), timeToConvertMs: null, recoveries: [] }).toEqual({
        ...all.funnel(),
        timeToConvertMs: null,
        recoveries: [],
      })
      expect(bandsJourneys(some)).toBe(set.totals.journeys)
      for (const touchpoint of some.network().touchpoints) {
        const { visits, starts, converted, lost, open, ended } = touchpoint
        expect(converted + lost + open + ended).toBeLessThanOrEqual(visits)
        expect(starts).toBeLessThanOrEqual(visits)
      }
    }
  })
})

function bandsJourneys(contract: JourneyContract): number {
  const bands = contract.funnel({ breakdown: 'channel' }).breakdown?.bands ?? []
  return bands.reduce((sum, band) => sum + band.journeys, 0)
}

describe('what is refused', () => {
  const tables = contractOf(randomSet(6), { ...OPTIONS, steps: { any: { steps: [{}, {}] } } })
  /** The row to be changed; among moves one of those that say where everybody stands. */
  const firstOf = (table: keyof ContractTables): Record<string, unknown> | undefined => {
    const rows: readonly Record<string, unknown>[] = tables[table]
    return rows.find((row) => table !== 'moves' || row.kind === 'standing')
  }
  /** The tables with one row of one table changed. */
  const changed = (table: keyof ContractTables, change: Record<string, unknown>): RawTables => ({
    ...tables,
    [table]: tables[table].map((row) => (row === firstOf(table) ? { ...row, ...change } : row)),
  })

  it('names the touchpoint where ways in and out do not balance', () => {
    const [first] = tables.transitions
    const broken = changed('transitions', { transitions: (first?.transitions ?? 0) + 1 })
    expect(() => readContract(broken)).toThrow(
      /"transitions" does not balance at touchpoint "t\d".*\[contract-unbalanced\]/,
    )
  })

  it.each([
    ['meta', 'lostJourneys'],
    ['starts', 'journeys'],
    ['ends', 'journeys'],
    ['ends', 'lostJourneys'],
    ['pools', 'visits'],
    ['pools', 'eligible'],
    ['paths', 'journeys'],
    ['paths', 'conversions'],
    ['credits', 'conversions'],
    ['stageFlow', 'visits'],
    ['moves', 'amount'],
    ['reach', 'actors'],
    ['steps', 'reached'],
  ] as const)('refuses %s with another count of %s', (table, column) => {
    const broken = changed(table, { [column]: (firstOf(table)?.[column] as number) + 1 })
    expect(() => readContract(broken)).toThrow(/\[contract-unbalanced\]/)
  })

  it('refuses steps of more actors than there are', () => {
    expect(() => readContract(changed('steps', { actors: 1e6 }))).toThrow(/"steps" does not balance at dialect "any"/)
  })

  it.each([
    ['without the table', { ...tables, pools: undefined }, /Table "pools" of the contract is missing/],
    ['with a text for a number', changed('pools', { visits: 'many' }), /holds many in column "visits"/],
    ['with a fraction for a count', changed('pools', { visits: 1.5 }), /holds 1.5/],
    ['with null for a number', changed('pools', { visits: null }), /holds null/],
  ])('refuses tables %s', (_, broken, message) => {
    expect(() => readContract(broken as RawTables).network()).toThrow(message)
  })

  it('refuses a table that lacks a column, and a definition that is none', () => {
    const [{ definition: _, ...meta } = { definition: '' }] = tables.meta
    expect(() => readContract({ ...tables, meta: [meta] })).toThrow(/has no column "definition"/)
    expect(() => readContract(changed('meta', { definition: '{}' }))).toThrow(/no definition that can be read/)
    expect(() => readContract({ ...tables, meta: [] })).toThrow(/has no row/)
  })

  it('says what is lacking where more is asked than counts can tell', () => {
    const contract = readContract(tables)
    expect(() => contract.network({ coverage: 0.8 })).toThrow(/coverage of 0.8: that selects whole journeys/)
    expect(() => contract.funnel({ breakdown: 'device' })).toThrow(/they have "channel"/)
    expect(() => contract.funnel({ fromMs: 0 })).toThrow(/journeys that began in a period.*have tables made/s)
    expect(() => contract.funnel({ toMs: 0 })).toThrow(/journeys that began in a period/)
    expect(() => contract.funnel({ breakdown: 'channel', attribution: 'last' })).toThrow(/those of the first touch/)
    expect(() => contract.circles({ decay: '30 days' })).toThrow(/rings that decay/)
    expect(() => contract.circles({ unit: 'month' })).toThrow(/asked for week/)
    expect(() => contract.circles({ fromMs: 0 })).toThrow(/\[not-in-contract\]/)
    expect(() => readContract(contractOf(randomSet(6))).funnel({ breakdown: 'channel' })).toThrow(/asked for none/)
  })
})
