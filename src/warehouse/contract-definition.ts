import type { PeriodUnit } from '../measures/periods/calendar-periods.js'
import type { NamedStep } from '../measures/steps/funnel-of-patterns.js'
import type { ResolvedSteps } from '../measures/steps/resolve-steps.js'
import type { StepsRules } from '../measures/steps/steps-measure.js'
import { stepsRules } from '../measures/steps/steps-rules.js'
import type { Cut, Observation, Ties } from '../model/definition.js'
import type { Stage, StagesFrom } from '../model/journey-set.js'
import type { ResolvedTouchpoint } from '../model/resolve-definition.js'

/** A touchpoint of the definition, its patience settled. */
export type ContractTouchpoint = Omit<ResolvedTouchpoint, 'patienceMs'> & { readonly patienceMs: number }

/** What the numbers were made with; stands in `meta` as JSON, so that the tables need nothing beside them. */
export interface ContractDefinition {
  readonly version: 1
  readonly stages: readonly Stage[]
  readonly stagesFrom: StagesFrom
  readonly touchpoints: readonly ContractTouchpoint[]
  readonly cut: Cut
  readonly ties: Ties
  readonly observation: Observation
  readonly timeZone: string
  readonly patienceMs: number
  /** The dimension whose values `stageFlow` is broken down by, and which touch of a journey says it. */
  readonly breakdown: string | null
  readonly attribution: 'first' | 'last'
  /** The unit of the periods and their bounds; empty where only the whole was asked for. */
  readonly periodUnit: PeriodUnit | null
  readonly periodBounds: readonly number[]
  /** How many paths stand in `paths` by themselves. */
  readonly pathsKept: number
  /** Rows of fewer actors were withheld; 1 for none. */
  readonly threshold: number
  /** The share of actors that was counted, 0..1. */
  readonly sample: number
  /** The step dialects that were asked for. */
  readonly steps: readonly ContractSteps[]
}

/** A step dialect: its name, its steps and its rules. */
export interface ContractSteps {
  readonly name: string
  readonly steps: readonly NamedStep[]
  readonly rules: StepsRules
  readonly breakdown: { readonly dimension: string; readonly attribution: 'first' | 'last' | 'step' } | null
}

/** What stands in `meta` of a resolved dialect; a dimension that the data does not have breaks nothing down. */
export function contractSteps(name: string, resolved: ResolvedSteps, hasDimension = true): ContractSteps {
  const { names, steps, breakdown } = resolved
  return {
    name,
    steps: names.map(({ id, label }, k) => ({ id, label, optional: steps[k]?.optional === true })),
    rules: stepsRules(resolved),
    breakdown:
      breakdown === null || breakdown.attribution === 'all' || !hasDimension
        ? null
        : { dimension: breakdown.dimension, attribution: breakdown.attribution },
  }
}

/** JSON knows no infinity: a patience that never ends is written as this text. */
const NEVER = 'never'

/** Stands for a patience that never ends where only numbers can stand, ms. */
export const LONGEST: number = Number.MAX_SAFE_INTEGER

/** The definition as the JSON text that stands in `meta`. */
export function definitionText(definition: ContractDefinition): string {
  return JSON.stringify(definition, (_, value: unknown) => (value === Number.POSITIVE_INFINITY ? NEVER : value))
}

/** Reads the text back; null where it is none of ours. */
export function definitionFromText(text: string): ContractDefinition | null {
  try {
    const read: unknown = JSON.parse(text, (key, value: unknown) =>
      key === 'patienceMs' && value === NEVER ? Number.POSITIVE_INFINITY : value,
    )
    return isDefinition(read) ? { ...read, steps: read.steps ?? [] } : null
  } catch {
    return null
  }
}

function isDefinition(value: unknown): value is ContractDefinition {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === 1 && 'stages' in value
}
