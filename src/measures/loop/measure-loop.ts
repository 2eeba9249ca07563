import { DiagnosticCollector } from '../../foundation/diagnostics.js'
import { checkJourneys } from '../../model/check-journeys.js'
import { actorHasRows } from '../../model/journey-query.js'
import type { JourneySet, Stage } from '../../model/journey-set.js'
import { timeAt } from '../../model/time-column.js'
import { rateOf } from '../statistics/wilson.js'
import { countedGain, referralFlows } from './counted-gain.js'
import { type LoopCounts, loopCounts } from './loop-counts.js'
import { loopDrivers } from './loop-drivers.js'
import { loopIssueSeverity } from './loop-issues.js'
import type { LoopIssueKind, LoopMeasure, LoopReferral, LoopStage } from './loop-measure.js'
import { type LoopOptions, resolveLoopOptions } from './loop-options.js'
import { loopTime } from './loop-time.js'
import { type ReferralList, referralList } from './referral-list.js'

/**
 * Measures the closed loop: each actor's whole stage sequence through conversions, the new actors
 * that existing ones brought, and how strongly the loop feeds itself (semantics.md, section 3).
 *
 * Never throws for data and never gives NaN: what has no base is null. Throws `bad-option` for an
 * unusable beta. Does not change the set. Cost: linear in rows, times the stages one actor visits.
 *
 * @example
 * const loop = measureLoop(journeys)
 * loop.gain.k // 0.24: a hundred actors bring 24 in the next generation
 */
export function measureLoop(set: JourneySet, options: LoopOptions = {}): LoopMeasure {
  checkJourneys('measureLoop', set)
  const { beta } = resolveLoopOptions(options)
  const counts = loopCounts(set)
  const list = referralList(set)
  const referrals = referralFlows(list, counts.firstStage)
  const isReferred = new Uint8Array(set.actors.length)
  for (const actor of list.actor) isReferred[actor] = 1
  const stages = set.stages.map((stage, index) => stageOf(stage, index, set, counts, referrals))
  const times = loopTimes(set, counts, list)
  const gain = countedGain(set, counts, referrals, beta)
  return {
    kind: 'loop',
    source: 'journeys',
    rules: set.rules,
    stages,
    flows: counts.flows,
    referrals,
    referralsKnown: beta !== null || (set.selection?.knowsReferrers ?? set.rows.referredBy.some((by) => by >= 0)),
    gain,
    timeToReferral: loopTime(times.toReferral),
    timeToReEntry: loopTime(times.toReEntry),
    drivers: loopDrivers(set, { firstStage: counts.firstStage, isReferred }),
    totals: totalsOf(set, stages, list.count),
    issues: times.issues.result().issues,
  }
}

function stageOf(
  stage: Stage,
  index: number,
  set: JourneySet,
  counts: LoopCounts,
  referrals: readonly LoopReferral[],
): LoopStage {
  const at = (column: Float64Array): number => column[index] as number
  const isLast = index === set.stages.length - 1
  const stock = at(counts.settled) + at(counts.open)
  const gone = at(counts.lost) + at(counts.ended)
  return {
    id: stage.id,
    label: stage.label,
    ...(stage.question === undefined ? {} : { question: stage.question }),
    ...(stage.tactics === undefined ? {} : { tactics: stage.tactics }),
    actors: at(counts.actors),
    visits: at(counts.visits),
    entered: at(counts.entered),
    enteredReferred: sumActors(referrals.filter((referral) => referral.to === index)),
    onward: isLast ? null : rateOf(at(counts.onward), at(counts.actors)),
    lost: at(counts.lost),
    open: at(counts.open),
    ended: at(counts.ended),
    settled: at(counts.settled),
    stock,
    stockResidual: at(counts.entered) + netMoves(counts, index) - gone - stock,
    referrals: sumActors(referrals.filter((referral) => referral.from === index)),
  }
}

function netMoves(counts: LoopCounts, stage: number): number {
  return counts.flows.reduce(
    (net, flow) => net + (flow.to === stage ? flow.moves : 0) - (flow.from === stage ? flow.moves : 0),
    0,
  )
}

interface LoopTimes {
  readonly toReferral: readonly number[]
  readonly toReEntry: readonly number[]
  readonly issues: DiagnosticCollector<LoopIssueKind>
}

/** Per actor, from its first row to the first actor it brought and to its first re-entry. */
function loopTimes(set: JourneySet, counts: LoopCounts, list: ReferralList): LoopTimes {
  const issues = new DiagnosticCollector<LoopIssueKind>(loopIssueSeverity)
  if (set.stages.length === 0 && set.totals.actors > 0) issues.add('no-stages', `${set.totals.actors}`)
  const startOf = (actor: number): number => timeAt(set.rows, set.actorRows[actor] as number)
  const toReEntry: number[] = []
  for (const [actor, row] of counts.firstReEntry.entries()) {
    if (row >= 0) toReEntry.push(timeAt(set.rows, row) - startOf(actor))
  }
  const toReferral: number[] = []
  for (let i = 0; i < list.count; i++) {
    const by = list.by[i] as number
    if ((i > 0 && by === list.by[i - 1]) || !actorHasRows(set, by)) continue
    const waited = (list.timeMs[i] as number) - startOf(by)
    if (waited >= 0) toReferral.push(waited)
    // In a selection the bringer's first touch may merely have been left out.
    else if (set.selection === undefined) issues.add('referral-before-touch', set.actors[by] ?? '')
  }
  return { toReferral, toReEntry, issues }
}

function totalsOf(set: JourneySet, stages: readonly LoopStage[], referred: number): LoopMeasure['totals'] {
  const total = (pick: (stage: LoopStage) => number): number => stages.reduce((sum, stage) => sum + pick(stage), 0)
  const staged = total((stage) => stage.entered)
  return {
    actors: set.totals.actors,
    staged,
    unstaged: set.totals.actors - staged,
    referred,
    lost: total((stage) => stage.lost),
    open: total((stage) => stage.open),
    ended: total((stage) => stage.ended),
    settled: total((stage) => stage.settled),
  }
}

function sumActors(referrals: readonly LoopReferral[]): number {
  return referrals.reduce((sum, referral) => sum + referral.actors, 0)
}
