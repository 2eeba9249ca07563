import { CONVERTED, ENDED, type JourneySet, LOST, OPEN } from '../../model/journey-set.js'
import { PairCounts } from '../statistics/pair-counts.js'
import type { LoopFlow, LoopMoveKind } from './loop-measure.js'
import { type StageWalker, walkStages } from './walk-stages.js'

/** What one walk over all actors counts. Columns have one entry per stage. */
export interface LoopCounts {
  readonly visits: Float64Array
  readonly actors: Float64Array
  readonly entered: Float64Array
  /** Actors at the stage that were later seen further in. */
  readonly onward: Float64Array
  readonly lost: Float64Array
  readonly open: Float64Array
  readonly ended: Float64Array
  readonly settled: Float64Array
  readonly flows: readonly LoopFlow[]
  /** Per actor: its first stage, -1 where it never shows one. */
  readonly firstStage: Int32Array
  /** Per actor: the row of its first re-entry, or -1. */
  readonly firstReEntry: Int32Array
  /** Of the actors that began at `from`, how many were ever at `at`. */
  readonly reached: (from: number, at: number) => number
}

/** So many pairs of stages have places of their own. */
const PLACES_AT_MOST = 65_536

const KINDS: readonly LoopMoveKind[] = ['advance', 'skip', 'stepBack', 'reEntry']

/** Walks all actors, or those given, once. Cost: linear in their rows, times the stages that one actor visits. */
export function loopCounts(set: JourneySet, actors: Iterable<number> = set.actors.keys()): LoopCounts {
  return new Counter(set).run(actors)
}

interface OpenFlow {
  readonly kind: LoopMoveKind
  readonly from: number
  readonly to: number
  moves: number
  actors: number
  unobserved: number
  lastActor: number
}

/** The state of the walk: columns by stage, and marks that tell whether the present actor set them. */
class Counter implements StageWalker {
  readonly #set: JourneySet
  readonly #size: number
  readonly #columns: Record<ColumnName, Float64Array>
  readonly #flows = new Map<number, OpenFlow>()
  /** The same in a place each, so that none is searched; empty where the places would be many. */
  readonly #places: (OpenFlow | undefined)[]
  /** By the actor's first stage and a stage that it was ever at. */
  readonly #reached: PairCounts
  readonly #firstStage: Int32Array
  readonly #firstReEntry: Int32Array
  /** Stages that the present actor has seen, and for each stage the last actor seen there / onward. */
  readonly #seen: Int32Array
  #seenCount = 0
  readonly #seenBy: Int32Array
  readonly #onwardBy: Int32Array
  #actor = -1

  constructor(set: JourneySet) {
    this.#set = set
    this.#size = set.stages.length
    const column = (): Float64Array => new Float64Array(this.#size)
    this.#columns = {
      visits: column(),
      actors: column(),
      entered: column(),
      onward: column(),
      lost: column(),
      open: column(),
      ended: column(),
      settled: column(),
    }
    this.#firstStage = new Int32Array(set.actors.length).fill(-1)
    this.#firstReEntry = new Int32Array(set.actors.length).fill(-1)
    const places = KINDS.length * this.#size ** 2
    this.#places = places <= PLACES_AT_MOST ? new Array(places).fill(undefined) : []
    this.#reached = new PairCounts(this.#size ** 2, PLACES_AT_MOST)
    this.#seen = new Int32Array(this.#size)
    this.#seenBy = new Int32Array(this.#size).fill(-1)
    this.#onwardBy = new Int32Array(this.#size).fill(-1)
  }

  run(actors: Iterable<number>): LoopCounts {
    for (const actor of actors) this.#walk(actor)
    return {
      ...this.#columns,
      flows: inOrder(this.#flows.values()),
      firstStage: this.#firstStage,
      firstReEntry: this.#firstReEntry,
      reached: (from, at) => this.#reached.get(from * this.#size + at),
    }
  }

  readonly enter = (stage: number): void => {
    this.#firstStage[this.#actor] = stage
    add(this.#columns.entered, stage)
    this.#arrive(stage)
  }

  readonly move = (kind: LoopMoveKind, from: number, to: number, row: number, isUnobserved: boolean): void => {
    this.#countFlow(kind, from, to, isUnobserved)
    if (kind === 'reEntry' && this.#firstReEntry[this.#actor] === -1) this.#firstReEntry[this.#actor] = row
    this.#arrive(to)
  }

  #walk(actor: number): void {
    this.#actor = actor
    this.#seenCount = 0
    const last = walkStages(this.#set, actor, this)
    if (last < 0) return
    add(this.#columns[columnOf(lastOutcome(this.#set, actor))], last)
    const first = this.#firstStage[actor] as number
    for (let k = 0; k < this.#seenCount; k++) this.#reached.add(first * this.#size + (this.#seen[k] as number))
  }

  #arrive(stage: number): void {
    add(this.#columns.visits, stage)
    for (let k = 0; k < this.#seenCount; k++) {
      const earlier = this.#seen[k] as number
      if (earlier >= stage || this.#onwardBy[earlier] === this.#actor) continue
      this.#onwardBy[earlier] = this.#actor
      add(this.#columns.onward, earlier)
    }
    if (this.#seenBy[stage] === this.#actor) return
    this.#seenBy[stage] = this.#actor
    this.#seen[this.#seenCount++] = stage
    add(this.#columns.actors, stage)
  }

  #countFlow(kind: LoopMoveKind, from: number, to: number, isUnobserved: boolean): void {
    const key = (KINDS.indexOf(kind) * this.#size + from) * this.#size + to
    const flow =
      (key < this.#places.length ? this.#places[key] : this.#flows.get(key)) ?? this.#open(key, kind, from, to)
    flow.moves++
    if (isUnobserved) flow.unobserved++
    if (flow.lastActor !== this.#actor) flow.actors++
    flow.lastActor = this.#actor
  }

  #open(key: number, kind: LoopMoveKind, from: number, to: number): OpenFlow {
    const flow = { kind, from, to, moves: 0, actors: 0, unobserved: 0, lastActor: -1 }
    this.#flows.set(key, flow)
    if (key < this.#places.length) this.#places[key] = flow
    return flow
  }
}

type ColumnName = 'visits' | 'actors' | 'entered' | 'onward' | OutcomeColumn
type OutcomeColumn = 'lost' | 'open' | 'ended' | 'settled'

/** The outcome of an actor's last journey; an actor without any journey is still under way. */
function lastOutcome(set: JourneySet, actor: number): number {
  const end = set.actorJourneys[actor + 1] as number
  return end > (set.actorJourneys[actor] as number) ? (set.journeys.outcome[end - 1] as number) : OPEN
}

function columnOf(outcome: number): OutcomeColumn {
  if (outcome === CONVERTED) return 'settled'
  if (outcome === LOST) return 'lost'
  return outcome === ENDED ? 'ended' : 'open'
}

function add(column: Float64Array, at: number): void {
  column[at] = (column[at] as number) + 1
}

function inOrder(flows: Iterable<OpenFlow>): LoopFlow[] {
  return [...flows]
    .map(({ unobserved, lastActor: _, ...flow }) => ({ ...flow, ...(unobserved > 0 && { unobserved }) }))
    .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.from - b.from || a.to - b.to)
}
