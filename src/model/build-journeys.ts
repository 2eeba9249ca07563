import { partOf, type Steps } from '../foundation/steps.js'
import { type SettledPatience, settlePatience } from './auto-patience.js'
import { type CodedTouches, codeTouches } from './code-touches.js'
import { countTotals } from './count-totals.js'
import { type CutResult, cutJourneys } from './cut-journeys.js'
import type { JourneyDefinition } from './definition.js'
import { gatherDimensions, gatherRows } from './gather-rows.js'
import { guessStages } from './guess-stages.js'
import { type JourneyIssueLog, journeyIssueLog } from './journey-issue-log.js'
import type { JourneySet, RowColumns, Stage, StageIndex, Touchpoint } from './journey-set.js'
import { type ObservationWindow, observationWindow } from './observation-window.js'
import { orderByTime, orderTies, type TouchOrder } from './order-touches.js'
import { proposeStages } from './propose-stages.js'
import { reportRules } from './report-rules.js'
import { reportSimilarStages } from './report-similar-stages.js'
import { type ResolvedJourneyDefinition, resolveDefinition } from './resolve-definition.js'
import { soundTouches } from './sound-touches.js'
import { markTouches, type Staging, stagingByDefinition } from './stage-touches.js'
import type { TouchTable } from './touch-table.js'

/**
 * Builds journeys in steps, for callers that must not hold their thread: yields the share done (0..1)
 * between steps and returns the set. `journeysFromTouches` runs it through at once.
 *
 * A step takes some tens of milliseconds for 500,000 rows. Errors as there.
 */
export function* buildJourneys(
  table: TouchTable,
  definition: JourneyDefinition = {},
  options: BuildOptions = {},
): Steps<JourneySet> {
  const { set } = yield* journeyParts(table, definition, options)
  return set
}

/** How a table is used. */
export interface BuildOptions {
  /** The table is not needed any more: its largest columns are given up as soon as they have been read. Default false. */
  readonly isLastUse?: boolean | undefined
}

/** Once rows stand by actor, the actors of the input are not needed: four bytes per row. */
function forgetActors(table: Changeable<TouchTable>, touches: Changeable<CodedTouches>): void {
  table.count = 0
  table.actor = { values: [], codes: new Int8Array(0) }
  touches.actorCode = new Int8Array(0)
}

/** Once rows are in order, their times in the input are not needed: eight bytes per row. */
function forgetTimes(table: Changeable<TouchTable>, touches: Changeable<CodedTouches>): void {
  table.timeMs = new Float64Array(0)
  touches.timeMs = new Float64Array(0)
}

type Changeable<Type> = { -readonly [K in keyof Type]: Type[K] }

/** A set and what it was made from. */
export interface JourneyParts {
  readonly set: JourneySet
  readonly touches: CodedTouches
  readonly order: TouchOrder
  readonly definition: ResolvedJourneyDefinition
}

/** As `buildJourneys`, for those who need more than the set. */
export function* journeyParts(
  table: TouchTable,
  definition: JourneyDefinition = {},
  { isLastUse = false }: BuildOptions = {},
): Steps<JourneyParts> {
  const resolved = resolveDefinition(definition)
  const issues = journeyIssueLog()
  issues.addAll(table.issues)
  const sound = soundTouches(table, issues)
  yield 0.05
  const window = observationWindow(sound, resolved.observedUntilMs, issues)
  yield 0.1
  const touches = yield* partOf(codeTouches(sound, resolved, issues), 0.1, 0.3)
  const forget = isLastUse ? () => forgetActors(table, touches) : undefined
  const order = yield* partOf(orderByTime(touches, forget), 0.3, 0.4)
  if (isLastUse) forgetTimes(table, touches)
  const build: Build = { touches, order, window, definition: resolved }
  const staging = yield* partOf(stagingOf(build, issues), 0.4, 0.6)
  const rows = yield* partOf(orderedRows(build, staging, issues), 0.6, 0.85)
  yield 0.85
  const patience = yield* partOf(patienceOf(build, rows), 0.85, 0.9)
  yield 0.9
  const journeys = cut(build, rows, patience)
  yield 0.95
  return {
    set: assemble(build, staging, issues, { rows, patience, ...journeys }),
    touches,
    order,
    definition: resolved,
  }
}

/** What stays the same while stages are tried. */
interface Build {
  readonly touches: CodedTouches
  readonly order: TouchOrder
  readonly window: ObservationWindow
  readonly definition: ResolvedJourneyDefinition
}

function* stagingOf(build: Build, issues: JourneyIssueLog): Steps<Staging> {
  const { touches, order, definition } = build
  if (definition.stages !== null) return stagingByDefinition(touches, definition.stages, 'definition')
  const named = guessStages(touches, order)
  yield 0.1
  const staging = named.length > 0 ? stagingByDefinition(touches, named, 'data') : yield* stagingByProposal(build)
  if (named.length > 0) reportSimilarStages(touches, issues)
  if (staging.stages.length > 0) issues.add('guessed-stages', guessText(touches, staging), staging.stages.length)
  return staging
}

