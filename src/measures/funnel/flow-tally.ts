import { CONVERTED, ENDED, LOST, OPEN } from '../../model/journey-set.js'
import type { FunnelFlow, FunnelFlowKind, FunnelInflow, FunnelOutflow } from './funnel-measure.js'
import { FUNNEL_FLOW_KINDS } from './funnel-measure.js'
import type { StageVisits } from './stage-visits.js'

const KIND_OF_OUTCOME: Readonly<Record<number, FunnelFlowKind>> = {
  [CONVERTED]: 'converted',
  [LOST]: 'lost',
  [OPEN]: 'open',
  [ENDED]: 'ended',
}

const PLACE_OF_KIND = Object.fromEntries(FUNNEL_FLOW_KINDS.map((kind, place) => [kind, place])) as Record<
  FunnelFlowKind,
  number
>

/** So many places are held at once. */
const PLACES_AT_MOST = 65_536

interface Cell {
  readonly from: number
  readonly to: number
  readonly kind: FunnelFlowKind
  visits: number
  unobserved: number
}

/**
 * Counts the stage flow matrix, visit by visit: each visit adds one way in and one way out, so the
 * balance of semantics.md section 2 holds at every stage for any data.
 */
export class FlowTally {
  readonly #cells = new Map<number, Cell>()
  /** The same in a place each, so that none is searched; empty where the places would be many. */
  readonly #places: (Cell | undefined)[]
  readonly #stages: number
  readonly #arrivals: Float64Array

  constructor(stages: number) {
    this.#stages = stages
    const places = (stages + 1) ** 2 * FUNNEL_FLOW_KINDS.length
    this.#places = places <= PLACES_AT_MOST ? new Array(places).fill(undefined) : []
    this.#arrivals = new Float64Array(stages)
  }

  /** Counts one journey that shows at least one stage. */
  add(visits: StageVisits, outcome: number, isReturn: boolean): void {
    const { stage, count } = visits
    this.#count(-1, stage[0] as number, isReturn ? 'returned' : 'entered')
    for (let k = 1; k < count; k++) {
      const cell = this.#move(stage[k - 1] as number, stage[k] as number)
      if (visits.isUnobserved[k] === 1) cell.unobserved++
    }
    this.#count(stage[count - 1] as number, -1, KIND_OF_OUTCOME[outcome] ?? 'open')
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
    return [...this.#cells.values()]
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

  #move(from: number, to: number): Cell {
    if (to < from) return this.#count(from, to, 'step-back')
    return this.#count(from, to, to === from + 1 ? 'advance' : 'skip')
  }

  #arrive(stage: number): void {
    this.#arrivals[stage] = this.arrivals(stage) + 1
  }

  #count(from: number, to: number, kind: FunnelFlowKind): Cell {
    const pair = (from + 1) * (this.#stages + 1) + to + 1
    const key = pair * FUNNEL_FLOW_KINDS.length + PLACE_OF_KIND[kind]
    const cell =
      (key < this.#places.length ? this.#places[key] : this.#cells.get(key)) ?? this.#open(key, from, to, kind)
    cell.visits++
    return cell
  }

  #open(key: number, from: number, to: number, kind: FunnelFlowKind): Cell {
    const cell = { from, to, kind, visits: 0, unobserved: 0 }
    this.#cells.set(key, cell)
    if (key < this.#places.length) this.#places[key] = cell
    return cell
  }

  #sum(matches: (cell: Cell) => boolean, what: 'visits' | 'unobserved' = 'visits'): number {
    let visits = 0
    for (const cell of this.#cells.values()) if (matches(cell)) visits += cell[what]
    return visits
  }
}
