import type { LoopMeasure } from '../../measures/loop/loop-measure.js'
import { cubicPoints, streamAlong } from './band-path.js'
import type { LoopTributary } from './loop-layout.js'
import { clockwise, outward, polar, rad } from './polar.js'
import { type RingFrame, radiusWithin } from './ring-frame.js'
import type { ProfileStage } from './ring-profile.js'

const STEPS = 24
/** From where it comes to where it lands, round the ring. */
const BEND = rad(8)

/** Those whose first stage is further in come from outside and bend into the ribbon's direction. */
export function midwayStreams(
  measure: LoopMeasure,
  profile: readonly ProfileStage[],
  frame: RingFrame,
): LoopTributary[] {
  return measure.stages.flatMap((stage, index): LoopTributary[] => {
    const place = profile[index]
    if (index === 0 || stage.entered === 0 || place === undefined) return []
    return [{ ...midwayStream(stage.entered, place, frame), at: 'midway', driver: -1, firstOther: 0, stage: index }]
  })
}

function midwayStream(actors: number, place: ProfileStage, frame: RingFrame): ReturnType<typeof streamAlong> {
  const width = actors * frame.pxPerActor
  const span = place.plateauEndRad - place.plateauStartRad
  const angle = place.plateauStartRad + span * 0.1 + width / (2 * frame.radiusPx)
  const outer = frame.radiusPx + place.thicknessPx / 2
  const far = Math.min(outer + frame.reachPx * 0.75, radiusWithin(frame, angle, width / 2))
  const from = polar(frame.center, far, angle)
  const to = polar(frame.center, outer - Math.min(width / 2, place.thicknessPx / 2), angle + BEND)
  const out = outward(angle)
  const along = clockwise(angle + BEND)
  const reach = frame.reachPx * 0.5
  const c1 = { x: from.x - out.x * reach, y: from.y - out.y * reach }
  const c2 = { x: to.x - along.x * reach * 0.8, y: to.y - along.y * reach * 0.8 }
  return streamAlong(cubicPoints(from, c1, c2, to, STEPS), width)
}
