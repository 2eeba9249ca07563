import { sum } from '../../foundation/sum.js'
/** A square matrix of numbers >= 0, by row. */
export type SquareMatrix = readonly (readonly number[])[]

/** The largest eigenvalue of a non-negative matrix with its eigenvectors (rows of equal length). */
export interface DominantEigen {
  readonly value: number
  /** u with uK = value u, and w with Kw = value w, scaled so that u.w = 1; null where there is no such pair. */
  readonly left: readonly number[] | null
  readonly right: readonly number[] | null
}

const SQUARINGS = 48
const NEGLIGIBLE = 1e-12

/**
 * The spectral radius of a non-negative matrix, exact to rounding also where the matrix is periodic
 * or reducible: I + K is squared 48 times, which leaves the projector on the dominant eigenvector.
 * A matrix without any cycle has radius 0. Cost: 48 n^3.
 */
export function spectralRadius(matrix: SquareMatrix): DominantEigen {
  const n = matrix.length
  const largest = Math.max(0, ...matrix.map((row) => Math.max(0, ...row)))
  if (n === 0 || largest === 0 || !hasCycle(matrix)) return { value: 0, left: null, right: null }
  const scaled = matrix.map((row) => row.map((entry) => entry / largest))
  const { projector, radius } = squared(scaled)
  const right = projector.map((row) => sum(row))
  const left = scaled.map((_, j) => sum(projector.map((row) => row[j] as number)))
  const product = dot(left, right)
  if (!(product > NEGLIGIBLE * sum(left) * sum(right))) return { value: radius * largest, left: null, right: null }
  const value = (dot(left, times(scaled, right)) / product) * largest
  return { value, left: left.map((x) => x / product), right }
}

function squared(matrix: SquareMatrix): { projector: SquareMatrix; radius: number } {
  let power: number[][] = matrix.map((row, i) => row.map((entry, j) => entry + (i === j ? 1 : 0)))
  let logRadius = 0
  for (let step = 0; step < SQUARINGS; step++) {
    const scale = Math.max(...power.map((row) => Math.max(...row)))
    logRadius += Math.log(scale) / 2 ** step
    const shrunk = power.map((row) => row.map((entry) => entry / scale))
    power = shrunk.map((row) => shrunk.map((_, j) => sum(row.map((entry, k) => entry * (shrunk[k]?.[j] as number)))))
  }
  return { projector: power, radius: Math.max(0, Math.exp(logRadius) - 1) }
}

/** True where some power's diagonal is positive: somebody's descendants come back to where it began. */
function hasCycle(matrix: SquareMatrix): boolean {
  const alive = new Set(matrix.keys())
  let shrinking = true
  while (shrinking) {
    shrinking = false
    for (const i of alive) {
      const leads = [...alive].some((j) => ((matrix[i]?.[j] as number) ?? 0) > 0)
      if (!leads) {
        alive.delete(i)
        shrinking = true
      }
    }
  }
  return alive.size > 0
}

function times(matrix: SquareMatrix, vector: readonly number[]): number[] {
  return matrix.map((row) => dot(row, vector))
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((total, x, i) => total + x * (b[i] ?? 0), 0)
}
