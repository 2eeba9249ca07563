import { codePointOrder } from '../foundation/code-point-order.js'
import { badOption } from '../foundation/error-texts.js'
import { JourneyError } from '../foundation/journey-error.js'
import { requireOption } from '../foundation/require-option.js'
import { traitNamed } from '../measures/funnel/journey-value.js'
import { calendarPeriods } from '../measures/periods/calendar-periods.js'
import type { StepsContext } from '../measures/steps/resolve-steps.js'
import type { JourneyDefinition } from '../model/definition.js'
import { instantMs } from '../model/instant.js'
import type { Stage, StageIndex } from '../model/journey-set.js'
import {
  type ResolvedJourneyDefinition,
  type ResolvedTouchpoint,
  resolveDefinition,
} from '../model/resolve-definition.js'
import { type ContractDefinition, contractSteps } from './contract-definition.js'
import { type ContractOptions, resolveContractOptions } from './contract-options.js'
import { DIALECTS, type Dialect, type DialectName, dialects, type TimeUnit } from './dialects.js'
import { type PlannedSteps, planSteps } from './plan-steps.js'

/** A column by its name, which is quoted, or an expression, which is written as it stands. */
export type SqlColumn = string | { readonly sql: string }

/** Which columns of the table say what; the words are those of a column mapping. */
export interface SqlColumns {
  readonly actor: SqlColumn
  readonly time: SqlColumn
  readonly touchpoint: SqlColumn
  readonly stage?: SqlColumn
  /** Marks: true, 1, `t` or `yes` in any case is yes. */
  readonly conversion?: SqlColumn
  readonly loss?: SqlColumn
  readonly gap?: SqlColumn
  readonly value?: SqlColumn
  readonly sequence?: SqlColumn
  readonly referredBy?: SqlColumn
  readonly channel?: SqlColumn
  readonly device?: SqlColumn
  readonly content?: SqlColumn
  /** Further columns, by the name that they have as dimensions. They settle ties and can break down the funnel. */
  readonly dimensions?: Readonly<Record<string, SqlColumn>>
  /** The order of the rows; needed where the definition says `ties: 'rows'`. */
  readonly row?: SqlColumn
}

/** How the queries are written. */
export interface JourneySqlOptions extends ContractOptions {
  readonly dialect: DialectName
  /** The table: a name, its parts (`['shop', 'events']`), each quoted, or an expression such as a subquery. */
  readonly table: string | readonly string[] | { readonly sql: string }
  readonly columns: SqlColumns
  /** What the column of times holds. Default `timestamp`. */
  readonly timeUnit?: TimeUnit | undefined
  /** A condition on the rows of the table, written as it stands. Default: all rows. */
  readonly where?: string | undefined
  /** The start of observation, epoch ms or ISO text; needed for periods. Default: the earliest time in the data. */
  readonly observedFrom?: number | string | undefined
  /** The share of actors to count, by a hash of their id that is the same in every engine. Default 1. */
  readonly sample?: number | undefined
  /**
   * `queries`: every query stands by itself. `tables`: what they share is computed once into temporary tables, by
   * statements that run first in the same session. Default `queries`.
   */
  readonly mode?: 'queries' | 'tables' | undefined
}

/** Everything that the template needs, checked. */
export interface SqlPlan {
  readonly dialect: Dialect
  readonly options: JourneySqlOptions
  readonly definition: SettledDefinition
  readonly contract: ContractDefinition
  /** Dimensions by name, as columns of the template: [name, expression]. */
  readonly dimensions: readonly (readonly [string, SqlColumn | null])[]
  readonly observedFromMs: number | null
  /** The step dialects that were asked for. */
  readonly steps: readonly PlannedSteps[]
}

/** Checks definition and options; throws JourneyError `bad-option` for what SQL cannot be asked. */
export function planSql(given: JourneyDefinition, options: JourneySqlOptions): SqlPlan {
  const asked = resolveContractOptions(options)
  const dialect = dialects[options.dialect]
  requireOption(dialect !== undefined, 'dialect', options.dialect, DIALECTS.join(', '))
  const definition = settledDefinition(given)
  const needsRow = definition.ties === 'rows' && options.columns.row === undefined
  requireOption(!needsRow, 'columns.row', undefined, 'a column, since ties are to keep the order of the rows')
  const { sample = 1, observedFrom } = options
  requireOption(sample > 0 && sample <= 1, 'sample', sample, 'a share above 0, up to 1')
  const dimensions = dimensionsOf(options.columns, definition.touchpoints)
  checkBreakdown(asked.breakdown, dimensions, definition.touchpoints)
  const observedFromMs =
    observedFrom === undefined ? null : instantMs(observedFrom, definition.timeZone, 'observedFrom')
  const steps = planSteps(asked.steps, {
    ...stepsContext(definition, observedFromMs),
    dimensions: dimensions.map(([name]) => name),
  })
  return {
    dialect,
    options,
    steps,
    definition,
    dimensions,
    observedFromMs,
    contract: {
      ...contractRules(definition),
      breakdown: asked.breakdown,
      attribution: asked.attribution,
      periodUnit: asked.period,
      periodBounds: periodBounds(asked.period, observedFromMs, definition),
      pathsKept: asked.paths,
      threshold: asked.threshold,
      sample,
      steps: steps.map(({ name, resolved }) => contractSteps(name, resolved)),
    },
  }
}

