import { sum } from '../../foundation/sum.js'
/**
 * Conviction of someone in a ring: 0 in the outermost, 1 in the centre. With a single ring there is
 * nothing to tell apart and it is 0. `ring` counts from 0, outermost.
 */
export function convictionOf(ring: number, rings: number): number {
  return rings > 1 ? ring / (rings - 1) : 0
}

/** Mean conviction of people in rings; null where nobody is in or there is only one ring. */
export function meanConviction(populations: readonly number[]): number | null {
  const members = sum(populations)
  if (members === 0 || populations.length < 2) return null
  return sum(populations.map((people, ring) => people * convictionOf(ring, populations.length))) / members
}

/** Level weights 1, 4, 7, 10, ... from the outermost ring inward, as the Orbit model uses them. */
export function defaultLevelWeights(rings: number): number[] {
  return Array.from({ length: rings }, (_, ring) => 1 + 3 * ring)
}

/**
 * Commitment of a community: the sum over its members of their squared level weights.
 * Source: the Orbit model's worked example (semantics.md, section 4).
 */
export function commitmentOf(populations: readonly number[], levelWeights: readonly number[]): number {
  return sum(populations.map((people, ring) => people * (levelWeights[ring] ?? 0) ** 2))
}

/** Gravity: the change of commitment per member of the later period; null where that has no members. */
export function gravityOf(
  before: readonly number[],
  after: readonly number[],
  levelWeights: readonly number[],
): number | null {
  const members = sum(after)
  if (members === 0) return null
  return (commitmentOf(after, levelWeights) - commitmentOf(before, levelWeights)) / members
}
