import type { Rect } from '../rect.js'

/** Small enough that no letter slips between two cells. */
const CELL_PX = 3

/** What is drawn already, in cells: asking costs the same for every box, once all is drawn. */
export interface InkGrid {
  /** Blackens a disc. */
  readonly mark: (x: number, y: number, radiusPx: number) => void
  /** Blackens a point, at a fraction of the price of a disc. */
  readonly dot: (x: number, y: number) => void
  /** True where a box meets ink. */
  readonly meets: (box: Rect) => boolean
}

/** An empty grid over a picture. */
export function inkGrid(width: number, height: number): InkGrid {
  const columns = Math.ceil(width / CELL_PX)
  const rows = Math.ceil(height / CELL_PX)
  const cells = new Uint8Array(columns * rows)
  const from = (px: number): number => Math.max(0, Math.floor(px / CELL_PX))
  const to = (px: number, most: number): number => Math.min(most - 1, Math.floor(px / CELL_PX))
  /** Black cells above and before each corner of a cell; made anew when there is new ink. */
  let sums: Uint32Array | null = null
  const wide = columns + 1
  return {
    mark: (x, y, radiusPx) => {
      sums = null
      const bottom = to(y + radiusPx, rows)
      const right = to(x + radiusPx, columns)
      for (let row = from(y - radiusPx); row <= bottom; row++) {
        for (let column = from(x - radiusPx); column <= right; column++) {
          const dx = (column + 0.5) * CELL_PX - x
          const dy = (row + 0.5) * CELL_PX - y
          if (dx * dx + dy * dy <= (radiusPx + 1) ** 2) cells[row * columns + column] = 1
        }
      }
    },
    dot: (x, y) => {
      sums = null
      const column = Math.floor(x / CELL_PX)
      const row = Math.floor(y / CELL_PX)
      if (column >= 0 && row >= 0 && column < columns && row < rows) cells[row * columns + column] = 1
    },
    meets: ({ x, y, width: boxWidth, height: boxHeight }) => {
      sums ??= summed(cells, columns, rows)
      const [left, right] = [from(x), to(x + boxWidth, columns) + 1]
      const [top, bottom] = [from(y), to(y + boxHeight, rows) + 1]
      if (left >= right || top >= bottom) return false
      const at = (row: number, column: number): number => sums?.[row * wide + column] ?? 0
      return at(bottom, right) - at(top, right) - at(bottom, left) + at(top, left) > 0
    },
  }
}

/** For each corner of a cell, how many cells above and before it are black. */
function summed(cells: Uint8Array, columns: number, rows: number): Uint32Array {
  const wide = columns + 1
  const sums = new Uint32Array(wide * (rows + 1))
  for (let row = 0; row < rows; row++) {
    let inRow = 0
    for (let column = 0; column < columns; column++) {
      inRow += cells[row * columns + column] as number
      sums[(row + 1) * wide + column + 1] = (sums[row * wide + column + 1] as number) + inRow
    }
  }
  return sums
}
