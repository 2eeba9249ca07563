import { OUTCOMES } from '../../model/journey-set.js'
import { PairCounts } from '../statistics/pair-counts.js'
import type { FunnelFlow, FunnelFlowKind, FunnelInflow, FunnelOutflow } from './funnel-measure.js'
import { FUNNEL_FLOW_KINDS } from './funnel-measure.js'
import type { StageVisits } from './stage-visits.js'

/** Kinds by number, since each move of each journey looks one up. */
const numberOf = (kind: FunnelFlowKind): number => FUNNEL_FLOW_KINDS.indexOf(kind)
const ENTERED = numberOf('entered')
const RETURNED = numberOf('returned')
const ADVANCE = numberOf('advance')
const SKIP = numberOf('skip')
const STEP_BACK = numberOf('step-back')

/** Of a closing, by outcome. */
const CLOSINGS: readonly number[] = OUTCOMES.map(numberOf)

/** So many cells have places of their own. */
const PLACES_AT_MOST = 65_536

interface Cell {
  readonly from: number
  readonly to: number
  readonly kind: FunnelFlowKind
  readonly visits: number
  readonly unobserved: number
}

/**
 * Counts the stage flow matrix, visit by visit: each visit adds one way in and one way out, so the
 * balance of semantics.md section 2 holds at every stage for any data.
 */
export class FlowTally {
  readonly #stages: number
  readonly #visits: PairCounts
  readonly #unobserved: PairCounts
  readonly #arrivals: Float64Array
  /** Made of the counts when they are read; null while it is counted. */
  #read: readonly Cell[] | null = null

  constructor(stages: number) {
    const cells = (stages + 1) ** 2 * FUNNEL_FLOW_KINDS.length
    this.#stages = stages
    this.#visits = new PairCounts(cells, PLACES_AT_MOST)
    this.#unobserved = new PairCounts(cells, PLACES_AT_MOST)
    this.#arrivals = new Float64Array(stages)
  }

  /** Counts one journey that shows at least one stage. */
  add(visits: StageVisits, outcome: number, isReturn: boolean): void {
    const { stage, count } = visits
    this.#read = null
    this.#visits.add(this.#cell(-1, stage[0] as number, isReturn ? RETURNED : ENTERED))
    for (let k = 1; k < count; k++) {
      const move = this.#move(stage[k - 1] as number, stage[k] as number)
      this.#visits.add(move)
      if (visits.isUnobserved[k] === 1) this.#unobserved.add(move)
    }
    this.#visits.add(this.#cell(stage[count - 1] as number, -1, CLOSINGS[outcome] as number))
    for (let k = 0; k < count; k++) if (visits.isFirst[k] === 1) this.#arrive(stage[k] as number)
  }

  arrivals(stage: number): number {
    return this.#arrivals[stage] ?? 0
  }

  inflow(stage: number): FunnelInflow {
    return {
      carriedIn: this.#sum((cell) => cell.to === stage && cell.kind === 'advance'),
      entered: this.#sum((cell) => cell.to === stage && cell.kind === 'entered'),
      skippedIn: this.#sum((cell) => cell.to === stage && cell.kind === 'skip'),
      steppedBackIn: this.#sum((cell) => cell.to === stage && cell.kind === 'step-back'),
      returned: this.#sum((cell) => cell.to === stage && cell.kind === 'returned'),
    }
  }

  outflow(stage: number): FunnelOutflow {
    const of = (kind: FunnelFlowKind): number => this.#sum((cell) => cell.from === stage && cell.kind === kind)
    return {
      movedOn: of('advance'),
      skippedAhead: of('skip'),
      steppedBack: of('step-back'),
      converted: of('converted'),
      lost: of('lost'),
      open: of('open'),
      ended: of('ended'),
      unknown: 0,
    }
  }

  /** All cells, by stage from (beginnings first), kind, and stage to (closings first). */
  flows(idOf: (stage: number) => string | null): FunnelFlow[] {
    const rank = (cell: Cell): number => FUNNEL_FLOW_KINDS.indexOf(cell.kind)
    return [...this.#cells()]
      .sort((a, b) => a.from - b.from || rank(a) - rank(b) || a.to - b.to)
      .map(({ from, to, kind, visits, unobserved }) => ({
        from: idOf(from),
        to: idOf(to),
        kind,
        visits,
        ...(unobserved > 0 && { unobserved }),
      }))
  }

  /** Moves whose way was not observed. */
  get unobserved(): number {
    return this.#sum((cell) => cell.unobserved > 0, 'unobserved')
  }

  #move(from: number, to: number): number {
    if (to < from) return this.#cell(from, to, STEP_BACK)
    return this.#cell(from, to, to === from + 1 ? ADVANCE : SKIP)
  }

  #arrive(stage: number): void {
    this.#arrivals[stage] = this.arrivals(stage) + 1
  }

  /** The number of a cell; stages are shifted by one, so that -1 has room. */
  #cell(from: number, to: number, kind: number): number {
    return ((from + 1) * (this.#stages + 1) + to + 1) * FUNNEL_FLOW_KINDS.length + kind
  }

  #cells(): readonly Cell[] {
    const width = this.#stages + 1
    this.#read ??= this.#visits.entries().map(([cell, visits]) => {
      const pair = Math.floor(cell / FUNNEL_FLOW_KINDS.length)
      const kind = FUNNEL_FLOW_KINDS[cell % FUNNEL_FLOW_KINDS.length] as FunnelFlowKind
      const [from, to] = [Math.floor(pair / width) - 1, (pair % width) - 1]
      return { from, to, kind, visits, unobserved: this.#unobserved.get(cell) }
    })
    return this.#read
  }

  #sum(matches: (cell: Cell) => boolean, what: 'visits' | 'unobserved' = 'visits'): number {
    let visits = 0
    for (const cell of this.#cells()) if (matches(cell)) visits += cell[what]
    return visits
  }
}
