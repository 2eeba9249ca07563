import type { Disc } from './bend-dendrites.js'

/** Px of a cell of the map. */
const CELL = 32
const NONE: readonly number[] = []

/** Answers which discs lie about a point. */
export interface DiscMap {
  /** Positions of the discs that come within their clearance of the point, and of some that do not. */
  readonly about: (x: number, y: number) => readonly number[]
}

/** A map of discs with `clearPx` kept free round each. Cost: the cells that they cover. */
export function discMap(discs: readonly Disc[], clearPx: number): DiscMap {
  const cells = new Map<number, number[]>()
  discs.forEach((disc, i) => {
    const reach = disc.radius + disc.rings + clearPx
    for (let column = cellOf(disc.x - reach); column <= cellOf(disc.x + reach); column++)
      for (let row = cellOf(disc.y - reach); row <= cellOf(disc.y + reach); row++) {
        const key = keyOf(column, row)
        const cell = cells.get(key)
        if (cell === undefined) cells.set(key, [i])
        else cell.push(i)
      }
  })
  return { about: (x, y) => cells.get(keyOf(cellOf(x), cellOf(y))) ?? NONE }
}

function cellOf(px: number): number {
  return Math.floor(px / CELL)
}

function keyOf(column: number, row: number): number {
  return (column + 32_768) * 65_536 + row + 32_768
}
