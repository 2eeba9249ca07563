/** Orders numbers ascending, NaN (missing) last. */
export function numberOrder(a: number, b: number): number {
  if (a < b) return -1
  if (a > b) return 1
  return (Number.isNaN(a) ? 1 : 0) - (Number.isNaN(b) ? 1 : 0)
}
