import type { Rect } from '../rect.js'
import type { Point } from './network-layout.js'

/** Px of a cell of the map. */
const CELL = 6

/** Answers how much ink lies under a box, in constant time. */
export interface InkMap {
  readonly under: (box: Rect) => number
}

/**
 * A summed-area table over weighted points, to the nearest 6 px. Points outside the frame are left
 * out. Cost: points plus cells of the frame.
 */
export function inkMap(points: readonly (Point & { readonly weight: number })[], frame: Rect): InkMap {
  const columns = Math.max(1, Math.ceil(frame.width / CELL)) + 1
  const rows = Math.max(1, Math.ceil(frame.height / CELL)) + 1
  const sums = new Float64Array(columns * rows)
  for (const point of points) {
    const column = Math.floor((point.x - frame.x) / CELL) + 1
    const row = Math.floor((point.y - frame.y) / CELL) + 1
    if (column < 1 || row < 1 || column >= columns || row >= rows) continue
    sums[row * columns + column] = (sums[row * columns + column] as number) + point.weight
  }
  for (let row = 1; row < rows; row++)
    for (let column = 1; column < columns; column++) {
      const at = row * columns + column
      sums[at] = read(sums, at) + read(sums, at - 1) + read(sums, at - columns) - read(sums, at - columns - 1)
    }
  const corner = (x: number, y: number): number => {
    const column = Math.min(columns - 1, Math.max(0, Math.round((x - frame.x) / CELL)))
    const row = Math.min(rows - 1, Math.max(0, Math.round((y - frame.y) / CELL)))
    return read(sums, row * columns + column)
  }
  return {
    under: ({ x, y, width, height }) =>
      corner(x + width, y + height) - corner(x, y + height) - corner(x + width, y) + corner(x, y),
  }
}

function read(sums: Float64Array, at: number): number {
  return sums[at] as number
}
