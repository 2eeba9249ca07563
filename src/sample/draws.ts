import type { Random } from '../foundation/seeded-random.js'

/** Named weights; their sum is free. */
export type Weights<Name extends string = string> = Readonly<Partial<Record<Name, number>>>

/**
 * Draws one of the names, each as often as its weight says. Only sums and comparisons, so that every
 * machine draws alike.
 */
export function drawName<Name extends string>(random: Random, weights: Weights<Name>): Name {
  const names = Object.keys(weights) as Name[]
  const total = names.reduce((sum, name) => sum + (weights[name] ?? 0), 0)
  let left = random() * total
  for (const name of names) {
    left -= weights[name] ?? 0
    if (left < 0) return name
  }
  return names[names.length - 1] as Name
}

/** Draws a number from `low` to `high` that is more often low: the cube of a uniform one. */
export function drawSkewed(random: Random, low: number, high: number): number {
  const u = random()
  return low + (high - low) * u * u * u
}

/** Draws a whole number, each as often as its place in `weights` says: [6, 3, 1] gives 0, 1 or 2. */
export function drawCount(random: Random, weights: readonly number[]): number {
  return Number(drawName(random, Object.fromEntries(weights.map((weight, count) => [String(count), weight]))))
}
