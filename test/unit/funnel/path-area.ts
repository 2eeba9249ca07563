/** A cubic piece of a path; lines are cubics, too. */
type Piece = readonly [x0: number, y0: number, x1: number, y1: number, x2: number, y2: number, x3: number, y3: number]

/** Area inside closed path data of absolute M, L, C and Z, by Green's theorem, exact for cubics. */
export function pathArea(d: string): number {
  const pieces = piecesOf(d)
  // Coordinates relative to a point of the path, so that a thread of 1e-7 px keeps its digits.
  const [originX, originY] = [pieces[0]?.[0] ?? 0, pieces[0]?.[1] ?? 0]
  const shifted = pieces.map((piece) => piece.map((value, k) => value - (k % 2 === 0 ? originX : originY)))
  return Math.abs(shifted.reduce((sum, piece) => sum + cubicArea(piece as unknown as Piece), 0))
}

/** All numbers of path data. */
export function pathNumbers(d: string): number[] {
  return (d.match(/[^MLCZ,\s]+/g) ?? []).map(Number)
}

function piecesOf(d: string): Piece[] {
  const pieces: Piece[] = []
  let [x, y, startX, startY] = [0, 0, 0, 0]
  const lineTo = (toX: number, toY: number): void => {
    pieces.push([
      x,
      y,
      x + (toX - x) / 3,
      y + (toY - y) / 3,
      x + ((toX - x) * 2) / 3,
      y + ((toY - y) * 2) / 3,
      toX,
      toY,
    ])
    ;[x, y] = [toX, toY]
  }
  for (const [, command, rest] of d.matchAll(/([MLCZ])([^MLCZ]*)/g)) {
    const n = pathNumbers(rest ?? '')
    if (command === 'M') [x, y, startX, startY] = [n[0] ?? 0, n[1] ?? 0, n[0] ?? 0, n[1] ?? 0]
    else if (command === 'L') lineTo(n[0] ?? 0, n[1] ?? 0)
    else if (command === 'Z') lineTo(startX, startY)
    else {
      const [a = 0, b = 0, c = 0, e = 0, f = 0, g = 0] = n
      pieces.push([x, y, a, b, c, e, f, g])
      ;[x, y] = [f, g]
    }
  }
  return pieces
}

/** Integral of (x dy - y dx) / 2 along a cubic. */
function cubicArea([x0, y0, x1, y1, x2, y2, x3, y3]: Piece): number {
  const cross = (ax: number, ay: number, bx: number, by: number): number => ax * by - ay * bx
  return (
    (3 *
      (2 * cross(x0, y0, x1, y1) +
        cross(x0, y0, x2, y2) +
        cross(x1, y1, x2, y2) +
        cross(x1, y1, x3, y3) +
        2 * cross(x2, y2, x3, y3)) +
      cross(x0, y0, x3, y3)) /
    20
  )
}
