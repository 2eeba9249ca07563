/** A body as far as its place in the walk goes. */
interface Placed {
  readonly x: number
  readonly y: number
}

/** How wide a column may get, of the distance between columns of a grid. */
const COLUMN = 0.75

/**
 * The bodies of a network column by column along the journey, each column from top to bottom: the ring that Up and Down
 * walk, so that each undoes the other and every body is met. Bodies are one column while they stand nearer to its first
 * than three quarters of what lies between columns of a grid of as many. Positions in `bodies`; n log n.
 *
 * @param first the body that the ring begins with; -1: the first of the first column.
 * @param forward 1 where journeys run to the right, -1 to the left.
 */
export function orderNetwork(
  bodies: readonly Placed[],
  { width, height }: { readonly width: number; readonly height: number },
  first: number,
  forward: 1 | -1,
): number[] {
  const along = (i: number): number => forward * (bodies[i] as Placed).x
  const order = bodies.map((_, i) => i).sort((a, b) => along(a) - along(b) || a - b)
  const step = (COLUMN * width) / Math.max(1, Math.round(Math.sqrt((bodies.length * width) / height)))
  const column: number[] = []
  let [begin, at] = [Number.NEGATIVE_INFINITY, -1]
  for (const i of order) {
    if (along(i) - begin > step) [begin, at] = [along(i), at + 1]
    column[i] = at
  }
  const columnOf = (i: number): number => column[i] as number
  order.sort((a, b) => columnOf(a) - columnOf(b) || (bodies[a] as Placed).y - (bodies[b] as Placed).y || a - b)
  const start = Math.max(0, order.indexOf(first))
  return [...order.slice(start), ...order.slice(0, start)]
}
