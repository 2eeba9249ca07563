/**
 * Calls back for every two points that are nearer than `reach` along both axes, each pair once.
 * Cost: linear where points are spread, by a grid of cells as large as the reach.
 */
export function eachNearPair(
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  reach: number,
  visit: (i: number, j: number) => void,
): void {
  const cells = new Map<number, number[]>()
  const at = (px: number): number => Math.floor(px / reach)
  for (let i = 0; i < xs.length; i++) {
    const column = at(xs[i] as number)
    const row = at(ys[i] as number)
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++)
        for (const j of cells.get(keyOf(column + dx, row + dy)) ?? NONE)
          if (Math.abs((xs[i] as number) - (xs[j] as number)) < reach)
            if (Math.abs((ys[i] as number) - (ys[j] as number)) < reach) visit(j, i)
    const key = keyOf(column, row)
    const cell = cells.get(key)
    if (cell === undefined) cells.set(key, [i])
    else cell.push(i)
  }
}

const NONE: readonly number[] = []

/** Unique for cells up to 2^20 from the origin. */
function keyOf(column: number, row: number): number {
  return (column + 1_048_576) * 2_097_152 + row + 1_048_576
}
