import type { LoopArc, Point } from './loop-layout.js'
import { pathOf, polar } from './polar.js'
import type { RingFrame } from './ring-frame.js'
import { type ProfileStage, thicknessAt } from './ring-profile.js'

/** Px of clear ground between two stages. */
const GAP_PX = 1.5
/** Fine enough that no facet shows at wall size. */
const STEP_RAD = Math.PI / 180

/** The ribbon, cut into stages by hairline gaps. */
export function ringArcs(profile: readonly ProfileStage[], frame: RingFrame): LoopArc[] {
  const gap = GAP_PX / 2 / Math.max(1, frame.radiusPx)
  return profile.map((stage, index) => {
    const from = stage.startRad + (index === 0 ? 0 : gap)
    const to = stage.endRad - (index === profile.length - 1 ? 0 : gap)
    return {
      stage: index,
      startRad: stage.startRad,
      endRad: stage.endRad,
      plateauStartRad: stage.plateauStartRad,
      plateauEndRad: stage.plateauEndRad,
      thicknessPx: stage.thicknessPx,
      isHairline: stage.isHairline,
      path: stage.thicknessPx > 0 ? bandOf(profile, frame, from, to) : '',
      middle: polar(frame.center, frame.radiusPx, (stage.plateauStartRad + stage.plateauEndRad) / 2),
    }
  })
}

/** Both edges of the ribbon from one angle to another. */
function bandOf(profile: readonly ProfileStage[], frame: RingFrame, from: number, to: number): string {
  const steps = Math.max(2, Math.ceil((to - from) / STEP_RAD))
  const outer: Point[] = []
  const inner: Point[] = []
  for (let i = 0; i <= steps; i++) {
    const angle = from + ((to - from) * i) / steps
    const half = thicknessAt(profile, angle) / 2
    outer.push(polar(frame.center, frame.radiusPx + half, angle))
    inner.push(polar(frame.center, frame.radiusPx - half, angle))
  }
  return pathOf([...outer, ...inner.reverse()], true)
}
