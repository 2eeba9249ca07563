import { codePointOrder } from '../foundation/code-point-order.js'
import type { DiagnosticIssue } from '../foundation/diagnostics.js'
import { betaOf } from '../measures/loop/loop-beta.js'
import { type DriverTally, driversOf } from '../measures/loop/loop-drivers.js'
import type {
  LoopDriver,
  LoopDrivers,
  LoopFlow,
  LoopIssueKind,
  LoopMeasure,
  LoopMoveKind,
  LoopReferral,
  LoopStage,
  LoopTime,
} from '../measures/loop/loop-measure.js'
import { type LoopOptions, resolveLoopOptions } from '../measures/loop/loop-options.js'
import { measureGain } from '../measures/loop/measure-gain.js'
import { rateOf } from '../measures/statistics/wilson.js'
import type { Touchpoint } from '../model/journey-set.js'
import type { ContractRow } from './contract.js'
import { summariseBins } from './duration-bins.js'
import type { ContractInput } from './read-contract.js'
import { readTable, readTableIfThere } from './read-table.js'

type LoopRow = ContractRow<'loop'>
type DriverRow = ContractRow<'drivers'>

const KINDS: readonly LoopMoveKind[] = ['advance', 'skip', 'stepBack', 'reEntry']

/** What the tables hold, stage by stage. */
interface LoopTally {
  readonly rows: readonly LoopRow[]
  readonly reach: readonly {
    readonly firstStage: number
    readonly stages: readonly number[]
    readonly actors: number
  }[]
  readonly flows: readonly LoopFlow[]
  readonly referrals: readonly LoopReferral[]
}

/** The loop as the tables have it; errors as in `readContract`. Cost: rows times stages. */
export function readLoop(input: ContractInput, options: LoopOptions): LoopMeasure {
  const { beta } = resolveLoopOptions(options)
  const tally = tallyOf(input)
  const { stages: defined } = input.definition
  const stages = defined.map((_, index) => stageOf(input, tally, index))
  const actors = stages.map((stage) => stage.actors)
  const entered = stages.map((stage) => stage.entered)
  const gain = measureGain({
    stageCount: stages.length,
    actors,
    onward: stages.map((_, index) => amount(tally.rows, 'onward', index)),
    entered,
    referrals: tally.referrals,
    beta: betaOf(stages.length - 1, actors, tally.referrals, beta),
    statedRates: [],
    reachShare: (from, at) => shareOf(reached(tally, from, at), entered[from] ?? 0),
    meanSquare: (from, weights) => shareOf(squares(tally, from, weights), entered[from] ?? 0),
    isSimpleChain: isSimpleChain(tally, stages.length - 1),
  })
  const total = (pick: (stage: LoopStage) => number): number => stages.reduce((sum, stage) => sum + pick(stage), 0)
  const staged = total((stage) => stage.entered)
  const { meta } = input
  return {
    kind: 'loop',
    source: 'journeys',
    rules: input.rules,
    stages,
    flows: tally.flows,
    referrals: tally.referrals,
    referralsKnown: beta !== null || meta.namedReferrers > 0,
    gain,
    timeToReferral: timeOf(input, 'toReferral'),
    timeToReEntry: timeOf(input, 'toReEntry'),
    drivers: readDrivers(input),
    totals: {
      actors: meta.actors,
      staged,
      unstaged: meta.actors - staged,
      referred: tally.referrals.reduce((sum, referral) => sum + referral.actors, 0),
      lost: total((stage) => stage.lost),
      open: total((stage) => stage.open),
      ended: total((stage) => stage.ended),
      settled: total((stage) => stage.settled),
    },
    issues: issuesOf(input),
  }
}

function tallyOf({ raw }: ContractInput): LoopTally {
  const rows = readTable(raw, 'loop')
  const isMove = (row: LoopRow): boolean => KINDS.includes(row.kind as LoopMoveKind)
  return {
    rows,
    reach: readTable(raw, 'reach').map(({ firstStage, stages, actors }) => ({
      firstStage,
      stages: stages.split(',').map(Number),
      actors,
    })),
    flows: rows
      .filter(isMove)
      .map(({ kind, fromStage, toStage, moves, actors, unobserved }) => ({
        kind: kind as LoopMoveKind,
        from: fromStage,
        to: toStage,
        moves,
        actors,
        ...(unobserved > 0 && { unobserved }),
      }))
      .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.from - b.from || a.to - b.to),
    referrals: rows
      .filter((row) => row.kind === 'referral')
      .map(({ fromStage, toStage, actors }) => ({ from: fromStage, to: toStage, actors }))
      .sort((a, b) => a.from - b.from || a.to - b.to),
  }
}

