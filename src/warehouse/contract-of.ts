import { calendarPeriods } from '../measures/periods/calendar-periods.js'
import { dimensionReader } from '../measures/steps/dimension-reader.js'
import { type ResolvedSteps, resolveSteps } from '../measures/steps/resolve-steps.js'
import type { JourneySet } from '../model/journey-set.js'
import type { ContractRow, ContractTables } from './contract.js'
import { type ContractDefinition, contractSteps, definitionText, LONGEST } from './contract-definition.js'
import { loopTables } from './contract-loop.js'
import { movesTable } from './contract-moves.js'
import { networkTables } from './contract-network.js'
import { type ContractOptions, type ResolvedContractOptions, resolveContractOptions } from './contract-options.js'
import { flowTables } from './contract-stage-flow.js'
import { type AskedSteps, stepsTables } from './contract-steps.js'

/**
 * The tables of the contract, counted in memory: what `journeySql` lets a warehouse count (semantics.md, section 7).
 *
 * To hand journeys on without any person in them, to keep a snapshot, and to check a warehouse against. Rows come in
 * order of first appearance. Nothing is random; the same set gives the same tables. Plain data, safe to write as JSON.
 * Cost: a few passes over the rows.
 * Throws JourneyError `bad-option`.
 *
 * @example
 * const funnel = readContract(contractOf(journeys)).funnel()
 */
export function contractOf(set: JourneySet, options: ContractOptions = {}): ContractTables {
  const resolved = resolveContractOptions(options)
  const dialects = Object.entries(resolved.steps).map(([name, asked]) => ({ name, resolved: resolveSteps(set, asked) }))
  const definition = definitionOf(set, resolved, dialects)
  const steps = stepsTables(set, dialects, resolved.threshold)
  const network = networkTables(set, definition)
  const flow = flowTables(set, definition)
  const loop = loopTables(set, definition)
  const moves = movesTable(set, definition)
  return {
    meta: [metaOf(set, definition, network.unobservedJourneys)],
    touchpoints: network.touchpoints,
    transitions: network.transitions,
    starts: network.starts,
    ends: network.ends,
    pools: network.pools,
    paths: network.paths,
    credits: network.credits,
    stageFlow: flow.stageFlow,
    recoveries: flow.recoveries,
    durations: [...network.durations, ...flow.durations, ...loop.durations, ...steps.durations],
    moves,
    loop: loop.loop,
    reach: loop.reach,
    drivers: loop.drivers,
    steps: steps.steps,
  }
}

function definitionOf(
  set: JourneySet,
  options: ResolvedContractOptions,
  dialects: readonly AskedSteps[],
): ContractDefinition {
  const { rules } = set
  return {
    version: 1,
    stages: set.stages,
    stagesFrom: rules.stagesFrom,
    touchpoints: set.touchpoints.map(({ stageIndex: _, patienceFrom: __, ...touchpoint }) => touchpoint),
    cut: rules.cut,
    ties: rules.ties,
    observation: rules.observation,
    timeZone: rules.timeZone,
    patienceMs: rules.patienceMs,
    breakdown: options.breakdown,
    attribution: options.attribution,
    periodUnit: options.period,
    periodBounds:
      options.period === null
        ? []
        : calendarPeriods(rules.observedFromMs, rules.observedUntilMs, {
            unit: options.period,
            timeZone: rules.timeZone,
            weekStartsOn: 1,
          }),
    pathsKept: options.paths,
    threshold: options.threshold,
    sample: 1,
    steps: dialects.map(({ name, resolved }) => contractSteps(name, resolved, hasDimension(set, resolved))),
  }
}

/** True where steps are broken down by something that the set knows. */
function hasDimension(set: JourneySet, { breakdown }: ResolvedSteps): boolean {
  return breakdown !== null && dimensionReader(set, breakdown.dimension) !== null
}

function metaOf(set: JourneySet, definition: ContractDefinition, unobservedJourneys: number): ContractRow<'meta'> {
  const { totals, rules, rows } = set
  const faults = (kind: string): number => set.diagnostics.issues.find((issue) => issue.kind === kind)?.count ?? 0
  const channel = set.dimensions.find(({ name }) => name === 'channel')
  return {
    definition: definitionText(definition),
    rowCount: totals.rows,
    touches: totals.touches,
    actors: totals.actors,
    placedActors: placedActors(set),
    journeys: totals.journeys,
    convertedJourneys: totals.converted,
    lostJourneys: totals.lost,
    openJourneys: totals.open,
    endedJourneys: totals.ended,
    unobservedJourneys,
    conversions: totals.conversions,
    repeatConversions: totals.repeatConversions,
    returns: totals.returns,
    afterGoal: totals.afterGoal,
    observedFrom: rules.observedFromMs,
    observedUntil: rules.observedUntilMs,
    leastPatience: Math.min(rules.patienceRangeMs[0], LONGEST),
    greatestPatience: Math.min(rules.patienceRangeMs[1], LONGEST),
    missingActor: faults('missing-actor'),
    missingTime: faults('unreadable-time'),
    unknownStage: faults('unknown-stage'),
    unknownReferrer: faults('unknown-referrer'),
    namedChannels: countFrom0(channel?.codes ?? []),
    namedReferrers: countFrom0(rows.referredBy),
  }
}

function countFrom0(codes: Iterable<number>): number {
  let count = 0
  for (const code of codes) if (code >= 0) count++
  return count
}

function placedActors(set: JourneySet): number {
  let placed = 0
  for (let actor = 0; actor < set.actors.length; actor++) {
    const end = set.actorRows[actor + 1] as number
    let row = set.actorRows[actor] as number
    while (row < end && (set.rows.stage[row] as number) < 0) row++
    if (row < end) placed++
  }
  return placed
}
