import type { JourneySet } from '../../model/journey-set.js'
import type { CirclesDots } from './circles-measure.js'
import { RingWalk } from './ring-walk.js'

/** What sampling needs to know. */
export interface SampleOptions {
  readonly decayMs: number | null
  /** Ends of the frames. */
  readonly frameEndsMs: readonly number[]
  /** End of the whole period; Infinity for everything. */
  readonly untilMs: number
  readonly dotsAtMost: number
}

const CHECKPOINTS = 10

/**
 * Chooses the actors that are drawn as dots: everyone who was ever in a ring while they are few,
 * else every n-th of them, sorted by where they stood at ten checkpoints, latest first. So each ring
 * gets its fair number of dots at every checkpoint, and every k-th dot is a fair sample again.
 * No randomness: the same journeys give the same dots. Cost: O(rows + actors x checkpoints).
 */
export function sampleDots(set: JourneySet, placed: readonly number[], options: SampleOptions): CirclesDots {
  const actorsPerDot = Math.max(1, Math.ceil(placed.length / options.dotsAtMost))
  const ordered = orderByTrajectory(set, placed, options)
  const actors: number[] = []
  for (let i = Math.floor(actorsPerDot / 2); i < ordered.length; i += actorsPerDot) actors.push(ordered[i] as number)
  const bounds = [...options.frameEndsMs]
  const frames = bounds.map(() => new Int16Array(actors.length))
  const atEnd = new Int16Array(actors.length)
  placesAt(set, actors, options.decayMs, bounds, frames)
  placesAt(set, actors, options.decayMs, [options.untilMs], [atEnd])
  const ids = actors.map((actor) => set.actors[actor] ?? '')
  return { actorsPerDot, areActors: true, actors: Int32Array.from(actors), ids, frames, atEnd }
}

/** Stable counting sorts by place, from the earliest checkpoint to the latest. */
function orderByTrajectory(set: JourneySet, placed: readonly number[], options: SampleOptions): Int32Array {
  const bounds = [...checkpointsOf(options.frameEndsMs), options.untilMs]
  const columns = bounds.map(() => new Int16Array(placed.length))
  placesAt(set, placed, options.decayMs, bounds, columns)
  let order = Int32Array.from(placed.keys())
  for (const column of columns) order = sortedByPlace(order, column, set.stages.length)
  return order.map((index) => placed[index] as number)
}

function checkpointsOf(ends: readonly number[]): number[] {
  const step = Math.max(1, Math.ceil(ends.length / CHECKPOINTS))
  return ends.filter((_, index) => index % step === 0)
}

function sortedByPlace(order: Int32Array<ArrayBuffer>, places: Int16Array, rings: number): Int32Array<ArrayBuffer> {
  const starts = new Int32Array(rings + 3)
  for (const place of places) starts[place + 3] = (starts[place + 3] as number) + 1
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number)
  const sorted = new Int32Array(order.length)
  for (const index of order) {
    const slot = (places[index] as number) + 2
    const at = starts[slot] as number
    sorted[at] = index
    starts[slot] = at + 1
  }
  return sorted
}

/** Writes down the actors' places just before each of the ascending bounds, a column per bound. */
function placesAt(
  set: JourneySet,
  actors: readonly number[],
  decayMs: number | null,
  bounds: readonly number[],
  columns: readonly Int16Array[],
): void {
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
}
