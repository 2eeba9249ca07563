import { DiagnosticCollector } from '../../foundation/diagnostics.js'
import { notTotals } from '../../foundation/error-texts.js'
import { JourneyError } from '../../foundation/journey-error.js'
import { type Rate, rateOf } from '../statistics/wilson.js'
import { type Audience, betaOfAudience } from './beta-of-audience.js'
import { hitProbability } from './hit-probability.js'
import { betaOf } from './loop-beta.js'
import { loopIssueSeverity } from './loop-issues.js'
import type {
  LoopBeta,
  LoopDriver,
  LoopFlow,
  LoopIssueKind,
  LoopMeasure,
  LoopMoveKind,
  LoopReferral,
  LoopStage,
  LoopTime,
} from './loop-measure.js'
import type { LoopTotals, LoopTotalsDriver, LoopTotalsStage } from './loop-totals.js'
import { measureGain } from './measure-gain.js'

/** The base that stands for the first stage where no count is given at all. */
export const ASSUMED_FIRST_STAGE = 1000

/**
 * A loop measure from plain numbers, for `<LoopChart measure={loopFromTotals(...)} />`.
 *
 * Negative, infinite or unreadable numbers count as not given and are reported; a part is never
 * larger than its whole; the result holds no NaN whatever came in. Rates given without counts carry
 * no uncertainty, so that k rests on them without an interval. Never throws for values.
 * @throws JourneyError `not-totals` for anything else than an object with a list of stages
 *
 * @example
 * loopFromTotals({ stages: [{ id: 'stranger', rate: 0.12 }, { id: 'customer' }], beta: 15 }).gain.k // 1.8
 */
export function loopFromTotals(totals: LoopTotals): LoopMeasure {
  if (!Array.isArray((totals as LoopTotals | undefined)?.stages))
    throw new JourneyError(notTotals, 'loopFromTotals', totals, 'an object with "stages", [{ id, actors }, ...]')
  const issues = new DiagnosticCollector<LoopIssueKind>(loopIssueSeverity)
  const read = reader(issues)
  const drafts = draftStages(totals.stages, read)
  if (drafts.length > 0 && totals.stages[0]?.actors === undefined)
    issues.add('assumed-base', String(ASSUMED_FIRST_STAGE))
  const last = drafts.length - 1
  const flows = readFlows(totals, drafts, read, issues)
  const beta = readBeta(totals, drafts, read)
  const referrals = last >= 0 && (beta.referred > 0 || beta.stated) ? [toMouth(last, drafts, beta)] : []
  const gain = measureGain({
    stageCount: drafts.length,
    actors: drafts.map((draft) => draft.actors),
    onward: drafts.map((draft) => draft.onward),
    entered: drafts.map((draft) => draft.entered),
    referrals,
    beta,
    statedRates: drafts.map((draft) => draft.statedRate),
    reachShare: reachShares(drafts, flows),
    meanSquare: null,
    isSimpleChain: flows.every((flow) => flow.kind === 'advance' || flow.kind === 'reEntry'),
  })
  const stages = drafts.map((draft, index) => stageOf(draft, index, last, flows, referrals))
  const sum = (pick: (stage: LoopStage) => number): number => stages.reduce((total, stage) => total + pick(stage), 0)
  // Whoever was ever at a stage is one of all, even where it was not stated who began where.
  const entered = Math.max(
    sum((stage) => stage.entered),
    ...stages.map((stage) => stage.actors),
  )
  const referred = referrals.reduce((total, referral) => total + referral.actors, 0)
  return {
    kind: 'loop',
    source: 'totals',
    rules: null,
    stages,
    flows,
    referrals,
    referralsKnown: beta.stated || totals.referred !== undefined,
    gain,
    timeToReferral: statedTime(read('timeToReferralMs', totals.timeToReferralMs)),
    timeToReEntry: statedTime(read('timeToReEntryMs', totals.timeToReEntryMs)),
    drivers: {
      by: 'stated',
      mouth: readDrivers(totals.drivers?.mouth, drafts[0]?.entered ?? 0, stages[0]?.enteredReferred ?? 0, read),
      midway: [],
      tail: readDrivers(totals.drivers?.tail, null, 0, read),
      referredShare: entered > 0 ? Math.min(1, referred / entered) : 0,
    },
    totals: {
      actors: entered,
      staged: entered,
      unstaged: 0,
      referred,
      lost: sum((stage) => stage.lost),
      open: sum((stage) => stage.open),
      ended: sum((stage) => stage.ended),
      settled: sum((stage) => stage.settled),
    },
    issues: issues.result().issues,
  }
}

