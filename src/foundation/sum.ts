/**
 * The sum of numbers, added in their order; 0 where there are none. Linear. Columns of millions of rows have a
 * loop of their own: one that meets many kinds of arrays is compiled for none.
 */
export function sum(values: ArrayLike<number>): number {
  let total = 0
  for (let i = 0; i < values.length; i++) total += values[i] as number
  return total
}
