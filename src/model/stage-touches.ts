import type { CodedTouches } from './code-touches.js'
import { type JourneyIssueLog, reportRows } from './journey-issue-log.js'
import type { Stage, StagesFrom } from './journey-set.js'
import type { TouchMarks } from './order-touches.js'
import type { ResolvedJourneyDefinition, ResolvedMarkRule } from './resolve-definition.js'

/** The stages in use and where each touchpoint stands. */
export interface Staging {
  readonly stages: readonly Stage[]
  /** Per touchpoint of the set: its stage, or -1. */
  readonly touchpointStage: Int32Array
  readonly from: StagesFrom
}

/** A staging in which touchpoints stand where the definition puts them. */
export function stagingByDefinition(touches: CodedTouches, stages: readonly Stage[], from: StagesFrom): Staging {
  const positionOf = stagePositions(stages)
  const touchpointStage = Int32Array.from(touches.touchpoints, ({ stage }) => positionOf.get(stage ?? '') ?? -1)
  return { stages, touchpointStage, from }
}

/**
 * The effective stage of every row (its own, else its touchpoint's), and which rows are conversions and losses by
 * mark or rule. Reports rows whose own stage is unknown (they stay, without stage) and rows whose own stage
 * differs from their touchpoint's (their own counts). In input order; one pass.
 */
export function markTouches(
  touches: CodedTouches,
  staging: Staging,
  definition: ResolvedJourneyDefinition,
  issues: JourneyIssueLog,
): TouchMarks {
  const stage = effectiveStages(touches, staging, issues)
  return {
    stage,
    conversion: marked(touches, staging, stage, touches.conversion, definition.conversion),
    loss: marked(touches, staging, stage, touches.loss, definition.loss),
  }
}

function effectiveStages(touches: CodedTouches, staging: Staging, issues: JourneyIssueLog): Int32Array {
  const { ownStages, ownStage, touchpoint } = touches
  const positionOf = stagePositions(staging.stages)
  const positions = Int32Array.from(ownStages, (id) => positionOf.get(id) ?? -1)
  const unknown: number[] = []
  const conflicts: number[] = []
  const stage = ownStage.map((own, row) => {
    const place = touchpoint[row] as number
    const byTouchpoint = place < 0 ? -1 : (staging.touchpointStage[place] as number)
    if (own < 0) return byTouchpoint
    const position = positions[own] as number
    if (position < 0) unknown.push(row)
    else if (byTouchpoint >= 0 && byTouchpoint !== position) conflicts.push(row)
    return position
  })
  const ownText = (row: number): string => `row ${touches.source[row]}: "${ownStages[ownStage[row] as number]}"`
  // Without any stage the definition (or the log) wants none: then no id is unknown.
  if (staging.stages.length > 0) reportRows(issues, 'unknown-stage', unknown, ownText)
  reportRows(issues, 'stage-conflict', conflicts, (row) => {
    const place = touchpoint[row] as number
    const other = staging.stages[staging.touchpointStage[place] as number]?.id
    return `${ownText(row)}, while "${touches.touchpoints[place]?.id}" stands in "${other}"`
  })
  return stage
}

function marked(
  touches: CodedTouches,
  staging: Staging,
  stage: Int32Array,
  own: Uint8Array,
  rule: ResolvedMarkRule,
): Uint8Array {
  if (rule.touchpoints.size === 0 && rule.stages.size === 0) return own
  const byTouchpoint = Uint8Array.from(touches.touchpoints, ({ id }) => (rule.touchpoints.has(id) ? 1 : 0))
  const byStage = Uint8Array.from(staging.stages, ({ id }) => (rule.stages.has(id) ? 1 : 0))
  return own.map((mark, row) => mark || at(byTouchpoint, touches.touchpoint[row]) || at(byStage, stage[row]))
}

function at(flags: Uint8Array, position: number | undefined): number {
  return position === undefined || position < 0 ? 0 : (flags[position] as number)
}

function stagePositions(stages: readonly Stage[]): ReadonlyMap<string, number> {
  return new Map(stages.map(({ id }, position) => [id, position]))
}
