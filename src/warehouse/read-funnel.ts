import { codePointOrder } from '../foundation/code-point-order.js'
import { notInContract } from '../foundation/error-texts.js'
import { JourneyError } from '../foundation/journey-error.js'
import { flowRate, type Share } from '../measures/funnel/flow-rate.js'
import type {
  FunnelFlow,
  FunnelFlowKind,
  FunnelMeasure,
  FunnelNote,
  FunnelRecovery,
  FunnelStage,
  FunnelStageRates,
  FunnelTotals,
} from '../measures/funnel/funnel-measure.js'
import { FUNNEL_FLOW_KINDS } from '../measures/funnel/funnel-measure.js'
import {
  type FunnelOptions,
  type ResolvedFunnelOptions,
  resolveFunnelOptions,
} from '../measures/funnel/funnel-options.js'
import type { DurationSummary } from '../measures/statistics/duration-summary.js'
import type { Rate } from '../measures/statistics/wilson.js'
import { type ContractRow, type DurationKind, RATE_KINDS, type RateKind } from './contract.js'
import { summariseBins } from './duration-bins.js'
import { bandsOf } from './funnel-bands.js'
import type { ContractInput } from './read-contract.js'
import { readTable, readTableIfThere } from './read-table.js'

type FlowRow = ContractRow<'stageFlow'>

/** The stage flow as the tables have it; errors as in `readContract`. Cost: rows times stages. */
export function readFunnel(input: ContractInput, options: FunnelOptions): FunnelMeasure {
  const resolved = resolveFunnelOptions(options)
  checkPeriod(resolved)
  checkBreakdown(input, resolved)
  const rows = readTable(input.raw, 'stageFlow')
  const counts = new FlowCounts(rows, resolved.settled)
  return {
    reading: 'stage-flow',
    stages: input.definition.stages.map((_, index) => stageOf(input, counts, index)),
    flows: flowsOf(input, rows),
    recoveries: recoveriesOf(input),
    unstaged: counts.totals((row) => row.toStage === null),
    totals: counts.totals(() => true),
    conversion: counts.conversion(),
    timeToConvertMs: timesOf(input, 'toConvert', null),
    settled: resolved.settled,
    breakdown:
      resolved.breakdown === null
        ? null
        : {
            dimension: resolved.breakdown,
            attribution: resolved.attribution,
            bands: bandsOf(rows, input.definition.stages.length, resolved),
          },
    rules: input.rules,
    notes: notesOf(input, rows, counts),
  }
}

/** Moves stand in the period in which they were made, so they do not say when their journeys began. */
function checkPeriod({ fromMs, toMs }: ResolvedFunnelOptions): void {
  if (fromMs === Number.NEGATIVE_INFINITY && toMs === Number.POSITIVE_INFINITY) return
  const has = 'their moves do not say when a journey began; have tables made of the rows of each period'
  throw new JourneyError(notInContract, 'a funnel of the journeys that began in a period', has)
}

function checkBreakdown({ definition }: ContractInput, { breakdown, attribution }: ResolvedFunnelOptions): void {
  if (breakdown === null) return
  if (definition.breakdown !== breakdown) {
    const has = definition.breakdown === null ? 'they were asked for none' : `they have "${definition.breakdown}"`
    throw new JourneyError(notInContract, `a breakdown by "${breakdown}"`, has)
  }
  if (definition.attribution !== attribution) {
    const has = `values are those of the ${definition.attribution} touch`
    throw new JourneyError(notInContract, `a breakdown by the ${attribution} touch`, has)
  }
}

const isConverted = (row: FlowRow): boolean => row.outcome === 'converted'
const RATES: ReadonlySet<string> = new Set(RATE_KINDS)

/** Sums over the rows; rates leave open journeys out where that was asked for. */
class FlowCounts {
  readonly #rows: readonly FlowRow[]
  readonly #settled: boolean

  constructor(rows: readonly FlowRow[], settled: boolean) {
    this.#rows = rows
    this.#settled = settled
  }

  sum(is: (row: FlowRow) => boolean): number {
    return this.#rows.reduce((total, row) => (is(row) ? total + row.visits : total), 0)
  }

  totals(is: (row: FlowRow) => boolean): FunnelTotals {
    const of = (outcome: string): number =>
      this.sum((row) => row.kind === 'journeys' && row.outcome === outcome && is(row))
    const [converted, lost, open, ended] = [of('converted'), of('lost'), of('open'), of('ended')]
    return { journeys: converted + lost + open + ended, converted, lost, open, ended }
  }

  conversion(): Rate {
    return this.#rate('journeys', isConverted, 'journeys', () => true)
  }

  rates(stage: number): FunnelStageRates {
    const at = (row: FlowRow): boolean => row.toStage === stage
    const from = (row: FlowRow): boolean => (row.toStage ?? -1) >= stage
    const isFirst = (row: FlowRow): boolean => row.toStage === 0
    return {
      previous: this.previous(stage),
      first: this.#rate(stage === 0 ? 'arrived' : 'furthestFromFirst', stage === 0 ? at : from, 'arrived', isFirst),
      total: this.#rate('furthest', from, 'journeys', () => true),
      conversion: this.#rate('arrived', (row) => at(row) && isConverted(row), 'arrived', at),
    }
  }

