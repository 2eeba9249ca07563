import type { ImpulseLayout } from '../../layout/network/layout-impulses.js'

/** Px that an impulse runs in a second. */
const SPEED = 110
/** Px of its light. */
const RADIUS = 5

/** A soft point of light, painted once and stamped for each impulse. */
export function impulseStamp(document: Document, peak: string, light: string): HTMLCanvasElement {
  const stamp = document.createElement('canvas')
  const size = 4 * RADIUS
  stamp.width = size
  stamp.height = size
  const context = stamp.getContext('2d')
  if (context === null) return stamp
  for (const [radius, color, alpha] of [
    [2 * RADIUS, light, 0.16],
    [1.3 * RADIUS, light, 0.3],
    [0.7 * RADIUS, peak, 1],
  ] as const) {
    context.globalAlpha = alpha
    context.fillStyle = color
    context.beginPath()
    context.arc(size / 2, size / 2, radius, 0, 2 * Math.PI)
    context.fill()
  }
  return stamp
}

/**
 * Stamps every impulse where it is after so many seconds of running. The canvas is cleared first.
 * Cost: linear in impulses; a thousand take about a millisecond.
 */
export function paintImpulses(
  context: CanvasRenderingContext2D,
  { runs }: ImpulseLayout,
  stamp: HTMLCanvasElement,
  seconds: number,
  view: { readonly k: number; readonly x: number; readonly y: number },
  ratio: number,
): void {
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.clearRect(0, 0, context.canvas.width, context.canvas.height)
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  const half = RADIUS
  for (const { points, lengthPx, impulses } of runs) {
    const last = points.length / 2 - 1
    const passed = (seconds * SPEED) / Math.max(1, lengthPx)
    for (let i = 0; i < impulses; i++) {
      const at = Math.round(((i / impulses + passed) % 1) * last)
      const x = view.x + view.k * (points[2 * at] as number)
      const y = view.y + view.k * (points[2 * at + 1] as number)
      context.drawImage(stamp, x - half, y - half, 2 * half, 2 * half)
    }
  }
}
