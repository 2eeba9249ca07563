import type { DiagnosticIssue } from '../foundation/diagnostics.js'
import { handedOver } from '../foundation/error-texts.js'
import { JourneyError } from '../foundation/journey-error.js'
import { type AddedTouches, addedTouches } from './added-touches.js'
import { type ChangedRows, changedActors, changedRows } from './changed-rows.js'
import { type ColumnMemory, newMemory, roomyMemory, sameMemory } from './column-memory.js'
import { countJourneys, countRows, type JourneyCounts } from './count-totals.js'
import { type CutResult, type CutRules, cutJourneys } from './cut-journeys.js'
import { type JourneyIssueLog, journeyIssueLog } from './journey-issue-log.js'
import type { JourneyIssueKind } from './journey-issues.js'
import type { JourneyLog } from './journey-log.js'
import { CONVERTED, type JourneySet, type JourneyTotals } from './journey-set.js'
import { mergeReferrers } from './merge-referrers.js'
import { placeRows } from './place-rows.js'
import { reportRules } from './report-rules.js'
import { spliceJourneys } from './splice-journeys.js'
import { type ChangedActors, offsetsAfter, splicePlan } from './splice-plan.js'
import { spliceRows } from './splice-rows.js'
import type { TouchTable } from './touch-table.js'
import { windowAfter } from './window-after.js'

/** How touches are appended. */
export interface AppendOptions {
  /**
   * True where the log before is needed no longer: its memory goes over to the result, which is then written at a
   * part of the cost (from the second time on; the first makes room, a sixteenth more). Reading journeys of the log
   * before throws JourneyError `handed-over` afterwards. Default: false, and both stay good.
   */
  readonly handOver?: boolean | undefined
}

/**
 * The journeys with more touches: what building from all touches at once would give, to the last column, at a
 * small part of the cost. Rows may be late and may name new actors, touchpoints and values.
 *
 * The journeys of actors who have new rows are cut anew; all else is copied, or moved where the log before hands its
 * memory over. Otherwise nothing is changed in `log`, which may be appended to again. Faults are those of all tables
 * together; their examples name rows of the table they stand in. Measures are not carried on: they are computed from
 * the new set as from any other.
 * Cost: copying or moving the columns once, and building the journeys of the actors who have new rows.
 *
 * @example
 * const today = appendTouches(log, readTouches(rows, mapping).table)
 * measureFunnel(today.set)
 */
export function appendTouches<StageId extends string, TouchpointId extends string>(
  log: JourneyLog<StageId, TouchpointId>,
  table: TouchTable,
  { handOver = false }: AppendOptions = {},
): JourneyLog<StageId, TouchpointId> {
  const { set } = log
  const issues = journeyIssueLog()
  issues.addAll(table.issues)
  const added = addedTouches(log, table, issues)
  const referrers = mergeReferrers(log, added)
  const changed = changedActors(set.actors.length, added, referrers)
  const parts = changedRows(log, added, changed, referrers)
  const placed = placeRows(set, changed, parts)
  const { actorRows } = placed
  // The base is counted before anything is written: its memory may be what is written to.
  const before = countChanged(set, changed)
  const memory = memoryOf(log, handOver)
  const rows = spliceRows(log, added, parts, placed, referrers, memory)
  const cut = cutJourneys(rows.columns, actorRows, cutRules(log, added), changed.position)
  const journeyPlan = splicePlan(changed, set.actorJourneys, cut.actorJourneys)
  const journeys = spliceJourneys(set, changed, { actorRows, plan: journeyPlan, cut }, memory)
  const window = windowAfter(log, added, rows.columns, issues)
  const totals = totalsAfter(log, added, before, cut)
  reportRules(log.definition, { touchpoints: added.touchpoints, stages: set.stages }, totals, issues)
  const next: JourneySet = {
    ...set,
    touchpoints: added.touchpoints,
    actors: added.actors.values,
    actorJourneys: offsetsAfter(changed, set.actorJourneys, lengthsOf(cut.actorJourneys)),
    actorRows,
    rows: rows.columns,
    journeys,
    dimensions: rows.dimensions,
    rules: { ...set.rules, observedFromMs: window.fromMs, patienceRangeMs: added.patienceRangeMs },
    totals,
    diagnostics: { issues: issuesAfter(log, parts, issues, { ...window, unknown: rows.unknownReferrers }) },
  }
  if (handOver) closeSet(set)
  return {
    ...log,
    set: next as JourneySet<StageId, TouchpointId>,
    timeScale: rows.timeScale,
    hasGap: window.hasGap,
    sequence: rows.sequence,
    referrers: rows.referrers,
    hasRoom: handOver,
  }
}

function memoryOf({ hasRoom }: JourneyLog, handOver: boolean): ColumnMemory {
  if (!handOver) return newMemory
  return hasRoom ? sameMemory : roomyMemory
}

