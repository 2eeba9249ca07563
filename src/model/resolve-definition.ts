import { badOption, duplicateId, unknownStage } from '../foundation/error-texts.js'
import { JourneyError } from '../foundation/journey-error.js'
import { oneOf } from '../foundation/one-of.js'
import type {
  Cut,
  JourneyDefinition,
  MarkRule,
  Observation,
  StageDefinition,
  Ties,
  TouchpointDefinition,
} from './definition.js'
import { durationMs } from './duration.js'
import { instantMs } from './instant.js'
import type { Stage } from './journey-set.js'
import type { Patience } from './patience.js'

/** The values that `cut` takes. */
export const CUTS: readonly Cut[] = ['both', 'conversion', 'silence', 'first-conversion', 'never']
/** The values that `ties` takes. */
export const TIES: readonly Ties[] = ['content', 'rows']
/** The values that `observation` takes. */
export const OBSERVATIONS: readonly Observation[] = ['ongoing', 'complete']
/** The patience where the definition names none: 30 days. */
export const DEFAULT_PATIENCE_MS: number = 30 * 86_400_000

/** A touchpoint of the definition with its patience in milliseconds and its label filled in. */
export interface ResolvedTouchpoint extends Omit<TouchpointDefinition, 'patience'> {
  readonly label: string
  /** `null` where the data must tell (`'auto'`). */
  readonly patienceMs: number | null
}

/** A mark rule as sets of ids. */
export interface ResolvedMarkRule {
  readonly touchpoints: ReadonlySet<string>
  readonly stages: ReadonlySet<string>
}

/** A definition in which nothing is left open; inner code sees only this. */
export interface ResolvedJourneyDefinition {
  /** `null` where the definition leaves the stages to be guessed; empty where it wants none. */
  readonly stages: readonly Stage[] | null
  readonly touchpoints: readonly ResolvedTouchpoint[]
  readonly conversion: ResolvedMarkRule
  readonly loss: ResolvedMarkRule
  readonly cut: Cut
  /** `null` where the data must tell (`'auto'`). */
  readonly patienceMs: number | null
  readonly ties: Ties
  readonly observation: Observation
  /** `null`: the latest time in the data that is not suspect. */
  readonly observedUntilMs: number | null
  readonly timeZone: string
  /** From alias to the actor at the end of its chain. */
  readonly aliases: ReadonlyMap<string, string>
}

/**
 * Fills in every default of a definition and checks it.
 *
 * Throws JourneyError: `duplicate-id` for a stage or touchpoint listed twice, `unknown-stage` for a
 * stage that the stated stages do not hold, `bad-option` for a value that an option does not take
 * (an unknown cut, a negative duration, an unreadable time, an unknown zone, aliases in a circle).
 * Zero is a value: `patience: 0` makes every silence a loss.
 */
export function resolveDefinition(definition: JourneyDefinition = {}): ResolvedJourneyDefinition {
  const stages = definition.stages === undefined ? null : resolveStages(definition.stages)
  const patienceMs = resolvePatience(definition.patience ?? DEFAULT_PATIENCE_MS, 'patience')
  const touchpoints = resolveTouchpoints(definition.touchpoints ?? [], patienceMs)
  checkStageIds(stages, touchpoints, definition)
  const timeZone = resolveTimeZone(definition.timeZone ?? 'UTC')
  return {
    stages,
    touchpoints,
    conversion: resolveRule(definition.conversion),
    loss: resolveRule(definition.loss),
    cut: oneOf('cut', definition.cut ?? 'both', CUTS),
    patienceMs,
    ties: oneOf('ties', definition.ties ?? 'content', TIES),
    observation: oneOf('observation', definition.observation ?? 'ongoing', OBSERVATIONS),
    observedUntilMs:
      definition.observedUntil === undefined ? null : instantMs(definition.observedUntil, timeZone, 'observedUntil'),
    timeZone,
    aliases: resolveAliases(definition.aliases ?? {}),
  }
}

function resolveStages(stages: readonly (string | StageDefinition)[]): readonly Stage[] {
  const resolved = stages.map((stage) => resolveStage(typeof stage === 'string' ? { id: stage } : stage))
  checkUnique('stage', resolved)
  return resolved
}

function resolveStage(stage: StageDefinition): Stage {
  return { ...stage, label: stage.label ?? stage.id }
}

function resolveTouchpoints(
  touchpoints: readonly (string | TouchpointDefinition)[],
  patienceMs: number | null,
): readonly ResolvedTouchpoint[] {
  const resolved = touchpoints.map((touchpoint) =>
    resolveTouchpoint(typeof touchpoint === 'string' ? { id: touchpoint } : touchpoint, patienceMs),
  )
  checkUnique('touchpoint', resolved)
  return resolved
}

function resolveTouchpoint(touchpoint: TouchpointDefinition, patienceMs: number | null): ResolvedTouchpoint {
  const { patience, ...rest } = touchpoint
  return {
    ...rest,
    label: touchpoint.label ?? touchpoint.id,
    patienceMs: patience === undefined ? patienceMs : resolvePatience(patience, `patience of ${touchpoint.id}`),
  }
}

function resolvePatience(patience: Patience, option: string): number | null {
  return patience === 'auto' ? null : durationMs(patience, option)
}

function resolveRule(rule: MarkRule | undefined): ResolvedMarkRule {
  return { touchpoints: new Set(rule?.touchpoints), stages: new Set(rule?.stages) }
}

function checkUnique(what: string, items: readonly { readonly id: string }[]): void {
  const seen = new Set<string>()
  for (const { id } of items) {
    if (seen.has(id)) throw new JourneyError(duplicateId, what, id)
    seen.add(id)
  }
}

/** Where stages are stated, every stage that the definition names elsewhere must be one of them. */
function checkStageIds(
  stages: readonly Stage[] | null,
  touchpoints: readonly ResolvedTouchpoint[],
  definition: JourneyDefinition,
): void {
  if (stages === null) return
  const known = stages.map((stage) => stage.id)
  const named = [
    ...touchpoints.map((touchpoint) => touchpoint.stage),
    ...(definition.conversion?.stages ?? []),
    ...(definition.loss?.stages ?? []),
  ]
  for (const id of named) {
    if (id !== undefined && !known.includes(id)) throw new JourneyError(unknownStage, id, known)
  }
}

function resolveTimeZone(timeZone: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return timeZone
  } catch {
    throw new JourneyError(badOption, 'timeZone', timeZone, 'an IANA zone such as "Europe/Paris", or "UTC"')
  }
}

/** Follows chains of aliases to their end, so that one look-up suffices later. */
function resolveAliases(aliases: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const next = new Map(Object.entries(aliases))
  const resolved = new Map<string, string>()
  for (const alias of next.keys()) resolved.set(alias, endOfChain(alias, next))
  return resolved
}

function endOfChain(alias: string, next: ReadonlyMap<string, string>): string {
  const seen = new Set<string>()
  let actor = alias
  for (;;) {
    const target = next.get(actor)
    if (target === undefined || target === actor) return actor
    if (seen.has(actor))
      throw new JourneyError(badOption, 'aliases', `a circle through ${alias}`, 'chains that end at one actor')
    seen.add(actor)
    actor = target
  }
}
