import type { Rect } from '../rect.js'
import { type Cubic, controlLength, pointAt } from './cubic.js'

/** Px of a cell of the map. */
const CELL = 6

/** Answers how much ink lies under a box, in constant time. */
export interface InkMap {
  readonly under: (box: Rect) => number
}

/** An ink map while ink is added. */
export interface OpenInkMap {
  /** Ink outside the frame is left out. */
  readonly add: (x: number, y: number, weight: number) => void
  /** The same weight along a curve, about once a cell, so that nothing slips between two points; `every` so many cells, as much together. */
  readonly addAlong: (curve: Cubic, weight: number, every?: number) => void
  /** Ends adding. */
  readonly close: () => InkMap
}

/** A summed-area table over the frame, to the nearest 6 px. Cost: points plus cells of the frame. */
export function inkMap(frame: Rect): OpenInkMap {
  const columns = Math.max(1, Math.ceil(frame.width / CELL)) + 1
  const rows = Math.max(1, Math.ceil(frame.height / CELL)) + 1
  const sums = new Float64Array(columns * rows)
  const read = (at: number): number => sums[at] as number
  const add = (x: number, y: number, weight: number): void => {
    const column = Math.floor((x - frame.x) / CELL) + 1
    const row = Math.floor((y - frame.y) / CELL) + 1
    if (column < 1 || row < 1 || column >= columns || row >= rows) return
    sums[row * columns + column] = read(row * columns + column) + weight
  }
  const corner = (x: number, y: number): number => {
    const column = Math.min(columns - 1, Math.max(0, Math.round((x - frame.x) / CELL)))
    const row = Math.min(rows - 1, Math.max(0, Math.round((y - frame.y) / CELL)))
    return read(row * columns + column)
  }
  return {
    add,
    addAlong: (curve, weight, every = 1) => {
      const samples = Math.max(8 / every, Math.ceil(controlLength(curve) / (CELL * every)))
      for (let k = 0; k < samples; k++) {
        const { x, y } = pointAt(curve, (k + 0.5) / samples)
        add(x, y, weight * every)
      }
    },
    close: () => {
      for (let row = 1; row < rows; row++)
        for (let column = 1; column < columns; column++) {
          const at = row * columns + column
          sums[at] = read(at) + read(at - 1) + read(at - columns) - read(at - columns - 1)
        }
      return {
        under: ({ x, y, width, height }) =>
          corner(x + width, y + height) - corner(x, y + height) - corner(x + width, y) + corner(x, y),
      }
    },
  }
}
