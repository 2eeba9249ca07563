import type { JourneySet } from '../../model/journey-set.js'
import { type CirclesDots, OUTSIDE } from './circles-measure.js'
import { RingWalk } from './ring-walk.js'

/** What sampling needs to know. */
export interface SampleOptions {
  readonly decayMs: number | null
  /** Ends of the frames. */
  readonly frameEndsMs: readonly number[]
  readonly dotsAtMost: number
  /** Per checkpoint, per actor of the set: the place then; the last is the end of the whole period. */
  readonly places: readonly Int16Array[]
}

const CHECKPOINTS = 10

/**
 * Chooses the actors that are drawn as dots: everyone who was ever in a ring while they are few,
 * else every n-th of them, sorted by where they stood at the checkpoints, latest first. So each ring
 * gets its fair number of dots at every checkpoint, and every k-th dot is a fair sample again.
 * No randomness: the same journeys give the same dots. Cost: O(actors x checkpoints), and the rows of those chosen.
 */
export function sampleDots(set: JourneySet, placed: Int32Array, options: SampleOptions): CirclesDots {
  const { places, frameEndsMs, decayMs, dotsAtMost } = options
  const actorsPerDot = Math.max(1, Math.ceil(placed.length / dotsAtMost))
  let order = placed
  for (const column of places) order = sortedByPlace(order, column, set.stages.length)
  const actors = order.filter((_, index) => index % actorsPerDot === Math.floor(actorsPerDot / 2))
  const ids = Array.from(actors, (actor) => set.actors[actor] ?? '')
  const frames = placesAt(set, actors, decayMs, frameEndsMs)
  const atEnd = Int16Array.from(actors, (actor) => places.at(-1)?.[actor] ?? OUTSIDE)
  return { actorsPerDot, areActors: true, actors, ids, frames, atEnd }
}

/** About ten of the ends of frames. */
export function checkpointsOf(ends: readonly number[]): number[] {
  const step = Math.max(1, Math.ceil(ends.length / CHECKPOINTS))
  return ends.filter((_, index) => index % step === 0)
}

/** A stable counting sort of actors by their place. */
function sortedByPlace(order: Int32Array, places: Int16Array, rings: number): Int32Array {
  const starts = new Int32Array(rings + 3)
  for (let i = 0; i < order.length; i++) {
    const slot = (places[order[i] as number] as number) + 3
    starts[slot] = (starts[slot] as number) + 1
  }
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number)
  const sorted = new Int32Array(order.length)
  for (let i = 0; i < order.length; i++) {
    const actor = order[i] as number
    const slot = (places[actor] as number) + 2
    const at = starts[slot] as number
    sorted[at] = actor
    starts[slot] = at + 1
  }
  return sorted
}

/** The actors' places just before each of the ascending bounds: a column per bound. */
function placesAt(
  set: JourneySet,
  actors: Int32Array,
  decayMs: number | null,
  bounds: readonly number[],
): readonly Int16Array[] {
  const columns = bounds.map(() => new Int16Array(actors.length))
  let index = 0
  const rings = new RingWalk(
    set,
    { decayMs, bounds },
    {
      onBound: (bound, place) => {
        ;(columns[bound] as Int16Array)[index] = place
      },
      onPlacement: () => {},
      onLoss: () => {},
      onConversion: () => {},
      onDecay: () => {},
    },
  )
  for (; index < actors.length; index++) rings.walk(actors[index] as number)
  return columns
}
