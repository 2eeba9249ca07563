import type { ChartItem } from './chart-item.js'

/** Half the side of the smallest target that a finger or an unsteady hand hits (WCAG 2.2, 2.5.8: 24 px). */
const REACH_PX = 12

/**
 * The item whose anchor lies nearest to a point, at most 12 px away on both axes: however thin a mark
 * is, 24 px round its anchor belong to it. Cost: linear in items.
 */
export function nearestItem(items: readonly ChartItem[], x: number, y: number): ChartItem | undefined {
  let nearest: ChartItem | undefined
  let least = REACH_PX
  for (const item of items) {
    const away = Math.max(Math.abs(item.anchor.x - x), Math.abs(item.anchor.y - y))
    if (away > least) continue
    nearest = item
    least = away
  }
  return nearest
}
