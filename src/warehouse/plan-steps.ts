import { badOption, unknownStage } from '../foundation/error-texts.js'
import { JourneyError } from '../foundation/journey-error.js'
import { listOf, valueList } from '../measures/steps/covers-match.js'
import { type ResolvedSteps, resolveSteps, type StepsContext } from '../measures/steps/resolve-steps.js'
import type { StepMatch, StepsOptions } from '../measures/steps/steps-options.js'

/** A step dialect that SQL can count. */
export interface PlannedSteps {
  readonly name: string
  readonly resolved: ResolvedSteps
}

/** What steps can be asked about in SQL. */
export interface StepsGround extends StepsContext {
  /** Dimensions by name, those that a column is named for. */
  readonly dimensions: readonly string[]
}

/**
 * Checks step dialects for SQL and fills in their defaults. Throws JourneyError `bad-option` for what would not be
 * counted as in memory (functions; times per step unless in strict order; steps in any order that one touch may share),
 * with the way round, and as `measureSteps` for what is wrong in itself.
 */
export function planSteps(asked: Readonly<Record<string, StepsOptions>>, ground: StepsGround): PlannedSteps[] {
  return Object.entries(asked).map(([name, options]) => {
    const resolved = resolveSteps(ground, options)
    const option = (rest: string): string => `steps.${name}.${rest}`
    for (const [k, match] of options.steps.entries()) checkMatch(match, option(`steps[${k}]`), ground)
    for (const [k, match] of (options.exclusions ?? []).entries()) checkMatch(match, option(`exclusions[${k}]`), ground)
    checkDimension(resolved.holdConstant, option('holdConstant'), ground)
    checkDimension(resolved.breakdown?.dimension ?? null, option('breakdown'), ground)
    if (resolved.hasWithin && resolved.order === 'ordered') refuse(option('within'), 'a time per step', WITHIN)
    if (resolved.order === 'unordered') checkApart(options.steps, option('steps'))
    return { name, resolved }
  })
}

const IN_MEMORY = 'or measure the journeys themselves with measureSteps'
const WITHIN = `nothing in SQL unless the order is strict, since any touch of a step may be the one that counts: use "window", ${IN_MEMORY}`
const TEST = `nothing in SQL, which knows no functions: say it by touchpoints, stage, where or conversion, make it a column, ${IN_MEMORY}`
const APART = `steps that no touch can meet two of, where the order is free in SQL: name touchpoints or stages of their own, ${IN_MEMORY}`

function refuse(option: string, got: string, allowed: string): never {
  throw new JourneyError(badOption, option, got, allowed)
}

function checkMatch(match: StepMatch, option: string, ground: StepsGround): void {
  if (match.test !== undefined) refuse(`${option}.test`, 'a function', TEST)
  for (const name of Object.keys(match.where ?? {})) checkDimension(name, `${option}.where`, ground)
  const stages = ground.stages.map(({ id }) => id)
  const stranger = listOf(match.stage)?.find((id) => !stages.includes(id))
  if (stranger !== undefined && stages.length > 0) throw new JourneyError(unknownStage, stranger, stages)
}

function checkDimension(name: string | null, option: string, { dimensions }: StepsGround): void {
  if (name === null || dimensions.includes(name)) return
  const known = dimensions.map((one) => `"${one}"`).join(', ')
  refuse(option, name, known === '' ? 'a dimension that a column is named for' : known)
}

function checkApart(steps: readonly StepMatch[], option: string): void {
  steps.forEach((one, k) => {
    const other = steps.findIndex((match, at) => at > k && !areApart(one, match))
    if (other >= 0) refuse(option, `steps ${k} and ${other}`, APART)
  })
}

/** True where no touch can meet both, by the conditions as they are written. */
function areApart(a: StepMatch, b: StepMatch): boolean {
  return (
    shareNothing(listOf(a.touchpoints), listOf(b.touchpoints)) ||
    shareNothing(listOf(a.stage), listOf(b.stage)) ||
    (a.conversion !== undefined && b.conversion !== undefined && a.conversion !== b.conversion) ||
    Object.entries(a.where ?? {}).some(([name, values]) => shareNothing(valueList(values), valueList(b.where?.[name])))
  )
}

function shareNothing<Item>(a: readonly Item[] | undefined, b: readonly Item[] | undefined): boolean {
  return a !== undefined && b !== undefined && !a.some((item) => b.includes(item))
}
