import type { Rect } from '../rect.js'

/** Small enough that no letter slips between two cells. */
const CELL_PX = 3

/** What is drawn already, in cells: asking costs the size of a box, however many streams there are. */
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
  return {
    mark: (x, y, radiusPx) => {
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
      const column = Math.floor(x / CELL_PX)
      const row = Math.floor(y / CELL_PX)
      if (column >= 0 && row >= 0 && column < columns && row < rows) cells[row * columns + column] = 1
    },
    meets: ({ x, y, width: boxWidth, height: boxHeight }) => {
      const bottom = to(y + boxHeight, rows)
      const right = to(x + boxWidth, columns)
      for (let row = from(y); row <= bottom; row++) {
        for (let column = from(x); column <= right; column++) if (cells[row * columns + column] === 1) return true
      }
      return false
    },
  }
}
