import type { LoopMeasure } from '../../measures/loop/loop-measure.js'
import { streamAlong } from './band-path.js'
import type { LoopExit, Point } from './loop-layout.js'
import { polar, rad } from './polar.js'
import { type RingFrame, radiusWithin } from './ring-frame.js'
import type { ProfileStage } from './ring-profile.js'

const STEPS = 28
/** How far round a stream drifts while it leaves. */
const DRIFT = { lost: rad(13), open: rad(5) }

/**
 * Those lost leave outward from the outer strip where the stage ends and the ribbon narrows; those
 * still under way stand in a short stream before them.
 */
export function ringExits(measure: LoopMeasure, profile: readonly ProfileStage[], frame: RingFrame): LoopExit[] {
  return measure.stages.flatMap((stage, index) => {
    const place = profile[index]
    if (place === undefined) return []
    const exits: LoopExit[] = []
    if (stage.open > 0) exits.push(exitOf('open', index, stage.open, place, frame))
    if (stage.lost > 0) exits.push(exitOf('lost', index, stage.lost, place, frame))
    return exits
  })
}

function exitOf(
  kind: LoopExit['kind'],
  stage: number,
  actors: number,
  place: ProfileStage,
  frame: RingFrame,
): LoopExit {
  const width = actors * frame.pxPerActor
  const outer = frame.radiusPx + place.thicknessPx / 2
  const span = place.plateauEndRad - place.plateauStartRad
  const beginsAt = place.plateauEndRad - span * (kind === 'lost' ? 0.06 : 0.3) - width / (2 * frame.radiusPx)
  const reach = kind === 'lost' ? frame.reachPx * 0.85 + width * 0.35 : frame.reachPx * 0.62
  const to = Math.min(outer + reach, radiusWithin(frame, beginsAt + DRIFT[kind], width / 2))
  const line = exitLine(frame, outer - width / 2, to, beginsAt, DRIFT[kind])
  return { ...streamAlong(line, width), kind, stage }
}

/** Along the ribbon at first, then outward. */
function exitLine(frame: RingFrame, from: number, to: number, beginsAt: number, drift: number): Point[] {
  return Array.from({ length: STEPS + 1 }, (_, index) => {
    const t = index / STEPS
    const climb = t * t
    return polar(frame.center, from + (to - from) * climb, beginsAt + drift * (1.6 * t - 0.6 * t * t))
  })
}
