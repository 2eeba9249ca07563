/** The largest of the values, at least `least`. Unlike `Math.max(...values)` it takes any number of them. */
export function largest(values: Iterable<number>, least: number): number {
  let most = least
  for (const value of values) if (value > most) most = value
  return most
}
