import type { JourneySet } from '../../model/journey-set.js'
import { timeAt } from '../../model/time-column.js'
import { LEFT, OUTSIDE } from './circles-measure.js'

/** What a walk along an actor's rows tells about; every member is called in order of time. */
export interface RingListener {
  /** The actor's place (a ring, OUTSIDE or LEFT) just before bound `bound`. Called once per bound. */
  readonly onBound: (bound: number, place: number) => void
  /**
   * A placement at `to`; `from` is OUTSIDE for the actor's first. `period` is -1 before the first bound.
   * `isUnobserved`: the log declares that something between the two placements was not seen.
   */
  readonly onPlacement: (period: number, from: number, to: number, isShaken: boolean, isUnobserved: boolean) => void
  /** An explicit loss of an actor that stood in `ring` (or OUTSIDE). */
  readonly onLoss: (period: number, ring: number) => void
  readonly onConversion: (period: number) => void
  /** Rings moved outward by silence alone, since the row before. */
  readonly onDecay: (period: number, rings: number) => void
  /** Each row of the actor, before anything else is told of it. */
  readonly onRow?: (row: number) => void
}

/** What the walk needs to know besides the rows. */
export interface RingWalkOptions {
  readonly decayMs: number | null
  /** Ascending instants; period i is [bounds[i], bounds[i + 1]). */
  readonly bounds: ArrayLike<number>
}

/** Walks one actor's rows: see `RingWalk`, which is cheaper for many actors. */
export function walkRings(set: JourneySet, actor: number, options: RingWalkOptions, listener: RingListener): void {
  new RingWalk(set, options, listener).walk(actor)
}

/**
 * Walks actors' rows, one actor after another, and tells where each stands (semantics.md, section 4).
 *
 * The ring is the stage of the latest staged row. A touch at a negative touchpoint moves one ring
 * outward from where the actor stood instead, but never out of the outermost; for someone still
 * outside it is a first placement if it has a stage, else nothing. Silence longer than `decayMs`
 * moves one ring outward each time it has passed, up to the end of observation. An explicit loss
 * leaves the rings until the next placement, which is compared with the ring the actor left from.
 * A declared gap is no silence.
 * Cost of a walk: linear in the actor's rows and the bounds.
 */
export class RingWalk {
  readonly #set: JourneySet
  readonly #bounds: ArrayLike<number>
  readonly #decayMs: number | null
  /** Silence after the end of observation is unknown, so it moves nobody. */
  readonly #observedEndMs: number
  readonly #listener: RingListener
  /** Per touchpoint: 1 where it is negative; empty where none is. */
  readonly #negative: Uint8Array
  #ring: number = OUTSIDE
  #hasLeft = false
  #endsInGap = false
  #lastMs = 0
  #next = 0
  /** The bound that comes next; Infinity behind the last one. */
  #nextMs = 0

  constructor(set: JourneySet, { bounds, decayMs }: RingWalkOptions, listener: RingListener) {
    this.#set = set
    this.#bounds = bounds
    this.#decayMs = decayMs
    this.#observedEndMs = set.rules.observedUntilMs + 1
    this.#listener = listener
    this.#negative = set.touchpoints.some(({ negative }) => negative === true)
      ? Uint8Array.from(set.touchpoints, ({ negative }) => (negative === true ? 1 : 0))
      : new Uint8Array(0)
  }

  walk(actor: number): void {
    const { rows, actorRows } = this.#set
    const { gap, loss, conversion } = rows
    const listener = this.#listener
    const hasGaps = gap.length > 0
    const hasLosses = loss.length > 0
    const end = actorRows[actor + 1] as number
    let isUnobserved = false
    this.#begin()
    for (let row = actorRows[actor] as number; row < end; row++) {
      const timeMs = timeAt(rows, row)
      listener.onRow?.(row)
      this.#endsInGap = hasGaps && gap[row] === 1
      if (this.#endsInGap) isUnobserved = true
      if (timeMs >= this.#nextMs) this.#passBounds(timeMs)
      const period = this.#next - 1
      if (this.#decayMs !== null) this.#fade(period, timeMs)
      this.#lastMs = timeMs
      const isShaken = this.#ring !== OUTSIDE && this.#isNegative(row)
      const to = isShaken ? Math.max(0, this.#ring - 1) : (rows.stage[row] as number)
      if (to !== OUTSIDE) {
        listener.onPlacement(period, this.#ring, to, isShaken, isUnobserved)
        this.#ring = to
        this.#hasLeft = false
        isUnobserved = false
      }
      if (conversion[row] === 1) listener.onConversion(period)
      if (hasLosses && loss[row] === 1) this.#leave(period)
    }
    this.#endsInGap = false
    this.#passBounds(Number.POSITIVE_INFINITY)
  }

  #begin(): void {
    this.#ring = OUTSIDE
    this.#hasLeft = false
    this.#endsInGap = false
    this.#lastMs = 0
    this.#toBound(0)
  }

  #toBound(next: number): void {
    this.#next = next
    this.#nextMs = next < this.#bounds.length ? (this.#bounds[next] as number) : Number.POSITIVE_INFINITY
  }

  #passBounds(untilMs: number): void {
    const bounds = this.#bounds
    while (this.#next < bounds.length && (bounds[this.#next] as number) <= untilMs) {
      const place = this.#hasLeft ? LEFT : this.#ring - this.#decayed(bounds[this.#next] as number)
      this.#listener.onBound(this.#next, place)
      this.#toBound(this.#next + 1)
    }
  }

  #fade(period: number, timeMs: number): void {
    const faded = this.#decayed(timeMs)
    if (faded > 0) this.#listener.onDecay(period, faded)
    this.#ring -= faded
  }

  #leave(period: number): void {
    this.#listener.onLoss(period, this.#hasLeft ? OUTSIDE : this.#ring)
    this.#hasLeft = this.#ring !== OUTSIDE
  }

  /** Rings that silence has moved outward by then. */
  #decayed(untilMs: number): number {
    if (this.#decayMs === null || this.#ring <= 0 || this.#hasLeft || this.#endsInGap) return 0
    const silenceMs = Math.min(untilMs, this.#observedEndMs) - this.#lastMs
    return Math.min(this.#ring, Math.max(0, Math.floor(silenceMs / this.#decayMs)))
  }

  #isNegative(row: number): boolean {
    if (this.#negative.length === 0) return false
    const touchpoint = this.#set.rows.touchpoint[row] as number
    return touchpoint >= 0 && this.#negative[touchpoint] === 1
  }
}
