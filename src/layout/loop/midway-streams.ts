import { cubicPoints, streamAlong } from './band-path.js'
import { inside, onwardAt, outwardAt, roomOutward } from './loop-frame.js'
import type { LoopTributary } from './loop-layout.js'
import type { LoopPlan } from './loop-plan.js'
import type { ProfileStage } from './loop-profile.js'

const STEPS = 18
/** From where it comes to where it lands, along the ribbon, in radii. */
const BEND = 0.14

/** Those whose first stage is further in come from outside and bend into the ribbon's direction. */
export function midwayStreams(plan: LoopPlan): LoopTributary[] {
  return plan.measure.stages.flatMap((stage, index): LoopTributary[] => {
    const place = plan.profile[index]
    if (index === 0 || stage.entered === 0 || place === undefined) return []
    return [
      {
        ...midwayStream(stage.entered, place, plan),
        at: 'midway',
        isTwin: false,
        driver: -1,
        firstOther: 0,
        stage: index,
      },
    ]
  })
}

function midwayStream(actors: number, place: ProfileStage, { frame }: LoopPlan): ReturnType<typeof streamAlong> {
  const width = actors * frame.pxPerActor
  const span = place.plateauEndRad - place.plateauStartRad
  const turn = place.plateauStartRad + span * 0.1 + width / (2 * frame.pxPerRad)
  const landing = turn + (BEND * frame.radiusPx) / frame.pxPerRad
  const outer = place.thicknessPx / 2
  const from = frame.at(turn, Math.min(outer + frame.reachPx * 0.75, roomOutward(frame, turn, width / 2)))
  const to = frame.at(landing, outer - Math.min(width, place.thicknessPx) / 2)
  const out = outwardAt(frame, turn)
  const along = onwardAt(frame, landing)
  const reach = frame.reachPx * 0.5
  const c1 = { x: from.x - out.x * reach, y: from.y - out.y * reach }
  const c2 = { x: to.x - along.x * reach * 0.8, y: to.y - along.y * reach * 0.8 }
  const line = cubicPoints(from, c1, c2, to, STEPS).map((point) => inside(frame, point, width / 2))
  return streamAlong(line, width)
}