  previous(stage: number): Rate | null {
    const before = (row: FlowRow): boolean => row.toStage === stage - 1
    return stage === 0 ? null : this.#rate('wentOn', before, 'arrived', before)
  }

  #rate(kind: RateKind, is: (row: FlowRow) => boolean, base: RateKind, isBase: (row: FlowRow) => boolean): Rate {
    const shareOf = (counts: (row: FlowRow) => boolean): Share => ({
      numerator: this.sum((row) => row.kind === kind && is(row) && counts(row)),
      base: this.sum((row) => row.kind === base && isBase(row) && counts(row)),
    })
    return flowRate(
      shareOf(() => true),
      shareOf((row) => row.outcome === 'open'),
      this.#settled,
    )
  }
}

function stageOf(input: ContractInput, counts: FlowCounts, index: number): FunnelStage {
  const into = (kind: FunnelFlowKind): number => counts.sum((row) => row.toStage === index && row.kind === kind)
  const outOf = (kind: FunnelFlowKind): number => counts.sum((row) => row.fromStage === index && row.kind === kind)
  const inflow = {
    carriedIn: into('advance'),
    entered: into('entered'),
    skippedIn: into('skip'),
    steppedBackIn: into('step-back'),
    returned: into('returned'),
  }
  return {
    stage: input.definition.stages[index] as FunnelStage['stage'],
    arrivals: counts.sum((row) => row.kind === 'arrived' && row.toStage === index),
    visits: inflow.carriedIn + inflow.entered + inflow.skippedIn + inflow.steppedBackIn + inflow.returned,
    inflow,
    outflow: {
      movedOn: outOf('advance'),
      skippedAhead: outOf('skip'),
      steppedBack: outOf('step-back'),
      converted: outOf('converted'),
      lost: outOf('lost'),
      open: outOf('open'),
      ended: outOf('ended'),
      unknown: 0,
    },
    rates: counts.rates(index),
    dwellMs: timesOf(input, 'dwell', index),
    timeToNextMs: timesOf(input, 'toNext', index),
  }
}

function timesOf(input: ContractInput, kind: DurationKind, stage: number | null): DurationSummary | null {
  const rows = readTableIfThere(input.raw, 'durations')
  return summariseBins(rows.filter((row) => row.kind === kind && row.fromKey === stage))
}

function flowsOf({ definition }: ContractInput, rows: readonly FlowRow[]): FunnelFlow[] {
  const cells = new Map<string, FlowRow>()
  for (const row of rows) {
    if (RATES.has(row.kind)) continue
    const key = `${row.kind}:${row.fromStage}:${row.toStage}`
    const known = cells.get(key)
    const visits = row.visits + (known?.visits ?? 0)
    cells.set(key, { ...row, visits, unobserved: row.unobserved + (known?.unobserved ?? 0) })
  }
  const rank = (row: FlowRow): number => FUNNEL_FLOW_KINDS.indexOf(row.kind as FunnelFlowKind)
  const place = (stage: number | null): number => stage ?? -1
  const idOf = (stage: number | null): string | null => definition.stages[stage ?? -1]?.id ?? null
  return [...cells.values()]
    .filter((row) => row.visits > 0)
    .sort((a, b) => place(a.fromStage) - place(b.fromStage) || rank(a) - rank(b) || place(a.toStage) - place(b.toStage))
    .map((row) => ({
      from: idOf(row.fromStage),
      to: idOf(row.toStage),
      kind: row.kind as FunnelFlowKind,
      visits: row.visits,
      ...(row.unobserved > 0 && { unobserved: row.unobserved }),
    }))
}

function recoveriesOf({ raw, definition }: ContractInput): FunnelRecovery[] {
  const place = (stage: number | null): number => stage ?? -1
  return [...readTableIfThere(raw, 'recoveries')]
    .sort(
      (a, b) =>
        place(a.lostAt) - place(b.lostAt) ||
        a.returnedAt - b.returnedAt ||
        codePointOrder(a.channel ?? '', b.channel ?? '') ||
        a.retargeted - b.retargeted,
    )
    .map(({ lostAt, returnedAt, channel, retargeted, journeys }) => ({
      lostAt: definition.stages[place(lostAt)]?.id ?? null,
      returnedAt: definition.stages[returnedAt]?.id ?? '',
      channel,
      retargeted: retargeted === 1,
      journeys,
    }))
}

function notesOf({ definition }: ContractInput, rows: readonly FlowRow[], counts: FlowCounts): FunnelNote[] {
  const notes: FunnelNote[] = []
  const unstaged = counts.totals((row) => row.toStage === null).journeys
  if (unstaged > 0) notes.push({ kind: 'unstaged', count: unstaged, examples: [] })
  const { stagesFrom, stages } = definition
  if (stagesFrom !== 'definition') notes.push({ kind: 'stages-guessed', count: stages.length, examples: [stagesFrom] })
  const unobserved = rows.reduce((sum, row) => sum + row.unobserved, 0)
  if (unobserved > 0) notes.push({ kind: 'unobserved', count: unobserved, examples: [] })
  return notes
}
