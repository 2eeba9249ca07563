import type { Rect } from '../rect.js'
import { edgesAt, type LoopPlan } from './loop-plan.js'

/** The whole picture less half its margins: labels stay inside. */
export function wholeOf({ options: { width, height, margin } }: LoopPlan): Rect {
  return {
    x: margin.left / 2,
    y: margin.top / 2,
    width: width - (margin.left + margin.right) / 2,
    height: height - (margin.top + margin.bottom) / 2,
  }
}

const CLEARANCE_PX = 4
const PROBES = [0, 0.2, 0.4, 0.6, 0.8, 1]

/**
 * Probes a box against the ribbon. `side` 1: no part may lie inward of the ribbon's outer edge; -1: no
 * part outward of its inner edge.
 */
export function reachesRibbon(box: Rect, plan: LoopPlan, side: 1 | -1): boolean {
  for (const u of PROBES) {
    for (const v of PROBES) {
      const { turn, offset } = plan.frame.locate({ x: box.x + box.width * u, y: box.y + box.height * v })
      const { inner, outer } = edgesAt(plan, turn)
      if (side === 1 ? offset < outer + CLEARANCE_PX : offset > inner - CLEARANCE_PX) return true
    }
  }
  return false
}