/** Whoever still reads a set whose memory holds another one by now must not get its numbers. */
function closeSet(set: JourneySet): void {
  const get = (): never => {
    throw new JourneyError(handedOver)
  }
  for (const part of ['rows', 'journeys', 'dimensions']) Object.defineProperty(set, part, { get })
}

function cutRules({ definition, set }: JourneyLog, { touchpoints }: AddedTouches): CutRules {
  return {
    cut: definition.cut,
    observation: definition.observation,
    patienceMs: set.rules.patienceMs,
    observedUntilMs: set.rules.observedUntilMs,
    touchpointPatienceMs: Float64Array.from(touchpoints, ({ patienceMs }) => patienceMs),
    touchpointIsEnd: Uint8Array.from(touchpoints, ({ terminal }) => (terminal === 'good' ? 1 : 0)),
  }
}

function lengthsOf(offsets: Int32Array): Int32Array {
  return offsets.subarray(1).map((end, i) => end - (offsets[i] as number))
}

/** Rows behind the goals of the changed actors, as they were. */
function afterGoalIn(set: JourneySet, { baseBefore, isInBase }: ChangedActors): number {
  if (set.rules.cut !== 'first-conversion') return 0
  let rows = 0
  baseBefore.forEach((actor, i) => {
    const last = (set.actorJourneys[actor + 1] ?? 0) - 1
    const converted =
      isInBase[i] === 1 && last >= (set.actorJourneys[actor] as number) && set.journeys.outcome[last] === CONVERTED
    if (converted) rows += (set.actorRows[actor + 1] as number) - (set.journeys.end[last] as number)
  })
  return rows
}

/** What the changed actors count. */
interface ChangedCounts {
  readonly journeys: JourneyCounts
  readonly afterGoal: number
}

/** What the changed actors count in the base. */
function countChanged(set: JourneySet, changed: ChangedActors): ChangedCounts {
  const was: [number, number][] = []
  changed.baseBefore.forEach((actor, i) => {
    if (changed.isInBase[i] === 1)
      was.push([set.actorJourneys[actor] as number, set.actorJourneys[actor + 1] as number])
  })
  return { journeys: countJourneys(set.journeys, was), afterGoal: afterGoalIn(set, changed) }
}

function totalsAfter(
  { set }: JourneyLog,
  { touches, marks, actors }: AddedTouches,
  before: ChangedCounts,
  now: CutResult,
): JourneyTotals {
  const journeys = countJourneys(now.journeys)
  const rows = countRows({ count: touches.count, touchpoint: touches.touchpoint, conversion: marks.conversion })
  const moreRows = (of: keyof typeof rows): number => set.totals[of] + rows[of]
  const moreJourneys = (of: keyof JourneyCounts): number => set.totals[of] + journeys[of] - before.journeys[of]
  return {
    rows: moreRows('rows'),
    touches: moreRows('touches'),
    actors: actors.values.length,
    journeys: moreJourneys('journeys'),
    converted: moreJourneys('converted'),
    lost: moreJourneys('lost'),
    open: moreJourneys('open'),
    ended: moreJourneys('ended'),
    conversions: moreRows('conversions'),
    repeatConversions: moreJourneys('repeatConversions'),
    returns: moreJourneys('returns'),
    afterGoal: set.totals.afterGoal - before.afterGoal + now.afterGoal,
  }
}

const COUNTED_ANEW: ReadonlySet<JourneyIssueKind> = new Set([
  'duplicate-row',
  'unknown-referrer',
  'unmatched-rule',
  'no-conversion',
])

/** Faults of the base and of what came, those counted anew only once. */
function issuesAfter(
  { set }: JourneyLog,
  { duplicates }: ChangedRows,
  found: JourneyIssueLog,
  anew: { readonly replaced: readonly JourneyIssueKind[]; readonly unknown: number },
): JourneySet['diagnostics']['issues'] {
  const { issues } = set.diagnostics
  const before = (kind: JourneyIssueKind): DiagnosticIssue<JourneyIssueKind> | undefined =>
    issues.find((issue) => issue.kind === kind)
  const all = journeyIssueLog()
  const isAnew = (kind: JourneyIssueKind): boolean => COUNTED_ANEW.has(kind) || anew.replaced.includes(kind)
  all.addAll(issues.filter(({ kind }) => !isAnew(kind)))
  all.addAll(found.result().issues)
  const recount = (kind: JourneyIssueKind, count: number, examples: readonly string[]): void => {
    if (count > 0) all.addAll([{ kind, severity: 'info', count, examples: examples.slice(0, 5) }])
  }
  const known = before('duplicate-row')
  recount('duplicate-row', (known?.count ?? 0) + duplicates.more, [...(known?.examples ?? []), ...duplicates.examples])
  recount('unknown-referrer', anew.unknown, before('unknown-referrer')?.examples ?? [])
  return all.result().issues
}
