import { DiagnosticCollector } from '../../foundation/diagnostics.js'
import { loopIssueSeverity } from './loop-issues.js'
import type { LoopIssueKind, LoopMoveKind } from './loop-measure.js'
import {
  type LoopStock,
  type LoopStockFlow,
  type LoopStockPeriod,
  type LoopStockStage,
  stockIn,
  stockOut,
} from './loop-stock.js'

/** One stage of a period in plain numbers; what is left out is 0, stocks those of the periods beside it. */
export interface LoopStockTotalsStage extends Partial<Omit<LoopStockStage, 'residual'>> {
  readonly id: string
}

/** Moves between two stages in plain numbers. */
export interface LoopStockTotalsFlow {
  readonly kind: LoopMoveKind
  readonly from: string
  readonly to: string
  readonly moves: number
}

/** One period in plain numbers. */
export interface LoopStockTotalsPeriod {
  readonly startMs: number
  readonly endMs: number
  readonly stages: readonly LoopStockTotalsStage[]
  /** Moves between two stages, by id; where given, they make up what a stage does not say of its moves. */
  readonly flows?: readonly LoopStockTotalsFlow[]
  readonly brought?: number
}

/** Stock and flow in plain numbers, such as two reports of a warehouse give that were never reconciled. */
export interface LoopStockTotals {
  readonly stages: readonly { readonly id: string; readonly label?: string }[]
  /** One after another. */
  readonly periods: readonly LoopStockTotalsPeriod[]
  /** IANA zone for the names of periods. Default UTC. */
  readonly timeZone?: string | undefined
}

const COUNTS = ['entered', 'returned', 'movedIn', 'movedOut', 'lost', 'ended'] as const

/**
 * Stock and flow from plain numbers. Where a stage's stocks and its moves do not reconcile, the residual
 * says by how much; nothing is bent to fit. Unusable numbers count as not given and are reported; the
 * result holds no NaN. Never throws.
 */
export function loopStockFromTotals(totals: LoopStockTotals): LoopStock {
  const issues = new DiagnosticCollector<LoopIssueKind>(loopIssueSeverity)
  const read = (name: string, value: number | undefined): number | undefined => {
    if (value === undefined || (value >= 0 && value <= 1e15)) return value
    issues.add('unusable-number', `${name}: ${String(value)}`)
    return undefined
  }
  const given = (period: number, id: string): LoopStockTotalsStage | undefined =>
    totals.periods[period]?.stages.find((stage) => stage.id === id)
  const standing = new Map<string, number>()
  const periods = totals.periods.map((period, index): LoopStockPeriod => {
    const flows = flowsOf(period, totals, read, issues)
    const stages = totals.stages.map(({ id }, at): LoopStockStage => {
      const stated = given(index, id)
      const along = (end: 'from' | 'to'): number =>
        flows.reduce((sum, flow) => sum + (flow[end] === at && flow.from !== flow.to ? flow.moves : 0), 0)
      const drawn = { movedIn: along('to'), movedOut: along('from') }
      const counts = Object.fromEntries(
        COUNTS.map((name) => [
          name,
          read(`${id}.${name}`, stated?.[name]) ?? (name === 'movedIn' || name === 'movedOut' ? drawn[name] : 0),
        ]),
      )
      const opening = read(`${id}.opening`, stated?.opening) ?? standing.get(id) ?? 0
      const moved = { ...(counts as Record<(typeof COUNTS)[number], number>), opening, closing: 0, residual: 0 }
      const due = opening + stockIn(moved) - stockOut(moved)
      const closing =
        read(`${id}.closing`, stated?.closing) ?? read(id, given(index + 1, id)?.opening) ?? Math.max(0, due)
      standing.set(id, closing)
      return { ...moved, closing, residual: due - closing }
    })
    return {
      startMs: usable(period.startMs),
      endMs: usable(period.endMs),
      stages,
      flows,
      brought: read('brought', period.brought) ?? 0,
      residual: stages.reduce((sum, stage) => sum + Math.abs(stage.residual), 0),
    }
  })
  return {
    kind: 'loop-stock',
    source: 'totals',
    unit: null,
    timeZone: totals.timeZone ?? 'UTC',
    stages: totals.stages.map(({ id, label = id }) => ({ id, label })),
    periods,
    issues: issues.result().issues,
  }
}

/** The flows of a period by position; those of unknown stages are reported. */
function flowsOf(
  { flows = [] }: LoopStockTotalsPeriod,
  { stages }: LoopStockTotals,
  read: (name: string, value: number | undefined) => number | undefined,
  issues: DiagnosticCollector<LoopIssueKind>,
): LoopStockFlow[] {
  const positionOf = (id: string): number => stages.findIndex((stage) => stage.id === id)
  return flows.flatMap(({ kind, from, to, moves }): LoopStockFlow[] => {
    const flow = { kind, from: positionOf(from), to: positionOf(to), moves: read(`${kind} ${from}`, moves) ?? 0 }
    if (flow.from >= 0 && flow.to >= 0) return flow.moves > 0 ? [flow] : []
    issues.add('unknown-flow-stage', `${kind} ${from} - ${to}`)
    return []
  })
}

function usable(timeMs: number): number {
  return Number.isFinite(timeMs) ? timeMs : 0
}