/** Gives the number where it is usable, 0 to `most`, else undefined, and reports it. */
type Reader = (name: string, value: number | undefined, most?: number) => number | undefined

const LARGEST = 1e15

function reader(issues: DiagnosticCollector<LoopIssueKind>): Reader {
  return (name, value, most = LARGEST) => {
    if (value === undefined) return undefined
    if (typeof value === 'number' && value >= 0 && value <= most) return value
    issues.add('unusable-number', `${name}: ${String(value)}`)
    return undefined
  }
}

interface DraftStage {
  readonly given: LoopTotalsStage
  readonly actors: number
  readonly onward: number
  readonly entered: number
  readonly statedRate: number | null
  readonly lost: number
  readonly open: number
  readonly ended: number
}

function draftStages(given: readonly LoopTotalsStage[], read: Reader): DraftStage[] {
  const drafts: DraftStage[] = []
  let arriving = 0
  for (const [index, stage] of given.entries()) {
    const name = (member: string): string => `${stage.id}.${member}`
    const actors = read(name('actors'), stage.actors) ?? (index === 0 ? ASSUMED_FIRST_STAGE : arriving)
    const next = given[index + 1]
    const rate = read(name('rate'), stage.rate)
    const counted = read(name('onward'), stage.onward)
    const derived = rate === undefined ? read(`${next?.id ?? ''}.actors`, next?.actors) : actors * Math.min(1, rate)
    const onward = next === undefined ? 0 : Math.min(actors, counted ?? derived ?? 0)
    const lost = Math.min(actors, read(name('lost'), stage.lost) ?? 0)
    const open = Math.min(actors - lost, read(name('open'), stage.open) ?? 0)
    drafts.push({
      given: stage,
      actors,
      onward,
      entered: Math.min(actors, read(name('entered'), stage.entered) ?? Math.max(0, actors - arriving)),
      statedRate: rate === undefined || counted !== undefined ? null : Math.min(1, rate),
      lost,
      open,
      ended: Math.min(actors - lost - open, read(name('ended'), stage.ended) ?? 0),
    })
    arriving = onward
  }
  return drafts
}

const KINDS: readonly LoopMoveKind[] = ['advance', 'skip', 'stepBack', 'reEntry']

