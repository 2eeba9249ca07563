import type { Point } from './funnel-layout.js'

/** A small line over time: the path, its last known point, and the height of the target. */
export interface TrendLine {
  /** Empty where fewer than two values are known. Holes in the series are holes in the line. */
  readonly d: string
  readonly last: Point | null
  /** Null without a target. */
  readonly targetY: number | null
}

const INSET = 3

/**
 * A series as a line in a small box, on a scale from its least to its greatest value; the target
 * takes part in the scale, so that the way to it shows. A level series lies in the middle. Linear.
 */
export function layoutTrendLine(
  values: readonly (number | null)[],
  target: number | null,
  box: { readonly widthPx: number; readonly heightPx: number },
): TrendLine {
  const isSound = (value: number | null): value is number => value !== null && Number.isFinite(value)
  const known = [...values, target].filter(isSound)
  const low = Math.min(...known)
  const span = Math.max(...known) - low
  const height = Math.max(0, box.heightPx - 2 * INSET)
  const yOf = (value: number): number => round(INSET + (span > 0 ? 1 - (value - low) / span : 0.5) * height)
  const step = Math.max(0, box.widthPx - 2 * INSET) / Math.max(1, values.length - 1)
  const points = values.map((value, i) => (isSound(value) ? { x: round(INSET + i * step), y: yOf(value) } : null))
  const d = points
    .map((point, i) => (point === null ? '' : `${points[i - 1] == null ? 'M' : 'L'}${point.x},${point.y}`))
    .join('')
  return {
    d: points.filter((point) => point !== null).length < 2 ? '' : d,
    last: points.findLast((point) => point !== null) ?? null,
    targetY: isSound(target) ? yOf(target) : null,
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
