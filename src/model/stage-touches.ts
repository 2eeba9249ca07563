import { type CodeColumn, codeColumn } from '../foundation/code-column.js'
import type { CodedTouches } from './code-touches.js'
import { type JourneyIssueLog, reportRows } from './journey-issue-log.js'
import type { Stage, StagesFrom } from './journey-set.js'
import type { TouchMarks } from './order-touches.js'
import type { ResolvedJourneyDefinition, ResolvedMarkRule } from './resolve-definition.js'
import { sourceOf } from './touch-table.js'

/** The stages in use and where each touchpoint stands. */
export interface Staging {
  readonly stages: readonly Stage[]
  /** Per touchpoint of the set: its stage, or -1. */
  readonly touchpointStage: Int32Array
  readonly from: StagesFrom
}

/** The marks of rows, and those that follow from the touchpoint alone. */
export interface MarkedTouches extends TouchMarks {
  /** Per touchpoint; null where rows have marks of their own. A row without touchpoint has stage -1 and no mark. */
  readonly ofTouchpoint: {
    readonly stage: Int32Array | null
    readonly conversion: Uint8Array | null
    readonly loss: Uint8Array | null
  }
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
): MarkedTouches {
  const stage = effectiveStages(touches, staging, issues)
  const stageOf = touches.ownStage.length === 0 ? staging.touchpointStage : null
  const markOf = (own: Uint8Array, rule: ResolvedMarkRule): Uint8Array | null =>
    stageOf === null || own.length > 0 ? null : touchpointMarks(touches, staging, stageOf, rule)
  return {
    stage,
    conversion: filled(marked(touches, staging, stage, touches.conversion, definition.conversion), touches.count),
    loss: marked(touches, staging, stage, touches.loss, definition.loss),
    ofTouchpoint: {
      stage: stageOf,
      conversion: markOf(touches.conversion, definition.conversion),
      loss: markOf(touches.loss, definition.loss),
    },
  }
}

function effectiveStages(touches: CodedTouches, staging: Staging, issues: JourneyIssueLog): CodeColumn {
  const { ownStages, ownStage, touchpoint } = touches
  const { touchpointStage } = staging
  const stage = codeColumn(staging.stages.length, touches.count)
  for (let row = 0; row < stage.length; row++) {
    const place = touchpoint[row] as number
    stage[row] = place < 0 ? -1 : (touchpointStage[place] as number)
  }
  if (ownStage.length === 0) return stage
  const positionOf = stagePositions(staging.stages)
  const positions = Int32Array.from(ownStages, (id) => positionOf.get(id) ?? -1)
  const unknown: number[] = []
  const conflicts: number[] = []
  for (let row = 0; row < stage.length; row++) {
    const own = ownStage[row] as number
    if (own < 0) continue
    const position = positions[own] as number
    if (position < 0) unknown.push(row)
    else if ((stage[row] as number) >= 0 && stage[row] !== position) conflicts.push(row)
    stage[row] = position
  }
  const ownText = (row: number): string => `row ${sourceOf(touches, row)}: "${ownStages[ownStage[row] as number]}"`
  // Without any stage the definition (or the log) wants none: then no id is unknown.
  if (staging.stages.length > 0) reportRows(issues, 'unknown-stage', unknown, ownText)
  reportRows(issues, 'stage-conflict', conflicts, (row) => {
    const place = touchpoint[row] as number
    const other = staging.stages[touchpointStage[place] as number]?.id
    return `${ownText(row)}, while "${touches.touchpoints[place]?.id}" stands in "${other}"`
  })
  return stage
}

/** Per touchpoint: 1 where the rule names it or its stage. */
function touchpointMarks(
  { touchpoints }: CodedTouches,
  { stages }: Staging,
  stageOf: Int32Array,
  rule: ResolvedMarkRule,
): Uint8Array {
  return Uint8Array.from(touchpoints, ({ id }, place) => {
    const stage = stages[stageOf[place] as number]
    return rule.touchpoints.has(id) || (stage !== undefined && rule.stages.has(stage.id)) ? 1 : 0
  })
}

/** The marks of the rows themselves and those by rule; empty where there is neither. */
function marked(
  touches: CodedTouches,
  staging: Staging,
  stage: CodeColumn,
  own: Uint8Array,
  rule: ResolvedMarkRule,
): Uint8Array {
  if (rule.touchpoints.size === 0 && rule.stages.size === 0) return own
  const byTouchpoint = Uint8Array.from(touches.touchpoints, ({ id }) => (rule.touchpoints.has(id) ? 1 : 0))
  const byStage = Uint8Array.from(staging.stages, ({ id }) => (rule.stages.has(id) ? 1 : 0))
  const { touchpoint } = touches
  const marks = new Uint8Array(touches.count)
  for (let row = 0; row < marks.length; row++) {
    const place = touchpoint[row] as number
    const at = stage[row] as number
    const isOwn = own.length > 0 && own[row] === 1
    if (isOwn || (place >= 0 && byTouchpoint[place] === 1) || (at >= 0 && byStage[at] === 1)) marks[row] = 1
  }
  return marks
}

/** Conversions are asked for everywhere, so their column always stands. */
function filled(marks: Uint8Array, count: number): Uint8Array {
  return marks.length === count ? marks : new Uint8Array(count)
}

function stagePositions(stages: readonly Stage[]): ReadonlyMap<string, number> {
  return new Map(stages.map(({ id }, position) => [id, position]))
}
