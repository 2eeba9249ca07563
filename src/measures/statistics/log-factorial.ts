const TABLE = tableOfLogFactorials(256)

/**
 * ln(n!) for whole n from 0 on.
 *
 * From a table up to 255, then by Stirling's series (Abramowitz & Stegun 6.1.41); relative error below 1e-15. Constant cost.
 */
export function logFactorial(n: number): number {
  const known = TABLE[n]
  if (known !== undefined) return known
  const square = n * n
  const series = (1 / 12 - (1 / 360 - 1 / (1260 * square)) / square) / n
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + series
}

function tableOfLogFactorials(size: number): Float64Array {
  const table = new Float64Array(size)
  for (let n = 2; n < size; n++) table[n] = (table[n - 1] as number) + Math.log(n)
  return table
}
