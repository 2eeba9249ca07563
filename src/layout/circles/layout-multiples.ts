import type { CirclesMeasure } from '../../measures/circles/circles-measure.js'
import { ringRadii } from './ring-radii.js'

/** Where the small circles stand. */
export interface MultiplesOptions {
  readonly width: number
  readonly height: number
  readonly direction: 'ltr' | 'rtl'
  /** Height of the name under each, px. */
  readonly labelPx: number
  /** Columns narrower than this cannot hold their names; fewer are made. Default 0. */
  readonly leastWidthPx?: number | undefined
}

/** One period as small circles. */
export interface MultipleLayout {
  readonly index: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly center: { readonly x: number; readonly y: number }
  /** Outer radius per ring, outermost first, true to people on one scale for all periods. */
  readonly radiiPx: readonly number[]
  /** Radius at the period with the most people. */
  readonly fullPx: number
}

/** All periods in rows, in reading order. */
export interface MultiplesLayout {
  readonly columns: number
  readonly cells: readonly MultipleLayout[]
}

/** Lays out the periods as small multiples in as many rows as make them largest. Cost: periods x rings. */
export function layoutMultiples(measure: CirclesMeasure, options: MultiplesOptions): MultiplesLayout {
  const { width, height, direction, labelPx } = options
  const { series } = measure
  if (series.length === 0) return { columns: 0, cells: [] }
  const columns = bestColumns(series.length, options)
  const rows = Math.ceil(series.length / columns)
  const cellWidth = width / columns
  const cellHeight = height / rows
  const fullPx = Math.max(1, Math.min(cellWidth - 8, cellHeight - labelPx - 6) / 2)
  const members = series.map(({ populations }) => populations.rings.reduce((sum, people) => sum + people, 0))
  const most = Math.max(1, ...members)
  const cells = series.map(({ populations }, index): MultipleLayout => {
    const column = index % columns
    const x = direction === 'ltr' ? column * cellWidth : width - (column + 1) * cellWidth
    const y = Math.floor(index / columns) * cellHeight
    return {
      index,
      x,
      y,
      width: cellWidth,
      height: cellHeight,
      center: { x: x + cellWidth / 2, y: y + 3 + fullPx },
      radiiPx: ringRadii(populations.rings, fullPx * Math.sqrt((members[index] ?? 0) / most), 'area'),
      fullPx,
    }
  })
  return { columns, cells }
}

function bestColumns(count: number, { width, height, labelPx, leastWidthPx = 0 }: MultiplesOptions): number {
  let best = 1
  let largest = 0
  const most = leastWidthPx > 0 ? Math.max(1, Math.min(count, Math.floor(width / leastWidthPx))) : count
  for (let columns = 1; columns <= most; columns++) {
    const rows = Math.ceil(count / columns)
    const size = Math.min(width / columns - 8, height / rows - labelPx - 6)
    if (size > largest) [best, largest] = [columns, size]
  }
  return best
}