/** Cuts once without stages to see where touchpoints stand, and proposes stages from that. */
function* stagingByProposal(build: Build): Steps<Staging> {
  const { touches } = build
  const unstaged = stagingByDefinition(touches, [], 'definition')
  const rows = yield* partOf(orderedRows(build, unstaged, journeyIssueLog()), 0.1, 0.7)
  yield 0.7
  const { journeys } = cut(build, rows, yield* partOf(patienceOf(build, rows), 0.7, 0.8))
  yield 0.8
  const proposal = proposeStages(rows, journeys, touches.touchpoints.length)
  return { ...proposal, from: proposal.stages.length > 0 ? 'proposed' : 'definition' }
}

/** What was guessed, and `first → second`, with the touchpoints of each stage where these are part of the guess. */
function guessText(touches: CodedTouches, { stages, touchpointStage, from }: Staging): string {
  const isNamed = from === 'data'
  const members = (stage: number): string => {
    const ids = touches.touchpoints.filter((_, i) => touchpointStage[i] === stage).map(({ id }) => id)
    return ids.length > 4 ? `${ids.slice(0, 4).join(', ')}, ...` : ids.join(', ')
  }
  const what = isNamed ? 'order guessed' : 'proposed from the order of touchpoints'
  return `${what}: ${stages.map(({ id }, i) => (isNamed ? id : `${id} (${members(i)})`)).join(' → ')}`
}

function* orderedRows(
  { touches, order, definition }: Build,
  staging: Staging,
  issues: JourneyIssueLog,
): Steps<RowColumns> {
  const marks = markTouches(touches, staging, definition, issues)
  yield 0.2
  yield* partOf(orderTies(touches, order, marks, definition.ties, issues), 0.2, 0.7)
  yield 0.7
  return gatherRows({ ...touches, ...marks }, order.rows, order.time, marks.ofTouchpoint)
}

function patienceOf({ touches, order, window, definition }: Build, rows: RowColumns): Steps<SettledPatience> {
  const stated = {
    generalMs: definition.patienceMs,
    touchpointMs: touches.touchpoints.map(({ patienceMs }) => patienceMs),
  }
  const { cut, observation } = definition
  return settlePatience(stated, rows, order.actorRows, {
    cut,
    observation,
    window,
    touchpointIsEnd: goodEnds(touches),
  })
}

function cut({ touches, order, window, definition }: Build, rows: RowColumns, patience: SettledPatience): CutResult {
  return cutJourneys(rows, order.actorRows, {
    cut: definition.cut,
    observation: definition.observation,
    patienceMs: patience.generalMs,
    observedUntilMs: window.untilMs,
    touchpointPatienceMs: patience.touchpointMs,
    touchpointIsEnd: goodEnds(touches),
  })
}

function goodEnds({ touchpoints }: CodedTouches): Uint8Array {
  return Uint8Array.from(touchpoints, ({ terminal }) => (terminal === 'good' ? 1 : 0))
}

/** What the last cut gave. */
interface Built extends CutResult {
  readonly rows: RowColumns
  readonly patience: SettledPatience
}

function assemble(
  { touches, order, window, definition }: Build,
  staging: Staging,
  issues: JourneyIssueLog,
  built: Built,
): JourneySet {
  const { rows, patience, journeys } = built
  const totals = countTotals(touches.actors.length, rows, journeys, built.afterGoal)
  reportRules(definition, { touchpoints: touches.touchpoints, stages: staging.stages }, totals, issues)
  return {
    stages: staging.stages,
    touchpoints: touchpointsOf(touches, staging, patience),
    actors: touches.actors,
    actorJourneys: built.actorJourneys,
    actorRows: order.actorRows,
    rows,
    journeys,
    dimensions: gatherDimensions(touches.dimensions, order.rows, rows.touchpoint),
    rules: {
      cut: definition.cut,
      ties: definition.ties,
      observation: definition.observation,
      patienceMs: patience.generalMs,
      patienceRangeMs: patienceRange(rows, patience),
      observedFromMs: window.fromMs,
      observedUntilMs: window.untilMs,
      timeZone: definition.timeZone,
      stagesFrom: staging.from,
    },
    totals,
    diagnostics: issues.result(),
  }
}

function patienceRange(rows: RowColumns, { generalMs, touchpointMs }: SettledPatience): readonly [number, number] {
  const visited = new Uint8Array(touchpointMs.length)
  const { touchpoint } = rows
  for (let row = 0; row < touchpoint.length; row++) {
    const place = touchpoint[row] as number
    if (place >= 0) visited[place] = 1
  }
  const used = touchpointMs.filter((_, place) => visited[place] === 1)
  if (used.length === 0) return [generalMs, generalMs]
  return [used.reduce((a, b) => Math.min(a, b)), used.reduce((a, b) => Math.max(a, b))]
}

function touchpointsOf(
  touches: CodedTouches,
  { stages, touchpointStage }: Staging,
  { touchpointMs, sources }: SettledPatience,
): readonly Touchpoint[] {
  return touches.touchpoints.map((touchpoint, i): Touchpoint => {
    const stageIndex = touchpointStage[i] as StageIndex
    const stage: Stage | undefined = stages[stageIndex]
    return {
      ...touchpoint,
      ...(stage && { stage: stage.id }),
      stageIndex,
      patienceMs: touchpointMs[i] as number,
      patienceFrom: sources[i] ?? 'stated',
    }
  })
}