function stageOf({ definition }: ContractInput, tally: LoopTally, index: number): LoopStage {
  const stage = definition.stages[index]
  const at = (kind: string): number => amount(tally.rows, kind, index)
  const actors = tally.reach.reduce((sum, row) => sum + (row.stages.includes(index) ? row.actors : 0), 0)
  const entered = tally.reach.reduce((sum, row) => sum + (row.firstStage === index ? row.actors : 0), 0)
  const net = tally.flows.reduce(
    (sum, flow) => sum + (flow.to === index ? flow.moves : 0) - (flow.from === index ? flow.moves : 0),
    0,
  )
  const stock = at('settled') + at('open')
  const referred = (end: 'from' | 'to'): number =>
    tally.referrals.reduce((sum, referral) => sum + (referral[end] === index ? referral.actors : 0), 0)
  return {
    id: stage?.id ?? '',
    label: stage?.label ?? '',
    ...(stage?.question === undefined ? {} : { question: stage.question }),
    ...(stage?.tactics === undefined ? {} : { tactics: stage.tactics }),
    actors,
    visits: at('visits'),
    entered,
    enteredReferred: referred('to'),
    onward: index === definition.stages.length - 1 ? null : rateOf(at('onward'), actors),
    lost: at('lost'),
    open: at('open'),
    ended: at('ended'),
    settled: at('settled'),
    stock,
    stockResidual: entered + net - at('lost') - at('ended') - stock,
    referrals: referred('from'),
  }
}

function amount(rows: readonly LoopRow[], kind: string, stage: number): number {
  return rows.reduce((sum, row) => sum + (row.kind === kind && row.fromStage === stage ? row.moves : 0), 0)
}

function reached({ reach }: LoopTally, from: number, at: number): number {
  return reach.reduce((sum, row) => sum + (row.firstStage === from && row.stages.includes(at) ? row.actors : 0), 0)
}

/** Sum of X squared over those who begin at `from`: the sets of stages suffice. */
function squares({ reach }: LoopTally, from: number, weights: readonly number[]): number {
  const worth = (stages: readonly number[]): number => stages.reduce((sum, stage) => sum + (weights[stage] ?? 0), 0)
  return reach.reduce((sum, row) => sum + (row.firstStage === from ? row.actors * worth(row.stages) ** 2 : 0), 0)
}

function isSimpleChain({ flows, referrals }: LoopTally, last: number): boolean {
  const isStraight = flows.every((flow) => flow.kind === 'advance' || flow.kind === 'reEntry')
  return isStraight && referrals.every((referral) => referral.from === last)
}

function timeOf({ raw }: ContractInput, kind: 'toReferral' | 'toReEntry'): LoopTime {
  const summary = summariseBins(readTableIfThere(raw, 'durations').filter((row) => row.kind === kind))
  return {
    actors: summary?.count ?? 0,
    medianMs: summary?.medianMs ?? null,
    firstQuartileMs: summary?.lowerQuartileMs ?? null,
    thirdQuartileMs: summary?.upperQuartileMs ?? null,
  }
}

function readDrivers(input: ContractInput): LoopDrivers {
  const { definition, meta } = input
  const rows = [...readTable(input.raw, 'drivers')].sort((a, b) => codePointOrder(a.touchpoint, b.touchpoint))
  const hasChannel = meta.namedChannels > 0 || definition.touchpoints.some(({ channel }) => channel !== undefined)
  const newcomers = rows.filter((row) => row.kind === 'newcomer')
  const atMouth = (row: DriverRow): boolean => definition.stages.length === 0 || row.firstStage === 0
  const sum = (of: readonly DriverRow[]): number => of.reduce((total, row) => total + row.amount, 0)
  const referred = newcomers.filter((row) => row.referred === 1)
  const own = newcomers.filter((row) => row.referred === 0)
  const drivers = (of: readonly DriverRow[], others = 0): LoopDriver[] => driversFrom(input, of, hasChannel, others)
  return {
    by: hasChannel ? 'channel' : 'touchpoint',
    mouth: drivers(own.filter(atMouth), sum(referred.filter(atMouth))),
    midway: drivers(own.filter((row) => !atMouth(row) && row.firstStage > 0)),
    tail: drivers(rows.filter((row) => row.kind === 'tail')),
    referredShare: newcomers.length > 0 ? sum(referred) / sum(newcomers) : 0,
  }
}

function driversFrom(
  { definition }: ContractInput,
  rows: readonly DriverRow[],
  hasChannel: boolean,
  others: number,
): LoopDriver[] {
  const positions = new Map(definition.touchpoints.map(({ id }, index) => [id, index]))
  const tallies = new Map<string, DriverTally>()
  for (const { channel, touchpoint, amount: count } of rows) {
    const name = hasChannel ? (channel ?? '') : touchpoint
    const tally = tallies.get(name) ?? { count: 0, touchpoints: new Set<number>() }
    tally.count += count
    tally.touchpoints.add(positions.get(touchpoint) ?? -1)
    tallies.set(name, tally)
  }
  const labels = new Map(definition.touchpoints.map(({ id, label }) => [id, label]))
  const labelOf = (name: string): string => (hasChannel ? name : (labels.get(name) ?? name))
  const touchpoints = definition.touchpoints as readonly unknown[] as readonly Touchpoint[]
  return driversOf({ touchpoints }, { labelOf }, tallies, others)
}

function issuesOf({ definition, meta }: ContractInput): DiagnosticIssue<LoopIssueKind>[] {
  if (definition.stages.length > 0 || meta.actors === 0) return []
  return [{ kind: 'no-stages', severity: 'info', count: 1, examples: [`${meta.actors}`] }]
}

function shareOf(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0
}
