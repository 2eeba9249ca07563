/**
 * Inverts a square matrix in place by Gauss-Jordan elimination with partial pivoting.
 *
 * @param matrix row-major, size * size entries.
 * @returns false where the matrix is singular to working precision (its entries are then undefined).
 * Cost: 2 size^3 operations, no allocation beyond two index columns.
 */
export function invertMatrix(matrix: Float64Array, size: number): boolean {
  const swappedWith = new Int32Array(size)
  for (let step = 0; step < size; step++) {
    const pivotRow = largestBelow(matrix, size, step)
    if (Math.abs(matrix[pivotRow * size + step] as number) < 1e-300) return false
    swappedWith[step] = pivotRow
    swapRows(matrix, size, step, pivotRow)
    eliminate(matrix, size, step)
  }
  for (let step = size - 1; step >= 0; step--) swapColumns(matrix, size, step, swappedWith[step] as number)
  return true
}

function largestBelow(matrix: Float64Array, size: number, step: number): number {
  let best = step
  for (let row = step + 1; row < size; row++)
    if (Math.abs(matrix[row * size + step] as number) > Math.abs(matrix[best * size + step] as number)) best = row
  return best
}

function eliminate(matrix: Float64Array, size: number, step: number): void {
  const pivotAt = step * size
  const scale = 1 / (matrix[pivotAt + step] as number)
  matrix[pivotAt + step] = 1
  for (let column = 0; column < size; column++) matrix[pivotAt + column] = (matrix[pivotAt + column] as number) * scale
  for (let row = 0; row < size; row++) {
    const rowAt = row * size
    const factor = matrix[rowAt + step] as number
    if (row === step || factor === 0) continue
    matrix[rowAt + step] = 0
    for (let column = 0; column < size; column++)
      matrix[rowAt + column] = (matrix[rowAt + column] as number) - factor * (matrix[pivotAt + column] as number)
  }
}

function swapRows(matrix: Float64Array, size: number, a: number, b: number): void {
  if (a === b) return
  for (let column = 0; column < size; column++) {
    const kept = matrix[a * size + column] as number
    matrix[a * size + column] = matrix[b * size + column] as number
    matrix[b * size + column] = kept
  }
}

function swapColumns(matrix: Float64Array, size: number, a: number, b: number): void {
  if (a === b) return
  for (let row = 0; row < size; row++) {
    const kept = matrix[row * size + a] as number
    matrix[row * size + a] = matrix[row * size + b] as number
    matrix[row * size + b] = kept
  }
}
