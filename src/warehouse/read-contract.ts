import { contractTable } from '../foundation/error-texts.js'
import { JourneyError } from '../foundation/journey-error.js'
import type { CirclesMeasure } from '../measures/circles/circles-measure.js'
import type { CirclesOptions } from '../measures/circles/resolve-circles-options.js'
import type { FunnelMeasure } from '../measures/funnel/funnel-measure.js'
import type { FunnelOptions } from '../measures/funnel/funnel-options.js'
import type { LoopMeasure } from '../measures/loop/loop-measure.js'
import type { LoopOptions } from '../measures/loop/loop-options.js'
import type { NetworkMeasure } from '../measures/network/network-measure.js'
import type { NetworkOptions } from '../measures/network/network-options.js'
import type { JourneyRules } from '../model/journey-set.js'
import { checkBalance } from './check-balance.js'
import type { ContractRow, RawTables } from './contract.js'
import { type ContractDefinition, definitionFromText, LONGEST } from './contract-definition.js'
import { isPacked, type PackedContract, unpackContract } from './pack-contract.js'
import { readCircles } from './read-circles.js'
import { readFunnel } from './read-funnel.js'
import { readLoop } from './read-loop.js'
import { readNetwork } from './read-network.js'
import { readSteps } from './read-steps.js'
import { readTable } from './read-table.js'

/** The measures that tables of a contract give; each charts like the one of the journeys themselves. */
export interface JourneyContract {
  /** What the tables were made with. */
  readonly definition: ContractDefinition
  readonly rules: JourneyRules
  /** The totals as they stand in `meta`. */
  readonly meta: ContractRow<'meta'>
  /** The stage flow. A breakdown must be the one that the tables were asked for. */
  readonly funnel: (options?: FunnelOptions) => FunnelMeasure
  /** A funnel of steps, by the name under which it was asked for; it counts actors, as `funnelFromSteps`. */
  readonly steps: (name: string) => FunnelMeasure
  readonly loop: (options?: LoopOptions) => LoopMeasure
  /** The circles: the whole, and the periods that the tables were asked for. Dots are no actors. */
  readonly circles: (options?: CirclesOptions) => CirclesMeasure
  /** The network of all journeys (`coverage` 1). */
  readonly network: (options?: NetworkOptions) => NetworkMeasure
}

/** What all readers start from. */
export interface ContractInput {
  readonly raw: RawTables
  readonly definition: ContractDefinition
  readonly rules: JourneyRules
  readonly meta: ContractRow<'meta'>
}

/**
 * Reads the tables of a contract, packed or not, back into measures (semantics.md, section 7).
 *
 * Counts and rates, the chain and everything made of it are those of the journeys themselves; times are known within
 * a bin of `DURATION_EDGES` (their count, mean, least and greatest exactly). Not to be had: single actors, coverage,
 * paths beyond those kept, rings that decay, a breakdown or period that was not asked for; asking throws JourneyError
 * `not-in-contract`. Tables are checked first: `contract-table` where one cannot be read, `contract-unbalanced` where
 * one contradicts itself, with the place named. Only `meta` must be there; a measure asks for what it needs.
 * Cost: linear in the rows, and for the network the cube of the touchpoints.
 *
 * @example
 * const contract = readContract(tables)
 * // <FunnelChart measure={contract.funnel()} />
 */
export function readContract(given: RawTables | PackedContract): JourneyContract {
  const tables = isPacked(given) ? unpackContract(given) : given
  const [meta] = readTable(tables, 'meta')
  if (meta === undefined) throw new JourneyError(contractTable, 'meta', 'has no row')
  const definition = definitionFromText(meta.definition)
  if (definition === null) throw new JourneyError(contractTable, 'meta', 'holds no definition that can be read')
  const input = { raw: tables, meta, definition, rules: rulesOf(definition, meta) }
  checkBalance(input)
  return {
    definition,
    meta,
    rules: input.rules,
    funnel: (options = {}) => readFunnel(input, options),
    steps: (name) => readSteps(input, name),
    loop: (options = {}) => readLoop(input, options),
    circles: (options = {}) => readCircles(input, options),
    network: (options = {}) => readNetwork(input, options),
  }
}

function rulesOf(definition: ContractDefinition, meta: ContractRow<'meta'>): JourneyRules {
  const { cut, ties, observation, patienceMs, timeZone, stagesFrom } = definition
  return {
    cut,
    ties,
    observation,
    patienceMs,
    patienceRangeMs: [orNever(meta.leastPatience), orNever(meta.greatestPatience)],
    observedFromMs: meta.observedFrom,
    observedUntilMs: meta.observedUntil,
    timeZone,
    stagesFrom,
  }
}

function orNever(ms: number): number {
  return ms >= LONGEST ? Number.POSITIVE_INFINITY : ms
}
