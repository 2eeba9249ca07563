import { durationMs } from '../../model/duration.js'
import { actorIndexOf } from '../../model/journey-query.js'
import type { JourneySet } from '../../model/journey-set.js'
import type { Duration } from '../../model/patience.js'
import { timeAt } from '../../model/time-column.js'
import { LEFT, OUTSIDE } from './circles-measure.js'
import { type RingListener, walkRings } from './ring-walk.js'
import { walkEnd } from './walk-end.js'

/** What moved an actor: an ordinary touch, a bad experience, silence (`decay`), or an explicit loss. */
export type ActorStepCause = 'touch' | 'bad-experience' | 'silence' | 'loss'

/** One move of one actor. `from` and `to` are rings, 0 outermost, or OUTSIDE or LEFT; never equal. */
export interface ActorStep {
  readonly timeMs: number
  readonly from: number
  readonly to: number
  readonly cause: ActorStepCause
  /** Label of the touchpoint where it happened; null where there was none. */
  readonly touchpoint: string | null
  /** True where the log declares that something before it was not seen. */
  readonly unobserved: boolean
}

/** One actor's way through the rings. */
export interface ActorWay {
  readonly actor: string
  /** The first and the last row, and the end of what was walked. */
  readonly firstMs: number
  readonly lastMs: number
  readonly endMs: number
  /** In order of time. Touches that keep the actor in its ring are no steps. */
  readonly steps: readonly ActorStep[]
  /** Times of all rows with a touchpoint, ascending. */
  readonly touchesMs: readonly number[]
  readonly conversionsMs: readonly number[]
  /** Where the actor stands at the end: a ring, OUTSIDE or LEFT. */
  readonly place: number
  /** Since when; the first row where it never moved. */
  readonly sinceMs: number
  /** The ring furthest in that the actor ever stood in; OUTSIDE where it never stood in one. */
  readonly deepest: number
  /** Rings between the deepest and the present one: how far the actor stepped back; null outside all rings. */
  readonly ringsBack: number | null
  /** Moves outward, by touches, bad experiences and silence. */
  readonly stepsBack: number
}

/**
 * Where one person is now, and how far they stepped back: an actor's way through the rings, by the
 * same rules as `measureCircles` (semantics.md, section 4). Null for an actor that the set does not
 * hold. Cost: linear in the actor's rows, and in the set's rows and actors for finding it.
 * @throws JourneyError `bad-option` where `decay` is no duration
 *
 * @example followActor(journeys, 'ann')?.ringsBack // 2: two rings outside of where Ann once stood
 */
export function followActor(
  set: JourneySet,
  actor: string,
  options: { readonly decay?: Duration | undefined } = {},
): ActorWay | null {
  const index = actorIndexOf(set, actor)
  if (index < 0) return null
  const decayMs = options.decay === undefined ? null : durationMs(options.decay, 'decay')
  const endMs = walkEnd(set)
  const follower = new Follower(set, decayMs)
  walkRings(set, index, { decayMs, bounds: [endMs] }, follower)
  return follower.way(actor, endMs)
}

/** Notes the steps while an actor is walked. */
class Follower implements RingListener {
  readonly #set: JourneySet
  readonly #decayMs: number | null
  readonly #steps: ActorStep[] = []
  readonly #touches: number[] = []
  readonly #conversions: number[] = []
  #place: number = OUTSIDE
  #row = -1
  #firstMs = 0
  #rowMs = 0
  /** The row before: silence counts from it. */
  #beforeMs = 0

  constructor(set: JourneySet, decayMs: number | null) {
    this.#set = set
    this.#decayMs = decayMs
  }

  readonly onRow = (row: number): void => {
    const { rows } = this.#set
    this.#beforeMs = this.#rowMs
    this.#rowMs = timeAt(rows, row)
    if (this.#row < 0) this.#firstMs = this.#rowMs
    this.#row = row
    if ((rows.touchpoint[row] as number) >= 0) this.#touches.push(this.#rowMs)
  }

  readonly onBound = (_: number, place: number): void => {
    // Silence after the last row is told by where the actor stands at the end.
    if (place >= 0 && this.#place > place) this.#fade(this.#place - place, this.#rowMs)
  }

  readonly onDecay = (_: number, rings: number): void => this.#fade(rings, this.#beforeMs)

  readonly onPlacement = (_: number, __: number, to: number, isShaken: boolean, isUnobserved: boolean): void =>
    this.#step(this.#rowMs, to, isShaken ? 'bad-experience' : 'touch', isUnobserved)

  readonly onLoss = (_: number, ring: number): void => {
    if (ring !== OUTSIDE) this.#step(this.#rowMs, LEFT, 'loss', false)
  }

  readonly onConversion = (): void => {
    this.#conversions.push(this.#rowMs)
  }

  way(actor: string, endMs: number): ActorWay {
    const steps = this.#steps
    const deepest = steps.reduce((most, { to }) => Math.max(most, to), OUTSIDE)
    return {
      actor,
      firstMs: this.#firstMs,
      lastMs: this.#rowMs,
      endMs,
      steps,
      touchesMs: this.#touches,
      conversionsMs: this.#conversions,
      place: this.#place,
      sinceMs: steps.at(-1)?.timeMs ?? this.#firstMs,
      deepest,
      ringsBack: this.#place >= 0 ? deepest - this.#place : null,
      stepsBack: steps.filter(({ from, to }) => to >= 0 && to < from).length,
    }
  }

  #fade(rings: number, sinceMs: number): void {
    for (let ring = 1; ring <= rings; ring++) {
      this.#step(sinceMs + ring * (this.#decayMs ?? 0), this.#place - 1, 'silence', false)
    }
  }

  #step(timeMs: number, to: number, cause: ActorStepCause, unobserved: boolean): void {
    if (to === this.#place) return
    this.#steps.push({ timeMs, from: this.#place, to, cause, touchpoint: this.#label(cause), unobserved })
    this.#place = to
  }

  #label(cause: ActorStepCause): string | null {
    if (cause === 'silence') return null
    return this.#set.touchpoints[this.#set.rows.touchpoint[this.#row] as number]?.label ?? null
  }
}
