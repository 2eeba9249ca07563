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

/**
 * Walks one actor's rows and tells where it stands (semantics.md, section 4).
 *
 * The ring is the stage of the latest staged row. A touch at a negative touchpoint moves one ring
 * outward from where the actor stood instead, but never out of the outermost; for someone still
 * outside it is a first placement if it has a stage, else nothing. Silence longer than `decayMs`
 * moves one ring outward each time it has passed. An explicit loss leaves the rings until the next
 * placement, which is compared with the ring the actor left from. A declared gap is no silence.
 * Cost: linear in the actor's rows and the bounds.
 */
export function walkRings(set: JourneySet, actor: number, options: RingWalkOptions, listener: RingListener): void {
  const { bounds, decayMs } = options
  const { rows } = set
  const end = set.actorRows[actor + 1] as number
  let ring: number = OUTSIDE
  let hasLeft = false
  let isUnobserved = false
  let endsInGap = false
  let lastMs = 0
  let next = 0

  const decayed = (untilMs: number): number => {
    if (decayMs === null || ring <= 0 || hasLeft || endsInGap) return 0
    return Math.min(ring, Math.max(0, Math.floor((untilMs - lastMs) / decayMs)))
  }
  const passBounds = (untilMs: number): void => {
    while (next < bounds.length && (bounds[next] as number) <= untilMs) {
      listener.onBound(next, hasLeft ? LEFT : ring - decayed(bounds[next] as number))
      next++
    }
  }

  for (let row = set.actorRows[actor] as number; row < end; row++) {
    const timeMs = timeAt(rows, row)
    listener.onRow?.(row)
    endsInGap = rows.gap[row] === 1
    if (endsInGap) isUnobserved = true
    passBounds(timeMs)
    const period = next - 1
    const faded = decayed(timeMs)
    if (faded > 0) listener.onDecay(period, faded)
    ring -= faded
    lastMs = timeMs
    const to = placeOf(set, row, ring)
    if (to !== OUTSIDE) {
      listener.onPlacement(period, ring, to, ring !== OUTSIDE && isNegative(set, row), isUnobserved)
      ring = to
      hasLeft = false
      isUnobserved = false
    }
    if (rows.conversion[row] === 1) listener.onConversion(period)
    if (rows.loss[row] === 1) {
      listener.onLoss(period, hasLeft ? OUTSIDE : ring)
      hasLeft = ring !== OUTSIDE
    }
  }
  endsInGap = false
  passBounds(Number.POSITIVE_INFINITY)
}

/** The ring in which a row places an actor that stands in `ring`; OUTSIDE where it places nobody. */
function placeOf(set: JourneySet, row: number, ring: number): number {
  if (ring !== OUTSIDE && isNegative(set, row)) return Math.max(0, ring - 1)
  return set.rows.stage[row] as number
}

function isNegative(set: JourneySet, row: number): boolean {
  return set.touchpoints[set.rows.touchpoint[row] as number]?.negative === true
}
