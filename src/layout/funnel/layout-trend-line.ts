import { rounded } from '../../foundation/rounded.js'
import type { Point } from './funnel-layout.js'

/** A small line over time: the path, its last known point, and the height of the target. */
export interface TrendLine {
  /** Empty where fewer than two values are known. Holes in the series are holes in the line. */
  readonly d: string
  /**
   * Closed: from the last point of the line on, what the unfinished values can still come to, cut off at the height of
   * the box. Empty where none is unfinished.
   */
  readonly fan: string
  readonly last: Point | null
  /** Null without a target. */
  readonly targetY: number | null
}

/** A value; `between` where it is unfinished: the least and the greatest that it can still come to. */
export interface TrendValue {
  readonly value: number | null
  readonly between?: readonly [number, number]
}

const INSET = 3

/**
 * A series as a line in a small box, on a scale from its least to its greatest finished value; the target
 * takes part in the scale, so that the way to it shows. A level series lies in the middle. Unfinished values are no
 * part of the line, which would fall without cause, but a fan of what is possible. Linear.
 */
export function layoutTrendLine(
  values: readonly (number | null | TrendValue)[],
  target: number | null,
  box: { readonly widthPx: number; readonly heightPx: number },
): TrendLine {
  const series = values.map((one): TrendValue => (typeof one === 'number' || one === null ? { value: one } : one))
  const finished = series.map(({ value, between }) => (between === undefined && isSound(value) ? value : null))
  const known = [...finished, target].filter(isSound)
  const scale = known.length > 0 ? known : series.flatMap(({ between }) => between ?? [])
  const low = Math.min(...scale)
  const span = Math.max(...scale) - low
  const height = Math.max(0, box.heightPx - 2 * INSET)
  const shareOf = (value: number): number => (span > 0 ? Math.min(1, Math.max(0, (value - low) / span)) : 0.5)
  const yOf = (value: number): number => rounded(INSET + (1 - shareOf(value)) * height)
  const step = Math.max(0, box.widthPx - 2 * INSET) / Math.max(1, values.length - 1)
  const xOf = (i: number): number => rounded(INSET + i * step)
  const points = finished.map((value, i) => (value === null ? null : { x: xOf(i), y: yOf(value) }))
  const d = points
    .map((point, i) => (point === null ? '' : `${points[i - 1] == null ? 'M' : 'L'}${point.x},${point.y}`))
    .join('')
  return {
    d: points.filter((point) => point !== null).length < 2 ? '' : d,
    fan: fanOf(series, points, xOf, (value) => (span > 0 ? yOf(value) : INSET + (value > low ? 0 : height))),
    last: points.findLast((point) => point !== null) ?? null,
    targetY: isSound(target) ? yOf(target) : null,
  }
}

/** Out along what is most, back along what is least. */
function fanOf(
  series: readonly TrendValue[],
  points: readonly (Point | null)[],
  xOf: (i: number) => number,
  yOf: (value: number) => number,
): string {
  const from = points.findLastIndex((point) => point !== null)
  const start = points[from] ?? null
  const open = series.flatMap(({ between }, i) => (between === undefined || i < from ? [] : [{ i, between }]))
  if (open.length === 0) return ''
  const along = (end: 0 | 1): string[] => open.map(({ i, between }) => `${xOf(i)},${yOf(between[end])}`)
  const corners = [...(start === null ? [] : [`${start.x},${start.y}`]), ...along(1), ...along(0).reverse()]
  return `M${corners.join('L')}Z`
}

function isSound(value: number | null): value is number {
  return value !== null && Number.isFinite(value)
}