/** A definition in which nothing is left to be found in the data. */
export interface SettledDefinition extends ResolvedJourneyDefinition {
  readonly stages: readonly Stage[]
  readonly patienceMs: number
  readonly touchpoints: readonly (ResolvedTouchpoint & { readonly patienceMs: number })[]
}

function settledDefinition(given: JourneyDefinition): SettledDefinition {
  const resolved = resolveDefinition(given)
  const { stages } = resolved
  if (stages === null) {
    const allowed = 'stages, outermost first, or [] for none (they are not guessed in SQL)'
    throw new JourneyError(badOption, 'stages', undefined, allowed)
  }
  const touchpoints = resolved.touchpoints.map((touchpoint) => ({
    ...touchpoint,
    patienceMs: settled(touchpoint.patienceMs, `patience of ${touchpoint.id}`),
  }))
  return { ...resolved, stages, touchpoints, patienceMs: settled(resolved.patienceMs, 'patience') }
}

/** What steps are resolved against, as if it were a set of journeys. */
function stepsContext(
  { stages, touchpoints, timeZone, observedUntilMs }: SettledDefinition,
  observedFromMs: number | null,
): StepsContext {
  return {
    stages,
    touchpoints: touchpoints.map((one) => ({ ...one, stageIndex: -1 as StageIndex, patienceFrom: 'stated' })),
    rules: { timeZone, observedFromMs: observedFromMs ?? 0, observedUntilMs: observedUntilMs ?? 0 },
  }
}

/** The rules of the contract that are those of the definition. */
function contractRules({
  stages,
  touchpoints,
  cut,
  ties,
  observation,
  timeZone,
  patienceMs,
}: SettledDefinition): Pick<
  ContractDefinition,
  'version' | 'stages' | 'stagesFrom' | 'touchpoints' | 'cut' | 'ties' | 'observation' | 'timeZone' | 'patienceMs'
> {
  return {
    version: 1,
    stages,
    stagesFrom: 'definition',
    touchpoints,
    cut,
    ties,
    observation,
    timeZone,
    patienceMs,
  }
}

function settled(patienceMs: number | null, option: string): number {
  if (patienceMs !== null) return patienceMs
  const allowed = 'a duration: "auto" needs the times of all touches, so state what a sample in memory settled on'
  throw new JourneyError(badOption, option, 'auto', allowed)
}

function dimensionsOf(
  columns: SqlColumns,
  touchpoints: ContractDefinition['touchpoints'],
): readonly (readonly [string, SqlColumn | null])[] {
  const found = new Map<string, SqlColumn | null>(Object.entries(columns.dimensions ?? {}))
  for (const name of ['channel', 'device', 'content'] as const) {
    const column = columns[name]
    if (column !== undefined) found.set(name, column)
  }
  if (!found.has('channel') && touchpoints.some(({ channel }) => channel !== undefined)) found.set('channel', null)
  return [...found].sort(([a], [b]) => codePointOrder(a, b))
}

/** A dimension of the rows, or what the definition says of touchpoints. */
function checkBreakdown(
  breakdown: string | null,
  dimensions: SqlPlan['dimensions'],
  touchpoints: ContractDefinition['touchpoints'],
): void {
  const names = dimensions.map(([name]) => name)
  const trait = traitNamed(breakdown)
  const isSaid = trait !== undefined && touchpoints.some((touchpoint) => touchpoint[trait] !== undefined)
  if (breakdown === null || names.includes(breakdown) || isSaid) return
  const allowed = [...names.map((name) => `"${name}"`), 'what the definition says of touchpoints'].join(', ')
  throw new JourneyError(badOption, 'breakdown', breakdown, allowed)
}

function periodBounds(
  unit: ContractDefinition['periodUnit'],
  fromMs: number | null,
  definition: ResolvedJourneyDefinition,
): readonly number[] {
  if (unit === null) return []
  const untilMs = definition.observedUntilMs
  if (fromMs === null || untilMs === null)
    throw new JourneyError(badOption, 'period', unit, 'periods only where observedFrom and observedUntil are stated')
  return calendarPeriods(fromMs, untilMs, { unit, timeZone: definition.timeZone, weekStartsOn: 1 })
}
