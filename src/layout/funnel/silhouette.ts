import type { Profile } from './profile.js'

/** What the silhouette is true to: its area per stage, or the thickness of its plateaus. */
export type FunnelScale = 'area' | 'width'

/** Share of a stage's length that one shoulder takes. Two shoulders leave the stage a plateau. */
const SHOULDER = 0.34
/** How thin a plateau may get, as a share of the stage's mean thickness, where shoulders bulge in. */
const THINNEST = 0.6
/** Rounds in which slopes and plateaus settle; each narrows the difference about tenfold. */
const ROUNDS = 16

/**
 * The one continuous silhouette through all stages: per stage a profile whose area is exactly
 * `count * length` (scale `area`) or whose plateau is exactly `count` (scale `width`).
 *
 * Neighbours meet at their common boundary in thickness and slope. How high a boundary may stand is
 * bounded by the smaller neighbour: what its shoulders take must leave its plateau between its two
 * boundaries, or, in a valley, at least 0.6 of its mean thickness. Each bound depends on one
 * difference alone, so there is an exact solution for any counts: rising, 10/100/10, 1e9..1, zeros.
 *
 * `counts` must be finite and not negative; `length` is the length of each stage. Cost: linear.
 */
export function silhouetteOf(counts: readonly number[], length: number, scale: FunnelScale): Profile[] {
  if (counts.length === 0) return []
  const edges = boundaries(counts, scale)
  const shoulder = SHOULDER * length
  let slopes = edges.map(() => 0)
  let plateaus = plateausOf(counts, edges, slopes, length, scale)
  for (let round = 0; round < ROUNDS; round++) {
    slopes = edges.map((edge, i) => slopeAt(plateaus[i] ?? 0, edge, plateaus[i + 1] ?? 0, shoulder))
    plateaus = plateausOf(counts, edges, slopes, length, scale)
  }
  return plateaus.map((plateau, i) => ({
    length,
    leftShoulder: shoulder,
    rightShoulder: shoulder,
    left: edges[i - 1] ?? plateau,
    plateau,
    right: edges[i] ?? plateau,
    leftSlope: slopes[i - 1] ?? 0,
    rightSlope: slopes[i] ?? 0,
  }))
}

/** Thickness at each boundary between two stages: that of the smaller one plus what it can bear. */
function boundaries(counts: readonly number[], scale: FunnelScale): number[] {
  return counts.slice(1).map((after, i) => {
    const before = counts[i] ?? 0
    const half = Math.abs(before - after) / 2
    if (scale === 'width') return (before + after) / 2
    const small = before < after ? i : i + 1
    const beyond = before < after ? counts[i - 1] : counts[i + 2]
    return Math.min(before, after) + Math.min(half, bearable(counts[small] ?? 0, beyond))
  })
}

/**
 * By how much the boundary on its larger side may stand above a stage, given its neighbour on the
 * other side. With sigma the half shoulder as a share of the length:
 * on a slope, sigma * excess + (1 - sigma) * (that of the other side, at most half the difference)
 * must stay within (1 - sigma) * difference, so that thickness goes one way through the stage;
 * in a valley, each side may take its half of what the plateau can spare.
 */
function bearable(count: number, beyond: number | undefined): number {
  const sigma = SHOULDER / 2
  const spare = ((1 - THINNEST) * count * (1 - 2 * sigma)) / (2 * sigma)
  if (beyond === undefined) return (spare * 2 * (1 - sigma)) / (1 - 2 * sigma)
  if (beyond >= count) return beyond === count ? 0 : spare
  return ((1 - sigma) / (2 * sigma)) * (count - beyond)
}

function plateausOf(
  counts: readonly number[],
  edges: readonly number[],
  slopes: readonly number[],
  length: number,
  scale: FunnelScale,
): number[] {
  if (scale === 'width') return [...counts]
  const shoulder = SHOULDER * length
  return counts.map((count, i) => {
    // Area: shoulder * (edge + plateau) / 2 -+ slope * shoulder^2 / 12 on each side that has one.
    let rest = count * length
    let share = length
    for (const [edge, slope] of [
      [edges[i - 1], slopes[i - 1] ?? 0],
      [edges[i], -(slopes[i] ?? 0)],
    ] as const) {
      if (edge === undefined) continue
      rest -= (edge * shoulder) / 2 + (slope * shoulder * shoulder) / 12
      share -= shoulder / 2
    }
    return rest / share
  })
}

/** The common slope at a boundary: steep enough to look like one curve, never so steep that a shoulder overshoots. */
function slopeAt(before: number, edge: number, after: number, shoulder: number): number {
  const down = edge - before
  const on = after - edge
  if (down * on <= 0 || shoulder <= 0) return 0
  const gentler = Math.min(Math.abs(down), Math.abs(on))
  return (Math.sign(down) * 1.5 * gentler) / shoulder
}
