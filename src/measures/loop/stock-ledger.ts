import type { LoopMoveKind } from './loop-measure.js'
import { type LoopStockFlow, type LoopStockPeriod, type LoopStockStage, stockIn, stockOut } from './loop-stock.js'

type Column = 'entered' | 'returned' | 'movedIn' | 'movedOut' | 'lost' | 'ended'
const COLUMNS: readonly Column[] = ['entered', 'returned', 'movedIn', 'movedOut', 'lost', 'ended']
const KINDS: readonly LoopMoveKind[] = ['advance', 'skip', 'stepBack', 'reEntry']

/** Keeps count of who comes, goes and moves, period by period; what lies before the first is its opening stock. */
export class StockLedger {
  readonly #stages: number
  readonly #bounds: readonly number[]
  readonly #columns: Record<Column, Float64Array>
  readonly #flows: Map<number, number>[]
  readonly #brought: Float64Array
  /** Standing counts before the first period. */
  readonly #opening: Float64Array

  constructor(stages: number, bounds: readonly number[]) {
    const cells = stages * (bounds.length - 1)
    const column = (): Float64Array => new Float64Array(cells)
    this.#stages = stages
    this.#bounds = bounds
    this.#columns = {
      entered: column(),
      returned: column(),
      movedIn: column(),
      movedOut: column(),
      lost: column(),
      ended: column(),
    }
    this.#flows = bounds.slice(1).map(() => new Map())
    this.#brought = new Float64Array(bounds.length - 1)
    this.#opening = new Float64Array(stages)
  }

  enter(period: number, stage: number, isReturn: boolean): void {
    this.#add(period, stage, isReturn ? 'returned' : 'entered', 1)
  }

  leave(period: number, stage: number, kind: 'lost' | 'ended'): void {
    this.#add(period, stage, kind, -1)
  }

  move(period: number, kind: LoopMoveKind, from: number, to: number): void {
    if (from !== to) {
      this.#add(period, from, 'movedOut', -1)
      this.#add(period, to, 'movedIn', 1)
    }
    const flows = this.#flows[period]
    const key = (KINDS.indexOf(kind) * this.#stages + from) * this.#stages + to
    flows?.set(key, (flows.get(key) ?? 0) + 1)
  }

  bring(period: number): void {
    if (period >= 0 && period < this.#brought.length) this.#brought[period] = (this.#brought[period] as number) + 1
  }

  result(): LoopStockPeriod[] {
    const standing = Float64Array.from(this.#opening)
    return this.#flows.map((flows, period) => {
      const stages = Array.from(standing, (opening, stage): LoopStockStage => {
        const cell = period * this.#stages + stage
        const counts = Object.fromEntries(COLUMNS.map((column) => [column, this.#columns[column][cell]]))
        const moved = { ...(counts as Record<Column, number>), opening, closing: 0, residual: 0 }
        const closing = opening + stockIn(moved) - stockOut(moved)
        standing[stage] = closing
        return { ...moved, closing }
      })
      return {
        startMs: this.#bounds[period] as number,
        endMs: this.#bounds[period + 1] as number,
        stages,
        flows: this.#flowsOf(flows),
        brought: this.#brought[period] as number,
        residual: 0,
      }
    })
  }

  #add(period: number, stage: number, column: Column, sign: 1 | -1): void {
    if (period < 0) this.#opening[stage] = (this.#opening[stage] as number) + sign
    if (period < 0 || period >= this.#brought.length) return
    const cell = period * this.#stages + stage
    this.#columns[column][cell] = (this.#columns[column][cell] as number) + 1
  }

  #flowsOf(flows: ReadonlyMap<number, number>): LoopStockFlow[] {
    return [...flows]
      .sort(([a], [b]) => a - b)
      .map(([key, moves]) => ({
        kind: KINDS[Math.floor(key / this.#stages ** 2)] as LoopMoveKind,
        from: Math.floor(key / this.#stages) % this.#stages,
        to: key % this.#stages,
        moves,
      }))
  }
}
