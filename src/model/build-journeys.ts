import { type CodedTouches, codeTouches } from './code-touches.js'
import { countTotals } from './count-totals.js'
import { type CutResult, cutJourneys } from './cut-journeys.js'
import type { JourneyDefinition } from './definition.js'
import { gatherDimensions, gatherRows } from './gather-rows.js'
import { guessStages } from './guess-stages.js'
import { type JourneyIssueLog, journeyIssueLog } from './journey-issue-log.js'
import type { JourneySet, RowColumns, Stage, StageIndex, Touchpoint } from './journey-set.js'
import { type ObservationWindow, observationWindow } from './observation-window.js'
import { orderByTime, orderTies, type TouchMarks, type TouchOrder } from './order-touches.js'
import { proposeStages } from './propose-stages.js'
import { type ResolvedJourneyDefinition, resolveDefinition } from './resolve-definition.js'
import { soundTouches } from './sound-touches.js'
import { markTouches, type Staging, stagingByDefinition } from './stage-touches.js'
import type { TouchTable } from './touch-table.js'

/**
 * Builds journeys in steps, for callers that must not hold their thread: yields the share done (0..1)
 * between steps and returns the set. `journeysFromTouches` runs it through at once.
 *
 * Each step is one pass over the table (about a tenth of the whole time). Errors as there.
 */
export function* buildJourneys(
  table: TouchTable,
  definition: JourneyDefinition = {},
): Generator<number, JourneySet, void> {
  const resolved = resolveDefinition(definition)
  const issues = journeyIssueLog()
  issues.addAll(table.issues)
  const sound = soundTouches(table, issues)
  const window = observationWindow(sound, resolved.observedUntilMs, issues)
  yield 0.1
  const touches = codeTouches(sound, resolved, issues)
  yield 0.3
  const timeOrdered = orderByTime(touches)
  yield 0.4
  const build: Build = { touches, timeOrdered, window, definition: resolved }
  const staging = stagingOf(build, issues)
  yield 0.6
  const marks = markTouches(touches, staging, resolved, issues)
  const order = orderTies(touches, timeOrdered, marks, resolved.ties, issues)
  yield 0.75
  const rows = orderedRows(touches, order, marks)
  yield 0.85
  const result = cut(build, rows)
  yield 0.95
  return assemble(build, staging, order, rows, result, issues)
}

/** What stays the same while stages are tried. */
interface Build {
  readonly touches: CodedTouches
  readonly timeOrdered: TouchOrder
  readonly window: ObservationWindow
  readonly definition: ResolvedJourneyDefinition
}

function stagingOf(build: Build, issues: JourneyIssueLog): Staging {
  const { touches, timeOrdered, definition } = build
  if (definition.stages !== null) return stagingByDefinition(touches, definition.stages, false)
  const named = guessStages(touches, timeOrdered)
  const staging = named.length > 0 ? stagingByDefinition(touches, named, true) : stagingByProposal(build)
  if (staging.stages.length > 0) issues.add('guessed-stages', guessText(touches, staging), staging.stages.length)
  return staging
}

/** Cuts once without stages to see where touchpoints stand, and proposes stages from that. */
function stagingByProposal(build: Build): Staging {
  const { touches, timeOrdered, definition } = build
  const unstaged = stagingByDefinition(touches, [], false)
  const quiet = journeyIssueLog()
  const marks = markTouches(touches, unstaged, definition, quiet)
  const order = orderTies(touches, timeOrdered, marks, definition.ties, quiet)
  const rows = orderedRows(touches, order, marks)
  const { journeys } = cut(build, rows)
  const proposal = proposeStages(rows, journeys, touches.touchpoints.length)
  return { ...proposal, guessed: proposal.stages.length > 0 }
}

/** `first → second`, with the touchpoints of each where these are what was guessed. */
function guessText(touches: CodedTouches, { stages, touchpointStage }: Staging): string {
  const named = touches.ownStages.length > 0
  const members = (stage: number): string => {
    const ids = touches.touchpoints.filter((_, i) => touchpointStage[i] === stage).map(({ id }) => id)
    return ids.length > 4 ? `${ids.slice(0, 4).join(', ')}, ...` : ids.join(', ')
  }
  return stages.map(({ id }, i) => (named ? id : `${id} (${members(i)})`)).join(' → ')
}

function orderedRows(touches: CodedTouches, order: TouchOrder, marks: TouchMarks): RowColumns {
  return gatherRows({ ...touches, ...marks }, order.rows)
}

function cut({ touches, timeOrdered, window, definition }: Build, rows: RowColumns): CutResult {
  return cutJourneys(rows, timeOrdered.actorRows, {
    cut: definition.cut,
    observation: definition.observation,
    patienceMs: definition.patienceMs,
    observedUntilMs: window.untilMs,
    touchpointPatienceMs: Float64Array.from(touches.touchpoints, ({ patienceMs }) => patienceMs),
    touchpointIsEnd: Uint8Array.from(touches.touchpoints, ({ terminal }) => (terminal === 'good' ? 1 : 0)),
  })
}

function assemble(
  build: Build,
  staging: Staging,
  order: TouchOrder,
  rows: RowColumns,
  result: CutResult,
  issues: JourneyIssueLog,
): JourneySet {
  const { touches, window, definition } = build
  return {
    stages: staging.stages,
    touchpoints: touchpointsOf(touches, staging),
    actors: touches.actors,
    actorJourneys: result.actorJourneys,
    actorRows: order.actorRows,
    rows,
    journeys: result.journeys,
    dimensions: gatherDimensions(touches.dimensions, order.rows),
    rules: {
      cut: definition.cut,
      ties: definition.ties,
      observation: definition.observation,
      patienceMs: definition.patienceMs,
      observedFromMs: window.fromMs,
      observedUntilMs: window.untilMs,
      timeZone: definition.timeZone,
      stagesGuessed: staging.guessed,
    },
    totals: countTotals(touches.actors.length, rows, result.journeys, result.afterGoal),
    diagnostics: issues.result(),
  }
}

function touchpointsOf(touches: CodedTouches, { stages, touchpointStage }: Staging): readonly Touchpoint[] {
  return touches.touchpoints.map((touchpoint, i): Touchpoint => {
    const stageIndex = touchpointStage[i] as StageIndex
    const stage: Stage | undefined = stages[stageIndex]
    return { ...touchpoint, ...(stage && { stage: stage.id }), stageIndex }
  })
}
