/**
 * The thickness of the silhouette along one stage, as a function of the way u in [0, length]: a
 * cubic shoulder from `left` to `plateau`, the plateau, a cubic shoulder from `plateau` to `right`.
 * Shoulders leave the plateau level; at the stage's ends they have the given slopes.
 *
 * Profiles of one stage add: the thickness of stacked bands is the sum of their profiles.
 */
export interface Profile {
  readonly length: number
  /** Length of each shoulder. */
  readonly leftShoulder: number
  readonly rightShoulder: number
  readonly left: number
  readonly plateau: number
  readonly right: number
  /** Change of thickness per px at the left and right end. */
  readonly leftSlope: number
  readonly rightSlope: number
}

/** A knot of a piecewise cubic: way, thickness, slope. */
export interface Knot {
  readonly u: number
  readonly value: number
  readonly slope: number
}

/** The four knots, in order of u; between them the thickness is a cubic (Hermite). */
export function knotsOf(profile: Profile): readonly [Knot, Knot, Knot, Knot] {
  const { length, leftShoulder, rightShoulder, plateau } = profile
  return [
    { u: 0, value: profile.left, slope: profile.leftSlope },
    { u: leftShoulder, value: plateau, slope: 0 },
    { u: length - rightShoulder, value: plateau, slope: 0 },
    { u: length, value: profile.right, slope: profile.rightSlope },
  ]
}

/** Thickness at u. */
export function thicknessAt(profile: Profile, u: number): number {
  const knots = knotsOf(profile)
  const clamped = Math.min(Math.max(u, 0), profile.length)
  const next = Math.max(
    1,
    knots.findIndex((knot) => knot.u >= clamped),
  )
  return hermite(knots[next - 1] as Knot, knots[next] as Knot, clamped)
}

/** The area under the profile: a cubic between two knots has (a + b) / 2 * d + (slope a - slope b) * d^2 / 12. */
export function areaOf(profile: Profile): number {
  const [a, b, c, d] = knotsOf(profile)
  return cubicArea(a, b) + cubicArea(b, c) + cubicArea(c, d)
}

/** The profile with every thickness times `factor`. */
export function scaled(profile: Profile, factor: number): Profile {
  return {
    ...profile,
    left: profile.left * factor,
    plateau: profile.plateau * factor,
    right: profile.right * factor,
    leftSlope: profile.leftSlope * factor,
    rightSlope: profile.rightSlope * factor,
  }
}

/** The profile of both stacked. They must belong to the same stage (same lengths). */
export function stacked(a: Profile, b: Profile): Profile {
  return {
    ...a,
    left: a.left + b.left,
    plateau: a.plateau + b.plateau,
    right: a.right + b.right,
    leftSlope: a.leftSlope + b.leftSlope,
    rightSlope: a.rightSlope + b.rightSlope,
  }
}

/** The largest thickness; shoulders are monotone, so it lies at an end or on the plateau. */
export function peakOf({ left, plateau, right }: Profile): number {
  return Math.max(left, plateau, right)
}

function cubicArea(a: Knot, b: Knot): number {
  const d = b.u - a.u
  return ((a.value + b.value) / 2) * d + ((a.slope - b.slope) * d * d) / 12
}

function hermite(a: Knot, b: Knot, u: number): number {
  const d = b.u - a.u
  if (d <= 0) return b.value
  const t = (u - a.u) / d
  const t2 = t * t
  const t3 = t2 * t
  return (
    a.value * (2 * t3 - 3 * t2 + 1) +
    a.slope * d * (t3 - 2 * t2 + t) +
    b.value * (3 * t2 - 2 * t3) +
    b.slope * d * (t3 - t2)
  )
}
