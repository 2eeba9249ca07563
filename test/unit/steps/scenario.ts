import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { journeysFromRows } from '../../../src/ingest/journeys-from-rows.js'
import type { StepExclusion, StepMatch, StepOrder, StepsOptions } from '../../../src/measures/steps/steps-options.js'
import type { JourneySet } from '../../../src/model/journey-set.js'

/** A worked example of funnel counting, as the file of scenarios has it. */
export interface Scenario {
  readonly id: string
  readonly name: string
  readonly kind: 'steps' | 'timeToConvert' | 'trends' | 'validation'
  readonly steps: readonly ScenarioStep[]
  readonly order: StepOrder
  readonly windowSeconds: number
  readonly t0?: string
  readonly events: readonly ScenarioEvent[]
  readonly exclusions?: readonly (ScenarioEventMatch & { readonly fromStep: number; readonly toStep: number })[]
  readonly range?: { readonly from: number; readonly to: number }
  readonly breakdown?: { readonly property: string; readonly attribution: string; readonly step?: number }
  readonly timeToConvert?: { readonly fromStep: number; readonly toStep: number; readonly bins?: number }
  readonly trend?: {
    readonly interval: 'day'
    readonly fromStep: number
    readonly toStep: number
    readonly from: string
    readonly to: string
  }
  readonly expected: Expected
}

export interface Expected {
  readonly counts?: readonly (number | null)[]
  readonly actorsAtStep?: Readonly<Record<string, readonly string[]>>
  readonly droppedBeforeStep?: Readonly<Record<string, readonly string[]>>
  readonly averageTime?: readonly (number | null)[]
  readonly medianTime?: readonly (number | null)[]
  readonly average?: number
  readonly bins?: readonly (readonly [number, number])[]
  readonly breakdown?: readonly {
    readonly value: string
    readonly counts: readonly (number | null)[]
    readonly averageTime?: readonly (number | null)[]
    readonly medianTime?: readonly (number | null)[]
  }[]
  readonly series?: readonly {
    readonly day: string
    readonly reachedFrom: number
    readonly reachedTo: number
    readonly rate: number
  }[]
  readonly error?: boolean
}

interface ScenarioEventMatch {
  readonly event: string
  readonly where?: Readonly<Record<string, string>>
}

interface ScenarioStep extends ScenarioEventMatch {
  readonly optional?: boolean
  readonly firstTimeForActor?: boolean
}

interface ScenarioEvent {
  readonly actor: string
  readonly event: string
  readonly t: number
  readonly props?: Readonly<Record<string, string>>
}

/** The scenarios that lie beside the project, or null where they do not (then tests skip). */
export function readScenarios(): readonly Scenario[] | null {
  const path = fileURLToPath(new URL('../../../../shared/conformance/funnel-scenarios.json', import.meta.url))
  if (!existsSync(path)) return null
  return (JSON.parse(readFileSync(path, 'utf8')) as { scenarios: readonly Scenario[] }).scenarios
}

/** The touches of a scenario as a set, in the order of its rows. */
export function scenarioSet({ t0, events }: Scenario): JourneySet {
  const names = [...new Set(events.flatMap(({ props }) => Object.keys(props ?? {})))]
  const rows = events.map(({ actor, event, t, props }) => ({ actor, event, time: zero(t0) + t * 1000, ...props }))
  const mapping = { ...NOTHING, actor: 'actor', time: 'time', touchpoint: 'event', timeUnit: 'ms', dimensions: names }
  return journeysFromRows(rows as Record<string, unknown>[], mapping as object, { ties: 'rows', stages: [] })
}

const NOTHING = {
  stage: null,
  conversion: null,
  value: null,
  loss: null,
  channel: null,
  device: null,
  content: null,
  sequence: null,
  referredBy: null,
}

/** The question of a scenario, in the words of the library. */
export function scenarioOptions(scenario: Scenario): StepsOptions {
  const { steps, order, windowSeconds, exclusions = [], range, breakdown, trend } = scenario
  return {
    steps: steps.map(({ optional = false, firstTimeForActor = false, ...match }) => ({
      ...matchOf(match),
      optional,
      firstTimeForActor,
    })),
    order,
    window: windowSeconds * 1000,
    exclusions: exclusions.map(
      ({ fromStep, toStep, ...match }): StepExclusion => ({ ...matchOf(match), fromStep, toStep }),
    ),
    ...(range && {
      range: { fromMs: zero(scenario.t0) + range.from * 1000, toMs: zero(scenario.t0) + range.to * 1000 },
    }),
    ...(breakdown && { breakdown: breakdownOf(breakdown) }),
    ...(trend && {
      trend: {
        unit: trend.interval,
        fromStep: trend.fromStep,
        toStep: trend.toStep,
        fromMs: Date.parse(trend.from),
        toMs: Date.parse(trend.to),
      },
    }),
  }
}

function zero(t0: string | undefined): number {
  return t0 === undefined ? Date.parse('2024-01-01') : Date.parse(t0)
}

function matchOf({ event, where }: ScenarioEventMatch): StepMatch {
  return { ...(event !== '*' && { touchpoints: event }), ...(where && { where }) }
}

function breakdownOf({ property, attribution, step = 0 }: NonNullable<Scenario['breakdown']>): {
  dimension: string
  attribution: 'first' | 'last' | 'step' | 'all'
  step: number
} {
  const names = { first_touch: 'first', last_touch: 'last', step: 'step', all_events: 'all', all: 'all' } as const
  return { dimension: property, attribution: names[attribution as keyof typeof names], step }
}