/** The flows by position, merged and in order. Without any advance, what goes on is taken as such. */
function readFlows(
  totals: LoopTotals,
  drafts: readonly DraftStage[],
  read: Reader,
  issues: DiagnosticCollector<LoopIssueKind>,
): LoopFlow[] {
  const indexOf = new Map(drafts.map((draft, index) => [draft.given.id, index]))
  const found = new Map<string, LoopFlow>()
  for (const flow of totals.flows ?? []) {
    const from = indexOf.get(flow.from)
    const to = indexOf.get(flow.to)
    if (from === undefined || to === undefined || !KINDS.includes(flow.kind)) {
      issues.add('unknown-flow-stage', `${flow.kind} ${flow.from} - ${flow.to}`)
      continue
    }
    const actors = Math.min(drafts[from]?.actors ?? 0, read(`${flow.kind} ${flow.from}`, flow.actors) ?? 0)
    const moves = Math.max(actors, read(`${flow.kind} ${flow.from} moves`, flow.moves) ?? actors)
    if (moves > 0) found.set(`${flow.kind}:${from}:${to}`, { kind: flow.kind, from, to, moves, actors })
  }
  const flows = [...found.values()]
  const hasAdvance = flows.some((flow) => flow.kind === 'advance')
  return (hasAdvance ? flows : [...flows, ...advances(drafts)]).sort(
    (a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.from - b.from || a.to - b.to,
  )
}

function advances(drafts: readonly DraftStage[]): LoopFlow[] {
  return drafts
    .map(({ onward }, from): LoopFlow => ({ kind: 'advance', from, to: from + 1, moves: onward, actors: onward }))
    .filter((flow) => flow.moves > 0)
}

function readBeta(totals: LoopTotals, drafts: readonly DraftStage[], read: Reader): LoopBeta {
  const last = drafts.length - 1
  const { beta } = totals
  const isAudience = typeof beta === 'object' && beta !== null
  const audience = isAudience ? readAudience(beta, read) : null
  const stated = isAudience ? audience && betaOfAudience(audience) : (read('beta', beta) ?? null)
  const base = drafts[last]?.actors ?? 0
  const referred = read('referred', totals.referred) ?? (stated === null ? 0 : stated * base)
  const found = betaOf(
    last,
    drafts.map((draft) => draft.actors),
    [{ from: last, to: 0, actors: referred }],
    stated,
  )
  return audience === null ? found : { ...found, audience }
}

/** The audience, where all that is said of it is usable; else null. */
function readAudience({ size, noticed = 1, won }: Audience, read: Reader): Audience | null {
  const known = [read('beta.size', size), read('beta.noticed', noticed, 1), read('beta.won', won, 1)]
  return known.includes(undefined) ? null : { size, noticed, won }
}

/** All brought actors begin at the mouth: totals do not say otherwise. */
function toMouth(last: number, drafts: readonly DraftStage[], beta: LoopBeta): LoopReferral {
  const base = drafts[last]?.actors ?? 0
  return { from: last, to: 0, actors: beta.stated ? (beta.value ?? 0) * base : beta.referred }
}

/** In a plain chain the product of the rates between; else by the Markov chain of the flows. */
function reachShares(drafts: readonly DraftStage[], flows: readonly LoopFlow[]): (from: number, at: number) => number {
  const rows = drafts.map((draft, from) => {
    const arrived = flows.reduce((sum, flow) => sum + (flow.to === from ? flow.moves : 0), draft.entered)
    const leaving = drafts.map((_, to) =>
      flows.reduce(
        (sum, flow) => sum + (flow.kind !== 'reEntry' && flow.from === from && flow.to === to ? flow.moves : 0),
        0,
      ),
    )
    const base = Math.max(
      arrived,
      leaving.reduce((sum, moves) => sum + moves, 0),
    )
    return leaving.map((moves) => (base > 0 ? moves / base : 0))
  })
  const hits = drafts.map((_, target) => hitProbability(rows, target))
  return (from, at) => hits[at]?.[from] ?? 0
}

function stageOf(
  draft: DraftStage,
  index: number,
  last: number,
  flows: readonly LoopFlow[],
  referrals: readonly LoopReferral[],
): LoopStage {
  const moved = (end: 'from' | 'to'): number =>
    flows.reduce((sum, flow) => sum + (flow[end] === index ? flow.moves : 0), 0)
  const { given, actors, entered, lost, open, ended } = draft
  const brought = index === 0 ? referrals.reduce((sum, referral) => sum + referral.actors, 0) : 0
  const settled = Math.max(
    0,
    Math.min(actors - lost - open - ended, entered + moved('to') - moved('from') - lost - open - ended),
  )
  return {
    id: given.id,
    label: given.label ?? given.id,
    ...(given.question === undefined ? {} : { question: given.question }),
    actors,
    visits: entered + moved('to'),
    entered,
    enteredReferred: Math.min(entered, brought),
    onward: index === last ? null : onwardOf(draft),
    lost,
    open,
    ended,
    settled,
    stock: settled + open,
    stockResidual: entered + moved('to') - moved('from') - lost - ended - settled - open,
    referrals: index === last ? referrals.reduce((sum, referral) => sum + referral.actors, 0) : 0,
  }
}

function onwardOf({ statedRate, onward, actors }: DraftStage): Rate {
  if (statedRate === null) return rateOf(onward, actors)
  return { numerator: onward, denominator: actors, rate: statedRate, low: statedRate, high: statedRate, thin: false }
}

/**
 * Drivers by count, largest first. `whole` is what shares are of (null: the sum of the counts);
 * drivers that together claim more than is left beside `others` are scaled down to it.
 */
function readDrivers(
  given: readonly LoopTotalsDriver[] | undefined,
  whole: number | null,
  others: number,
  read: Reader,
): LoopDriver[] {
  const counts = (given ?? []).map((driver) => {
    const share = read(`${driver.id}.share`, driver.share)
    return read(`${driver.id}.count`, driver.count) ?? (share ?? 0) * (whole ?? 1)
  })
  const claimed = counts.reduce((sum, count) => sum + count, 0)
  const available = whole === null ? claimed : Math.max(0, whole - others)
  const scale = claimed > available ? available / claimed : 1
  const base = whole ?? claimed
  return (given ?? [])
    .map((driver, index) => ({
      id: driver.id,
      label: driver.label ?? driver.id,
      count: (counts[index] ?? 0) * scale,
      share: base > 0 ? ((counts[index] ?? 0) * scale) / base : 0,
      direction: driver.direction ?? null,
      influence: driver.influence ?? null,
      medium: driver.medium ?? null,
    }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
}

function statedTime(medianMs: number | undefined): LoopTime {
  return { actors: 0, medianMs: medianMs ?? null, firstQuartileMs: null, thirdQuartileMs: null }
}
