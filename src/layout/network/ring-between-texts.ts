import { overlaps } from '../rect.js'
import { writtenBoxes } from './clear-place.js'
import { xy } from './cubic.js'
import type { NetworkLayout, Point } from './network-layout.js'

/** Px from one point of the ring to the next, and between it and a text. */
const STEP_PX = 2
const GAP_PX = 2

/**
 * A ring round a point as path data, open where something is written: it runs through no name. Cost: its points times the
 * texts.
 */
export function ringBetweenTexts({ x, y }: Point, radius: number, layout: NetworkLayout): string {
  const written = writtenBoxes(layout)
  const steps = Math.max(12, Math.ceil((2 * Math.PI * radius) / STEP_PX))
  let isDrawn = false
  return Array.from({ length: steps + 1 }, (_, k) => {
    const angle = (2 * Math.PI * k) / steps
    const point = { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) }
    const wasDrawn = isDrawn
    isDrawn = !written.some((box) => overlaps({ ...point, width: 0, height: 0 }, box, GAP_PX))
    return isDrawn ? `${wasDrawn ? 'L' : 'M'}${xy(point)}` : ''
  }).join('')
}
