import { streamAlong } from './band-path.js'
import { inside, roomOutward } from './loop-frame.js'
import type { LoopExit } from './loop-layout.js'
import type { LoopPlan } from './loop-plan.js'
import type { ProfileStage } from './loop-profile.js'

const STEPS = 18
/** How far along a stream drifts while it leaves, in radii. */
const DRIFT = { lost: 0.23, open: 0.09 }

/**
 * Those lost leave outward from the outer strip where the stage ends and the ribbon narrows; those
 * still under way stand in a short stream before them.
 */
export function loopExits(plan: LoopPlan): LoopExit[] {
  return plan.measure.stages.flatMap((stage, index) => {
    const place = plan.profile[index]
    if (place === undefined) return []
    const exits: LoopExit[] = []
    if (stage.open > 0) exits.push(exitOf('open', index, stage.open, place, plan))
    if (stage.lost > 0) exits.push(exitOf('lost', index, stage.lost, place, plan))
    return exits
  })
}

/** Along the ribbon at first, then outward. */
function exitOf(
  kind: LoopExit['kind'],
  stage: number,
  actors: number,
  place: ProfileStage,
  { frame }: LoopPlan,
): LoopExit {
  const width = actors * frame.pxPerActor
  const outer = place.thicknessPx / 2
  const span = place.plateauEndRad - place.plateauStartRad
  const beginsAt = place.plateauEndRad - span * (kind === 'lost' ? 0.06 : 0.3) - width / (2 * frame.pxPerRad)
  const drift = (DRIFT[kind] * frame.radiusPx) / frame.pxPerRad
  const reach = kind === 'lost' ? frame.reachPx * 0.85 + width * 0.35 : frame.reachPx * 0.62
  const from = outer - width / 2
  const to = Math.min(outer + reach, roomOutward(frame, beginsAt + drift, width / 2))
  const line = Array.from({ length: STEPS + 1 }, (_, index) => {
    const t = index / STEPS
    return inside(frame, frame.at(beginsAt + drift * (1.6 * t - 0.6 * t * t), from + (to - from) * t * t), width / 2)
  })
  return { ...streamAlong(line, width), kind, stage }
}
