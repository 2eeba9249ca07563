import type { Random } from '../foundation/seeded-random.js'
import { sum } from '../foundation/sum.js'

/** Named weights; their sum is free. */
export type Weights<Name extends string = string> = Readonly<Partial<Record<Name, number>>>

interface Lot<Name extends string> {
  readonly names: readonly Name[]
  readonly weights: readonly number[]
  readonly total: number
}

/** The same tables are drawn from thousands of times. */
const lots = new WeakMap<Weights, Lot<string>>()

/**
 * Draws one of the names, each as often as its weight says. Only sums and comparisons, so that every
 * machine draws alike.
 */
export function drawName<Name extends string>(random: Random, weights: Weights<Name>): Name {
  const lot = lotOf(weights)
  return lot.names[drawPlace(random, lot.weights, lot.total)] as Name
}

function lotOf<Name extends string>(weights: Weights<Name>): Lot<Name> {
  const known = lots.get(weights)
  if (known) return known as Lot<Name>
  const names = Object.keys(weights) as Name[]
  const values = names.map((name) => weights[name] ?? 0)
  const lot = { names, weights: values, total: sum(values) }
  lots.set(weights, lot)
  return lot
}

function drawPlace(random: Random, weights: readonly number[], total: number): number {
  let left = random() * total
  for (let place = 0; place < weights.length; place++) {
    left -= weights[place] as number
    if (left < 0) return place
  }
  return weights.length - 1
}

/** Draws a number from `low` to `high` that is more often low: the cube of a uniform one. */
export function drawSkewed(random: Random, low: number, high: number): number {
  const u = random()
  return low + (high - low) * u * u * u
}

/** Draws a whole number, each as often as its place in `weights` says: [6, 3, 1] gives 0, 1 or 2. */
export function drawCount(random: Random, weights: readonly number[]): number {
  return drawPlace(random, weights, sum(weights))
}
