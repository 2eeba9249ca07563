import type { LoopArc, Point } from './loop-layout.js'
import type { LoopPlan } from './loop-plan.js'
import { thicknessAt } from './loop-profile.js'
import { pathOf } from './polar.js'

/** Px of clear ground between two stages. */
const GAP_PX = 1.5
/** Fine enough that no facet shows at wall size. */
const STEP_RAD = Math.PI / 90

/** The ribbon, cut into stages by hairline gaps. */
export function loopArcs(plan: LoopPlan): LoopArc[] {
  const { frame, profile } = plan
  const gap = GAP_PX / 2 / Math.max(1, frame.pxPerRad)
  return profile.map((stage, index) => {
    const from = stage.startRad + (index === 0 ? 0 : gap)
    const to = stage.endRad - (index === profile.length - 1 ? 0 : gap)
    return {
      ...stage,
      stage: index,
      path: stage.thicknessPx > 0 ? bandOf(plan, from, to) : '',
      middle: frame.at((stage.plateauStartRad + stage.plateauEndRad) / 2, 0),
    }
  })
}

/** Both edges of the ribbon from one turn to another. */
function bandOf({ frame, profile }: LoopPlan, from: number, to: number): string {
  const steps = Math.max(2, Math.ceil((to - from) / STEP_RAD))
  const outer: Point[] = []
  const inner: Point[] = []
  for (let i = 0; i <= steps; i++) {
    const turn = from + ((to - from) * i) / steps
    const half = thicknessAt(profile, turn) / 2
    outer.push(frame.at(turn, half))
    inner.push(frame.at(turn, -half))
  }
  return pathOf([...outer, ...inner.reverse()], true)
}
