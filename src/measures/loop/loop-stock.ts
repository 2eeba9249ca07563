import type { DiagnosticIssue } from '../../foundation/diagnostics.js'
import type { PeriodUnit } from '../periods/calendar-periods.js'
import type { LoopIssueKind, LoopMoveKind } from './loop-measure.js'

/** One stage in one period. Stocks are actors at an instant, all other counts are of the period. */
export interface LoopStockStage {
  /** Actors that stand here when the period begins, and when it ends. */
  readonly opening: number
  readonly closing: number
  /** Actors whose first stage this is. */
  readonly entered: number
  /** Actors that had been lost and begin again here. */
  readonly returned: number
  /** Moves from and to other stages; coming again where one stands counts as neither. */
  readonly movedIn: number
  readonly movedOut: number
  readonly lost: number
  readonly ended: number
  /** opening + in - out - closing: 0 where stock and flow reconcile. */
  readonly residual: number
}

/** Moves between two stages in one period. */
export interface LoopStockFlow {
  readonly kind: LoopMoveKind
  readonly from: number
  readonly to: number
  readonly moves: number
}

/** One period. */
export interface LoopStockPeriod {
  readonly startMs: number
  readonly endMs: number
  readonly stages: readonly LoopStockStage[]
  /** By kind, then from, then to. */
  readonly flows: readonly LoopStockFlow[]
  /** New actors whom others brought. */
  readonly brought: number
  /** The sum of the stages' residuals without their signs. */
  readonly residual: number
}

/** Stock and flow of a loop, period by period. They have two units, actors and moves, and so two scales. */
export interface LoopStock {
  readonly kind: 'loop-stock'
  readonly source: 'journeys' | 'totals'
  readonly unit: PeriodUnit | null
  readonly timeZone: string
  readonly stages: readonly { readonly id: string; readonly label: string }[]
  /** Without holes. */
  readonly periods: readonly LoopStockPeriod[]
  readonly issues: readonly DiagnosticIssue<LoopIssueKind>[]
}

/** What a stage's stock takes in during a period. */
export function stockIn(stage: LoopStockStage): number {
  return stage.entered + stage.returned + stage.movedIn
}

/** What leaves it. */
export function stockOut(stage: LoopStockStage): number {
  return stage.movedOut + stage.lost + stage.ended
}
