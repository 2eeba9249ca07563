import type { DiagnosticIssue } from '../foundation/diagnostics.js'
import { type AddedTouches, addedTouches } from './added-touches.js'
import { type ChangedRows, changedActors, changedRows } from './changed-rows.js'
import { countJourneys, countRows, type JourneyCounts } from './count-totals.js'
import { cutJourneys } from './cut-journeys.js'
import { type JourneyIssueLog, journeyIssueLog } from './journey-issue-log.js'
import type { JourneyIssueKind } from './journey-issues.js'
import type { JourneyLog } from './journey-log.js'
import { CONVERTED, type JourneyColumns, type JourneySet, type JourneyTotals } from './journey-set.js'
import { mergeReferrers } from './merge-referrers.js'
import { placeRows } from './place-rows.js'
import { spliceJourneys } from './splice-journeys.js'
import { type ChangedActors, offsetsAfter, splicePlan } from './splice-plan.js'
import { spliceRows } from './splice-rows.js'
import type { TouchTable } from './touch-table.js'
import { windowAfter } from './window-after.js'

/**
 * The journeys with more touches: what building from all touches at once would give, to the last column, at a
 * small part of the cost. Rows may be late and may name new actors, touchpoints and values.
 *
 * The journeys of actors who have new rows are cut anew; all else is copied. Nothing is changed in `log`, which may be
 * appended to again. Faults are those of all tables together; their examples name rows of the table they stand in.
 * Measures are not carried on: they are computed from the new set as from any other.
 * Cost: copying the columns once, and building the journeys of the actors who have new rows.
 *
 * @example
 * const today = appendTouches(log, readTouches(rows, mapping).table)
 * measureFunnel(today.set)
 */
export function appendTouches<StageId extends string, TouchpointId extends string>(
  log: JourneyLog<StageId, TouchpointId>,
  table: TouchTable,
): JourneyLog<StageId, TouchpointId> {
  const issues = journeyIssueLog()
  issues.addAll(table.issues)
  const added = addedTouches(log, table, issues)
  const referrers = mergeReferrers(log, added)
  const changed = changedActors(log.set.actors.length, added, referrers)
  const parts = changedRows(log, added, changed, referrers)
  const { definition, set } = log
  const placed = placeRows(set, changed, parts)
  const { actorRows } = placed
  const rows = spliceRows(log, added, parts, placed, referrers)
  const rules = {
    cut: definition.cut,
    observation: definition.observation,
    patienceMs: set.rules.patienceMs,
    observedUntilMs: set.rules.observedUntilMs,
    touchpointPatienceMs: Float64Array.from(added.touchpoints, ({ patienceMs }) => patienceMs),
    touchpointIsEnd: Uint8Array.from(added.touchpoints, ({ terminal }) => (terminal === 'good' ? 1 : 0)),
  }
  const cut = cutJourneys(rows.columns, actorRows, rules, changed.position)
  const journeyPlan = splicePlan(changed, set.actorJourneys, cut.actorJourneys)
  const journeys = spliceJourneys(set, changed, { actorRows, plan: journeyPlan, cut })
  const afterGoal = set.totals.afterGoal - afterGoalIn(set, changed) + cut.afterGoal
  const window = windowAfter(log, added, rows.columns, issues)
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
    totals: totalsAfter(log, added, afterGoal, countChange(set, changed, cut.journeys)),
    diagnostics: { issues: issuesAfter(log, parts, issues, { ...window, unknown: rows.unknownReferrers }) },
  }
  return {
    ...log,
    set: next as JourneySet<StageId, TouchpointId>,
    timeScale: rows.timeScale,
    hasGap: window.hasGap,
    sequence: rows.sequence,
    referrers: rows.referrers,
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

/** What the journeys of the changed actors count more than before. */
function countChange(set: JourneySet, { baseBefore, isInBase }: ChangedActors, now: JourneyColumns): JourneyCounts {
  const was: [number, number][] = []
  baseBefore.forEach((actor, i) => {
    if (isInBase[i] === 1) was.push([set.actorJourneys[actor] as number, set.actorJourneys[actor + 1] as number])
  })
  const before = countJourneys(set.journeys, was)
  const after = countJourneys(now)
  return Object.fromEntries(
    Object.entries(after).map(([of, count]) => [of, count - before[of as keyof JourneyCounts]]),
  ) as unknown as JourneyCounts
}

function totalsAfter(
  { set }: JourneyLog,
  { touches, marks, actors }: AddedTouches,
  afterGoal: number,
  change: JourneyCounts,
): JourneyTotals {
  const more = {
    ...countRows({ count: touches.count, touchpoint: touches.touchpoint, conversion: marks.conversion }),
    ...change,
  }
  const sum = (of: keyof typeof more): number => set.totals[of] + more[of]
  return {
    rows: sum('rows'),
    touches: sum('touches'),
    actors: actors.values.length,
    journeys: sum('journeys'),
    converted: sum('converted'),
    lost: sum('lost'),
    open: sum('open'),
    ended: sum('ended'),
    conversions: sum('conversions'),
    repeatConversions: sum('repeatConversions'),
    returns: sum('returns'),
    afterGoal,
  }
}

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
  const isAnew = (kind: JourneyIssueKind): boolean =>
    kind === 'duplicate-row' || kind === 'unknown-referrer' || anew.replaced.includes(kind)
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
