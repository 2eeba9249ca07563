import type { Knot, Profile } from './profile.js'

/** What the silhouette is true to: its area per stage, or the thickness of its plateaus. */
export type FunnelScale = 'area' | 'width'
/** How it leads from one thickness to the next: along a curve, a straight edge, or in one step. */
export type FunnelCurve = 'smooth' | 'straight' | 'step'

/** How a silhouette is drawn. */
export interface SilhouetteForm {
  /** Length of each stage. */
  readonly length: number
  readonly scale: FunnelScale
  readonly curve: FunnelCurve
  /** Per stage the lengths of its shoulders; see `shouldersOf`. */
  readonly shoulders: readonly Shoulders[]
}

/** Px of a stage's shoulders. */
export type Shoulders = readonly [before: number, after: number]

/** Share of a stage's length that one shoulder takes. Two shoulders leave the stage a plateau. */
const SHOULDER = 0.34
/** By how much a plateau may rise above the stage's mean for what its shoulder lacks before a cliff. */
const HUMP = 0.04
/** How thin a plateau may get, as a share of the stage's mean thickness, where shoulders bulge in. */
const THINNEST = 0.6
/** Rounds in which slopes and plateaus settle; each narrows the difference about tenfold. */
const ROUNDS = 16

/**
 * The one continuous silhouette through all stages: per stage a profile whose area is exactly
 * `count * length` (scale `area`) or whose plateau is exactly `count` (scale `width`).
 *
 * Neighbours meet at their common boundary in thickness and, where smooth, in slope. How high a
 * boundary may stand is bounded by the smaller neighbour: what its shoulders take must leave its
 * plateau between its two boundaries, or, in a valley, at least 0.6 of its mean thickness. Each
 * bound depends on one difference alone, so there is an exact solution for any counts: rising,
 * 10/100/10, 1e9..1, zeros.
 *
 * `counts` must be finite and not negative; null where none is known: its neighbours end as they are,
 * for a slope would tell of a count. Cost: linear.
 */
export function silhouetteOf(counts: readonly (number | null)[], form: SilhouetteForm): Profile[] {
  const { length, scale, curve, shoulders } = form
  const edges = curve === 'step' ? [] : boundaries(counts, scale)
  let slopes: readonly number[] = []
  const plateaus = (): number[] => counts.map((count, i) => plateauOf(count ?? 0, i, edges, slopes, form))
  let settled = plateaus()
  for (let round = 0; round < ROUNDS && curve === 'smooth'; round++) {
    slopes = edges.map((edge, i) => {
      if (edge === undefined) return 0
      const down = (edge - (settled[i] ?? 0)) / (shoulders[i]?.[1] ?? length)
      const on = ((settled[i + 1] ?? 0) - edge) / (shoulders[i + 1]?.[0] ?? length)
      // Steep enough to look like one curve, never so steep that a shoulder overshoots.
      return down * on > 0 ? Math.sign(down) * 1.5 * Math.min(Math.abs(down), Math.abs(on)) : 0
    })
    settled = plateaus()
  }
  return settled.map((plateau, i) => {
    const [before, after] = shoulders[i] ?? [0, 0]
    const right = shoulderOf(edges[i], -(slopes[i] ?? 0), plateau, after, curve)
    return [
      ...shoulderOf(edges[i - 1], slopes[i - 1] ?? 0, plateau, before, curve),
      ...right.map(({ u, value, slope }) => ({ u: length - u, value, slope: -slope })).reverse(),
    ]
  })
}

/** The knots from an end of a stage to where its plateau begins; u and slope are counted inwards. */
function shoulderOf(
  edge: number | undefined,
  slope: number,
  plateau: number,
  shoulder: number,
  curve: FunnelCurve,
): Knot[] {
  const level = { u: shoulder, value: plateau, slope: 0 }
  if (curve !== 'straight') return [{ u: 0, value: edge ?? plateau, slope }, level]
  const even = shoulder > 0 ? (plateau - (edge ?? plateau)) / shoulder : 0
  return [{ u: 0, value: edge ?? plateau, slope: even }, { ...level, slope: even }, level]
}

/**
 * Per stage the lengths of its two shoulders: a share of it, but shorter on a slope before a cliff,
 * where what a long shoulder lacks would have to stand on the plateau as a hump.
 */
export function shouldersOf(counts: readonly (number | null)[], length: number, scale: FunnelScale): Shoulders[] {
  const edges = boundaries(counts, scale)
  const lengthAt = (count: number, edge = count, other = 0): number => {
    const isCliff = scale === 'area' && other >= count && edge < count
    return length * Math.min(SHOULDER, isCliff ? (2 * HUMP * count) / (count - edge) : SHOULDER)
  }
  return counts.map((count, i) => [
    lengthAt(count ?? 0, edges[i - 1], edges[i]),
    lengthAt(count ?? 0, edges[i], edges[i - 1]),
  ])
}

/** Thickness at each boundary between two stages: that of the smaller one plus what it can bear; none beside an unknown count. */
function boundaries(counts: readonly (number | null)[], scale: FunnelScale): (number | undefined)[] {
  return counts.slice(1).map((after, i) => {
    const before = counts[i] ?? null
    if (before === null || after === null) return undefined
    if (scale === 'width') return (before + after) / 2
    const beyond = (before < after ? counts[i - 1] : counts[i + 2]) ?? undefined
    const small = Math.min(before, after)
    return small + Math.min(Math.abs(before - after) / 2, bearable(small, beyond))
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

/** What is left of the stage's area between its shoulders: (edge + plateau) / 2 * shoulder + slope * shoulder^2 / 12 each. */
function plateauOf(
  count: number,
  i: number,
  edges: readonly (number | undefined)[],
  slopes: readonly number[],
  { length, scale, shoulders }: SilhouetteForm,
): number {
  if (scale === 'width') return count
  let rest = count * length
  let share = length
  for (const [side, at] of [i - 1, i].entries()) {
    const edge = edges[at]
    if (edge === undefined) continue
    const shoulder = shoulders[i]?.[side] ?? 0
    const slope = (side === 0 ? 1 : -1) * (slopes[at] ?? 0)
    rest -= (edge * shoulder) / 2 + (slope * shoulder * shoulder) / 12
    share -= shoulder / 2
  }
  return rest / share
}
