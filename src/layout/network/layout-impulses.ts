import { type Cubic, controlLength, pointAt } from './cubic.js'
import type { NetworkLayout } from './network-layout.js'

/** A path as impulses run along it. */
export interface ImpulseRun {
  /** x and y of points at even steps from start to goal, px. */
  readonly points: Float32Array
  readonly lengthPx: number
  /** How many impulses run along it, evenly spaced. */
  readonly impulses: number
}

/** Impulses along paths: each stands for the same number of journeys. */
export interface ImpulseLayout {
  readonly runs: readonly ImpulseRun[]
  readonly journeysPerImpulse: number
  readonly impulses: number
}

/** Px from one point of a run to the next. */
const STEP_PX = 4

/**
 * Impulses along drawn paths: as many as journeys went the whole way, counted in portions of 1, 2 or
 * 5 times a power of ten, so that there are at most `atMost` (but one on each path). Pure: the caller
 * moves them. Cost: linear in the length of the paths.
 *
 * @param paths positions in `layout.paths`, each with the journeys that went it to the goal
 */
export function layoutImpulses(
  layout: NetworkLayout,
  paths: readonly { readonly path: number; readonly journeys: number }[],
  atMost: number,
): ImpulseLayout {
  const drawn = paths.filter(({ path, journeys }) => layout.paths[path] !== undefined && journeys > 0)
  const portion = portionOf(
    drawn.map(({ journeys }) => journeys),
    atMost,
  )
  const runs = drawn.map(({ path, journeys }) => {
    const curves = (layout.paths[path]?.dendrites ?? []).flatMap((i) => layout.dendrites[i]?.curve ?? [])
    return { ...pointsAlong(curves), impulses: impulsesOf(journeys, portion) }
  })
  return { runs, journeysPerImpulse: portion, impulses: runs.reduce((sum, run) => sum + run.impulses, 0) }
}

function impulsesOf(journeys: number, portion: number): number {
  return Math.max(1, Math.round(journeys / portion))
}

function portionOf(journeys: readonly number[], atMost: number): number {
  for (let power = 1; power < 1e12; power *= 10)
    for (const step of [1, 2, 5]) {
      const impulses = journeys.reduce((sum, count) => sum + impulsesOf(count, step * power), 0)
      if (impulses <= Math.max(atMost, journeys.length)) return step * power
    }
  return 1e12
}

function pointsAlong(curves: readonly Cubic[]): { readonly points: Float32Array; readonly lengthPx: number } {
  const places = curves.flatMap((curve) => {
    const steps = Math.max(2, Math.ceil(controlLength(curve) / STEP_PX))
    return Array.from({ length: steps + 1 }, (_, step) => pointAt(curve, step / steps))
  })
  const lengths = places.map((place, i) => {
    const before = places[i - 1] ?? place
    return Math.hypot(place.x - before.x, place.y - before.y)
  })
  const lengthPx = lengths.reduce((sum, length) => sum + length, 0)
  const count = Math.max(2, Math.ceil(lengthPx / STEP_PX))
  const points = new Float32Array(2 * count)
  let [at, passed] = [0, 0]
  for (let i = 0; i < count; i++) {
    const wanted = (i / (count - 1)) * lengthPx
    while (at + 1 < places.length && passed + (lengths[at + 1] ?? 0) < wanted) passed += lengths[++at] ?? 0
    const from = places[at] ?? { x: 0, y: 0 }
    const to = places[at + 1] ?? from
    const share = Math.min(1, (wanted - passed) / Math.max(1e-9, lengths[at + 1] ?? 1))
    points[2 * i] = from.x + (to.x - from.x) * share
    points[2 * i + 1] = from.y + (to.y - from.y) * share
  }
  return { points, lengthPx }
}
