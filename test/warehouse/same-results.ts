import { expect } from 'vitest'
import type { FunnelMeasure } from '../../src/measures/funnel/funnel-measure.js'
import { measureFunnel } from '../../src/measures/funnel/measure-funnel.js'
import { measureNetwork } from '../../src/measures/network/measure-network.js'
import { funnelFromSteps } from '../../src/measures/steps/funnel-from-steps.js'
import { measureSteps } from '../../src/measures/steps/measure-steps.js'
import type { StepsOptions } from '../../src/measures/steps/steps-options.js'
import type { JourneyDefinition } from '../../src/model/definition.js'
import type { JourneySet } from '../../src/model/journey-set.js'
import { journeysFromTouches } from '../../src/model/journeys-from-touches.js'
import { contractOf } from '../../src/warehouse/contract-of.js'
import type { ContractOptions } from '../../src/warehouse/contract-options.js'
import { journeySql } from '../../src/warehouse/journey-sql.js'
import { readContract } from '../../src/warehouse/read-contract.js'
import { type LogRow, logRows, type RandomLog, randomLog, touchTable } from '../support/random-log.js'
import { type RealLogName, realLog } from '../support/real-logs.js'
import { type Engine, tablesFrom } from './engines.js'
import { COLUMNS, loadLog } from './load-log.js'
import { definitionIn, expectSameTables } from './same-tables.js'
import { wildSteps } from './wild-steps.js'

/** What is compared, besides the log. */
export interface Asked extends ContractOptions {
  readonly mode?: 'queries' | 'tables'
  /** Rows that only the engine does not get. */
  readonly without?: number
  /** Step dialects of a seed of their own are asked for, too. */
  readonly stepsBySeed?: number
}

/** A random log with gaps, referrals, aliases, bad experiences and retargeting, by seed. */
export function wildLog(seed: number): RandomLog {
  const log = randomLog(seed, {
    gap: seed % 3 === 0 ? 0.08 : 0,
    rows: 20 + (seed % 7) * 25,
    actors: 2 + (seed % 9),
    ties: seed % 5 === 0 ? 'rows' : 'content',
  })
  const touchpoints = (log.definition.touchpoints ?? []).map((touchpoint, i) =>
    typeof touchpoint === 'string'
      ? touchpoint
      : { ...touchpoint, negative: i === 2, retargeting: i === 3, ...directionOf(i) },
  )
  return { table: log.table, definition: { ...log.definition, touchpoints } }
}

/** Some touchpoints say which way they lead; every third one does not. */
function directionOf(touchpoint: number): { readonly direction?: 'inbound' | 'outbound' } {
  return touchpoint % 3 === 2 ? {} : { direction: touchpoint % 3 === 0 ? 'inbound' : 'outbound' }
}

/** Counts one log in the engine and in memory and expects the same tables, and that they give the same measures. */
export async function expectSame(
  engine: Engine,
  rows: readonly LogRow[],
  definition: JourneyDefinition,
  { without = 0, ...asked }: Asked,
): Promise<void> {
  await loadLog(engine, 'events', rows.slice(without))
  await expectSameOf(engine, journeysFromTouches(touchTable(rows), definition), definition, asked)
}

async function expectSameOf(
  engine: Engine,
  set: JourneySet,
  definition: JourneyDefinition,
  { mode = 'tables', stepsBySeed, ...others }: Asked,
): Promise<void> {
  const steps = stepsBySeed === undefined ? {} : askable(set, wildSteps(set, stepsBySeed))
  const asked = { ...others, steps }
  const stated = { ...definition, stages: definition.stages ?? set.stages, observedUntil: set.rules.observedUntilMs }
  const sql = journeySql(stated, {
    dialect: engine.dialect,
    table: 'events',
    columns: { ...COLUMNS, row: 'row' },
    timeUnit: 'milliseconds',
    observedFrom: set.rules.observedFromMs,
    mode,
    ...asked,
  })
  const counted = await tablesFrom(engine, sql)
  const wanted = contractOf(set, asked)
  expectSameTables(counted, wanted)
  expect(definitionIn(counted)).toMatchObject({ cut: set.rules.cut, patienceMs: set.rules.patienceMs })
  const contract = readContract(counted)
  expect(contract.funnel().totals).toEqual(measureFunnel(set).totals)
  expect(contract.network().totals).toEqual(measureNetwork(set).totals)
  for (const [name, options] of Object.entries(steps)) {
    const [found, expected] = [contract.steps(name), funnelFromSteps(measureSteps(set, options))].map((funnel) =>
      plainFunnel((asked.threshold ?? 1) > 1 ? { ...funnel, breakdown: null } : funnel),
    )
    expect(found, name).toEqual(expected)
  }
}

/** Those that make sense: an exclusion that is itself a step of its range is refused everywhere. */
export function askable(
  set: JourneySet,
  dialects: Readonly<Record<string, StepsOptions>>,
): Readonly<Record<string, StepsOptions>> {
  const isSound = (options: StepsOptions): boolean => {
    try {
      measureSteps(set, options)
      return true
    } catch {
      return false
    }
  }
  return Object.fromEntries(Object.entries(dialects).filter(([, options]) => isSound(options)))
}

/** Times are known within a bin from a contract. */
function plainFunnel(funnel: FunnelMeasure): unknown {
  const counts = (time: FunnelMeasure['timeToConvertMs']): unknown => time && [time.count, time.minMs, time.maxMs]
  return {
    ...funnel,
    rules: null,
    timeToConvertMs: counts(funnel.timeToConvertMs),
    stages: funnel.stages.map((stage) => ({ ...stage, timeToNextMs: counts(stage.timeToNextMs) })),
  }
}

/** Runs many random logs; the message of a failure names the seed. */
export async function expectSameForSeeds(engine: Engine, seeds: readonly number[], asked: Asked): Promise<void> {
  for (const seed of seeds) {
    const { table, definition } = wildLog(seed)
    const { breakdown, ...others } = asked
    const isKnown = breakdown === 'direction' ? says(definition) : table.dimensions.channel !== undefined
    const options = breakdown === undefined || !isKnown ? others : { ...others, breakdown }
    await expectSame(engine, logRows(table), definition, { ...options, stepsBySeed: seed }).catch((error: unknown) => {
      throw new Error(`seed ${seed}`, { cause: error })
    })
  }
}

/** True where a touchpoint of the definition says which way it leads. */
function says({ touchpoints = [] }: JourneyDefinition): boolean {
  return touchpoints.some((touchpoint) => typeof touchpoint === 'object' && touchpoint.direction !== undefined)
}

/** The rows of a real log, and its stages in order; null where it does not lie beside the project. */
export function realCase(name: RealLogName): { rows: readonly LogRow[]; definition: JourneyDefinition } | null {
  const rows = realLog(name)
  if (rows === null) return null
  const stages = [...new Set(rows.flatMap(({ stage }) => (stage === undefined ? [] : [stage])))].sort()
  return { rows, definition: { stages, patience: '21 days' } }
}
