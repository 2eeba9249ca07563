import type { ActorStep, ActorWay } from '../../measures/circles/follow-actor.js'
import type { CirclesLayout, PicturePoint } from './circles-layout.js'
import { arcTo, pointText, polarPoint } from './polar-point.js'
import { ringMiddle } from './ring-middle.js'

/** One step of the way. */
export interface WayStepLayout {
  /** Position in `ActorWay.steps`. */
  readonly index: number
  readonly direction: 'inward' | 'outward'
  readonly isLoss: boolean
  readonly path: string
  /** The arrow head, a closed outline. */
  readonly head: string
  /** Where the step ends. */
  readonly end: PicturePoint
}

/** One actor's way through the rings, px. Time runs clockwise from the clear angle round to it again. */
export interface WayLayout {
  /** Stays in a ring; silent where it outlasted the patience: nothing was heard of the actor. */
  readonly stays: readonly { readonly path: string; readonly isSilent: boolean }[]
  readonly steps: readonly WayStepLayout[]
  readonly touches: readonly PicturePoint[]
  readonly conversions: readonly PicturePoint[]
  /** Where the actor stands at the end; null after an explicit loss and for one never in a ring. */
  readonly now: PicturePoint | null
}

/** How a way is laid out. */
export interface WayLayoutOptions {
  /** A silence longer than this is drawn as silent, ms. */
  readonly patienceMs: number
}

const FROM_RAD = (27 * Math.PI) / 180
const UNTIL_RAD = (333 * Math.PI) / 180
/** Steps closer together than this in time are drawn this far apart, in their order. */
const STEP_GAP_RAD = (3 * Math.PI) / 180
const HEAD_PX = 5.5

/**
 * Lays one actor's way over the rings of the shown moment: stays as arcs in the middle of a ring,
 * steps from ring to ring at their time, touches as points. Steps of the same hour are set a little
 * apart so that each can be seen. Pure, without NaN; cost linear in touches and steps.
 */
export function layoutWay(layout: CirclesLayout, way: ActorWay, options: WayLayoutOptions): WayLayout {
  const { center, direction } = layout
  const side = direction === 'ltr' ? 1 : -1
  const span = Math.max(1, way.endMs - way.firstMs)
  const trueAngle = (timeMs: number): number =>
    FROM_RAD + (Math.min(1, Math.max(0, (timeMs - way.firstMs) / span)) * (UNTIL_RAD - FROM_RAD) || 0)
  const angles = apart(way.steps.map(({ timeMs }) => trueAngle(timeMs)))
  const at = (angle: number, radius: number): PicturePoint => polarPoint(center, side, angle, radius)
  const stretches = way.steps.map(
    ({ to }, index): Stretch => ({
      ring: to,
      fromRad: angles[index] ?? FROM_RAD,
      toRad: angles[index + 1] ?? UNTIL_RAD,
      fromMs: way.steps[index]?.timeMs ?? 0,
      toMs: way.steps[index + 1]?.timeMs ?? Number.POSITIVE_INFINITY,
    }),
  )
  const placed = (timesMs: readonly number[]): PicturePoint[] =>
    timesMs.flatMap((timeMs) => {
      const stretch = stretches.findLast(({ fromMs, ring }) => fromMs <= timeMs && ring >= 0)
      if (stretch === undefined) return []
      const angle = Math.min(stretch.toRad, Math.max(stretch.fromRad, trueAngle(timeMs)))
      return [at(angle, ringMiddle(layout, stretch.ring))]
    })
  const stays = stretches
    .filter(({ ring }) => ring >= 0)
    .flatMap((stretch) => staysOf(stretch, way, options.patienceMs, trueAngle))
    .filter(({ fromRad, toRad }) => toRad > fromRad)
    .map(({ ring, fromRad, toRad, isSilent }) => {
      const radius = ringMiddle(layout, ring)
      return { path: `M${pointText(at(fromRad, radius))}${arcTo(center, side, fromRad, toRad, radius)}`, isSilent }
    })
  return {
    stays,
    steps: way.steps.map((step, index) => stepOf(step, index, angles[index] ?? FROM_RAD, layout, at)),
    // Where a touch was a step, the step says so.
    touches: placed(way.touchesMs.filter((timeMs) => !way.steps.some((step) => step.timeMs === timeMs))),
    conversions: placed(way.conversionsMs),
    now: way.place >= 0 ? at(UNTIL_RAD, ringMiddle(layout, way.place)) : null,
  }
}

interface Stretch {
  readonly ring: number
  readonly fromRad: number
  readonly toRad: number
  readonly fromMs: number
  readonly toMs: number
}

/** A stretch cut at the touches within it; a part is silent where no touch came for longer than the patience. */
function staysOf(
  stretch: Stretch,
  way: ActorWay,
  patienceMs: number,
  trueAngle: (timeMs: number) => number,
): { ring: number; fromRad: number; toRad: number; isSilent: boolean }[] {
  const { ring, fromRad, toRad, fromMs, toMs } = stretch
  const endMs = Math.min(toMs, way.endMs)
  const times = [fromMs, ...way.touchesMs.filter((timeMs) => timeMs > fromMs && timeMs < endMs), endMs]
  const angleAt = (position: number): number => {
    if (position === 0) return fromRad
    if (position === times.length - 1) return toRad
    return Math.min(toRad, Math.max(fromRad, trueAngle(times[position] ?? 0)))
  }
  return times.slice(1).map((timeMs, index) => ({
    ring,
    fromRad: angleAt(index),
    toRad: angleAt(index + 1),
    isSilent: timeMs - (times[index] ?? 0) > patienceMs,
  }))
}

function stepOf(
  { from, to }: ActorStep,
  index: number,
  angle: number,
  layout: CirclesLayout,
  at: (angle: number, radius: number) => PicturePoint,
): WayStepLayout {
  const start = ringMiddle(layout, from)
  const end = ringMiddle(layout, to)
  const isInward = end < start
  const neck = end + (isInward ? HEAD_PX : -HEAD_PX)
  const half = HEAD_PX / Math.max(HEAD_PX, neck)
  const head = [at(angle - half, neck), at(angle, end), at(angle + half, neck)]
  return {
    index,
    direction: isInward ? 'inward' : 'outward',
    isLoss: to < 0,
    path: `M${pointText(at(angle, start))}L${pointText(at(angle, end))}`,
    head: `M${head.map(pointText).join('L')}Z`,
    end: at(angle, end),
  }
}

/** Ascending angles pushed apart: forward first, then back from the end. */
function apart(angles: readonly number[]): number[] {
  const gap = Math.min(STEP_GAP_RAD, (UNTIL_RAD - FROM_RAD) / (angles.length + 1))
  const result = [...angles]
  for (let i = 1; i < result.length; i++) result[i] = Math.max(result[i] as number, (result[i - 1] as number) + gap)
  let limit = UNTIL_RAD - gap
  for (let i = result.length - 1; i >= 0; i--) {
    result[i] = Math.min(result[i] as number, limit)
    limit = (result[i] as number) - gap
  }
  return result
}
