/** At most about this many cells per point, however small the reach. */
const CELLS_PER_POINT = 2

/**
 * Calls back for every two points that are nearer than `reach` along both axes, each pair once.
 * Cost: linear where points are spread, by a grid of cells at least as large as the reach.
 */
export function eachNearPair(
  xs: Float64Array,
  ys: Float64Array,
  reach: number,
  visit: (i: number, j: number) => void,
): void {
  const count = xs.length
  const { left, top, width, height } = extentOf(xs, ys)
  const cell = Math.max(reach, Math.sqrt((width * height) / (CELLS_PER_POINT * count)), 1e-6)
  const columns = Math.floor(width / cell) + 1
  const rows = Math.floor(height / cell) + 1
  // Each cell is a list of points: its first, and from each point the next.
  const first = new Int32Array(columns * rows).fill(-1)
  const next = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    const x = xs[i] as number
    const y = ys[i] as number
    const column = Math.floor((x - left) / cell)
    const row = Math.floor((y - top) / cell)
    for (let r = Math.max(0, row - 1); r <= row + 1 && r < rows; r++)
      for (let c = Math.max(0, column - 1); c <= column + 1 && c < columns; c++)
        for (let j = first[r * columns + c] as number; j >= 0; j = next[j] as number)
          if (Math.abs(x - (xs[j] as number)) < reach && Math.abs(y - (ys[j] as number)) < reach) visit(j, i)
    next[i] = first[row * columns + column] as number
    first[row * columns + column] = i
  }
}

/** The places of points as columns of numbers, in arrays that are used again; both as long as the points. */
export function placesInto(
  points: readonly { readonly x: number; readonly y: number }[],
  xs: Float64Array,
  ys: Float64Array,
): void {
  for (let i = 0; i < points.length; i++) {
    const point = points[i] as { readonly x: number; readonly y: number }
    xs[i] = point.x
    ys[i] = point.y
  }
}

function extentOf(
  xs: Float64Array,
  ys: Float64Array,
): { readonly left: number; readonly top: number; readonly width: number; readonly height: number } {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (let i = 0; i < xs.length; i++) {
    const [x, y] = [xs[i] as number, ys[i] as number]
    if (x < left) left = x
    if (x > right) right = x
    if (y < top) top = y
    if (y > bottom) bottom = y
  }
  return { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) }
}
