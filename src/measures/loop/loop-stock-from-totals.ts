import { DiagnosticCollector } from '../../foundation/diagnostics.js'
import { loopIssueSeverity } from './loop-issues.js'
import type { LoopIssueKind } from './loop-measure.js'
import { type LoopStock, type LoopStockPeriod, type LoopStockStage, stockIn, stockOut } from './loop-stock.js'

/** One stage of a period in plain numbers; what is left out is 0, stocks those of the periods beside it. */
export interface LoopStockTotalsStage extends Partial<Omit<LoopStockStage, 'residual'>> {
  readonly id: string
}

/** One period in plain numbers. */
export interface LoopStockTotalsPeriod {
  readonly startMs: number
  readonly endMs: number
  readonly stages: readonly LoopStockTotalsStage[]
  readonly brought?: number
}

/** Stock and flow in plain numbers, such as two reports of a warehouse give that were never reconciled. */
export interface LoopStockTotals {
  readonly stages: readonly { readonly id: string; readonly label?: string }[]
  /** One after another. */
  readonly periods: readonly LoopStockTotalsPeriod[]
  /** IANA zone for the names of periods. Default UTC. */
  readonly timeZone?: string
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
    const stages = totals.stages.map(({ id }): LoopStockStage => {
      const stated = given(index, id)
      const counts = Object.fromEntries(COUNTS.map((name) => [name, read(`${id}.${name}`, stated?.[name]) ?? 0]))
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
      flows: [],
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

function usable(timeMs: number): number {
  return Number.isFinite(timeMs) ? timeMs : 0
}
